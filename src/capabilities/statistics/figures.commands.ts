/** Counting figures, and freezing them for a report. */
import type { Tx } from '#platform/db/database.ts';
import { record } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { figures } from './figures.data.ts';
import { counted, decideFreeze, isTold } from './figures.decide.ts';
import { findFrozen, isOccasionTaken, mayFreeze } from './frozen.queries.ts';
import { countFigures, listRecords, placesIn } from './records.queries.ts';
import { hasRecords, isOfRounds } from './sources.queries.ts';
import type { CountedFigure, Figure, FigurePart, FigureScope } from './statistics.model.ts';
import { statisticsRefusals } from './statistics.refusals.ts';
import type { FrozenAnswer, RecordsAnswer } from './statistics.schema.ts';
import { frozenFigureSubject } from './statistics.subjects.ts';
import { partWords, stateWord } from './words.commands.ts';

const pageSize = 50;

/** Every figure that tells something about the scope, with its value, counted from what the actor may see. */
export async function allFigures(tx: Tx, scope: FigureScope = {}): Promise<CountedFigure[]> {
  const places = await placesIn(tx, scope);
  const hasRound = scope.round !== undefined;
  const told = figures.filter((one) => isTold(one, places, { hasRound, isOfRounds: isOfRounds(one.key) }));
  const keys = told.map(({ key }) => key);
  return counted(told, await countFigures(tx, keys, scope));
}

/** Whether the actor freezes the figures of the jurisdiction. */
export async function isFreezer(tx: Tx, jurisdiction: string | undefined, actor: Actor): Promise<boolean> {
  return jurisdiction !== undefined && actor.kind === 'account' && (await mayFreeze(tx, jurisdiction));
}

/**
 * A page of the records that a figure counts, or of a part of them, as a chart shows it.
 * @throws Refused `statistics.figure-missing`
 */
export async function recordsBehind(
  tx: Tx,
  key: string,
  { scope, part = {} }: { readonly scope: FigureScope; readonly part?: FigurePart },
  page: number,
): Promise<Omit<RecordsAnswer, 'at'>> {
  const { label, definition, kind } = figureOf(key);
  const total = (await countFigures(tx, [key], scope, part)).get(key) ?? 0;
  const found = await listRecords(tx, key, { scope, part }, { skip: (page - 1) * pageSize, most: pageSize });
  const records = found.map(({ state, ...record }) => ({ ...record, state: stateWord(kind, state) }));
  return { total, pageSize, label, definition, kind, narrowedTo: await partWords(tx, part, scope), records };
}

/** Keeps all figures of a jurisdiction as they are now. @returns how many were frozen */
export async function freezeFigures(
  tx: Tx,
  order: { readonly occasion: string; readonly jurisdictionId: string },
  by: Actor,
  now: Instant,
): Promise<number> {
  const { jurisdictionId } = order;
  const found = await allFigures(tx, { jurisdiction: jurisdictionId });
  const situation = {
    mayFreeze: await isFreezer(tx, jurisdictionId, by),
    isOccasionTaken: await isOccasionTaken(tx, order),
    by: by.kind === 'account' ? { id: by.accountId, name: by.name } : { id: '', name: '' },
    now,
  };
  const frozen = accepted(decideFreeze(found, order, situation));
  const changes = frozen.map((set) => ({
    subject: frozenFigureSubject,
    id: newId(),
    version: 0,
    event: 'figure-frozen',
    set: { ...set },
    jurisdictionId,
    now,
  }));
  await record(tx, changes);
  return changes.length;
}

/** Frozen figures, the latest first, each with what the same figure is now. */
export async function frozenFigures(tx: Tx): Promise<FrozenAnswer> {
  const lines = await findFrozen(tx);
  const live = new Map<string, ReadonlyMap<string, number>>();
  for (const jurisdiction of new Set(lines.map(({ jurisdictionId }) => jurisdictionId))) {
    const keys = figures.map(({ key }) => key);
    live.set(jurisdiction, await countFigures(tx, keys, { jurisdiction }));
  }
  return lines.map(({ definitionZh, definitionEn, ...line }) => {
    const now = live.get(line.jurisdictionId)?.get(line.key) ?? 0;
    const label = figures.find(({ key }) => key === line.key)?.label ?? { zh: line.key, en: line.key };
    const definition = { zh: definitionZh, en: definitionEn };
    return { ...line, label, definition, live: now, difference: now - line.value };
  });
}

function figureOf(key: string): Figure {
  const found = figures.find((figure) => figure.key === key);
  if (found === undefined || !hasRecords(key)) throw new Refused(statisticsRefusals.figureMissing);
  return found;
}
