/** The life of a proposal: asked for by the office, computed, changed by hand, accepted into the round; one open at a time. */
import { accept, type Decision, refuse } from '#platform/kernel/decision.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';
import type { Place, Relaxation, Solution } from './assembly.model.ts';
import { assemblyRefusals } from './assembly.refusals.ts';
import type { Violation } from './board.decide.ts';
import { type AssemblyChange, openStates, type Proposal, type Seat, type Settings } from './proposal.model.ts';

export interface AssemblyStanding {
  readonly now: Instant;
  readonly today: Day;
  readonly by: { readonly id: string | null; readonly name: string };
  /** Whether the actor's office plans the rounds of the jurisdiction. */
  readonly mayPlan: boolean;
}

export interface RoundToStaff {
  readonly id: string;
  readonly jurisdictionId: string;
  readonly name: string;
  readonly state: string;
  readonly teams: number;
}

/** Teams are formed before the round is under way; afterwards a member is replaced one by one. */
const formingStates = ['planned', 'approved', 'announced'];

export function refusedForming(round: RoundToStaff, at: AssemblyStanding): ReturnType<typeof refuse> | undefined {
  if (!at.mayPlan) return refuse(assemblyRefusals.notYourOffice);
  if (!formingStates.includes(round.state)) return refuse(assemblyRefusals.roundBegun, { round: round.name });
  return round.teams === 0 ? refuse(assemblyRefusals.noTeams) : undefined;
}

/** @param poolsReached jurisdictions whose pools the actor may read */
export function decideAsking(
  { id, round, settings }: { readonly id: string; readonly round: RoundToStaff; readonly settings: Settings },
  poolsReached: ReadonlySet<string>,
  at: AssemblyStanding,
): Decision<AssemblyChange> {
  const refused = refusedForming(round, at) ?? refusedSettings(settings, poolsReached);
  if (refused !== undefined) return refused;
  const { id: roundId, jurisdictionId } = round;
  const asked = { askedBy: at.by.id, askedByName: at.by.name, askedAt: at.now };
  const set = { ...blank, ...asked, roundId, settings, state: 'queued', jurisdictionId };
  return accept({ table: 'proposal', id, version: 0, event: 'teams-asked-for', set, jurisdictionId });
}

function refusedSettings(
  { size, seats, poolIds }: Settings,
  poolsReached: ReadonlySet<string>,
): ReturnType<typeof refuse> | undefined {
  const turned = [size, ...seats].some(({ least, most }) => least > most);
  if (turned) return refuse(assemblyRefusals.rangeTurned);
  const leader = seats.find(({ code }) => code === 'leader');
  if (leader === undefined || leader.least !== 1 || leader.most !== 1) return refuse(assemblyRefusals.oneLeader);
  const least = seats.reduce((sum, each) => sum + each.least, 0);
  const most = seats.reduce((sum, each) => sum + each.most, 0);
  if (least > size.most) return refuse(assemblyRefusals.seatsTooMany, { least, most: size.most });
  if (most < size.least) return refuse(assemblyRefusals.seatsTooFew, { most, least: size.least });
  return poolIds.every((id) => poolsReached.has(id)) && poolIds.length > 0
    ? undefined
    : refuse(assemblyRefusals.poolOutOfReach);
}

export function decideBeginning(proposal: Proposal, now: Instant): Decision<AssemblyChange> {
  if (proposal.state !== 'queued') return refuse(assemblyRefusals.notComputing);
  return accept(changed(proposal, 'teams-computing', { state: 'computing', begunAt: now }));
}

export function decideResult(
  proposal: Proposal,
  { outcome, points, bound, places }: Solution,
  relaxations: readonly Relaxation[],
  now: Instant,
): Decision<AssemblyChange> {
  if (proposal.state !== 'computing') return refuse(assemblyRefusals.notComputing);
  const ended = { endedAt: now };
  if (outcome === 'impossible')
    return accept(changed(proposal, 'no-lawful-teams', { ...ended, state: 'impossible', relaxations }));
  // Time ran out before there was anything lawful to show.
  if (places.length === 0) return accept(changed(proposal, 'teams-not-computed', { ...ended, state: 'failed' }));
  const found = { isProven: outcome === 'proven', points, bound, places };
  return accept(changed(proposal, 'teams-proposed', { ...ended, state: 'proposed', ...found }));
}

export function decideFailure(proposal: Proposal, now: Instant): Decision<AssemblyChange> {
  if (proposal.state !== 'computing') return refuse(assemblyRefusals.notComputing);
  return accept(changed(proposal, 'teams-not-computed', { state: 'failed', endedAt: now }));
}

export function decideCancelling(proposal: Proposal, at: AssemblyStanding): Decision<AssemblyChange> {
  if (!at.mayPlan) return refuse(assemblyRefusals.notYourOffice);
  if (!['queued', 'computing'].includes(proposal.state)) return refuse(assemblyRefusals.notComputing);
  return accept(changed(proposal, 'teams-computing-cancelled', { state: 'cancelled', ...signed(at) }));
}

/** A new one takes the place of one still open. */
export function decideReplacing(proposal: Proposal, at: AssemblyStanding): Decision<AssemblyChange> {
  if (!openStates.includes(proposal.state)) return refuse(assemblyRefusals.alreadyDecided);
  return accept(changed(proposal, 'teams-proposal-replaced', { state: 'replaced', ...signed(at) }));
}

export interface PlaceChange {
  readonly personId: string;
  /** Where to; null takes the person out. */
  readonly to: { readonly teamId: string; readonly seat: string } | null;
}

/** Changes by hand: kept even where they break a rule, which is shown at once; only accepting asks for none. */
export function decidePlaces(
  proposal: Proposal,
  changes: readonly PlaceChange[],
  known: { readonly people: ReadonlySet<string>; readonly teams: ReadonlySet<string> },
  round: RoundToStaff,
  at: AssemblyStanding,
): Decision<AssemblyChange> {
  const refused = refusedForming(round, at);
  if (refused !== undefined) return refused;
  if (!['proposed', 'impossible', 'failed'].includes(proposal.state)) return refuse(assemblyRefusals.alreadyDecided);
  const codes = new Set(proposal.settings.seats.map(({ code }) => code));
  for (const { personId, to } of changes) {
    if (to === null) continue;
    if (!known.people.has(personId)) return refuse(assemblyRefusals.personMissing);
    if (!known.teams.has(to.teamId) || !codes.has(to.seat)) return refuse(assemblyRefusals.seatMissing);
  }
  const moved = new Map(changes.map(({ personId, to }) => [personId, to]));
  const stay = (proposal.places ?? []).filter(({ candidateId }) => !moved.has(candidateId));
  const put = [...moved].flatMap(([candidateId, to]): Place[] => (to === null ? [] : [{ candidateId, ...to }]));
  const set = { places: [...stay, ...put], isChanged: true, state: 'proposed' };
  return accept({ ...changed(proposal, 'teams-changed-by-hand', set), detail: { changes } });
}

export function decideAcceptance(
  proposal: Proposal,
  violations: readonly Violation[],
  round: RoundToStaff,
  at: AssemblyStanding,
): Decision<AssemblyChange> {
  const refused = refusedForming(round, at);
  if (refused !== undefined) return refused;
  if (proposal.state !== 'proposed' || proposal.places === null) return refuse(assemblyRefusals.nothingProposed);
  const [first] = violations;
  if (first !== undefined) {
    const { zh, en } = assemblyRefusals.rulesBroken.says;
    const says = { zh: zh.replace('{first}', first.says.zh), en: en.replace('{first}', first.says.en) };
    return refuse({ ...assemblyRefusals.rulesBroken, says }, { count: violations.length });
  }
  return accept(changed(proposal, 'teams-accepted', { state: 'accepted', ...signed(at) }));
}

/** By a proposal, or by lot where it is none. */
type SeatsGiven = Pick<Proposal, 'roundId' | 'jurisdictionId' | 'places'> & { readonly id: string | null };

/** The seats that are given; whoever sat there before leaves. */
export function seatsOf(
  { id: proposalId, roundId, jurisdictionId, places }: SeatsGiven,
  present: readonly Seat[],
  newIds: readonly string[],
  today: Day,
): AssemblyChange[] {
  const ended = present.map(
    (seat): AssemblyChange => ({
      table: 'seat',
      id: seat.id,
      version: seat.version,
      event: 'seat-left',
      set: { endedOn: today, endReason: 'replaced' },
      jurisdictionId,
    }),
  );
  const made = (places ?? []).map(
    ({ candidateId, teamId, seat }, at): AssemblyChange => ({
      table: 'seat',
      id: newIds[at] ?? '',
      version: 0,
      event: 'seat-taken',
      set: {
        jurisdictionId,
        roundId,
        teamId,
        personId: candidateId,
        seat,
        proposalId,
        fromOn: today,
        endedOn: null,
        endReason: null,
      },
      jurisdictionId,
    }),
  );
  return [...ended, ...made];
}

function signed({ by, now }: AssemblyStanding) {
  return { decidedBy: by.id, decidedByName: by.name, decidedAt: now };
}

function changed({ id, version, jurisdictionId }: Proposal, event: string, set: AssemblyChange['set']): AssemblyChange {
  return { table: 'proposal', id, version, event, set, jurisdictionId };
}

const blank = {
  begunAt: null,
  endedAt: null,
  isProven: null,
  points: null,
  bound: null,
  places: null,
  relaxations: null,
  isChanged: false,
  decidedBy: null,
  decidedByName: null,
  decidedAt: null,
} as const;
