import type { Tx } from '#platform/db/database.ts';
import { record } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { personOf } from './handling.commands.ts';
import { listViews } from './page.queries.ts';
import type { SavedView } from './problem.schema.ts';
import { problemRefusals } from './problems.refusals.ts';
import { savedViewSubject } from './problems.subjects.ts';

type ViewOrder = Pick<SavedView, 'name' | 'filters' | 'columns'>;

/** Keeps a way of looking at the ledger for oneself. @throws Refused `problems.view-name-taken` */
export async function saveView(tx: Tx, order: ViewOrder, by: Actor, now: Instant): Promise<SavedView> {
  const { name } = order;
  if ((await listViews(tx)).some((view) => view.name === name))
    throw new Refused(problemRefusals.viewNameTaken, { name });
  const id = newId();
  const set = { ownerId: personOf(by).id, ...order, endedAt: null };
  await record(tx, { subject: savedViewSubject, id, version: 0, event: 'view-saved', set, now });
  return { id, version: 1, ...order };
}

export async function endView(tx: Tx, id: string, version: number, now: Instant): Promise<void> {
  if (!(await listViews(tx)).some((view) => view.id === id)) throw new Refused(problemRefusals.viewMissing);
  await record(tx, { subject: savedViewSubject, id, version, event: 'view-ended', set: { endedAt: now }, now });
}
