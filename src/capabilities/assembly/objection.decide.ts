/** An objection is raised by the unit, verified by the office, decided by a director: three people, and never the one concerned. */
import { accept, type Decision, refuse } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import { assemblyRefusals } from './assembly.refusals.ts';
import type { Objection, SeatObjectedTo } from './objection.model.ts';
import type { AssemblyStanding } from './proposal.decide.ts';
import type { AssemblyChange } from './proposal.model.ts';

export interface ObjectionStanding extends AssemblyStanding {
  /** Whether the actor directs the jurisdiction's office. */
  readonly mayDecide: boolean;
  /** Until when what was raised or verified today is to be dealt with; null where the edition states no time. */
  readonly dueOn: Day | null;
}

export interface Objecting {
  readonly id: string;
  readonly reason: string;
  readonly evidence: string;
  /** Whether the actor answers for the inspected unit. */
  readonly isOfUnit: boolean;
  /** Whether one of this unit on this person is undecided. */
  readonly isPending: boolean;
}

export function decideObjecting(
  seat: SeatObjectedTo | undefined,
  { id, reason, evidence, isOfUnit, isPending }: Objecting,
  at: Omit<ObjectionStanding, 'mayPlan' | 'mayDecide'>,
): Decision<AssemblyChange> {
  if (seat === undefined || !isOfUnit) return refuse(assemblyRefusals.seatUnknown);
  if (!seat.isOpen) return refuse(assemblyRefusals.seatLeft);
  if (isPending) return refuse(assemblyRefusals.objectionPending);
  const { jurisdictionId, inspectionId, unitId, seatId, personId } = seat;
  const raised = { raisedBy: at.by.id, raisedByName: at.by.name, raisedAt: at.now };
  const set = {
    ...{ jurisdictionId, inspectionId, unitId, seatId, personId, reason, evidence, state: 'raised' },
    ...{ ...held(at), ...raised, ...unverified, recusalId: null, ...undecided },
  };
  return accept({ table: 'objection', id, version: 0, event: 'objection-raised', set, jurisdictionId });
}

export interface Verification {
  readonly note: string;
  readonly proposesRecusal: boolean;
  /** The tie that the office declares at once, so that the inspection is closed to the member until the decision. */
  readonly recusalId: string | null;
}

export function decideVerifying(
  objection: Objection,
  { note, proposesRecusal, recusalId }: Verification,
  at: ObjectionStanding,
): Decision<AssemblyChange> {
  if (!at.mayPlan) return refuse(assemblyRefusals.notYourOffice);
  if (objection.state !== 'raised') return refuse(assemblyRefusals.objectionVerified);
  if (isConcerned(objection, at)) return refuse(assemblyRefusals.ownObjection);
  const verified = { verifiedBy: at.by.id, verifiedByName: at.by.name, verifiedAt: at.now };
  const set = { state: 'verified', ...verified, verificationNote: note, proposesRecusal, recusalId, ...held(at) };
  return accept(changed(objection, 'objection-verified', set));
}

export function decideObjection(
  objection: Objection,
  { isUpheld, reason, recusalId }: { isUpheld: boolean; reason: string; recusalId: string | null },
  at: ObjectionStanding,
): Decision<AssemblyChange> {
  if (!at.mayDecide) return refuse(assemblyRefusals.notDirector);
  if (objection.state === 'raised') return refuse(assemblyRefusals.objectionUnverified);
  if (objection.state !== 'verified') return refuse(assemblyRefusals.objectionDecided);
  const isVerifier = at.by.id !== null && at.by.id === objection.verifiedBy;
  if (isVerifier || isConcerned(objection, at)) return refuse(assemblyRefusals.ownObjection);
  const decided = { decidedBy: at.by.id, decidedByName: at.by.name, decidedAt: at.now, decisionReason: reason };
  const set = { state: isUpheld ? 'upheld' : 'rejected', recusalId, ...decided };
  return accept(changed(objection, isUpheld ? 'objection-upheld' : 'objection-rejected', set));
}

function isConcerned({ accountId, raisedBy }: Objection, { by }: Pick<AssemblyStanding, 'by'>): boolean {
  return by.id !== null && (by.id === accountId || by.id === raisedBy);
}

const objectedLabel = { zh: '被巡察单位申请', en: 'Objection by the unit' };

/** What the unit says, as a tie: raised in its name, so that whoever decides is another. */
export function tieOfObjection(objection: Objection, id: string, at: Pick<AssemblyStanding, 'now'>): AssemblyChange {
  const { jurisdictionId, inspectionId, personId, reason, evidence, raisedBy, raisedByName } = objection;
  const words = `${reason}（${evidence}）`;
  const set = {
    ...{ jurisdictionId, inspectionId, personId, source: 'objected', finding: `objection ${objection.id}` },
    ...{ label: objectedLabel, evidence: { zh: words, en: words }, state: 'raised' },
    ...{
      raisedBy,
      raisedByName,
      raisedAt: at.now,
      // The objection has its own day.
      dueOn: null,
      decidedBy: null,
      decidedByName: null,
      decidedAt: null,
      reason: null,
    },
  };
  return { table: 'recusal', id, version: 0, event: 'recusal-raised', set, jurisdictionId };
}

function held({ today, dueOn }: Pick<ObjectionStanding, 'today' | 'dueOn'>) {
  return { heldSince: today, dueOn };
}

function changed({ id, version, jurisdictionId }: Objection, event: string, set: AssemblyChange['set']) {
  return { table: 'objection', id, version, event, set, jurisdictionId } as const;
}

const unverified = {
  ...{ verifiedBy: null, verifiedByName: null, verifiedAt: null, verificationNote: null, proposesRecusal: null },
} as const;
const undecided = { decidedBy: null, decidedByName: null, decidedAt: null, decisionReason: null } as const;
