/** Ties in a round under way: found when a record changes, declared by the member, decided by the director. */

import { peopleById, tiesAmong } from '#capabilities/teams/index.ts';
import type { RecusalRule } from '#capabilities/teams/recusal.model.ts';
import { asProgram } from '#platform/db/as-program.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Follower } from '#platform/journal/follow.ts';
import { type Change, journalRefusals } from '#platform/journal/record.ts';
import type { AccountActor, Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import { write } from './assembly.commands.ts';
import { sectionsPinned } from './assembly.queries.ts';
import { assemblyRefusals } from './assembly.refusals.ts';
import { decideDeclaring, decideRecusal, findingKey, newlyTied } from './recusal.decide.ts';
import { findingsKnown, findRecusal, mayDecideIn, servesAt, servingNow, type Touched } from './recusal.queries.ts';
import { openForRecusal } from './substitution.commands.ts';
import { termFrom } from './terms.commands.ts';

const program = 'recusal';

/** What a tie can come from: a person's record, a unit, its name, its leading body, a seat taken, a unit or team of an inspection. */
export const followedKinds = ['pool-person', 'unit', 'unit-state', 'leading-body-member', 'team-seat', 'inspection'];

/** Re-runs the rules for everybody serving whom the change could touch; what binds newly is raised before the change is kept. */
export const followTies: Follower = async (tx, changes) => {
  const [first] = changes;
  const touched = touchedBy(changes);
  if (first === undefined || touched === undefined) return;
  await asProgram(tx, program, (inside) => raiseTies(inside, touched, first.now));
};

/** @returns undefined where nothing could have changed a tie: an inspection that only goes on in its steps */
function touchedBy(changes: readonly Change[]): Touched | 'all' | undefined {
  const of = (kind: string) => changes.filter(({ subject }) => subject.kind === kind);
  const personIds = of('pool-person').map(({ id }) => id);
  const placed = of('inspection').filter(({ set }) => 'teamId' in set || 'unitId' in set);
  const inspectionIds = placed.map(({ id }) => id);
  // Units, leading bodies and seats can tie anybody.
  const isWide = changes.some(({ subject: { kind } }) => followedKinds.includes(kind) && !narrowKinds.includes(kind));
  if (isWide) return 'all';
  return personIds.length + inspectionIds.length === 0 ? undefined : { personIds, inspectionIds };
}
const narrowKinds = ['pool-person', 'inspection'];

async function raiseTies(tx: Tx, of: Touched | 'all', now: Instant): Promise<void> {
  const serving = await servingNow(tx, of);
  if (serving.length === 0) return;
  const personIds = [...new Set(serving.map(({ personId }) => personId))];
  const people = await peopleById(tx, personIds);
  const known = new Set(
    (await findingsKnown(tx, personIds)).map((each) => findingKey(each.inspectionId, each.personId, each.finding)),
  );
  for (const editionId of new Set(serving.map((each) => each.editionId))) {
    const bound = serving.filter((each) => each.editionId === editionId);
    const at = { now, dueOn: await termFrom(tx, editionId, 'recusal-days', dayOf(now)) };
    const rules = ((await sectionsPinned(tx, editionId))['recusal-rules'] ?? []) as unknown as RecusalRule[];
    for (const inspectionId of new Set(bound.map((each) => each.inspectionId))) {
      const here = bound.filter((each) => each.inspectionId === inspectionId);
      const [one] = here;
      if (one === undefined) continue;
      const those = people.filter(({ id }) => here.some(({ personId }) => personId === id));
      const ties = await tiesAmong(tx, those, [one.unitId], rules, one.from);
      await write(
        tx,
        newlyTied(here, ties, known, () => newId<'recusal'>(), program, at),
        now,
      );
    }
  }
}

/** 动员时自行申报: by the member himself; the inspection's rows are none of his from now on. */
export async function declareTie(
  tx: Tx,
  order: { readonly inspectionId: string; readonly words: string },
  by: AccountActor,
  now: Instant,
): Promise<string> {
  if (!(await servesAt(tx, order.inspectionId))) throw new Refused(assemblyRefusals.notServing);
  return asProgram(tx, by.name, async (inside) => {
    const here = { personIds: [], inspectionIds: [order.inspectionId] };
    const own = (await servingNow(inside, here)).find(({ accountId }) => accountId === by.accountId);
    const known = new Set(
      (own === undefined ? [] : await findingsKnown(inside, [own.personId])).map((each) =>
        findingKey(each.inspectionId, each.personId, each.finding),
      ),
    );
    const id = newId<'recusal'>();
    const declared = { id, words: order.words };
    const signer = { id: by.accountId, name: by.name };
    const dueOn = own === undefined ? null : await termFrom(inside, own.editionId, 'recusal-days', dayOf(now));
    await write(inside, [accepted(decideDeclaring(own, declared, known, signer, { now, dueOn }))], now);
    return id;
  });
}

export async function decideOnRecusal(
  tx: Tx,
  seen: { readonly id: string; readonly version: number },
  order: { readonly isUpheld: boolean; readonly reason: string },
  by: Actor,
  now: Instant,
): Promise<string> {
  const found = await findRecusal(tx, seen.id);
  if (found === undefined) throw new Refused(assemblyRefusals.recusalMissing);
  if (found.version !== seen.version) throw new Refused(journalRefusals.stale, {}, found);
  const signer = by.kind === 'account' ? { id: by.accountId, name: by.name } : { id: null, name: '' };
  const at = { mayDecide: await mayDecideIn(tx, found.jurisdictionId), by: signer, now };
  await write(tx, [accepted(decideRecusal(found, order, at))], now);
  if (order.isUpheld) await openForRecusal(tx, found, by, now);
  return seen.id;
}
