/** Load → decide → record, for the teams of a round. */
import { commandInspection, loadRound } from '#capabilities/rounds/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { post } from '#platform/jobs/outbox.ts';
import { journalRefusals, record } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import {
  currentProposal,
  findProposal,
  inspecting,
  lockForming,
  mayPlan,
  poolsReached,
  seatsOfRound,
} from './assembly.queries.ts';
import { assemblyRefusals } from './assembly.refusals.ts';
import { assemblySubjects } from './assembly.subjects.ts';
import { judged } from './board.decide.ts';
import {
  type AssemblyStanding,
  decideAcceptance,
  decideAsking,
  decideCancelling,
  decidePlaces,
  decideReplacing,
  type PlaceChange,
  type RoundToStaff,
  seatsOf,
} from './proposal.decide.ts';
import { type AssemblyChange, openStates, type Proposal, type Settings } from './proposal.model.ts';
import { situationOf } from './situation.commands.ts';
import { lapsed } from './substitution.decide.ts';
import { pendingInRound } from './substitution.queries.ts';

export const assembling = 'assemble-teams';

interface Seen {
  readonly id: string;
  readonly version: number;
}

/** Asks for the teams of a round; they are computed behind the scenes. @returns the proposal's id */
export async function askForTeams(
  tx: Tx,
  roundId: string,
  settings: Settings,
  by: Actor,
  now: Instant,
): Promise<string> {
  await lockForming(tx, roundId);
  const round = await roundToStaff(tx, roundId);
  const standing = await standingOn(tx, round.jurisdictionId, by, now);
  const reached = new Set((await poolsReached(tx, round.jurisdictionId)).map(({ id }) => id));
  const id = newId<'team-proposal'>();
  const asked = accepted(decideAsking({ id, round, settings }, reached, standing));
  const open = await currentProposal(tx, roundId);
  if (open !== undefined && openStates.includes(open.state))
    await write(tx, [accepted(decideReplacing(open, standing))], now);
  await write(tx, [asked], now);
  await post(tx, assembling, { proposalId: id }, now);
  return id;
}

export async function cancelComputing(tx: Tx, seen: Seen, by: Actor, now: Instant): Promise<string> {
  const proposal = await load(tx, seen);
  const standing = await standingOn(tx, proposal.jurisdictionId, by, now);
  await write(tx, [accepted(decideCancelling(proposal, standing))], now);
  return seen.id;
}

export async function changePlaces(
  tx: Tx,
  seen: Seen,
  changes: readonly PlaceChange[],
  by: Actor,
  now: Instant,
): Promise<string> {
  const proposal = await load(tx, seen);
  const round = await roundToStaff(tx, proposal.roundId);
  const standing = await standingOn(tx, proposal.jurisdictionId, by, now);
  const asked = new Set(changes.map(({ personId }) => personId));
  const { situation } = await situationOf(tx, proposal.roundId, proposal.settings, { people: asked });
  const known = {
    people: new Set(situation.people.map(({ id }) => id)),
    teams: new Set(situation.teams.map(({ id }) => id)),
  };
  await write(tx, [accepted(decidePlaces(proposal, changes, known, round, standing))], now);
  return seen.id;
}

/** The proposal becomes the round's teams: a leader for each inspection, a seat for everybody. */
export async function acceptProposal(tx: Tx, seen: Seen, by: Actor, now: Instant): Promise<string> {
  const proposal = await load(tx, seen);
  const { roundId, places } = proposal;
  const round = await roundToStaff(tx, roundId);
  const standing = await standingOn(tx, proposal.jurisdictionId, by, now);
  const seated = new Set((places ?? []).map(({ candidateId }) => candidateId));
  const { situation } = await situationOf(tx, roundId, proposal.settings, { people: seated });
  const { violations } = judged(situation, places ?? []);
  const decided = accepted(decideAcceptance(proposal, violations, round, standing));
  const names = new Map(situation.people.map(({ id, name }) => [id, name]));
  const { teams, groups } = await teamsOfRound(tx, roundId);
  for (const { inspectionId: id, version, kind, teamId } of teams) {
    const leader = places?.find((place) => place.teamId === teamId && place.seat === 'leader')?.candidateId ?? '';
    const order = {
      type: 'staff',
      teamId,
      kind,
      leaderName: names.get(leader) ?? null,
      leaderPersonId: leader,
    } as const;
    await commandInspection(tx, { id, version, order }, by, now);
  }
  const ids = (places ?? []).map(() => newId<'team-seat'>());
  const present = (await seatsOfRound(tx, roundId)).filter(({ teamId }) => !groups.has(teamId));
  const seats = seatsOf(proposal, present, ids, standing.today);
  const left = new Set(present.map(({ id }) => id));
  const pending = (await pendingInRound(tx, roundId)).filter(({ seatId }) => left.has(seatId));
  const ended = lapsed(pending, standing);
  await write(tx, [decided, ...seats, ...ended], now);
  return seen.id;
}

export async function roundToStaff(tx: Tx, roundId: string): Promise<RoundToStaff> {
  const { id, jurisdictionId, name, state } = await loadRound(tx, roundId);
  const teams = new Set((await teamsOfRound(tx, roundId)).teams.map(({ teamId }) => teamId)).size;
  return { id, jurisdictionId, name, state, teams };
}

/** What the standing teams of a round inspect; and the groups of other bodies in it, whose people come by rotation. */
export async function teamsOfRound(tx: Tx, roundId: string) {
  const all = await inspecting(tx, roundId);
  const groups = new Set(all.filter(({ isByGroup }) => isByGroup).map(({ teamId }) => teamId));
  return { teams: all.filter(({ isByGroup }) => !isByGroup), groups };
}

export async function standingOn(tx: Tx, jurisdictionId: string, by: Actor, now: Instant): Promise<AssemblyStanding> {
  const signer =
    by.kind === 'account'
      ? { id: by.accountId, name: by.name }
      : { id: null, name: by.kind === 'system' ? by.name : '' };
  return { now, today: dayOf(now), by: signer, mayPlan: await mayPlan(tx, jurisdictionId) };
}

async function load(tx: Tx, { id, version }: Seen): Promise<Proposal> {
  const found = await findProposal(tx, id);
  if (found === undefined) throw new Refused(assemblyRefusals.proposalMissing);
  await lockForming(tx, found.roundId);
  if (found.version !== version) throw new Refused(journalRefusals.stale, {}, found);
  return found;
}

/** Writes decided changes with their journal entries. */
export async function write(tx: Tx, changes: readonly AssemblyChange[], now: Instant): Promise<void> {
  await record(
    tx,
    changes.map(({ table, ...change }) => ({ ...change, subject: assemblySubjects[table], now })),
  );
}
