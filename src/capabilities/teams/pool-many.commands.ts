/** Nominations qualified and approved many at once: each by the rule of the single one; who does not pass stays, and is named. */
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import type { Decision } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import { poolRulesOf, standingOn, writePool } from './pool.commands.ts';
import { decideApproval, decideCheck } from './pool.decide.ts';
import type { Nomination, PoolChange, PoolRules, PoolStanding } from './pool.model.ts';
import { findNominations } from './pool.queries.ts';
import type { ManyDone } from './pool-import.schema.ts';

interface Seen {
  readonly id: string;
  readonly version: number;
}

export async function checkMany(
  tx: Tx,
  { chosen, note }: { readonly chosen: readonly Seen[]; readonly note: string | null },
  by: Actor,
  now: Instant,
): Promise<ManyDone> {
  const rules = new Map<string, PoolRules>();
  return eachOf(tx, chosen, by, now, async (nomination, standing) => {
    const { jurisdictionId } = nomination;
    const known = rules.get(jurisdictionId) ?? (await poolRulesOf(tx, jurisdictionId, dayOf(now)));
    rules.set(jurisdictionId, known);
    const decided = decideCheck(nomination, { isQualified: true, note }, known, standing);
    return decided.accepted ? { accepted: true, event: [decided.event] } : decided;
  });
}

export function approveMany(
  tx: Tx,
  { chosen, decisionNumber }: { readonly chosen: readonly Seen[]; readonly decisionNumber: string },
  by: Actor,
  now: Instant,
): Promise<ManyDone> {
  return eachOf(tx, chosen, by, now, async (nomination, standing) =>
    decideApproval(nomination, { type: 'approve', decisionNumber, personId: newId<'pool-person'>() }, standing),
  );
}

async function eachOf(
  tx: Tx,
  chosen: readonly Seen[],
  by: Actor,
  now: Instant,
  decide: (nomination: Nomination, standing: PoolStanding) => Promise<Decision<readonly PoolChange[]>>,
): Promise<ManyDone> {
  const versions = new Map(chosen.map(({ id, version }) => [id, version]));
  const standings = new Map<string, PoolStanding>();
  const changes: PoolChange[] = [];
  const left: ManyDone['left'] = [];
  let done = 0;
  for (const nomination of await findNominations(tx, [...versions.keys()])) {
    const { jurisdictionId } = nomination;
    const standing = standings.get(jurisdictionId) ?? (await standingOn(tx, jurisdictionId, by, now));
    standings.set(jurisdictionId, standing);
    const isStale = versions.get(nomination.id) !== nomination.version;
    const decided = isStale
      ? ({ accepted: false, refusal: journalRefusals.stale } as const)
      : await decide(nomination, standing);
    if (decided.accepted) {
      changes.push(...decided.event);
      done += 1;
    } else left.push({ name: nomination.facts.name, says: decided.refusal.says });
  }
  // People before the nominations that name them, each kind in one go.
  await writePool(
    tx,
    [...changes].sort((a, b) => b.table.localeCompare(a.table)),
    now,
  );
  return { done, left };
}
