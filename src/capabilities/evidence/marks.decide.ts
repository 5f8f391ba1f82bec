/**
 * Marks of secrecy (密级标志) in a name or a text. A mark is more than the word: 保守国家秘密 or 商业秘密 in a sentence is none,
 * 机密★10年, 密级：秘密, 【绝密】 or a line that says nothing else is one (国家秘密载体标志管理).
 */
import type { Secrecy } from './evidence.model.ts';

const word = String.raw`[绝机秘]\s{0,4}密`;
const marks = [
  new RegExp(String.raw`(${word})\s{0,4}[★☆*]`),
  new RegExp(String.raw`[★☆]\s{0,4}(${word})`),
  new RegExp(String.raw`密\s{0,4}级\s{0,4}(?:[:为]\s{0,4})?[\[(【〔"“]?\s{0,4}(${word})`),
  new RegExp(String.raw`[\[(【〔]\s{0,4}(${word})\s{0,4}(?:级|件|文件)?\s{0,4}[\])】〕]`),
  new RegExp(String.raw`(?:^|[\n\r])[ \t]*(${word})(?:级|件|文件|资料)?[ \t]*(?:[\n\r]|$)`),
] as const;

/** Enough of what came before that a mark cut by a border between two pieces of text is still seen. */
export const longestMark = 4096;

const levels: Readonly<Record<string, Secrecy>> = { 秘: 'secret', 机: 'confidential', 绝: 'top-secret' };

export function markInText(text: string): Secrecy | undefined {
  const even = text.normalize('NFKC');
  for (const mark of marks) {
    const found = mark.exec(even)?.[1];
    if (found !== undefined) return levels[found.charAt(0)];
  }
  return undefined;
}

/** Secrets that are no state secret; the word alone in any other name is taken for a mark. */
const ordinary = /(?:商业|技术|经营|企业|个人|工作)秘密|(?:保守|严守|泄露|国家)秘密|秘密(?:法|谈话|巡|调查|会见)/g;

export function markInName(name: string): Secrecy | undefined {
  const bare = name.normalize('NFKC').replace(/\s/g, '').replace(ordinary, '');
  const found = /绝密|机密|秘密/.exec(bare)?.[0];
  return found === undefined ? undefined : levels[found.charAt(0)];
}

/** The text of a document's XML: what stands between its tags, a paragraph a line. */
export function textOfXml(xml: string): string {
  return xml.replace(/<\/(?:\w+:)?(?:p|si|h|TextCode|title|tc)>|<(?:\w+:)?br\/>/g, '\n').replace(/<[^>]*>?/g, '');
}
