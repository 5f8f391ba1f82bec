/** The documents that a team asks its unit for, as the list that goes with them. */
import type { Language, OfficialDocument } from '#platform/documents/document.model.ts';
import { dayText } from '#platform/documents/words.ts';
import { fill } from '#platform/kernel/filling.ts';
import { requestsDocumentText as text } from './document.text.ts';
import type { RequestAnswer } from './fieldwork.schema.ts';
import { requestStateTexts } from './request.model.ts';

export interface RequestList {
  readonly unitName: string;
  readonly teamName: string;
  readonly requests: readonly RequestAnswer[];
  readonly today: string;
}

/** What was withdrawn is asked for no more. In the order in which it was asked. */
export function requestsDocument(
  { unitName, teamName, requests, today }: RequestList,
  language: Language,
): OfficialDocument {
  const asked = requests
    .filter(({ state }) => state !== 'withdrawn')
    .toSorted((one, other) => (one.askedOn + one.id < other.askedOn + other.id ? -1 : 1));
  return {
    language,
    title: text.title[language],
    addressee: unitName,
    blocks: [
      { kind: 'paragraph', text: text.please[language] },
      asked.length === 0
        ? { kind: 'paragraph', text: text.none[language] }
        : {
            kind: 'table',
            columns: [
              { header: text.no[language], share: 8 },
              { header: text.name[language], share: 38 },
              { header: text.due[language], share: 28 },
              { header: text.state[language], share: 26 },
            ],
            rows: asked.map((request, at) => [String(at + 1), ...rowOf(request, language)]),
          },
      { kind: 'line', text: text.hands[language] },
    ],
    signed: { name: teamName, day: dayText(today, language) },
  };
}

function rowOf(request: RequestAnswer, language: Language): string[] {
  const { title, detail, dueOn, state, documents, answer } = request;
  const pieces = documents === null ? null : fill(text.pieces[language], { count: documents });
  return [
    [title, detail].filter(Boolean).join('\n'),
    dayText(dueOn, language),
    [requestStateTexts[state][language], pieces, answer].filter(Boolean).join('\n'),
  ];
}
