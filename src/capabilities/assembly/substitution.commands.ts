/** Load → decide → record, for replacing one seat; and who could take it over. */
import { endGrantsAt } from '#capabilities/accounts/index.ts';
import { commandInspection, loadInspection, loadRound } from '#capabilities/rounds/index.ts';
import { asProgram } from '#platform/db/as-program.ts';
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused, type Says } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import { standingOn, write } from './assembly.commands.ts';
import { currentProposal, lockForming, seatsOfRound } from './assembly.queries.ts';
import { assemblyRefusals } from './assembly.refusals.ts';
import type { Situation } from './proposal.model.ts';
import type { Recusal } from './recusal.model.ts';
import { settingsFor, situationOf } from './situation.commands.ts';
import {
  decideOpening,
  decideProposing,
  decideSubstitution,
  decideWithdrawing,
  isPending,
  openedByRecusal,
  type SubstitutionStanding,
  seatsExchanged,
} from './substitution.decide.ts';
import type { SeatHeld, Substitution, SubstitutionGround } from './substitution.model.ts';
import {
  findSeat,
  findSubstitution,
  groupOfTeam,
  isBeingReplaced,
  mayApproveIn,
  openInspectionsOf,
  seatOfRecusal,
  seatsAt,
} from './substitution.queries.ts';
import { type Barred, type Successors, successorsOf } from './successors.decide.ts';
import { termFrom } from './terms.commands.ts';

interface Seen {
  readonly id: string;
  readonly version: number;
}

export async function openSubstitution(
  tx: Tx,
  order: { readonly seatId: string; readonly ground: SubstitutionGround; readonly words: string },
  by: Actor,
  now: Instant,
): Promise<string> {
  const { seatId, ...said } = order;
  const seat = await heldSeat(tx, seatId);
  await lockForming(tx, seat.roundId);
  const standing = await standingFor(tx, seat, by, now);
  const id = newId<'substitution'>();
  const isOpen = await isBeingReplaced(tx, seatId);
  await write(tx, [accepted(decideOpening({ id, seat, recusalId: null, isOpen, ...said }, standing))], now);
  return id;
}

/** Called with the decision that a tie binds: its seat is to be taken over by somebody else. */
export async function openForRecusal(tx: Tx, recusal: Recusal, by: Actor, now: Instant): Promise<void> {
  const seat = await seatOfRecusal(tx, recusal.id);
  if (seat === undefined) return;
  await lockForming(tx, seat.roundId);
  const opening = { id: newId<'substitution'>(), isOpen: await isBeingReplaced(tx, seat.id) };
  await write(tx, openedByRecusal(recusal, seat, opening, await standingFor(tx, seat, by, now)), now);
}

export async function proposeSubstitute(
  tx: Tx,
  seen: Seen,
  order: { readonly successorId: string; readonly reason: string },
  by: Actor,
  now: Instant,
): Promise<string> {
  const { substitution, seat } = await load(tx, seen);
  const standing = await standingFor(tx, seat, by, now);
  const barred = await whatBars(tx, seat, order.successorId);
  await write(tx, [accepted(decideProposing(substitution, order, barred, standing))], now);
  return seen.id;
}

export async function withdrawSubstitution(
  tx: Tx,
  seen: Seen,
  reason: string,
  by: Actor,
  now: Instant,
): Promise<string> {
  const { substitution, seat } = await load(tx, seen);
  const standing = await standingFor(tx, seat, by, now);
  await write(tx, [accepted(decideWithdrawing(substitution, reason, standing))], now);
  return seen.id;
}

export async function returnSubstitute(tx: Tx, seen: Seen, reason: string, by: Actor, now: Instant): Promise<string> {
  const { substitution, seat } = await load(tx, seen);
  const standing = await standingFor(tx, seat, by, now);
  const decided = decideSubstitution(substitution, { type: 'return', reason }, { seat, barred: undefined }, standing);
  await write(tx, [accepted(decided)], now);
  return seen.id;
}

/** Approved: seats, leader and the leaving person's roles change in this transaction; what follows is the program's to write. */
export async function approveSubstitute(tx: Tx, seen: Seen, note: string, by: Actor, now: Instant): Promise<string> {
  const { substitution, seat } = await load(tx, seen);
  const standing = await standingFor(tx, seat, by, now);
  const successorId = substitution.successorId ?? '';
  const name = standing.by.name;
  // Judged by all records, also those of pools that the person who approves does not read.
  const barred = await asProgram(tx, name, (inside) => whatBars(inside, seat, successorId));
  const newSeatId = newId<'team-seat'>();
  const order = { type: 'approve', note, newSeatId } as const;
  const approved = accepted(decideSubstitution(substitution, order, { seat, barred }, standing));
  const seats = seatsExchanged(seat, { successorId, ground: substitution.ground, newSeatId }, standing.today);
  await asProgram(tx, name, async (inside) => {
    await write(inside, seats, now);
    const inspections = await openInspectionsOf(inside, seat.roundId, seat.teamId);
    if (seat.seat === 'leader') await putLeader(inside, seat, newSeatId, inspections, name, now);
    if (seat.accountId !== null)
      await endGrantsAt(
        inside,
        seat.accountId,
        inspections.map(({ id }) => id),
        note,
        now,
      );
  });
  await write(tx, [approved], now);
  return seen.id;
}

async function putLeader(
  tx: Tx,
  { teamId }: SeatHeld,
  newSeatId: string,
  inspections: readonly { readonly id: string; readonly version: number; readonly kind: string }[],
  name: string,
  now: Instant,
): Promise<void> {
  const leader = await heldSeat(tx, newSeatId);
  for (const { id, version, kind } of inspections) {
    const facts = { leaderName: leader.personName, leaderPersonId: leader.personId };
    await commandInspection(
      tx,
      { id, version, order: { type: 'staff', teamId, kind, ...facts } },
      { kind: 'system', name },
      now,
    );
  }
}

export interface SuccessorsFound extends Successors {
  readonly situation: Situation;
  readonly group: string | null;
}

/** Everybody in the round's pools, asked whether he could take over the seat of a substitution. */
export async function successorsFor(tx: Tx, substitutionId: string): Promise<SuccessorsFound> {
  const found = await findSubstitution(tx, substitutionId);
  if (found === undefined) throw new Refused(assemblyRefusals.substitutionMissing);
  const seat = await heldSeat(tx, found.seatId);
  if (!isPending(found)) {
    const { situation } = await staffed(tx, seat.roundId, []);
    return { lawful: [], barred: [], situation, group: null };
  }
  return successorsAt(tx, seat);
}

async function successorsAt(tx: Tx, seat: SeatHeld, personId?: string): Promise<SuccessorsFound> {
  const group = await groupOfTeam(tx, seat);
  const asked =
    personId === undefined ? group?.forces.filter(({ isOf }) => isOf).map((force) => force.personId) : [personId];
  const { situation, places } = await staffed(tx, seat.roundId, asked);
  const vacated = { candidateId: seat.personId, teamId: seat.teamId, seat: seat.seat };
  return { ...successorsOf(situation, places, vacated, group), situation, group: group?.name ?? null };
}

/** @param only of the people without a seat these alone */
async function staffed(tx: Tx, roundId: string, only: readonly string[] | undefined) {
  const proposal = await currentProposal(tx, roundId);
  const settings = proposal?.settings ?? (await settingsFor(tx, await loadRound(tx, roundId)));
  const places = (await seatsOfRound(tx, roundId)).map(({ personId, teamId, seat }) => ({
    candidateId: personId,
    teamId,
    seat,
  }));
  const people = only && { people: new Set([...only, ...places.map(({ candidateId }) => candidateId)]) };
  return { places, ...(await situationOf(tx, roundId, settings, { ...people, withGroups: true })) };
}

async function whatBars(tx: Tx, seat: SeatHeld, personId: string): Promise<Barred | undefined> {
  const { lawful, barred } = await successorsAt(tx, seat, personId);
  const found = barred.find((each) => each.personId === personId);
  if (found === undefined && !lawful.some(({ person }) => person.id === personId))
    throw new Refused({ ...assemblyRefusals.personMissing, field: 'successorId' });
  return found;
}

/** Who sits, and sat, in the team of an inspection. Whoever sees the inspection may ask; what he is shown is the answer's to choose. */
export async function teamOf(tx: Tx, inspectionId: string) {
  const { roundId, jurisdictionId, unitId, finishedOn, cancelledOn } = await loadInspection(tx, inspectionId);
  const isGoingOn = finishedOn === null && cancelledOn === null;
  return asProgram(tx, 'team', async (inside) => {
    const labels = await seatLabels(inside, roundId);
    const seats = await seatsAt(inside, inspectionId);
    const labelled = seats.map((one) => ({ ...one, label: labels.get(one.seat) ?? usualLabel }));
    return { jurisdictionId, unitId, isGoingOn, seats: labelled };
  });
}
const usualLabel: Says = { zh: '组员', en: 'Member' };

/** What the seats of a round are called. */
export async function seatLabels(tx: Tx, roundId: string): Promise<Map<string, Says>> {
  const settings =
    (await currentProposal(tx, roundId))?.settings ?? (await settingsFor(tx, await loadRound(tx, roundId)));
  return new Map(settings.seats.map(({ code, label }) => [code, label]));
}

async function heldSeat(tx: Tx, id: string): Promise<SeatHeld> {
  const found = await findSeat(tx, id);
  if (found === undefined) throw new Refused(assemblyRefusals.seatUnknown);
  return found;
}

async function load(tx: Tx, seen: Seen): Promise<{ substitution: Substitution; seat: SeatHeld }> {
  const found = await findSubstitution(tx, seen.id);
  if (found === undefined) throw new Refused(assemblyRefusals.substitutionMissing);
  await lockForming(tx, found.roundId);
  if (found.version !== seen.version) throw new Refused(journalRefusals.stale, {}, found);
  return { substitution: found, seat: await heldSeat(tx, found.seatId) };
}

async function standingFor(
  tx: Tx,
  { jurisdictionId, roundId }: Pick<SeatHeld, 'jurisdictionId' | 'roundId'>,
  by: Actor,
  now: Instant,
): Promise<SubstitutionStanding> {
  const { editionId } = await loadRound(tx, roundId);
  const dueOn = await termFrom(tx, editionId, 'substitution-days', dayOf(now));
  const mayApprove = await mayApproveIn(tx, jurisdictionId);
  return { ...(await standingOn(tx, jurisdictionId, by, now)), mayApprove, dueOn };
}
