/** Looks a working paper through by rules that are data. It advises; whoever writes, confirms and signs decides. */
import type { Says } from '#platform/kernel/decision.ts';
import { longestTitle, type PaperPart, type PaperRule, paperParts, paperRules } from './paper-rules.model.ts';

/** What is written so far; parts not reached yet are empty. */
export type PaperText = Readonly<Partial<Record<PaperPart, string | null>>>;

export interface PaperHint {
  readonly rule: string;
  readonly part: PaperPart;
  readonly says: Says;
  /** The words that gave rise to it; none where something is missing. */
  readonly words: readonly string[];
}

/** In the order of the parts. @param rules what to look for: the shipped rules unless told otherwise */
export function lintPaper(paper: PaperText, rules: readonly PaperRule[] = paperRules): PaperHint[] {
  const hints = rules
    .flatMap((rule) => hintsOf(paper, rule))
    .sort((one, other) => paperParts.indexOf(one.part) - paperParts.indexOf(other.part));
  const title = textOf(paper, 'title');
  if ([...title].length <= longestTitle) return hints;
  const says = {
    zh: `标题超过${longestTitle}字，列表和文书中会被截断。`,
    en: `The title is longer than ${longestTitle} characters and will be cut off in lists and letters.`,
  };
  return [{ rule: 'long-title', part: 'title', says, words: [] }, ...hints];
}

function hintsOf(paper: PaperText, { code, part, kind, pattern, when, says }: PaperRule): PaperHint[] {
  const text = textOf(paper, part);
  const hint = (words: readonly string[]): PaperHint => ({ rule: code, part, says, words });
  if (kind === 'avoids') {
    const found = [...text.matchAll(new RegExp(pattern, `${pattern.flags}g`))].map(([words]) => shortened(words));
    return found.length === 0 ? [] : [hint([...new Set(found)])];
  }
  if (kind === 'needs-when' && !when?.test(`${textOf(paper, 'title')}\n${text}`)) return [];
  return pattern.test(text) ? [] : [hint([])];
}

function textOf(paper: PaperText, part: PaperPart): string {
  return paper[part]?.trim() ?? '';
}

function shortened(words: string): string {
  const letters = [...words.replaceAll(/\s+/gu, ' ')];
  return letters.length <= 12 ? letters.join('') : `${letters.slice(0, 5).join('')}…${letters.slice(-5).join('')}`;
}
