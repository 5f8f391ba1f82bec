/** A letter to a unit (整改函、监察建议书) as an official document, with the problems that it lists as its attachment. */
import type { Language, OfficialDocument } from '#platform/documents/document.model.ts';
import { dayText } from '#platform/documents/words.ts';
import { fill } from '#platform/kernel/filling.ts';
import type { Letter } from './letter.model.ts';
import { letterDocumentText as text } from './rectification.text.ts';

/** Only what went out has a red head, its number and a day. */
export function letterDocument(
  letter: Letter,
  problems: readonly { readonly number: string; readonly title: string }[],
  officeName: string,
  language: Language,
): OfficialDocument {
  const { title, body, unitName, number, answerBy, issuedOn } = letter;
  const day = dayText(issuedOn, language);
  const column = (name: 'no' | 'number' | 'problem', share: number) => ({ header: text[name][language], share });
  const list = {
    title: text.list[language],
    blocks: [
      {
        kind: 'table' as const,
        columns: [column('no', 9), column('number', 32), column('problem', 59)],
        rows: problems.map((problem, at) => [String(at + 1), problem.number, problem.title]),
      },
    ],
  };
  return {
    ...{ language, title },
    ...(number === null ? {} : { mark: officeName, number }),
    under: issuedOn === null ? [text.notIssued[language]] : [],
    addressee: unitName,
    blocks: [
      { kind: 'paragraph', text: body },
      { kind: 'paragraph', text: fill(text.answerBy[language], { day: dayText(answerBy, language) }) },
    ],
    signed: { name: officeName, day },
    attachments: problems.length === 0 ? [] : [list],
    ...(issuedOn === null ? {} : { colophon: { printedBy: officeName, day } }),
  };
}
