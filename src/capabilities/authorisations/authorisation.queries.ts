import { maybe, one, rows, type Tx } from '#platform/db/database.ts';
import { empty, type Sql, sql } from '#platform/db/sql.ts';
import type { Authorisation, Ground } from './authorisation.model.ts';

const authorisation: Sql = sql`a.id, a.version, a.jurisdiction_id as "jurisdictionId", a.round_id as "roundId", a.inspection_id as "inspectionId",
  a.decision_number as "decisionNumber", a.leader_name as "leaderName", a.leader_person_id as "leaderPersonId", a.deputies,
  a.from_on as "fromOn", a.to_on as "toOn", a.state, a.drafted_by as "draftedBy", a.drafted_by_name as "draftedByName",
  a.drafted_at as "draftedAt", a.decided_by as "decidedBy", a.decided_by_name as "decidedByName", a.decided_at as "decidedAt",
  a.decline_reason as "declineReason", a.waiver, a.asked, a.asked_to as "askedTo", a.asked_reason as "askedReason", a.asked_by as "askedBy",
  a.asked_by_name as "askedByName", a.asked_at as "askedAt", a.withdrawn_on as "withdrawnOn", a.requests`;

/** An authorisation with what it is about by name. */
export interface PlacedAuthorisation extends Authorisation {
  readonly unitName: string;
  readonly teamName: string;
  readonly roundName: string;
  /** Whether it was given to whom the office names as the leader now. */
  readonly isLeaders: boolean;
  /** Villages that go along. */
  readonly objects: readonly string[];
}
const placed: Sql = sql`select ${authorisation}, p.unit_name as "unitName", p.team_name as "teamName", p.round_name as "roundName",
    authorisations.is_leaders(a.id) as "isLeaders", p.objects
  from authorisations.authorisation a cross join lateral authorisations.place_of(a.inspection_id) p`;

export function findAuthorisation(tx: Tx, id: string): Promise<PlacedAuthorisation | undefined> {
  return maybe(tx, sql`${placed} where a.id = ${id}`);
}

export interface AuthorisationFilter {
  readonly jurisdictionId?: string | undefined;
  readonly roundId?: string | undefined;
  readonly inspectionId?: string | undefined;
}

/** What waits for a decision first, then by the last day, the latest first. */
export function listAuthorisations(
  tx: Tx,
  { jurisdictionId, roundId, inspectionId }: AuthorisationFilter,
  most: number,
): Promise<PlacedAuthorisation[]> {
  return rows(
    tx,
    sql`with found as materialized (select a.id as found from authorisations.authorisation a where true
          ${jurisdictionId === undefined ? empty : sql`and a.jurisdiction_id = ${jurisdictionId}`}
          ${roundId === undefined ? empty : sql`and a.round_id = ${roundId}`}
          ${inspectionId === undefined ? empty : sql`and a.inspection_id = ${inspectionId}`}
        order by a.state <> 'drafted' and a.asked is null, a.to_on desc, a.id limit ${most})
      ${placed} join found on found.found = a.id
      order by a.state <> 'drafted' and a.asked is null, a.to_on desc, a.id`,
  );
}

/** What authorisations of a round are drafted for: its inspections with their leaders and deputies. */
export function groundsOf(tx: Tx, roundId: string): Promise<Ground[]> {
  return rows(
    tx,
    sql`select i.id as "inspectionId", i.round_id as "roundId", i.jurisdiction_id as "jurisdictionId", registry.unit_name(i.unit_id) as "unitName",
        r.approved_at is not null as "isRoundApproved", r.state = 'closed' as "isRoundClosed",
        i.finished_on is null and i.cancelled_on is null as "isOpen", i.under_inspection_id is not null as "isAlong",
        i.leader_name as "leaderName", i.leader_person_id as "leaderPersonId",
        array(select p.name from assembly.seat s join teams.pool_person p on p.id = s.person_id
          where s.round_id = i.round_id and s.team_id = i.team_id and s.seat = 'deputy' and s.ended_on is null order by p.name) as deputies,
        coalesce((select jsonb_agg(jsonb_build_object('state', a.state, 'isLeaders',
            rounds.same_leader(a.leader_name, a.leader_person_id, i.leader_name, i.leader_person_id)))
          from authorisations.authorisation a where a.inspection_id = i.id), '[]') as earlier
      from rounds.inspection i join rounds.round r on r.id = i.round_id where i.round_id = ${roundId}
      order by teams.team_ordinal(i.team_id), "unitName"`,
  );
}

/** Who drafts for the same round does it one after another. */
export async function lockDrafting(tx: Tx, roundId: string): Promise<void> {
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`authorisations ${roundId}`}, 0))`);
}

export function rightsIn(tx: Tx, jurisdictionId: string): Promise<{ mayDraft: boolean; mayApprove: boolean }> {
  return one(
    tx,
    sql`select platform.is_system() or ${jurisdictionId}::uuid = any (rounds.writable_jurisdictions()) as "mayDraft",
      platform.is_system() or ${jurisdictionId}::uuid = any (accounts.actor_jurisdictions('leading-group-member')) as "mayApprove"`,
  );
}

/** Who drafted an authorisation or changed its draft. */
export async function writersOf(tx: Tx, id: string): Promise<ReadonlySet<string>> {
  const { writers } = await one<{ writers: string[] }>(tx, sql`select authorisations.writers(${id}) as writers`);
  return new Set(writers);
}
