/** A report as an official document: the same text as on its print page. */
import type { Block, Language, OfficialDocument } from '#platform/documents/document.model.ts';
import { dayText, dayTextAt, listText, numberToFill } from '#platform/documents/words.ts';
import { fill } from '#platform/kernel/filling.ts';
import { paragraphsOf } from './report.model.ts';
import { pointTexts, reportSheetText as text } from './report.text.ts';
import type { PrintAnswer } from './reports.schema.ts';

/** Only a settled report has a red head and a day. */
export function reportDocument(report: PrintAnswer, language: Language): OfficialDocument {
  const { title, teamName, unitName, subject, parts, signatures, seal, settledAt } = report;
  return {
    ...{ language, title },
    ...(settledAt === null ? {} : { mark: teamName, number: numberToFill(settledAt, language) }),
    under: [
      fill(text.ofUnit[language], { unit: unitName }),
      ...(subject === null ? [] : [fill(text.onSubject[language], { subject })]),
      ...(settledAt === null ? [text.notSettled[language]] : []),
    ],
    blocks: parts.flatMap((part) => partBlocks(part, language)),
    signed: { name: teamName, day: dayTextAt(settledAt, language) },
    ...(settledAt === null ? {} : { colophon: { printedBy: teamName, day: dayTextAt(settledAt, language) } }),
    appendix: {
      heading: text.signatures[language],
      blocks: [
        ...(signatures.length === 0 ? [] : [signatureTable(signatures, language)]),
        { kind: 'note', text: `${text.seal[language]} ${seal}` },
      ],
    },
  };
}

function partBlocks({ heading, sentences }: PrintAnswer['parts'][number], language: Language): Block[] {
  return [
    { kind: 'heading', level: 1, text: heading },
    ...paragraphsOf(sentences).map(({ says, papers }): Block => {
      const basis = fill(text.basisOf[language], { papers: listText(papers, language) });
      return { kind: 'paragraph', text: says + basis };
    }),
  ];
}

function signatureTable(signatures: PrintAnswer['signatures'], language: Language): Block {
  const column = (name: 'step' | 'signer' | 'day' | 'opinion', share: number) => ({
    header: text[name][language],
    share,
  });
  return {
    kind: 'table',
    columns: [column('step', 26), column('signer', 14), column('day', 27), column('opinion', 33)],
    rows: signatures.map((signature) => [
      ...[signature.step[language], signature.byName, dayTextAt(signature.at, language)],
      saidLines(signature, language).join('\n'),
    ]),
  };
}

/** What was said with a signature: of a meeting, its day and what it decided on. */
function saidLines({ opinion, heldOn, points }: PrintAnswer['signatures'][number], language: Language): string[] {
  const held = heldOn === null ? null : fill(text.heldAt[language], { day: dayText(heldOn, language) });
  const named = points.map((point) =>
    fill(text.pointIs[language], { kind: pointTexts[point.kind][language], text: point.text }),
  );
  return [held, opinion, ...named].filter((line) => line !== null);
}
