import type { Database } from '#platform/db/database.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import type { Says } from '#platform/kernel/decision.ts';
import type { CellValue, SheetColumn } from '#platform/spreadsheet/write-sheet.ts';
import { writeXlsx } from '#platform/spreadsheet/write-xlsx.ts';
import { type ExportLine, type ListOrder, type ListPlace, listLines } from './list.queries.ts';
import type { VocabularyOfEdition } from './problem.schema.ts';
import { exportTexts, nextStepText, outcomeTexts, routeTexts, severityTexts, stateTexts } from './problem.text.ts';

type Language = keyof Says;

const linesAtOnce = 1000;

/**
 * The ledger as a workbook in pieces, page by page: any size, and a slow reader holds no transaction open.
 * @param chosen columns of the page, where only what is shown is asked for; left out, all that is known
 */
export function writeLedger(
  database: Database,
  actor: Actor,
  order: Omit<ListOrder, 'after' | 'most'>,
  words: readonly VocabularyOfEdition[],
  language: Language,
  chosen?: readonly string[],
) {
  const kept = columnsOf.map(
    ([, , , shown]) => chosen === undefined || (shown !== undefined && chosen.includes(shown)),
  );
  const columns: SheetColumn[] = columnsOf
    .filter((_, at) => kept[at])
    .map(([name, kind, width]) => ({ header: exportTexts[name][language], kind, width }));
  const rows = cells(lines(database, actor, order), labeller(words, language), { language, kept });
  return writeXlsx(columns, rows, { sheetName: exportTexts.fileName[language] });
}

/** Header, kind, width, and the column of the page that shows it. */
const columnsOf = [
  ['number', 'text', 22, 'number'],
  ['unit', 'text', 30, 'unit'],
  ['title', 'text', 40, 'problem'],
  ['facts', 'text', 60, undefined],
  ['basis', 'text', 40, undefined],
  ['category', 'text', 24, 'category'],
  ['discipline', 'text', 14, 'discipline'],
  ['responsibility', 'text', 14, 'responsibility'],
  ['responsible', 'text', 20, undefined],
  ['severity', 'text', 8, 'severity'],
  ['foundOn', 'day', 12, 'foundOn'],
  ['foundBy', 'text', 12, 'foundBy'],
  ['state', 'text', 12, 'state'],
  ['route', 'text', 14, 'route'],
  ['holder', 'text', 24, 'holder'],
  ['nextStep', 'text', 20, 'nextStep'],
  ['dueOn', 'day', 12, 'due'],
  ['outcome', 'text', 16, 'outcome'],
  ['proof', 'text', 40, undefined],
  ['closedOn', 'day', 12, 'closedOn'],
] as const satisfies readonly (readonly [keyof typeof exportTexts, 'text' | 'day', number, string | undefined])[];

async function* lines(
  database: Database,
  actor: Actor,
  order: Omit<ListOrder, 'after' | 'most'>,
): AsyncGenerator<ExportLine> {
  for (let after: ListPlace = null; ; ) {
    const place: ListPlace = after;
    const page: { rows: ExportLine[]; next: ListPlace } = await database.inTransaction(
      actor,
      (tx) => listLines(tx, { ...order, after: place, most: linesAtOnce }),
      { readOnly: true },
    );
    yield* page.rows;
    if (page.next === null) return;
    after = page.next;
  }
}

type Label = (
  kind: 'categories' | 'disciplines' | 'responsibilities',
  edition: string,
  code: string | null,
) => CellValue;

function labeller(words: readonly VocabularyOfEdition[], language: Language): Label {
  const known = new Map(
    words.flatMap((edition) =>
      (['categories', 'disciplines', 'responsibilities'] as const).flatMap((kind) =>
        edition[kind].map(({ code, label }) => [`${kind} ${edition.editionId} ${code}`, label[language]] as const),
      ),
    ),
  );
  return (kind, edition, code) => (code === null ? null : (known.get(`${kind} ${edition} ${code}`) ?? code));
}

async function* cells(
  found: AsyncIterable<ExportLine>,
  label: Label,
  { language, kept }: { readonly language: Language; readonly kept: readonly boolean[] },
): AsyncGenerator<readonly CellValue[]> {
  const said = (text: Says | null): CellValue => text?.[language] ?? null;
  for await (const line of found) {
    const cellsOfLine: CellValue[] = [
      line.number,
      line.unitName,
      line.title,
      line.facts,
      line.basis,
      label('categories', line.editionId, line.category),
      label('disciplines', line.editionId, line.discipline),
      label('responsibilities', line.editionId, line.responsibility),
      line.responsible,
      said(severityTexts[line.severity]),
      line.foundOn,
      line.foundByName,
      said(stateTexts[line.state]),
      said(line.route && routeTexts[line.route]),
      line.holderName,
      said(line.nextStep === null ? null : nextStepText(line.nextStep)),
      line.dueOn,
      said(line.outcome && outcomeTexts[line.outcome]),
      line.proof,
      line.closedOn,
    ];
    yield cellsOfLine.filter((_, at) => kept[at]);
  }
}
