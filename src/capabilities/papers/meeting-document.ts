/** The team's meeting and the facts before the unit, as documents to be signed. */
import type { Block, Language, OfficialDocument } from '#platform/documents/document.model.ts';
import { dayText, dayTextAt, listText } from '#platform/documents/words.ts';
import { fill } from '#platform/kernel/filling.ts';
import { meetingDocumentText, sheetDocumentText } from './document.text.ts';
import { decisionTexts, sheetStateTexts } from './paper.text.ts';
import type { MeetingPageAnswer, SheetPageAnswer } from './papers.schema.ts';

export function meetingDocument(meeting: MeetingPageAnswer, language: Language): OfficialDocument {
  const text = meetingDocumentText;
  const { state, teamName, unitName, heldOn, chairedByName, present, minutes } = meeting;
  return {
    language,
    title: text.title[language],
    under: [teamName, ...(state === 'open' ? [text.open[language]] : [])],
    blocks: [
      {
        kind: 'facts',
        rows: [
          [text.day[language], dayText(heldOn, language)],
          [text.unit[language], unitName],
          [text.chair[language], chairedByName],
          [
            text.present[language],
            listText(
              present.map(({ name }) => name),
              language,
            ),
          ],
        ],
      },
      { kind: 'heading', level: 1, text: text.tabled[language] },
      tabledBlock(meeting, language),
      { kind: 'heading', level: 1, text: text.minutes[language] },
      { kind: 'paragraph', text: minutes || text.noMinutes[language] },
      { kind: 'line', text: ' ' },
      { kind: 'line', text: text.sign[language] },
    ],
  };
}

function tabledBlock({ tabled }: MeetingPageAnswer, language: Language): Block {
  const text = meetingDocumentText;
  if (tabled.length === 0) return { kind: 'paragraph', text: text.noTabled[language] };
  return {
    kind: 'table',
    columns: [
      { header: text.number[language], share: 20 },
      { header: text.paper[language], share: 28 },
      { header: text.decision[language], share: 22 },
      { header: text.opinion[language], share: 30 },
    ],
    rows: tabled.map(({ number, title, decision, otherBody, mergedIntoNumber, decisionOpinion }) => {
      const decided = decision && [decisionTexts[decision][language], otherBody, mergedIntoNumber];
      return [number, title, decided?.filter(Boolean).join('\n') ?? text.undecided[language], decisionOpinion ?? ''];
    }),
  };
}

/** The same for the team that sends it and the unit that answers: facts, and room for an answer that is not there yet. */
export function sheetDocument(sheet: SheetPageAnswer, language: Language): OfficialDocument {
  const text = sheetDocumentText;
  const { number, state, facts, dueOn, sentOn, teamName, unitName } = sheet;
  return {
    language,
    title: text.title[language],
    under: [fill(text.number[language], { number }), ...(state === 'withdrawn' ? [text.withdrawn[language]] : [])],
    addressee: unitName,
    blocks: [
      { kind: 'paragraph', text: fill(text.please[language], { due: dayText(dueOn, language) }) },
      { kind: 'heading', level: 1, text: text.facts[language] },
      { kind: 'paragraph', text: facts },
    ],
    signed: { name: teamName, day: dayText(sentOn, language) },
    appendix: { heading: text.answer[language], blocks: answerBlocks(sheet, language) },
  };
}

function answerBlocks({ state, answer, answeredByName, answeredAt }: SheetPageAnswer, language: Language): Block[] {
  const text = sheetDocumentText;
  if (answeredByName === null || answeredAt === null)
    return [
      { kind: 'line', text: text.choose[language] },
      ...Array.from({ length: 6 }, (): Block => ({ kind: 'line', text: text.room[language] })),
      { kind: 'line', text: text.sign[language] },
    ];
  return [
    { kind: 'line', text: sheetStateTexts[state][language] },
    ...(answer === null ? [] : [{ kind: 'paragraph', text: answer } as const]),
    {
      kind: 'line',
      text: fill(text.answered[language], { name: answeredByName, day: dayTextAt(answeredAt, language) }),
    },
    { kind: 'line', text: ' ' },
    { kind: 'line', text: text.sign[language] },
  ];
}
