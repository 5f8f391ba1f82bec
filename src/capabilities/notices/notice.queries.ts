import { maybe, one, rows, type Tx } from '#platform/db/database.ts';
import { empty, type Sql, sql } from '#platform/db/sql.ts';
import type { CaseNotification, NoticeKind, NoticeState, PublicNotice } from './notice.model.ts';

const publishing = sql`state, drafted_by as "draftedBy", drafted_by_name as "draftedByName", drafted_on as "draftedOn",
  published_by as "publishedBy", published_by_name as "publishedByName", published_on as "publishedOn", withdrawn_on as "withdrawnOn",
  withdrawn_reason as "withdrawnReason"`;
const noticeColumns = sql`id, version, jurisdiction_id as "jurisdictionId", round_id as "roundId", inspection_id as "inspectionId", kind, title, body,
  issuer, phone, mailbox, reception_until as "receptionUntil", ${publishing}`;
const notificationColumns = sql`id, version, jurisdiction_id as "jurisdictionId", bulletin, title, body, people, audience,
  problem_id as "problemId", ${publishing}`;

export function findNotice(tx: Tx, id: string): Promise<PublicNotice | undefined> {
  return maybe(tx, sql`select ${noticeColumns} from notices.public_notice where id = ${id}`);
}

export function findNotification(tx: Tx, id: string): Promise<CaseNotification | undefined> {
  return maybe(tx, sql`select ${notificationColumns} from notices.case_notification where id = ${id}`);
}

export interface NoticeFilter {
  readonly jurisdictionId?: string | undefined;
  readonly state?: NoticeState | undefined;
  readonly roundId?: string | undefined;
  readonly kind?: NoticeKind | undefined;
}

/** The next notices, the newest first. */
export function listNotices(
  tx: Tx,
  filter: NoticeFilter,
  after: string | undefined,
  most: number,
): Promise<PublicNotice[]> {
  const { roundId, kind } = filter;
  return rows(
    tx,
    sql`select ${noticeColumns} from notices.public_notice where ${matching(filter, after)}
      ${roundId === undefined ? empty : sql`and round_id = ${roundId}`} ${kind === undefined ? empty : sql`and kind = ${kind}`}
      order by id desc limit ${most}`,
  );
}

export function listNotifications(
  tx: Tx,
  filter: Pick<NoticeFilter, 'jurisdictionId' | 'state'>,
  after: string | undefined,
  most: number,
): Promise<CaseNotification[]> {
  return rows(
    tx,
    sql`select ${notificationColumns} from notices.case_notification where ${matching(filter, after)} order by id desc limit ${most}`,
  );
}

/** The roles of the office that the actor holds in the jurisdiction. */
export async function rolesIn(tx: Tx, jurisdictionId: string): Promise<readonly string[]> {
  const { roles } = await one<{ roles: string[] }>(
    tx,
    sql`select array(select role from unnest(array['office-clerk', 'office-director']) role
      where ${jurisdictionId} = any (accounts.actor_jurisdictions(role))) as roles`,
  );
  return roles;
}

export async function officeName(tx: Tx, jurisdictionId: string): Promise<string> {
  const { name } = await one<{ name: string }>(
    tx,
    sql`select name || '巡察工作领导小组办公室' as name from registry.jurisdiction where id = ${jurisdictionId}`,
  );
  return name;
}

function matching({ jurisdictionId, state }: NoticeFilter, after: string | undefined): Sql {
  return sql`true
    ${jurisdictionId === undefined ? empty : sql`and jurisdiction_id = any (registry.jurisdictions_under(${jurisdictionId}))`}
    ${state === undefined ? empty : sql`and state = ${state}`}
    ${after === undefined ? empty : sql`and id < ${after}`}`;
}
