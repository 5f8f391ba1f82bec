import { maybe, rows, type Tx } from '#platform/db/database.ts';
import { type Sql, sql } from '#platform/db/sql.ts';
import type { Day } from '#platform/kernel/time.ts';
import type { Preparation } from './authorisation.model.ts';
import type { Material, MaterialState, Training, UndertakingWay } from './preparation.model.ts';

const training: Sql = sql`t.id, t.version, t.jurisdiction_id as "jurisdictionId", t.round_id as "roundId", t.held_on as "heldOn", t.hours, t.topics,
  t.given_by as "givenBy", t.attended`;
const material: Sql = sql`m.id, m.version, m.jurisdiction_id as "jurisdictionId", m.round_id as "roundId", m.person_id as "personId", m.name, m.copies,
  m.issued_on as "issuedOn", m.state`;

export interface SeatedPerson {
  readonly personId: string;
  readonly name: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly seat: string;
  readonly homeUnit: string;
  readonly hasAccount: boolean;
  readonly signedOn: Day | null;
  readonly way: UndertakingWay | null;
  readonly hours: number;
}

/** Everybody with a seat in the round's teams, with what he signed and how long he was trained. */
export function seatedIn(tx: Tx, roundId: string): Promise<SeatedPerson[]> {
  return rows(
    tx,
    sql`select p.id as "personId", p.name, s.team_id as "teamId", teams.team_name(s.team_id) as "teamName", s.seat, p.home_unit as "homeUnit",
        p.account_id is not null as "hasAccount", u.signed_on as "signedOn", u.way,
        coalesce((select sum(t.hours) from authorisations.training t where t.round_id = s.round_id and t.attended ? p.id::text), 0)::int as hours
      from assembly.seat s join teams.pool_person p on p.id = s.person_id
      left join authorisations.undertaking u on u.round_id = s.round_id and u.person_id = p.id
      where s.round_id = ${roundId} and s.ended_on is null
      order by teams.team_ordinal(s.team_id), s.seat <> 'leader', s.seat <> 'deputy', s.seat, p.name`,
  );
}

export async function signedIn(tx: Tx, roundId: string): Promise<Set<string>> {
  const found = await rows<{ id: string }>(
    tx,
    sql`select person_id as id from authorisations.undertaking where round_id = ${roundId}`,
  );
  return new Set(found.map(({ id }) => id));
}

export interface OwnSeat {
  readonly roundId: string;
  readonly jurisdictionId: string;
  readonly personId: string;
  readonly roundName: string;
  readonly teamName: string;
  readonly seat: string;
  readonly signedOn: Day | null;
  readonly materials: readonly string[];
}

/** The actor's own seats, what he signed and what he has in hand. */
export function ownSeats(tx: Tx): Promise<OwnSeat[]> {
  return rows(
    tx,
    sql`select o.round_id as "roundId", o.jurisdiction_id as "jurisdictionId", o.person_id as "personId", o.round_name as "roundName",
        o.team_name as "teamName", o.seat, u.signed_on as "signedOn",
        array(select m.name from authorisations.material m where m.round_id = o.round_id and m.person_id = o.person_id and m.state = 'out' order by 1) as materials
      from authorisations.own_seats() o
      left join authorisations.undertaking u on u.round_id = o.round_id and u.person_id = o.person_id
      order by o.round_name`,
  );
}

/** Who of the inspection's team is not prepared, asked as the owner: who approves reads no pool of another place. */
export async function preparationOf(tx: Tx, inspectionId: string): Promise<Preparation> {
  const found = await rows<{ name: string | null }>(
    tx,
    sql`select name from authorisations.unprepared(${inspectionId})`,
  );
  return {
    hasMembers: found.every(({ name }) => name !== null),
    unprepared: found.flatMap(({ name }) => (name === null ? [] : [name])),
  };
}

export type TrainingRow = Training & {
  /** By name, also whoever has left his seat since. */
  readonly attendees: readonly { readonly personId: string; readonly name: string }[];
};

export function trainingsOf(tx: Tx, roundId: string): Promise<TrainingRow[]> {
  return rows(
    tx,
    sql`select ${training}, coalesce((select jsonb_agg(jsonb_build_object('personId', p.id, 'name', p.name) order by p.name)
        from teams.pool_person p where t.attended ? p.id::text), '[]') as attendees
      from authorisations.training t where t.round_id = ${roundId} order by t.held_on, t.id`,
  );
}

export function findTraining(tx: Tx, id: string): Promise<Training | undefined> {
  return maybe(tx, sql`select ${training} from authorisations.training t where t.id = ${id}`);
}

export type MaterialRow = Material & {
  readonly personName: string;
  readonly teamName: string | null;
  readonly state: MaterialState;
  readonly issuedByName: string;
  readonly settledOn: Day | null;
  readonly settledByName: string | null;
  readonly settledReason: string | null;
};

export function materialsOf(tx: Tx, roundId: string): Promise<MaterialRow[]> {
  return rows(
    tx,
    sql`select ${material}, p.name as "personName", m.issued_by_name as "issuedByName", m.settled_on as "settledOn",
        m.settled_by_name as "settledByName", m.settled_reason as "settledReason",
        (select teams.team_name(s.team_id) from assembly.seat s where s.round_id = m.round_id and s.person_id = m.person_id
          order by s.from_on desc limit 1) as "teamName"
      from authorisations.material m join teams.pool_person p on p.id = m.person_id
      where m.round_id = ${roundId} order by m.state <> 'out', m.issued_on, "teamName", p.name, m.name`,
  );
}

export function materialsById(tx: Tx, ids: readonly string[]): Promise<Material[]> {
  return rows(
    tx,
    sql`select ${material} from authorisations.material m where m.id = any (${[...ids]}::uuid[]) order by m.id`,
  );
}
