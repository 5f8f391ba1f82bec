/** Who of the pools sits in the teams of the rounds since 2026: lawful by the recusal rules, nobody twice in a round. */

import { recordSeats } from '#capabilities/assembly/index.ts';
import { tiesAmong } from '#capabilities/teams/index.ts';
import type { NewPerson } from '#capabilities/teams/pool.model.ts';
import type { RecusalRule } from '#capabilities/teams/recusal.model.ts';
import type { Tx } from '#platform/db/database.ts';
import { addDays, type Day } from '#platform/kernel/time.ts';
import { type Cast, isLookingBack, isOfAccounts } from './cast.ts';
import type { GroupPlan } from './groups.ts';
import { during } from './ledger.ts';
import type { Signatory } from './luck.ts';
import type { DemoPeople } from './people.ts';
import type { PlannedInspection, PlannedRound } from './plan.ts';

export interface Seated {
  readonly person: NewPerson;
  readonly seat: string;
}

export interface Crew {
  readonly round: PlannedRound;
  readonly inspection: PlannedInspection;
  readonly seats: readonly Seated[];
}

interface SeatWanted {
  readonly seat: string;
  readonly fits: (person: NewPerson) => boolean;
  /** Of those who fit, whoever is rather taken. */
  readonly rather?: (person: NewPerson) => boolean;
}

const mayHead = ['deputy-section-head', 'section-head', 'deputy-county-head'];
const isTalent = ({ pool }: NewPerson) => pool === 'talent';
const composition: readonly SeatWanted[] = [
  { seat: 'leader', fits: ({ pool }) => pool === 'leader' },
  { seat: 'talks', fits: (person) => isTalent(person) && person.field === 'discipline' },
  { seat: 'finance', fits: (person) => isTalent(person) && ['audit', 'finance'].includes(person.field) },
  { seat: 'party-building', fits: (person) => isTalent(person) && person.field === 'organisation' },
  { seat: 'deputy', fits: (person) => isTalent(person) && mayHead.includes(person.rank ?? '') },
  { seat: 'liaison', fits: isTalent, rather: ({ field }) => field === 'poverty-relief' },
];
/** Who of the pools works with which account, and what seat he has. */
function loginsAt(round: PlannedRound, inspection: PlannedInspection): Readonly<Record<string, string>> {
  if (isLookingBack(round)) return { leader: 'huitoukan' };
  return isOfAccounts(round, inspection) ? { leader: 'zuzhang', deputy: 'fuzuzhang', liaison: 'lianluo' } : {};
}
export const substituteLogin = 'zuyuan';

interface Sources {
  readonly people: DemoPeople;
  readonly cast: Cast;
  /** The unit whose contact and secretary have accounts. */
  readonly ownUnitId: string;
  readonly rulesOf: (round: PlannedRound) => readonly RecusalRule[];
}

export interface Crews {
  readonly crews: readonly Crew[];
  /** Who takes over the seat that somebody leaves because of a tie; works with an account. */
  readonly substitute: NewPerson;
}

/** Plans the teams before anything is written: whoever works with an account bears its name in the pools too. */
export async function planCrews(
  tx: Tx,
  rounds: readonly PlannedRound[],
  groups: readonly GroupPlan[],
  of: Sources,
): Promise<Crews> {
  const grouped = new Set(
    groups.flatMap(({ composition: { bodies, expertIds } }) =>
      bodies.flatMap(({ personIds }) => personIds).concat(expertIds),
    ),
  );
  const given = new Set(groups.flatMap(({ past, next }) => [past?.inspection.id, next?.inspectionId]));
  const served = new Set<string>();
  const crews: Crew[] = [];
  let substitute: NewPerson | undefined;
  for (const round of rounds.filter(({ year, state }) => year >= 2026 && state !== 'planned')) {
    const taken = new Set(grouped);
    const choose = await chooserFor(tx, round, { of, taken, served });
    const hosts = round.inspections.filter(({ id, under, isAhead }) => under === null && !isAhead && !given.has(id));
    for (const inspection of hosts) {
      const isOwn = isOfAccounts(round, inspection);
      const seats = composition.flatMap(({ seat, ...wanted }) => {
        const person = choose(inspection, seat, wanted);
        const login = loginsAt(round, inspection)[seat];
        return person === undefined
          ? []
          : [{ seat, person: login === undefined ? person : asAccount(of, person, login) }];
      });
      crews.push({ round, inspection, seats });
      if (!isOwn) continue;
      const [, talks] = composition;
      const found = talks && choose(inspection, 'talks', talks);
      substitute = found && asAccount(of, found, substituteLogin);
    }
  }
  if (substitute === undefined) throw new Error('the demonstration has nobody to take over a seat');
  return { crews, substitute };
}

/** Chooses whom no rule binds at the inspection, whoever did not serve yet before others. */
async function chooserFor(
  tx: Tx,
  round: PlannedRound,
  { of, taken, served }: { of: Sources; taken: Set<string>; served: Set<string> },
) {
  const pool = of.people.people.filter(({ jurisdictionId }) => jurisdictionId === round.place.id);
  const unitIds = round.inspections.map(({ unit }) => unit.id);
  const withOwn = new Set<string>();
  const ties = await tiesAmong(tx, pool, unitIds, of.rulesOf(round), round.from);
  return ({ id, team, unit }: PlannedInspection, seat: string, { fits, rather }: Omit<SeatWanted, 'seat'>) => {
    const along = round.inspections.filter((each) => each.under?.id === id || (each.isAhead && each.team === team));
    const own = new Set([unit.id, ...along.map((each) => each.unit.id)]);
    const isFree = (person: NewPerson) =>
      !taken.has(person.id) &&
      !(ties.get(person.id) ?? []).some((tie) => own.has(tie.unitId) && tie.seats.includes(seat)) &&
      !person.service.some(({ unitId }) => unitId !== null && own.has(unitId));
    const fitting = pool.filter((person) => fits(person) && isFree(person));
    const fresh = fitting.filter((person) => !served.has(person.id));
    const isOwn = ({ homeUnitId }: NewPerson) => homeUnitId === of.ownUnitId;
    // One in each team where there are some: whoever answers for their unit reads what becomes of them.
    const fromOwnUnit = withOwn.has(id) ? undefined : fresh.find(isOwn);
    const found = fromOwnUnit ?? fresh.find((person) => rather?.(person) ?? true) ?? fresh[0] ?? fitting[0];
    if (found === undefined) return undefined;
    taken.add(found.id);
    served.add(found.id);
    if (isOwn(found)) withOwn.add(id);
    return found;
  };
}

function asAccount({ people, cast }: Sources, person: NewPerson, login: string): NewPerson {
  const { id, name } = cast.account(login);
  const at = people.people.indexOf(person);
  const relatives = person.relatives.map((one) => ({ ...one, name: renamed(one.name, person.name, name) }));
  const named = { ...person, name, accountId: id, relatives };
  people.people[at] = named;
  return named;
}

/** Whoever bore the family's name bears it still. */
function renamed(relative: string, before: string, after: string): string {
  return relative.startsWith(before.slice(0, 1)) ? after.slice(0, 1) + relative.slice(1) : relative;
}

/** The people of the teams sign what their teams found. */
export function withTeams(cast: Cast, crews: readonly Crew[]): Cast {
  return {
    ...cast,
    team: (round, inspection) => {
      const made = cast.team(round, inspection);
      const crew = crewOf(crews, round, inspection);
      if (crew === undefined || isOfAccounts(round, inspection)) return made;
      const named = (one: Signatory, seat: string): Signatory => ({
        ...one,
        name: crew.seats.find((each) => each.seat === seat)?.person.name ?? one.name,
      });
      const [member, liaison, deputy] = made.members;
      return {
        leader: named(made.leader, 'leader'),
        members: [named(member, 'talks'), named(liaison, 'liaison'), named(deputy, 'deputy')],
      };
    },
  };
}

/** The person of the pools who leads an inspection. */
export function leaderIn(crews: readonly Crew[], round: PlannedRound, inspection: PlannedInspection): string | null {
  const seats = crewOf(crews, round, inspection)?.seats ?? [];
  return seats.find(({ seat }) => seat === 'leader')?.person.id ?? null;
}

function crewOf(crews: readonly Crew[], round: PlannedRound, inspection: PlannedInspection): Crew | undefined {
  const isIt = (crew: Crew) =>
    inspection.isAhead
      ? crew.inspection.team === inspection.team
      : crew.inspection === (inspection.under ?? inspection);
  return crews.find((crew) => crew.round === round && isIt(crew));
}

/** Seats were given when the plan was made, some weeks before the teams went in. */
export function seatCrews(
  tx: Tx,
  crews: readonly Crew[],
  teamIdsOf: (round: PlannedRound) => readonly string[],
  today: Day,
): Promise<void> {
  return recordSeats(
    tx,
    crews.map(({ round, inspection, seats }) => ({
      jurisdictionId: round.place.id,
      roundId: round.id,
      teamId: teamIdsOf(round)[inspection.team] ?? '',
      people: seats.map(({ person: { id: personId }, seat }) => ({ personId, seat })),
      at: during(onDay(round, -28, today)),
    })),
  );
}

/** A day counted from the round's first one, never beyond today. */
export function onDay({ from }: Pick<PlannedRound, 'from'>, days: number, today: Day): Day {
  const day = addDays(from, days);
  return day > today ? today : day;
}
