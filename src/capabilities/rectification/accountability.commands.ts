import { loadProblem } from '#capabilities/problems/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals, record } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import { decideHoldToAccount, decideRevoke } from './accountability.decide.ts';
import type { AccountabilityOrder } from './accountability.model.ts';
import { findAccountability } from './accountability.queries.ts';
import { findUnit } from './place.queries.ts';
import { rectificationRefusals } from './rectification.refusals.ts';
import { accountabilitySubject } from './rectification.subjects.ts';
import { doerAt } from './task.commands.ts';

export type AccountabilityRequest = Omit<AccountabilityOrder, 'id' | 'jurisdictionId' | 'unitName'>;

export async function holdToAccount(tx: Tx, request: AccountabilityRequest, by: Actor, now: Instant): Promise<string> {
  const unit = await findUnit(tx, request.unitId);
  if (unit === undefined) throw new Refused(rectificationRefusals.unitUnknown);
  if (request.problemId !== null) {
    const problem = await loadProblem(tx, request.problemId);
    if (problem.unitId !== unit.id)
      throw new Refused(
        { ...rectificationRefusals.letterProblemElsewhere, field: 'problemId' },
        { number: problem.number },
      );
  }
  const place = { jurisdictionId: unit.jurisdictionId, unitId: unit.id, roundId: null, inspectionId: null };
  const order = { ...request, id: newId(), jurisdictionId: unit.jurisdictionId, unitName: unit.name };
  const change = accepted(decideHoldToAccount(order, await doerAt(tx, place, by), dayOf(now)));
  await record(tx, { ...change, subject: accountabilitySubject, now });
  return order.id;
}

export async function revokeAccountability(
  tx: Tx,
  id: string,
  { version, reason }: { readonly version: number; readonly reason: string },
  by: Actor,
  now: Instant,
): Promise<void> {
  const found = await findAccountability(tx, id);
  if (found === undefined) throw new Refused(rectificationRefusals.accountabilityMissing);
  if (found.version !== version) throw new Refused(journalRefusals.stale, {}, found);
  const doer = await doerAt(tx, { ...found, roundId: null, inspectionId: null }, by);
  const change = accepted(decideRevoke(found, reason, doer, dayOf(now)));
  await record(tx, { ...change, subject: accountabilitySubject, now });
}
