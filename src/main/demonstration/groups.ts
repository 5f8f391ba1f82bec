/** Groups of other bodies: areas of two counties and a joint group of the city, each with a turn behind it and one before it. */

import type { Composition, GroupKind } from '#capabilities/groups/groups.model.ts';
import { acceptAssignment, assignGroup, draftGroup, formGroup, recordTurn } from '#capabilities/groups/index.ts';
import type { NewPerson } from '#capabilities/teams/pool.model.ts';
import type { NewTeam } from '#capabilities/teams/teams.model.ts';
import { maybe, type Tx } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { addDays, type Day, type Instant, parseDay } from '#platform/kernel/time.ts';
import type { Cast } from './cast.ts';
import { during } from './ledger.ts';
import type { Signatory } from './luck.ts';
import type { DemoPeople } from './people.ts';
import { type DemoPlace, type DemoUnit, nameOn, unitOf } from './places.ts';
import { type PlannedInspection, type PlannedRound, placeOf } from './plan.ts';

export interface GroupPlan {
  readonly place: DemoPlace;
  readonly kind: GroupKind;
  readonly name: string;
  readonly composition: Composition;
  readonly past: { readonly round: PlannedRound; readonly inspection: PlannedInspection } | null;
  /** Who went along then, the head first. */
  readonly crew: readonly string[];
  readonly next: { readonly inspectionId: string; readonly isAccepted: boolean } | null;
}

export type StandingGroup = GroupPlan & { readonly groupId: string; readonly teamId: string };

const formedOn = parseDay('2024-12-20');
const today = parseDay('2026-01-01');

/** Plans the groups: their people's records say where they work, and the past inspection is the group's. */
export function planGroups(places: readonly DemoPlace[], rounds: readonly PlannedRound[], people: DemoPeople) {
  const taken = new Set<string>();
  const county = (code: string) => placeOf(places, code);
  return [
    area(county('520424'), [0, 1, 2, 3, 10], '东部', true, { rounds, people, taken }),
    area(county('520424'), [4, 5, 6], '西部', false, { rounds, people, taken }),
    area(county('520425'), [0, 1, 2, 10], '北部', true, { rounds, people, taken }),
    joint(county('520400'), { rounds, people, taken }),
  ];
}

interface Sources {
  readonly rounds: readonly PlannedRound[];
  readonly people: DemoPeople;
  readonly taken: Set<string>;
}

function area(place: DemoPlace, which: readonly number[], part: string, hasTurns: boolean, of: Sources): GroupPlan {
  const all = place.units.filter(({ kind, abolishedOn }) => kind === 'township' && abolishedOn === null);
  const townships = which.flatMap((at) => all[at] ?? []);
  const placed = townships.map((unit) => ({ unit, person: worksAt(place, unit, of) }));
  const past = hasTurns ? pastOf(place, of, (unit) => unit.kind === 'township') : null;
  const present = of.rounds.find((round) => round.place === place && round.year === 2026);
  const next = present?.inspections.find(({ unit }) => unit.kind === 'township');
  return {
    ...{ place, kind: 'area', name: `${part}片区协作组`, past },
    composition: {
      bodies: placed.map(({ unit, person }, at) => ({
        ...{ unitId: unit.id, name: null, stationedAt: [], isLeading: at === 0, personIds: [person.id] },
      })),
      expertIds: [],
    },
    crew: placed.filter(({ unit }) => unit !== past?.inspection.unit).map(({ person }) => person.name),
    next: hasTurns && next ? { inspectionId: next.id, isAccepted: present?.state === 'planned' } : null,
  };
}

/** Somebody of the talent pool who works in the township's discipline committee. */
function worksAt(place: DemoPlace, unit: DemoUnit, of: Sources): NewPerson {
  const name = `${nameOn(unit, today)}纪委`;
  return settled(place, { pool: 'talent', unit: name, unitId: unit.id, post: '纪委副书记' }, of);
}

function joint(city: DemoPlace, of: Sources): GroupPlan {
  const units = ['ZF-15', 'ZF-08', 'ZF-21'].map((code) => unitOf(city, code));
  const placed = units.map((unit) => {
    const name = `派驻${nameOn(unit, today)}纪检监察组`;
    return { unit, name, person: settled(city, { pool: 'leader', unit: name, unitId: null, post: '组长' }, of) };
  });
  const expert = take(city, of, ({ pool, field }) => pool === 'talent' && field === 'audit');
  const past = pastOf(city, of, (unit) => unit.code === 'SY-01');
  const next = of.rounds.find((round) => round.place === city && round.state === 'planned');
  return {
    ...{ place: city, kind: 'joint', name: '派驻机构第一联组', past },
    composition: {
      bodies: placed.map(({ unit, name, person }) => ({
        ...{ unitId: null, name, stationedAt: [unit.id], isLeading: false, personIds: [person.id] },
      })),
      expertIds: [expert.id],
    },
    crew: [...placed.map(({ person }) => person.name), expert.name],
    next: next?.inspections[1] ? { inspectionId: next.inspections[1].id, isAccepted: false } : null,
  };
}

/** The latest inspection of such a unit that the group carried out; its villages went along. */
function pastOf(place: DemoPlace, { rounds }: Sources, isIt: (unit: DemoUnit) => boolean): GroupPlan['past'] {
  const found = rounds
    .filter((round) => round.place === place && round.from > formedOn && round.state === 'rectifying')
    .flatMap((round) => round.inspections.map((inspection) => ({ round, inspection })))
    .find(({ inspection: { unit, under } }) => under === null && isIt(unit));
  if (found === undefined) throw new Error(`the demonstration has nothing for a group of ${place.name}`);
  return found;
}

interface Post {
  readonly pool: 'leader' | 'talent';
  readonly unit: string;
  readonly unitId: string | null;
  readonly post: string;
}

/** Gives somebody of the pool the post, in the record too; without a tie to anybody. */
function settled(place: DemoPlace, { pool, unit, unitId, post }: Post, of: Sources): NewPerson {
  const person = take(place, of, (one) => one.pool === pool && one.field === 'discipline');
  const at = of.people.people.indexOf(person);
  const home = { homeUnit: unit, homeUnitId: unitId, post };
  const since = person.resume.at(-1)?.from ?? person.joinedOn;
  const line = { unit, unitId, post, isLeading: pool === 'leader', from: since, until: null };
  const settledPerson = {
    ...person,
    ...home,
    resume: [line],
    relatives: [],
    growthJurisdictionId: null,
    growthUnitId: null,
  };
  of.people.people[at] = settledPerson;
  return settledPerson;
}

function take(place: DemoPlace, { people, taken }: Sources, isIt: (person: NewPerson) => boolean): NewPerson {
  const own = people.people.filter(({ id, jurisdictionId }) => jurisdictionId === place.id && !taken.has(id));
  const found = own.find(isIt) ?? own.find(({ pool }) => pool === 'talent');
  if (found === undefined) throw new Error(`the pools of ${place.name} are empty`);
  taken.add(found.id);
  return found;
}

/** Drafts and forms the groups as it was done then; each is a team from now on, standing behind those of its place. */
export async function formGroups(tx: Tx, plans: readonly GroupPlan[], people: DemoPeople): Promise<StandingGroup[]> {
  const { teams } = people;
  const standing: StandingGroup[] = [];
  for (const plan of plans) {
    const { place, kind, name, composition, past } = plan;
    const order = { jurisdictionId: place.id, kind, name, composition };
    const groupId = await draftGroup(tx, order, signedBy(people, place, 'office'), at(addDays(formedOn, -10)));
    const decisionNumber = `${place.name.slice(0, 1)}巡领〔2024〕${20 + standing.length}号`;
    await formGroup(
      tx,
      { id: groupId, version: 1 },
      decisionNumber,
      signedBy(people, place, 'leading-group'),
      at(formedOn),
    );
    const team = await maybe<NewTeam>(
      tx,
      sql`select t.id, t.jurisdiction_id as "jurisdictionId", t.ordinal, t.name, t.established_on as "establishedOn", t.kind
        from teams.team t join groups.cooperation_group g on g.team_id = t.id where g.id = ${groupId}`,
    );
    if (team === undefined) throw new Error(`${name} was not formed`);
    teams.push(team);
    if (past !== null) takeOver(past, teams.filter(({ jurisdictionId }) => jurisdictionId === place.id).length - 1);
    standing.push({ ...plan, groupId, teamId: team.id });
  }
  return standing;
}

function takeOver({ round, inspection }: NonNullable<GroupPlan['past']>, team: number): void {
  for (const each of round.inspections) if (each === inspection || each.under === inspection) each.team = team;
}

/** Whoever of a group went along signs what it found. */
export function withCrews(cast: Cast, plans: readonly GroupPlan[]): Cast {
  return {
    ...cast,
    team: (round, inspection) => {
      const made = cast.team(round, inspection);
      const plan = plans.find(({ past }) => past && past.inspection === (inspection.under ?? inspection));
      const [head, ...rest] = plan?.crew ?? [];
      if (head === undefined) return made;
      const named = (one: Signatory, name: string | undefined): Signatory => ({ ...one, name: name ?? one.name });
      const [first, second, third] = made.members;
      return {
        leader: named(made.leader, head),
        members: [named(first, rest[0]), named(second, rest[1]), named(third, rest[2] ?? rest[1])],
      };
    },
  };
}

/** What the groups inspected, and what they are to inspect now. */
export async function giveTurns(
  tx: Tx,
  groups: readonly StandingGroup[],
  people: DemoPeople,
  now: Instant,
): Promise<void> {
  for (const { groupId, place, past, crew, next, name } of groups) {
    const clerk = signedBy(people, place, 'office');
    if (past !== null) {
      const order = { groupId, inspectionId: past.inspection.id };
      const head = await recordTurn(tx, order, clerk, at(addDays(past.round.from, -40)));
      if (head !== crew[0]) throw new Error(`${name} was headed by ${head}, and ${crew[0]} signed`);
    }
    if (next === null) continue;
    const id = await assignGroup(tx, { groupId, inspectionId: next.inspectionId }, clerk, now);
    if (next.isAccepted) await acceptAssignment(tx, { id, version: 1 }, clerk, now);
  }
}

/** The second of the office, or of the leading group, who signs for it. */
function signedBy({ bodies }: DemoPeople, { id }: DemoPlace, kind: 'office' | 'leading-group'): Actor {
  const body = bodies.find((one) => one.jurisdictionId === id && one.kind === kind);
  return { kind: 'system', name: body?.deputyName ?? '' };
}
const at = (day: Day): Instant => during(day);
