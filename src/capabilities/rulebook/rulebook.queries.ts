import { maybe, one, rows, type Tx } from '#platform/db/database.ts';
import { type Sql, sql } from '#platform/db/sql.ts';
import { defineSubject } from '#platform/journal/subject.ts';
import type { Says } from '#platform/kernel/decision.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';
import {
  type EditionId,
  type EditionRole,
  type EditionStatus,
  editionRoles,
  type Item,
  type RulebookId,
} from './rulebook.model.ts';

export const rulebookSubject = defineSubject({ kind: 'rulebook', table: 'rulebook.rulebook', sphere: 'business' });
export const editionSubject = defineSubject({
  kind: 'rulebook-edition',
  table: 'rulebook.edition',
  sphere: 'business',
});
export const sectionSubject = defineSubject({
  kind: 'rulebook-section',
  table: 'rulebook.section',
  sphere: 'business',
});

export interface EditionRow {
  readonly id: EditionId;
  readonly version: number;
  readonly rulebookId: RulebookId;
  readonly rulebookCode: string;
  readonly rulebookNameZh: string;
  readonly rulebookNameEn: string;
  readonly jurisdictionId: string | null;
  readonly jurisdictionName: string | null;
  readonly number: number;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly status: EditionStatus;
  readonly isShipped: boolean;
  readonly basedOn: EditionId | null;
  readonly draftedBy: string | null;
  readonly draftedAt: Instant;
  readonly submittedBy: string | null;
  readonly submittedAt: Instant | null;
  readonly sentBackBy: string | null;
  readonly sentBackAt: Instant | null;
  readonly sentBackReason: string | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Instant | null;
  readonly effectiveFrom: Day | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: Instant | null;
  readonly withdrawnReason: string | null;
}

export interface SectionRow {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly body: readonly Item[];
  readonly editedBy: readonly string[];
}

const editions: Sql = sql`
  select e.id, e.version, e.rulebook_id as "rulebookId", r.code as "rulebookCode", r.name_zh as "rulebookNameZh",
    r.name_en as "rulebookNameEn", e.jurisdiction_id as "jurisdictionId", j.name as "jurisdictionName", e.number,
    e.title_zh as "titleZh", e.title_en as "titleEn", e.status, e.is_shipped as "isShipped", e.based_on as "basedOn",
    e.drafted_by as "draftedBy", e.drafted_at as "draftedAt", e.submitted_by as "submittedBy", e.submitted_at as "submittedAt",
    e.sent_back_by as "sentBackBy", e.sent_back_at as "sentBackAt", e.sent_back_reason as "sentBackReason",
    e.approved_by as "approvedBy", e.approved_at as "approvedAt", e.effective_from as "effectiveFrom",
    e.withdrawn_by as "withdrawnBy", e.withdrawn_at as "withdrawnAt", e.withdrawn_reason as "withdrawnReason"
  from rulebook.edition e
  join rulebook.rulebook r on r.id = e.rulebook_id
  left join registry.jurisdiction j on j.id = e.jurisdiction_id`;

/** Every edition the actor may see, rulebook by rulebook: the shipped ones first, then the newest of each jurisdiction. */
export function listEditions(tx: Tx): Promise<EditionRow[]> {
  return rows<EditionRow>(tx, sql`${editions} order by r.code, e.is_shipped desc, j.code, e.number desc`);
}

export function findEdition(tx: Tx, id: string): Promise<EditionRow | undefined> {
  return maybe<EditionRow>(tx, sql`${editions} where e.id = ${id}`);
}

/**
 * The editions under which a jurisdiction may launch a round on a day: approved and in effect, its own, those of a
 * jurisdiction above it, and what ships. The nearest come first, then the newest in effect.
 */
export function listApproved(tx: Tx, jurisdictionId: string, on: Day): Promise<EditionRow[]> {
  return rows<EditionRow>(
    tx,
    sql`${editions} where e.status = 'approved' and e.effective_from <= ${on}
      and (e.is_shipped or registry.jurisdictions_under(e.jurisdiction_id) @> array[${jurisdictionId}::uuid])
      order by e.is_shipped, j.id is distinct from ${jurisdictionId}::uuid, e.effective_from desc, e.number desc`,
  );
}

/** Holds the edition until the transaction ends; sections cannot be saved meanwhile. */
export async function lockEdition(tx: Tx, id: string): Promise<EditionRow | undefined> {
  await rows(tx, sql`select from rulebook.edition where id = ${id} for update`);
  return findEdition(tx, id);
}

export function sectionsOf(tx: Tx, editionId: string): Promise<SectionRow[]> {
  return rows<SectionRow>(
    tx,
    sql`select id, version, name, body, edited_by as "editedBy" from rulebook.section where edition_id = ${editionId}`,
  );
}

export function findSection(tx: Tx, editionId: string, name: string): Promise<SectionRow | undefined> {
  return maybe<SectionRow>(
    tx,
    sql`select id, version, name, body, edited_by as "editedBy" from rulebook.section where edition_id = ${editionId} and name = ${name}`,
  );
}

export function findRulebook(tx: Tx, code: string): Promise<{ id: RulebookId } | undefined> {
  return maybe<{ id: RulebookId }>(tx, sql`select id from rulebook.rulebook where code = ${code}`);
}

/** The newest edition of a rulebook that came with the program. */
export function newestShipped(tx: Tx, rulebookId: string): Promise<{ id: EditionId; number: number } | undefined> {
  return maybe<{ id: EditionId; number: number }>(
    tx,
    sql`select id, number from rulebook.edition where rulebook_id = ${rulebookId} and is_shipped and status = 'approved'
      order by number desc limit 1`,
  );
}

/** The next free number of a rulebook's editions in a jurisdiction; whoever asks next waits until this transaction ends. */
export async function nextNumber(tx: Tx, rulebookId: string, jurisdictionId: string): Promise<number> {
  const key = `${rulebookId} ${jurisdictionId}`;
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
  const { number } = await one<{ number: number }>(
    tx,
    sql`select coalesce(max(number), 0) + 1 as number from rulebook.edition
      where rulebook_id = ${rulebookId} and jurisdiction_id = ${jurisdictionId}`,
  );
  return number;
}

/** One loader of shipped rulebooks at a time, however many programs start at once. */
export async function lockShipping(tx: Tx): Promise<void> {
  await rows(tx, sql`select pg_advisory_xact_lock(hashtextextended('rulebook.shipped', 0))`);
}

/** In which jurisdictions the actor holds which of the roles that act on editions. */
export async function rolesByJurisdiction(tx: Tx): Promise<Map<string, EditionRole[]>> {
  const found = await rows<{ role: EditionRole; id: string }>(
    tx,
    sql`select role, id from unnest(${[...editionRoles]}::text[]) as role, unnest(accounts.actor_jurisdictions(role)) as id`,
  );
  const roles = new Map<string, EditionRole[]>();
  for (const { role, id } of found) roles.set(id, [...(roles.get(id) ?? []), role]);
  return roles;
}

export function jurisdictionsNamed(tx: Tx, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  return rows(
    tx,
    sql`select id, name from registry.jurisdiction where id = any (${[...ids]}::uuid[]) and ended_on is null order by code`,
  );
}

/** What people are called, also those who left. */
export async function namesOf(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const asked = [...new Set(ids.filter((id) => id !== null))];
  const found = await rows<{ id: string; name: string }>(
    tx,
    sql`select id, display_name as name from accounts.names(${asked}::uuid[])`,
  );
  return new Map(found.map(({ id, name }) => [id, name]));
}

/**
 * A section of an edition as other capabilities read it. An edition from before the section existed says nothing of it: the newest
 * shipped text of the same rulebook then stands in, which an edition that left it empty on purpose does not get.
 */
export async function sectionOf(tx: Tx, editionId: string, name: string): Promise<readonly Item[]> {
  const found = await maybe<{ body: readonly Item[] }>(
    tx,
    sql`select s.body from rulebook.section s join rulebook.edition e on e.id = s.edition_id
      where s.name = ${name} and (e.id = ${editionId} or e.is_shipped and e.status = 'approved'
        and e.rulebook_id = (select own.rulebook_id from rulebook.edition own where own.id = ${editionId}))
      order by e.id <> ${editionId}, e.number desc limit 1`,
  );
  return found?.body ?? [];
}

/** What the codes of a section are or were called, the newest edition's word first: records keep their codes for good. */
export function wordsEverOf(tx: Tx, name: string): Promise<{ code: string; label: Says }[]> {
  return rows(
    tx,
    sql`select distinct on (line ->> 'code') line ->> 'code' as code, line -> 'label' as label
      from rulebook.section s join rulebook.edition e on e.id = s.edition_id cross join jsonb_array_elements(s.body) line
      where s.name = ${name} and e.status = 'approved' order by line ->> 'code', e.effective_from desc, e.number desc`,
  );
}
