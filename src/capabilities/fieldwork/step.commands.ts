/** Load → decide → record, for tasks ticked by hand. */
import type { Placing } from '#capabilities/problems/index.ts';
import { loadInspection } from '#capabilities/rounds/index.ts';
import { loadContent } from '#capabilities/rulebook/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { type Addressed, siteOf } from './fieldwork.commands.ts';
import { lockTick, tasksOf, write } from './fieldwork.queries.ts';
import { fieldworkRefusals } from './fieldwork.refusals.ts';
import { decideTick, decideUntick } from './step.decide.ts';
import { type NewTick, placeOf, type TaskStanding } from './step.model.ts';

/** @returns the tick's id */
export async function tickTask(
  tx: Tx,
  { inspectionId, ...order }: NewTick & { readonly inspectionId: string },
  by: Actor,
  now: Instant,
): Promise<string> {
  const { place, standing } = await siteOf(tx, inspectionId, by, now);
  const task = await taskOf(tx, place, order.task);
  const { jurisdictionId, roundId } = place;
  const origin = { jurisdictionId, roundId, inspectionId };
  const change = accepted(decideTick(newId<'task-tick'>(), origin, order, { ...standing, task }));
  await write(tx, [change], now);
  return change.id;
}

/** @returns the version that stands now */
export async function untickTask(
  tx: Tx,
  { id, version, order: reason }: Addressed<string>,
  by: Actor,
  now: Instant,
): Promise<number> {
  const tick = await lockTick(tx, id);
  if (tick === undefined) throw new Refused(fieldworkRefusals.recordMissing);
  if (tick.version !== version) throw new Refused(journalRefusals.stale, {}, tick);
  const { place, standing } = await siteOf(tx, tick.inspectionId, by, now);
  const task = await taskOf(tx, place, tick.task);
  await write(tx, [accepted(decideUntick(tick, reason, { ...standing, task }))], now);
  return version + 1;
}

async function taskOf(tx: Tx, place: Placing, code: string): Promise<TaskStanding | undefined> {
  const row = (await tasksOf(tx, place.inspectionId)).find(({ task }) => task === code);
  if (row === undefined) return undefined;
  const { stage } = await loadInspection(tx, place.inspectionId);
  const content = await loadContent(tx, place.editionId as Parameters<typeof loadContent>[1]);
  return {
    ...{ code, isByHand: row.proof === 'by-hand', isMandatory: row.isMandatory, isTicked: row.tickId !== null },
    place: placeOf(row.step, stage, content['team-steps']),
  };
}
