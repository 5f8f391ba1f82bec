/** Words for the codes in answers, in the words of the capabilities and editions that the codes belong to. */
import { findingTexts } from '#capabilities/clues/index.ts';
import { outcomeTexts, routeTexts, stateTexts } from '#capabilities/problems/index.ts';
import { completionLabels, letterStateLabels, lookBackOutcomeLabels } from '#capabilities/rectification/index.ts';
import { loadContent } from '#capabilities/rulebook/index.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Says } from '#platform/kernel/decision.ts';
import { editionsOf } from './charts.queries.ts';
import { unitName } from './records.queries.ts';
import { caseStateTexts, partTexts, sphereTexts } from './records.text.ts';
import type { FigurePart, FigureScope, RecordKind } from './statistics.model.ts';

type Words = Readonly<Record<string, Says>>;
const statesOf: Readonly<Partial<Record<RecordKind, Words>>> = {
  problem: stateTexts,
  case: caseStateTexts,
  letter: letterStateLabels,
  task: completionLabels,
  'look-back': lookBackOutcomeLabels,
  sanction: sphereTexts,
};

/** A code that nobody has a word for shows itself. */
const word = (words: Words, code: string): Says => words[code] ?? { zh: code, en: code };

export function stateWord(kind: RecordKind, state: string | null): Says | null {
  return state === null ? null : word(statesOf[kind] ?? {}, state);
}

export const routeWord = (route: string): Says => (route === 'none' ? partTexts.none : word(routeTexts, route));
export const outcomeWord = (outcome: string): Says =>
  outcome === 'open' ? partTexts.open : word({ ...outcomeTexts, ...findingTexts }, outcome);

/** Category codes with their words; where editions differ, the newest one's. */
export async function categoryWords(tx: Tx, scope: FigureScope): Promise<(code: string) => Says> {
  const words: Record<string, Says> = {};
  for (const { id } of await editionsOf(tx, scope)) {
    const { frameworks } = await loadContent(tx, id as Parameters<typeof loadContent>[1]);
    for (const { code, label } of frameworks) words[code] = label;
  }
  return (code) => word(words, code);
}

/** What a list is narrowed to, one text for each side of it. */
export async function partWords(tx: Tx, part: FigurePart, scope: FigureScope): Promise<Says[]> {
  const said: Says[] = [];
  const add = (name: Says, value: Says) => said.push({ zh: name.zh + value.zh, en: name.en + value.en });
  if (part.category !== undefined) add(partTexts.category, (await categoryWords(tx, scope))(part.category));
  if (part.route !== undefined) add(partTexts.route, routeWord(part.route));
  if (part.outcome !== undefined) add(partTexts.outcome, outcomeWord(part.outcome));
  if (part.unit !== undefined) {
    const name = await unitName(tx, part.unit);
    add(partTexts.unit, { zh: name, en: name });
  }
  if (part.year !== undefined) add(partTexts.year, { zh: String(part.year), en: String(part.year) });
  return said;
}
