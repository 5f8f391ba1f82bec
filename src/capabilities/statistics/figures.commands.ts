/** Counting figures, and freezing them for a report. */
import type { Tx } from '#platform/db/database.ts';
import { record } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { figures } from './figures.data.ts';
import { counted, decideFreeze } from './figures.decide.ts';
import { findFrozen, isOccasionTaken, mayFreeze } from './frozen.queries.ts';
import { countFigures, hasRecords, listRecords } from './records.queries.ts';
import type { CountedFigure, Figure, FigureScope } from './statistics.model.ts';
import { statisticsRefusals } from './statistics.refusals.ts';
import type { FrozenAnswer, RecordsAnswer } from './statistics.schema.ts';
import { frozenFigureSubject } from './statistics.subjects.ts';

const pageSize = 50;

/** Every figure with its value, counted from what the actor may see. */
export async function allFigures(tx: Tx, scope: FigureScope = {}): Promise<CountedFigure[]> {
  const keys = figures.map(({ key }) => key);
  return counted(figures, await countFigures(tx, keys, scope));
}

/** A page of the records that a figure counts. @throws Refused `statistics.figure-missing` */
export async function recordsBehind(tx: Tx, key: string, scope: FigureScope, page: number): Promise<RecordsAnswer> {
  const { label, definition, kind } = figureOf(key);
  const total = (await countFigures(tx, [key], scope)).get(key) ?? 0;
  const records = await listRecords(tx, key, scope, { skip: (page - 1) * pageSize, most: pageSize });
  return { total, pageSize, label, definition, kind, records };
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
    mayFreeze: by.kind === 'account' && (await mayFreeze(tx, jurisdictionId)),
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
