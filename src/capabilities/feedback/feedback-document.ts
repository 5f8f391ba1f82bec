/** A feedback as an official document: one for the leading body and one for its principal leader, each with the list that is signed for. */
import type { Block, Language, OfficialDocument } from '#platform/documents/document.model.ts';
import { dayText, dayTextAt, numberToFill } from '#platform/documents/words.ts';
import { fill } from '#platform/kernel/filling.ts';
import { feedbackDocumentText as text } from './document.text.ts';
import type { Feedback } from './feedback.model.ts';

export type Addressed = 'body' | 'chief';

/** Who issues, prints and gets copies. */
export interface Issuing {
  readonly teamName: string;
  readonly officeName: string;
  readonly copiesTo: string | null;
}

/** Only what is approved has a red head; only what was given has a day. */
export function feedbackDocument(
  feedback: Feedback,
  to: Addressed,
  { teamName, officeName, copiesTo }: Issuing,
  language: Language,
): OfficialDocument {
  const { title, unitName, opinion, approvedAt, givenOn } = feedback;
  const day = dayText(to === 'body' ? feedback.bodyOn : feedback.chiefOn, language);
  return {
    ...{ language, title },
    ...(approvedAt === null ? {} : { mark: teamName, number: numberToFill(approvedAt, language) }),
    under: givenOn === null ? [text.notGiven[language]] : [],
    addressee: fill((to === 'body' ? text.toBody : text.toChief)[language], { unit: unitName }),
    blocks: opinion.flatMap(({ heading, paragraphs }): Block[] => [
      { kind: 'heading', level: 1, text: heading },
      ...paragraphs.map((each): Block => ({ kind: 'paragraph', text: each.text })),
    ]),
    signed: { name: teamName, day },
    attachments: [{ title: text.list[language], blocks: listBlocks(feedback, language) }],
    colophon: { printedBy: officeName, day, ...(copiesTo === null ? {} : { copiesTo }) },
  };
}

function listBlocks({ items, recordedByName, signedByName, signedAt }: Feedback, language: Language): Block[] {
  const column = (name: 'no' | 'number' | 'problem', share: number) => ({ header: text[name][language], share });
  const received =
    signedByName === null
      ? ''
      : fill(text.signedOn[language], { name: signedByName, day: dayTextAt(signedAt, language) });
  return [
    {
      kind: 'table',
      columns: [column('no', 9), column('number', 32), column('problem', 59)],
      rows: items.map(({ number, title, isBefore }, at) => [
        String(at + 1),
        number,
        isBefore ? fill(text.before[language], { title }) : title,
      ]),
    },
    { kind: 'line', text: fill(text.fromOffice[language], { name: recordedByName ?? '' }) },
    { kind: 'line', text: fill(text.fromUnit[language], { name: received }) },
  ];
}
