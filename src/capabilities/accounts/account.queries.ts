import { maybe, one, rows, type Tx } from '#platform/db/database.ts';
import { containing, empty, type Sql, sql } from '#platform/db/sql.ts';
import type { Account, AccountId, RoleCode } from './accounts.model.ts';
import type { AccountView } from './accounts.schema.ts';

const account: Sql = sql`a.id, a.version, a.login_name as "loginName", a.display_name as "displayName", a.staff_number as "staffNumber",
  a.jurisdiction_id as "jurisdictionId", a.status, a.must_change_password as "mustChangePassword", a.locked_at as "lockedAt",
  case when a.totp_confirmed_at is not null then 'confirmed' when a.totp_secret is not null then 'proposed' else 'none' end as "secondFactor"`;

export interface Secrets {
  readonly passwordHash: string;
  readonly previousPasswordHashes: readonly string[];
  readonly totpSecret: string | null;
  readonly recoveryCodeHashes: readonly string[];
}
export type SecretAccount = Account & Secrets;

const secrets: Sql = sql`, a.password_hash as "passwordHash", a.previous_password_hashes as "previousPasswordHashes",
  a.totp_secret as "totpSecret", a.recovery_code_hashes as "recoveryCodeHashes"`;

export function findAccount(tx: Tx, id: string): Promise<Account | undefined> {
  return maybe<Account>(tx, sql`select ${account} from accounts.account a where a.id = ${id}`);
}

export function findSecretAccount(tx: Tx, id: string): Promise<SecretAccount | undefined> {
  return maybe<SecretAccount>(
    tx,
    sql`select ${account}${secrets} from accounts.account a where a.id = ${id} for update`,
  );
}

export type AccountAtDoor = SecretAccount & { readonly isSecurityAdministrator: boolean };

/** The account of a login name with what is compared at the door. */
export function findByLoginName(tx: Tx, loginName: string): Promise<AccountAtDoor | undefined> {
  return maybe<AccountAtDoor>(
    tx,
    sql`select ${account}${secrets}, accounts.holds_today(a.id, 'security-administrator') as "isSecurityAdministrator" from accounts.account a where lower(a.login_name) = lower(${loginName.normalize('NFKC')})`,
  );
}

export function loadRoles(tx: Tx, id: string): Promise<{ role: RoleCode }[]> {
  return rows(
    tx,
    sql`select distinct role from accounts.role_grant where account_id = ${id} and holds @> accounts.today() order by role`,
  );
}

/** Whether somebody is, or will be, security or audit administrator. */
export async function isWatcher(tx: Tx, id: string): Promise<boolean> {
  return (await one<{ watches: boolean }>(tx, sql`select accounts.watches(${id}::uuid) as watches`)).watches;
}

/** Whether a login name or a staff number is in use, anywhere: both stand for one person in the whole installation. */
export async function findTaken(
  tx: Tx,
  { loginName, staffNumber, besides }: { loginName: string; staffNumber: string; besides: string },
) {
  return one<{ loginName: boolean; staffNumber: boolean }>(
    tx,
    sql`select login_taken as "loginName", staff_taken as "staffNumber" from accounts.taken(${loginName}, ${staffNumber}, ${besides})`,
  );
}

export async function countOtherHolders(tx: Tx, role: RoleCode, besides: AccountId): Promise<number> {
  return (await one<{ others: number }>(tx, sql`select accounts.other_holders(${role}, ${besides}) as others`)).others;
}

/** One change of administrators at a time, so that two cannot remove each other at once. */
export async function lockAdministrators(tx: Tx): Promise<void> {
  await rows(tx, sql`select pg_advisory_xact_lock(hashtext('accounts.administrators'))`);
}

export async function isAnybody(tx: Tx): Promise<boolean> {
  return (await one<{ anybody: boolean }>(tx, sql`select accounts.anybody() as anybody`)).anybody;
}

/** Whether the actor administers a jurisdiction in a role; the program administers all. */
export async function isAdministered(tx: Tx, jurisdictionId: string | null, role: RoleCode): Promise<boolean> {
  const found = await one<{ administered: boolean | null }>(
    tx,
    sql`select (platform.is_system() and exists (select from registry.jurisdiction where id = ${jurisdictionId}::uuid))
      or ${jurisdictionId}::uuid = any (accounts.actor_jurisdictions(${role})) as administered`,
  );
  return found.administered === true;
}

const view: Sql = sql`a.id, a.version, a.login_name as "loginName", a.display_name as "displayName", a.staff_number as "staffNumber",
  a.jurisdiction_id as "jurisdictionId", j.name as "jurisdictionName", a.status, a.locked_at is not null as locked, a.locked_at as "lockedAt",
  a.must_change_password as "mustChangePassword", a.totp_confirmed_at is not null as "secondFactor", a.created_at as "createdAt",
  (select max(s.last_seen_at) from accounts.session s where s.account_id = a.id) as "lastSeenAt",
  coalesce((select array_agg(distinct g.role order by g.role) from accounts.role_grant g
    where g.account_id = a.id and g.holds @> accounts.today()), '{}') as roles`;

export function findView(tx: Tx, id: string): Promise<AccountView | undefined> {
  return maybe<AccountView>(
    tx,
    sql`select ${view} from accounts.account a join registry.jurisdiction j on j.id = a.jurisdiction_id where a.id = ${id}`,
  );
}

export interface AccountFilter {
  readonly search?: string;
  readonly status?: 'active' | 'disabled' | 'locked';
  readonly after?: string;
}

/** A page of the accounts that the actor administers, by login name. */
export function listAccounts(
  tx: Tx,
  { search = '', status, after }: AccountFilter,
  size: number,
): Promise<AccountView[]> {
  const pattern = containing(search);
  const standing =
    status === 'locked'
      ? sql`and a.locked_at is not null`
      : status === undefined
        ? empty
        : sql`and a.status = ${status}`;
  return rows<AccountView>(
    tx,
    sql`select ${view} from accounts.account a join registry.jurisdiction j on j.id = a.jurisdiction_id
      where a.jurisdiction_id = any ((select accounts.actor_jurisdictions('system-administrator', 'security-administrator'))::uuid[])
        ${search === '' ? empty : sql`and (a.display_name ilike ${pattern} or a.login_name ilike ${pattern} or a.staff_number ilike ${pattern})`}
        ${standing} ${after === undefined ? empty : sql`and lower(a.login_name) > ${after}`}
      order by lower(a.login_name) limit ${size}`,
  );
}

export interface ListedAccount {
  readonly loginName: string;
  readonly displayName: string;
  readonly status: string;
  readonly locked: boolean;
  readonly secondFactor: boolean;
  readonly roles: readonly RoleCode[];
  readonly lastSeenAt: string | null;
}

/** Every account, for the command line. */
export function listAllAccounts(tx: Tx): Promise<ListedAccount[]> {
  return rows<ListedAccount>(
    tx,
    sql`select ${view} from accounts.account a join registry.jurisdiction j on j.id = a.jurisdiction_id order by lower(a.login_name)`,
  );
}

/** A jurisdiction by its code; the city where none is given. */
export function findJurisdictionByCode(tx: Tx, code: string | null): Promise<{ id: string } | undefined> {
  return maybe(
    tx,
    sql`select id from registry.jurisdiction where ${code}::text is null and level = 'city' or code = ${code}::text order by code limit 1`,
  );
}
