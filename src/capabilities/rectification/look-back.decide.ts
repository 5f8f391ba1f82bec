/** The rules of looking back, pure: who goes and sees, and who else signs for it. */
import { accept, type Decision, type Refusal, refuse } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import {
  type LookBack,
  type LookBackAllowance,
  type LookBackChange,
  type LookBackCommand,
  type LookBackGround,
  type LookBackOrder,
  type LookBackOutcome,
  lookBackCommands,
  lookers,
} from './look-back.model.ts';
import { rectificationRefusals as because } from './rectification.refusals.ts';
import type { Doer, Holder, Task } from './task.model.ts';

const notEnded = {
  outcome: null,
  outcomeReason: null,
  proof: null,
  doneBy: null,
  doneByName: null,
  signedBy: null,
  signedByName: null,
  closedOn: null,
} as const;

/** Records what somebody saw at the unit; it waits for the office's signature. */
export function decideLookBack(
  id: string,
  task: Task,
  ground: LookBackGround,
  order: LookBackOrder,
  by: Doer,
  { today, office }: { readonly today: Day; readonly office: Holder },
): Decision<LookBackChange> {
  const no = refusalToLook(task, ground, by);
  if (no !== undefined) return refuse(no);
  const closedOn = task.closedOn ?? today;
  const { lookedOn, signBy, seen, evidence, conclusion } = order;
  if (lookedOn > today) return refuse(because.lookedAhead, { day: today });
  if (lookedOn < closedOn) return refuse(because.lookedTooEarly, { day: closedOn });
  if (signBy < today) return refuse(because.signByPassed, { day: signBy });
  const { jurisdictionId, roundId, inspectionId, unitId, unitName, problemId } = task;
  return accept({
    id,
    version: 0,
    event: 'look-back-recorded',
    set: {
      ...{ jurisdictionId, roundId, inspectionId, unitId, unitName, problemId, taskId: task.id },
      state: 'recorded',
      lookedBy: by.accountId,
      lookedByName: by.name,
      ...{ lookedOn, seen, evidence, conclusion },
      recordedOn: today,
      holderKind: 'office',
      holderId: office.id,
      holderName: office.name,
      heldSince: today,
      dueOn: signBy,
      nextStep: 'confirm-look-back',
      ...notEnded,
    },
    detail: {},
    jurisdictionId,
  });
}

/** Why nobody, or not this person, looks at the task now; undefined where it is possible. */
export function refusalToLook(task: Task, ground: LookBackGround, by: Doer): Refusal | undefined {
  if (!ground.isTeams && !lookers.some((role) => by.rolesHere.includes(role))) return because.lookBackNotYours;
  if (task.closedOn === null) return because.stillOpen;
  if (!ground.isLatest) return because.notLatest;
  return ground.awaitsSignature ? because.lookBackWaits : undefined;
}

/** Another than who looked signs: it held, or it relapsed and the problem opens again. */
export function decideLookBackSigning(lookBack: LookBack, by: Doer, today: Day): Decision<LookBackChange> {
  const no = refusalToSign(lookBack, by);
  if (no !== undefined) return refuse(no, { day: lookBack.closedOn ?? today });
  return accept(ended(lookBack, lookBack.conclusion, null, by, today));
}

/** What was seen does not bear the conclusion: the record ends with its reason, and somebody looks anew. */
export function decideLookBackRejection(
  lookBack: LookBack,
  reason: string,
  by: Doer,
  today: Day,
): Decision<LookBackChange> {
  const no = refusalToSign(lookBack, by);
  if (no !== undefined) return refuse(no, { day: lookBack.closedOn ?? today });
  return accept(ended(lookBack, 'rejected', reason, by, today));
}

/** Commands that are the person's at all, each with the reason where it is not possible now. */
export function allowedOnLookBack(lookBack: LookBack, by: Doer): LookBackAllowance[] {
  if (lookBack.closedOn !== null || !by.rolesHere.includes('office-director')) return [];
  const no = refusalToSign(lookBack, by);
  return lookBackCommands.map((command: LookBackCommand) =>
    no === undefined ? { command, allowed: true } : { command, allowed: false, because: no.says },
  );
}

function refusalToSign(lookBack: LookBack, by: Doer): Refusal | undefined {
  if (!by.rolesHere.includes('office-director')) return because.lookBackNotSigner;
  if (lookBack.closedOn !== null) return because.lookBackEnded;
  return lookBack.lookedBy === by.accountId ? because.ownLookBack : undefined;
}

function ended(
  lookBack: LookBack,
  outcome: LookBackOutcome,
  reason: string | null,
  by: Doer,
  today: Day,
): LookBackChange {
  const { id, version, jurisdictionId, evidence, lookedBy, lookedByName } = lookBack;
  const set = {
    state: outcome === 'rejected' ? 'rejected' : 'signed',
    ...{ holderKind: null, holderId: null, holderName: null, heldSince: null, dueOn: null, nextStep: null },
    outcome,
    outcomeReason: reason,
    proof: evidence,
    doneBy: lookedBy,
    doneByName: lookedByName,
    signedBy: by.accountId,
    signedByName: by.name,
    closedOn: today,
  } as const;
  return { id, version, event: `look-back-${outcome}`, set, detail: {}, jurisdictionId };
}
