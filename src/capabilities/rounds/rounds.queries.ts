import type { Item } from '#capabilities/rulebook/rulebook.model.ts';
import { maybe, one, rows, type Tx } from '#platform/db/database.ts';
import { empty, type Sql, sql } from '#platform/db/sql.ts';
import type { Day } from '#platform/kernel/time.ts';
import type { Candidate, Inspection, InspectionInRound, Kind, OpenItems, Round, Unmet } from './rounds.model.ts';

const round: Sql = sql`r.id, r.version, r.jurisdiction_id as "jurisdictionId", r.code, r.name, r.year, r.ordinal, r.kind,
  r.edition_id as "editionId", r.state, r.planned_from as "plannedFrom", r.planned_to as "plannedTo", r.planned_at as "plannedAt",
  r.planned_by as "plannedBy", r.planned_by_name as "plannedByName", r.sent_back_by_name as "sentBackByName",
  r.sent_back_reason as "sentBackReason", r.approved_at as "approvedAt", r.approved_by as "approvedBy",
  r.approved_by_name as "approvedByName", r.decision_number as "decisionNumber", r.announced_on as "announcedOn",
  r.begun_on as "begunOn", r.feedback_from as "feedbackFrom", r.rectifying_from as "rectifyingFrom", r.closed_on as "closedOn"`;

const inspection: Sql = sql`i.id, i.version, i.jurisdiction_id as "jurisdictionId", i.round_id as "roundId",
  i.edition_id as "editionId", i.team_id as "teamId", i.unit_id as "unitId", i.under_inspection_id as "underInspectionId", i.kind, i.subject,
  i.leader_name as "leaderName", i.leader_person_id as "leaderPersonId", i.stage, i.stages, i.moved_in_on as "movedInOn",
  i.left_on as "leftOn", i.left_early_reason as "leftEarlyReason", i.finished_on as "finishedOn", i.cancelled_on as "cancelledOn", i.cancelled_reason as "cancelledReason"`;

const inRound: Sql = sql`select ${inspection}, r.code as "roundCode", r.name as "roundName", r.year as "roundYear", r.ordinal as "roundOrdinal",
    r.state as "roundState", teams.team_name(i.team_id) as "teamName", teams.team_ordinal(i.team_id) as "teamOrdinal",
    registry.unit_name(i.unit_id) as "unitName"
  from rounds.inspection i join rounds.round r on r.id = i.round_id`;

export function findRound(tx: Tx, id: string): Promise<Round | undefined> {
  return maybe<Round>(tx, sql`select ${round} from rounds.round r where r.id = ${id}`);
}

/**
 * Holds the round until the transaction ends: its state and its inspections do not move meanwhile. No lock of its row,
 * which would ask a team's leader for the right to write it.
 */
export async function lockRound(tx: Tx, id: string): Promise<Round | undefined> {
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`round ${id}`}, 0))`);
  return findRound(tx, id);
}

export function findInspection(tx: Tx, id: string): Promise<InspectionInRound | undefined> {
  return maybe<InspectionInRound>(tx, sql`${inRound} where i.id = ${id}`);
}

/** Of a round, the units' own before the villages that go along with them. */
export function inspectionsOfRound(tx: Tx, roundId: string): Promise<InspectionInRound[]> {
  return rows<InspectionInRound>(
    tx,
    sql`${inRound} where i.round_id = ${roundId}
      order by "teamOrdinal", coalesce(i.under_inspection_id, i.id), i.under_inspection_id is not null, "unitName"`,
  );
}

/** All inspections of a unit that the actor may see, the newest first. */
export function inspectionsOfUnit(tx: Tx, unitId: string): Promise<InspectionInRound[]> {
  return rows<InspectionInRound>(tx, sql`${inRound} where i.unit_id = ${unitId} order by r.year desc, r.ordinal desc`);
}

/** A round's inspections as rules look at them, without names. */
export function plainInspections(tx: Tx, roundId: string): Promise<Inspection[]> {
  return rows<Inspection>(
    tx,
    sql`select ${inspection} from rounds.inspection i where i.round_id = ${roundId} order by i.id`,
  );
}

export interface RoundFilter {
  readonly jurisdictionId?: string | undefined;
  readonly year?: number | undefined;
  readonly state?: string | undefined;
}

export interface RoundLine extends Pick<Round, 'id' | 'code' | 'name' | 'year' | 'ordinal' | 'kind' | 'state'> {
  readonly jurisdictionId: string;
  readonly jurisdictionName: string;
  readonly kindZh: string;
  readonly kindEn: string;
  readonly plannedFrom: Day;
  readonly plannedTo: Day;
  readonly inspections: number;
  readonly finished: number;
}

/** Rounds, the newest first; `before` is the place after which a page goes on. */
export function listRounds(
  tx: Tx,
  { jurisdictionId, year, state }: RoundFilter,
  before: { year: number; ordinal: number; id: string } | null,
  most: number,
): Promise<RoundLine[]> {
  return rows<RoundLine>(
    tx,
    sql`select r.id, r.code, r.name, r.year, r.ordinal, r.kind, r.state, r.jurisdiction_id as "jurisdictionId", j.name as "jurisdictionName",
        coalesce(k.label ->> 'zh', r.kind) as "kindZh", coalesce(k.label ->> 'en', r.kind) as "kindEn",
        r.planned_from as "plannedFrom", r.planned_to as "plannedTo",
        (select count(*) from rounds.inspection i where i.round_id = r.id and i.cancelled_on is null) as inspections,
        (select count(*) from rounds.inspection i where i.round_id = r.id and i.finished_on is not null) as finished
      from rounds.round r join registry.jurisdiction j on j.id = r.jurisdiction_id
      left join lateral (select line -> 'label' as label from rulebook.section s, jsonb_array_elements(s.body) line
        where s.edition_id = r.edition_id and s.name = 'kinds' and line ->> 'code' = r.kind) k on true
      where true
        ${jurisdictionId === undefined ? empty : sql`and r.jurisdiction_id = ${jurisdictionId}`}
        ${year === undefined ? empty : sql`and r.year = ${year}`}
        ${state === undefined ? empty : sql`and r.state = ${state}`}
        ${before === null ? empty : sql`and (r.year, r.ordinal, r.id) < (${before.year}, ${before.ordinal}, ${before.id})`}
      order by r.year desc, r.ordinal desc, r.id desc limit ${most}`,
  );
}

export async function isCodeTaken(tx: Tx, jurisdictionId: string, year: number, ordinal: number): Promise<boolean> {
  // Whoever plans the same number at the same moment waits, and is then told.
  await rows(
    tx,
    sql`select pg_advisory_xact_lock(hashtextextended(${`round ${jurisdictionId} ${year} ${ordinal}`}, 0))`,
  );
  const { taken } = await one<{ taken: boolean }>(
    tx,
    sql`select exists (select from rounds.round where jurisdiction_id = ${jurisdictionId} and year = ${year} and ordinal = ${ordinal}) as taken`,
  );
  return taken;
}

/** Lines of a section of an edition; none where the edition has none or is not to be seen. */
export async function linesOf<Line extends Item = Item>(
  tx: Tx,
  editionId: string,
  section: string,
): Promise<readonly Line[]> {
  const found = await maybe<{ body: readonly Line[] }>(
    tx,
    sql`select body from rulebook.section where edition_id = ${editionId} and name = ${section}`,
  );
  return found?.body ?? [];
}

/** The kinds of an edition, in its order. */
export async function kindsOf(tx: Tx, editionId: string): Promise<Kind[]> {
  const said = await rows<Omit<Kind, 'label'>>(
    tx,
    sql`select code, asks_subject as "asksSubject", reach, looks_back as "looksBack" from rounds.kinds_of(${editionId})`,
  );
  return (await linesOf(tx, editionId, 'kinds')).flatMap(({ code, label }) => {
    const kind = said.find((each) => each.code === code);
    return kind === undefined ? [] : [{ ...kind, label }];
  });
}

/** Units of these that were inspected to the end before. */
export async function finishedUnits(tx: Tx, unitIds: readonly string[]): Promise<ReadonlySet<string>> {
  const { ids } = await one<{ ids: readonly string[] }>(
    tx,
    sql`select rounds.finished_units(${[...unitIds]}::uuid[]) as ids`,
  );
  return new Set(ids);
}

/**
 * Whether a round of the jurisdiction may pin the edition: approved, and shipped, its own, or of the one above.
 * @param on the day on which it has to be in effect; null for records of rounds that were held before it was written down
 */
export async function isEditionUsable(
  tx: Tx,
  editionId: string,
  jurisdictionId: string,
  on: Day | null,
): Promise<boolean> {
  const { usable } = await one<{ usable: boolean }>(
    tx,
    sql`select exists (select from rulebook.edition e where e.id = ${editionId} and e.status = 'approved' ${inEffect(on)} and (e.jurisdiction_id is null
      or e.jurisdiction_id in (select unnest(array[j.id, j.parent_id]) from registry.jurisdiction j where j.id = ${jurisdictionId}))) as usable`,
  );
  return usable;
}

/** The unit and the team of an inspection to be added; nothing where there is no such unit. */
export async function findCandidate(
  tx: Tx,
  unitId: string,
  teamId: string,
  jurisdictionId: string,
): Promise<Candidate | undefined> {
  const found = await maybe<Candidate['unit']>(
    tx,
    sql`select registry.unit_name(u.id) as name, u.abolished_on as "abolishedOn", u.jurisdiction_id <> ${jurisdictionId} as "isBelow",
        u.jurisdiction_id = any (registry.jurisdictions_under(${jurisdictionId})) as "isReached",
        u.id = any (rounds.finished_units(array[u.id])) as "wasFinished"
      from registry.unit u where u.id = ${unitId}`,
  );
  if (found === undefined) return undefined;
  return { unit: found, team: await findTeam(tx, teamId, jurisdictionId) };
}

export async function findTeam(tx: Tx, teamId: string, jurisdictionId: string): Promise<Candidate['team']> {
  const found = await maybe<{ endedOn: Day | null }>(
    tx,
    sql`select ended_on as "endedOn" from teams.team where id = ${teamId} and jurisdiction_id = ${jurisdictionId}`,
  );
  return { isOfJurisdiction: found !== undefined, endedOn: found?.endedOn ?? null };
}

/** Whether a group of other bodies has the inspection. */
export async function isGroups(tx: Tx, inspectionId: string): Promise<boolean> {
  return (await one<{ has: boolean }>(tx, sql`select rounds.has_group(${inspectionId}) as has`)).has;
}

/** What keeps the team from entering a step: neither proved nor waived. */
export function unmetFor(tx: Tx, inspectionId: string, step: string | null): Promise<Unmet[]> {
  return rows(tx, sql`select needs, missing from rounds.unmet(${inspectionId}, ${step})`);
}

/** What would be left lying if the inspection ended now, also what the actor may not read. */
export function openItems(tx: Tx, inspectionId: string): Promise<OpenItems> {
  return one<OpenItems>(tx, sql`select open, with_team as "withTeam" from rounds.open_items(${inspectionId})`);
}

export interface Rights {
  readonly mayPlan: boolean;
  readonly mayApprove: boolean;
  readonly mayLead: boolean;
}

/** What the actor may do in a jurisdiction and with an inspection; the program may do everything. */
export function rightsOf(tx: Tx, jurisdictionId: string, inspectionId: string | null): Promise<Rights> {
  return one<Rights>(
    tx,
    sql`select platform.is_system() or ${jurisdictionId}::uuid = any (rounds.writable_jurisdictions()) as "mayPlan",
      platform.is_system() or ${jurisdictionId}::uuid = any (accounts.actor_jurisdictions('leading-group-member')) as "mayApprove",
      platform.is_system() or coalesce(${inspectionId}::uuid = any (rounds.actor_inspections('team-leader')), false) as "mayLead"`,
  );
}

/** Whether the team may work at the inspection today, and whether the actor is of that team. */
/** Whether the actor works in the inspection's team now: whoever is recused, or had a role elsewhere only, does not. */
export async function worksAt(tx: Tx, inspectionId: string): Promise<boolean> {
  const { works } = await one<{ works: boolean }>(
    tx,
    sql`select ${inspectionId}::uuid = any (rounds.actor_inspections('team-leader', 'team-deputy', 'team-liaison', 'team-member')) as works`,
  );
  return works;
}

export function authorisationOf(tx: Tx, inspectionId: string): Promise<{ isAuthorised: boolean; isOwn: boolean }> {
  return one(
    tx,
    sql`select rounds.is_authorised(${inspectionId}) as "isAuthorised", ${inspectionId}::uuid = any (rounds.granted_inspections()) as "isOwn"`,
  );
}

/** Under which number the team worked on each of these days. */
export async function numbersOn(tx: Tx, inspectionId: string, days: readonly Day[]): Promise<(string | null)[]> {
  const found = await rows<{ number: string | null }>(
    tx,
    sql`select rounds.authorised_under(${inspectionId}, d.day) as number
      from unnest(${[...days]}::date[]) with ordinality as d (day, at) order by d.at`,
  );
  return found.map(({ number }) => number);
}

export async function materialsOut(tx: Tx, roundId: string): Promise<number> {
  return (await one<{ count: number }>(tx, sql`select rounds.materials_out(${roundId}) as count`)).count;
}

/** Where the actor plans rounds. */
export function planningJurisdictions(tx: Tx): Promise<{ id: string; name: string }[]> {
  return rows(
    tx,
    sql`select id, name from registry.jurisdiction where id = any (rounds.writable_jurisdictions()) and ended_on is null order by level, code`,
  );
}

/** The next free number of a year. */
export async function nextOrdinal(tx: Tx, jurisdictionId: string, year: number): Promise<number> {
  const { next } = await one<{ next: number }>(
    tx,
    sql`select coalesce(max(ordinal), 0) + 1 as next from rounds.round where jurisdiction_id = ${jurisdictionId} and year = ${year}`,
  );
  return next;
}

export interface KnownUnit {
  readonly id: string;
  readonly name: string;
  readonly abolishedOn: Day | null;
  readonly jurisdictionId: string;
  readonly parentJurisdictionId: string | null;
}

export async function unitsById(tx: Tx, ids: readonly string[]): Promise<Map<string, KnownUnit>> {
  const found = await rows<KnownUnit>(
    tx,
    sql`select u.id, registry.unit_name(u.id) as name, u.abolished_on as "abolishedOn", u.jurisdiction_id as "jurisdictionId",
        j.parent_id as "parentJurisdictionId"
      from registry.unit u join registry.jurisdiction j on j.id = u.jurisdiction_id where u.id = any (${[...ids]}::uuid[])`,
  );
  return new Map(found.map((unit) => [unit.id, unit]));
}

export async function teamsById(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, { id: string; jurisdictionId: string; endedOn: Day | null }>> {
  const found = await rows<{ id: string; jurisdictionId: string; endedOn: Day | null }>(
    tx,
    sql`select id, jurisdiction_id as "jurisdictionId", ended_on as "endedOn" from teams.team where id = any (${[...ids]}::uuid[])`,
  );
  return new Map(found.map((team) => [team.id, team]));
}

function inEffect(on: Day | null): Sql {
  return on === null ? empty : sql`and e.effective_from <= ${on}`;
}

/** Editions that a round of the jurisdiction may pin on a day, its own before the shipped ones, the newest first. */
export function editionsInForce(
  tx: Tx,
  jurisdictionId: string,
  on: Day,
): Promise<{ id: string; zh: string; en: string }[]> {
  return rows(
    tx,
    sql`select e.id, k.name_zh || ' · ' || e.title_zh as zh, k.name_en || ' · ' || e.title_en as en
      from rulebook.edition e join rulebook.rulebook k on k.id = e.rulebook_id
      where e.status = 'approved' ${inEffect(on)} and (e.jurisdiction_id is null
        or e.jurisdiction_id in (select unnest(array[j.id, j.parent_id]) from registry.jurisdiction j where j.id = ${jurisdictionId}))
      order by e.jurisdiction_id is null, e.effective_from desc, e.number desc`,
  );
}

/** What an edition is called, with its rulebook. */
export async function editionName(tx: Tx, id: string): Promise<{ zh: string; en: string }> {
  return one(
    tx,
    sql`select k.name_zh || ' · ' || e.title_zh as zh, k.name_en || ' · ' || e.title_en as en
      from rulebook.edition e join rulebook.rulebook k on k.id = e.rulebook_id where e.id = ${id}`,
  );
}

export async function jurisdictionName(tx: Tx, id: string): Promise<string> {
  return (await one<{ name: string }>(tx, sql`select name from registry.jurisdiction where id = ${id}`)).name;
}
