/** A working paper as a document: what it says part by part, then through whose hands it went. */
import type { Block, Language, OfficialDocument } from '#platform/documents/document.model.ts';
import { dayText, dayTextAt } from '#platform/documents/words.ts';
import { fill } from '#platform/kernel/filling.ts';
import { fen, formatWan } from '#platform/kernel/money.ts';
import { paperDocumentText as text } from './document.text.ts';
import { decisionTexts, severityTexts, sheetStateTexts } from './paper.text.ts';
import { fieldTexts } from './paper-parts.model.ts';
import type { PaperPageAnswer } from './papers.schema.ts';

/** What the edition calls a category, a discipline, a kind of responsibility. */
export type WordOf = (kind: 'frameworks' | 'disciplines' | 'responsibilities', code: string) => string;

export function paperDocument(paper: PaperPageAnswer, wordOf: WordOf, language: Language): OfficialDocument {
  const { number, title, signedAt } = paper;
  return {
    language,
    title: title || fieldTexts.title[language],
    under: [fill(text.form[language], { number }), ...(signedAt === null ? [text.unsigned[language]] : [])],
    blocks: [
      { kind: 'facts', rows: factsOf(paper, wordOf, language) },
      ...(['seen', 'character', 'whose', 'responsible'] as const).flatMap((field): Block[] => [
        heading(fieldTexts[field][language]),
        { kind: 'paragraph', text: paper[field] || '—' },
      ]),
      heading(fieldTexts.evidence[language]),
      ...evidenceLines(paper, language),
      heading(text.signatures[language]),
      handsTable(paper, language),
      ...sheetBlocks(paper, language),
    ],
  };
}

function heading(says: string): Block {
  return { kind: 'heading', level: 1, text: says };
}

function factsOf(paper: PaperPageAnswer, wordOf: WordOf, language: Language): [string, string][] {
  const { amount, category, discipline, responsibility, foundOn } = paper;
  const word = (kind: Parameters<WordOf>[0], code: string | null) => (code === null ? '' : wordOf(kind, code));
  const found = [paper.foundByName, foundOn && dayText(foundOn, language)].filter(Boolean).join(' ');
  const rows: [string, string][] = [
    [text.unit[language], paper.unitName],
    [text.team[language], paper.teamName],
    [fieldTexts.happened[language], paper.happened],
    [fieldTexts.place[language], paper.place],
    [fieldTexts.amount[language], amount === null ? '' : formatWan(fen(amount))],
    [fieldTexts.category[language], word('frameworks', category)],
    [fieldTexts.discipline[language], word('disciplines', discipline)],
    [fieldTexts.responsibility[language], word('responsibilities', responsibility)],
    [fieldTexts.severity[language], severityTexts[paper.severity][language]],
    [text.finder[language], found],
  ];
  return rows.map(([name, value]) => [name, value || '—']);
}

function evidenceLines({ evidence, choices }: PaperPageAnswer, language: Language): Block[] {
  if (evidence.length === 0) return [{ kind: 'paragraph', text: text.noEvidence[language] }];
  return evidence.map(({ no, title, evidenceId }): Block => {
    const number = choices.find(({ id }) => id === evidenceId)?.number;
    const says =
      number === undefined
        ? fill(text.evidenceLine[language], { no, title })
        : fill(text.evidenceKept[language], { no, title, number });
    return { kind: 'paragraph', text: says };
  });
}

function handsTable(paper: PaperPageAnswer, language: Language): Block {
  const { decision, otherBody, decisionOpinion } = paper;
  const decided = decision === null ? [] : [decisionTexts[decision][language], otherBody, decisionOpinion];
  const hands: [keyof typeof text, string | null, string | null, string | null][] = [
    ['written', paper.writtenByName, paper.writtenAt, null],
    ['reviewed', paper.reviewedByName, paper.reviewedAt, paper.reviewOpinion],
    ['signed', paper.signedByName, paper.signedAt, paper.signOpinion],
    ['decided', paper.decidedByName, paper.decidedAt, decided.filter(Boolean).join('\n')],
  ];
  return {
    kind: 'table',
    columns: [
      { header: text.step[language], share: 20 },
      { header: text.name[language], share: 14 },
      { header: text.day[language], share: 27 },
      { header: text.opinion[language], share: 39 },
    ],
    // A hand that has not come yet keeps its line, to be signed on paper.
    rows: hands.map(([name, by, at, opinion]) => [
      ...[text[name][language], by ?? '', at === null ? '' : dayTextAt(at, language), opinion ?? ''],
    ]),
  };
}

function sheetBlocks({ sheets }: PaperPageAnswer, language: Language): Block[] {
  if (sheets.length === 0) return [];
  return [
    heading(text.sheets[language]),
    {
      kind: 'table',
      columns: [
        { header: text.sent[language], share: 27 },
        { header: text.state[language], share: 23 },
        { header: text.answer[language], share: 50 },
      ],
      rows: sheets.map(({ sentOn, state, answer, answeredByName }) => [
        ...[dayText(sentOn, language), sheetStateTexts[state][language]],
        [answer, answeredByName].filter(Boolean).join('\n'),
      ]),
    },
  ];
}
