/** Who may replace a seat, on which ground, with whom, and who approves it. */
import { accept, type Decision, refuse } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import { assemblyRefusals } from './assembly.refusals.ts';
import type { AssemblyStanding } from './proposal.decide.ts';
import type { AssemblyChange } from './proposal.model.ts';
import type { Recusal } from './recusal.model.ts';
import type { SeatHeld, Substitution, SubstitutionGround } from './substitution.model.ts';
import type { Barred } from './successors.decide.ts';
import { filled } from './suitability.decide.ts';

export interface SubstitutionStanding extends AssemblyStanding {
  /** Whether the actor sits in the jurisdiction's leading group. */
  readonly mayApprove: boolean;
  /** Until when the office is to propose, or the leading group to decide; null where the edition states no time. */
  readonly dueOn: Day | null;
}

export interface Opening {
  readonly id: string;
  readonly seat: SeatHeld;
  readonly ground: SubstitutionGround;
  readonly recusalId: string | null;
  readonly words: string;
  /** Whether somebody opened one for this seat already. */
  readonly isOpen: boolean;
}

export function decideOpening(opening: Opening, at: SubstitutionStanding): Decision<AssemblyChange> {
  const { id, seat, ground, recusalId, words } = opening;
  if (!at.mayPlan) return refuse(assemblyRefusals.notYourOffice);
  if (seat.endedOn !== null || seat.roundState === 'closed') return refuse(assemblyRefusals.seatLeft);
  if (opening.isOpen) return refuse(assemblyRefusals.substitutionOpen, { name: seat.personName });
  const { jurisdictionId, roundId } = seat;
  const opened = { openedBy: at.by.id, openedByName: at.by.name, openedAt: at.now };
  const set = {
    ...{ jurisdictionId, roundId, seatId: seat.id, ground, recusalId, words, state: 'open', ...held(at) },
    ...{ ...opened, ...unproposed, returnedReason: null, ...undecided },
  };
  return accept({ table: 'substitution', id, version: 0, event: 'substitution-opened', set, jurisdictionId });
}

/** A tie that was upheld while its holder still sits: nobody has to think of asking for a substitute. */
export function openedByRecusal(
  { id: recusalId, label, evidence, source }: Recusal,
  seat: SeatHeld | undefined,
  { id, isOpen }: Pick<Opening, 'id' | 'isOpen'>,
  at: SubstitutionStanding,
): AssemblyChange[] {
  if (seat === undefined || isOpen) return [];
  const words = source === 'found' ? `${label.zh}：${evidence.zh}` : evidence.zh;
  const decided = decideOpening({ id, seat, ground: 'recusal', recusalId, words, isOpen }, at);
  return decided.accepted ? [decided.event] : [];
}

export function decideProposing(
  substitution: Substitution,
  { successorId, reason }: { readonly successorId: string; readonly reason: string },
  barred: Barred | undefined,
  at: SubstitutionStanding,
): Decision<AssemblyChange> {
  if (!at.mayPlan) return refuse(assemblyRefusals.notYourOffice);
  if (!isPending(substitution)) return refuse(assemblyRefusals.substitutionDecided);
  const unlawful = refusedSuccessor(barred);
  if (unlawful !== undefined) return unlawful;
  const proposed = { proposedBy: at.by.id, proposedByName: at.by.name, proposedAt: at.now };
  const set = { state: 'proposed', successorId, proposalReason: reason, ...proposed, ...held(at) };
  return accept(changed(substitution, 'substitute-proposed', set));
}

/** Why the person may not take the seat by the records of this moment. */
function refusedSuccessor(barred: Barred | undefined): ReturnType<typeof refuse> | undefined {
  const [first] = barred?.says ?? [];
  if (barred === undefined || first === undefined) return undefined;
  const says = filled(assemblyRefusals.substituteBarred.says, { name: barred.name, reason: first });
  return refuse({ ...assemblyRefusals.substituteBarred, says });
}

export type SubstitutionDecision =
  | { readonly type: 'approve'; readonly note: string; readonly newSeatId: string }
  | { readonly type: 'return'; readonly reason: string };

export function decideSubstitution(
  substitution: Substitution,
  order: SubstitutionDecision,
  { seat, barred }: { readonly seat: SeatHeld; readonly barred: Barred | undefined },
  at: SubstitutionStanding,
): Decision<AssemblyChange> {
  if (!at.mayApprove) return refuse(assemblyRefusals.notLeadingGroup);
  if (substitution.state !== 'proposed') return refuse(assemblyRefusals.nothingToApprove);
  if (at.by.id !== null && at.by.id === substitution.proposedBy) return refuse(assemblyRefusals.ownSubstitution);
  if (at.by.id !== null && at.by.id === seat.accountId) return refuse(assemblyRefusals.ownSeat);
  if (order.type === 'return') {
    const set = { state: 'open', returnedReason: order.reason, ...unproposed, ...held(at) };
    return accept(changed(substitution, 'substitute-sent-back', set));
  }
  if (seat.endedOn !== null) return refuse(assemblyRefusals.seatLeft);
  const unlawful = refusedSuccessor(barred);
  if (unlawful !== undefined) return unlawful;
  const set = { state: 'approved', ...signed(at), decisionNote: order.note, newSeatId: order.newSeatId };
  return accept(changed(substitution, 'substitute-approved', set));
}

/** The ground fell away: recovered, the transfer put off. A tie that was upheld does not. */
export function decideWithdrawing(
  substitution: Substitution,
  reason: string,
  at: SubstitutionStanding,
): Decision<AssemblyChange> {
  if (!at.mayPlan) return refuse(assemblyRefusals.notYourOffice);
  if (!isPending(substitution)) return refuse(assemblyRefusals.substitutionDecided);
  if (substitution.ground === 'recusal') return refuse(assemblyRefusals.recusalStands);
  const set = { state: 'withdrawn', ...signed(at), decisionNote: reason };
  return accept(changed(substitution, 'substitution-withdrawn', set));
}

/** The round's teams were formed anew, so there is no seat left to take over. */
export function lapsed(pending: readonly Substitution[], at: AssemblyStanding): AssemblyChange[] {
  return pending
    .filter(isPending)
    .map((one) =>
      changed(one, 'substitution-lapsed', { state: 'lapsed', ...signed(at), decisionNote: '重新组队，原席位已结束' }),
    );
}

/** The old seat ends, the new one begins: the same seat, the same day. */
export function seatsExchanged(
  seat: SeatHeld,
  { successorId, ground, newSeatId }: { successorId: string; ground: SubstitutionGround; newSeatId: string },
  today: Day,
): AssemblyChange[] {
  const { id, version, jurisdictionId, roundId, teamId } = seat;
  const fresh = { jurisdictionId, roundId, teamId, personId: successorId, seat: seat.seat, proposalId: null };
  return [
    {
      ...{ table: 'seat', id, version, event: 'seat-left', jurisdictionId },
      set: { endedOn: today, endReason: ground },
    },
    {
      ...{ table: 'seat', id: newSeatId, version: 0, event: 'seat-taken', jurisdictionId },
      set: { ...fresh, fromOn: today, endedOn: null, endReason: null },
    },
  ];
}

export function isPending({ state }: Pick<Substitution, 'state'>): boolean {
  return state === 'open' || state === 'proposed';
}

function held({ today, dueOn }: SubstitutionStanding) {
  return { heldSince: today, dueOn };
}

function signed({ by, now }: AssemblyStanding) {
  return { decidedBy: by.id, decidedByName: by.name, decidedAt: now };
}

function changed({ id, version, jurisdictionId }: Substitution, event: string, set: AssemblyChange['set']) {
  return { table: 'substitution', id, version, event, set, jurisdictionId } as const;
}

const unproposed = {
  ...{ successorId: null, proposalReason: null, proposedBy: null, proposedByName: null, proposedAt: null },
} as const;
const undecided = { decidedBy: null, decidedByName: null, decidedAt: null, decisionNote: null, newSeatId: null };
