/**
 * The access matrix, made from what the capabilities declare: every role × every route, every role × every table. What
 * is not declared is refused, by the door and by the database; a forged id of another jurisdiction is missing.
 */
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RoleCode, roleFact, roles } from '#capabilities/accounts/accounts.model.ts';
import { capabilities } from '#main/capabilities.ts';
import type { TableAccess } from '#platform/http/capability.ts';
import type { Route } from '#platform/http/route.ts';
import type { AccountActor, Grant } from '#platform/kernel/actor.ts';
import { isId, newId } from '#platform/kernel/id.ts';
import { instant } from '#platform/kernel/time.ts';
import { demonstrationDatabase } from './demonstration.ts';
import type { TestDatabase } from './harness.ts';
import { type TestPerson, testPerson } from './people.ts';
import { platformTables } from './platform-tables.ts';
import { sampleOf } from './sample-body.ts';
import { doorOf, Visitor } from './visitor.ts';

const hands = { now: instant(new Date()) };
const routes = capabilities.flatMap((capability) => capability.routes);
/** Whose rows the addresses of other capabilities name. */
const namedByOthers = ['registry', 'rounds', 'problems'];
/** Tables whose ids a route's address may take for its own: those of its capability, and those that others name too. */
const tablesOfRoute = new Map(
  capabilities.flatMap(({ name, routes: own }) => own.map((route) => [route, [name, ...namedByOthers]] as const)),
);
const tables: readonly TableAccess[] = [...platformTables, ...capabilities.flatMap((capability) => capability.tables)];
const roleCodes = roles.map(({ role }) => role);
const scopeKinds = ['jurisdiction', 'round', 'inspection', 'unit'] as const;

let database: TestDatabase;
/** One connection for all that is looked up past the walls: a new one each time cost a quarter of the matrix. */
let superuser: pg.Client;
let app: FastifyInstance;
let county: string;
const people = new Map<RoleCode, TestPerson & { scopeId: string }>();
const visitors = new Map<RoleCode, Visitor>();

beforeAll(async () => {
  database = await demonstrationDatabase();
  superuser = new pg.Client(database.superuser);
  await superuser.connect();
  county = await value(`select id from registry.jurisdiction where code = '520402'`);
  // The matrix asks more in a minute than any person does.
  app = await doorOf(database, routes, hands, { session: 1_000_000, address: 1_000_000 });
  for (const role of roleCodes) {
    const scopeId = await scopeFor(role);
    const somebody = await testPerson(database, county, [], hands.now);
    await grantByHand(somebody.accountId, role, scopeId);
    const visitor = new Visitor(app);
    expect((await visitor.signIn(somebody.loginName, somebody.password)).status).toBe(200);
    people.set(role, { ...somebody, scopeId });
    visitors.set(role, visitor);
  }
}, 580_000);
afterAll(async () => {
  await app?.close();
  await superuser?.end();
  await database.close();
});

/** A scope in the county, of the kind the role is granted for. */
async function scopeFor(role: RoleCode): Promise<string> {
  const kind = roleFact(role).scopeKind;
  if (kind === 'jurisdiction') return county;
  if (kind === 'unit')
    return value(`select id from registry.unit where jurisdiction_id = '${county}' order by code limit 1`);
  const source = kind === 'inspection' ? 'rounds.inspection' : 'rounds.round';
  if ((await value(`select to_regclass('${source}')`)) === null) return newId();
  return (await value(`select id from ${source} where jurisdiction_id = '${county}' order by id limit 1`)) ?? newId();
}

/** The grant as it would stand; the rules of granting have tests of their own. */
async function grantByHand(accountId: string, role: RoleCode, scopeId: string): Promise<void> {
  await superuser.query(
    `insert into accounts.role_grant (id, version, account_id, role, scope_kind, scope_id, with_subordinates, from_on, granted_at)
     values ($1, 1, $2, $3, $4, $5, false, '2020-01-01', now())`,
    [newId(), accountId, role, roleFact(role).scopeKind, scopeId],
  );
}

async function value(statement: string): Promise<string> {
  return Object.values((await superuser.query(statement)).rows[0] ?? {})[0] as string;
}

function ask(visitor: Visitor, route: Route, { id = newId() as string, body = {} as unknown, query = '' } = {}) {
  const url = `${route.url.replace(/:\w+/g, id)}${query === '' ? '' : `?${query}`}`;
  return visitor.call(route.method, url, route.method === 'GET' ? undefined : body);
}

function isDeclared(route: Route, role: RoleCode): boolean {
  return typeof route.who === 'string' || route.who.includes(role);
}

const endsTheSession = (route: Route) => route.method === 'DELETE' && route.url === '/api/session';

describe('every route', () => {
  it.each(routes.map((route) => [`${route.method} ${route.url}`, route] as const))(
    '%s lets in whom it declares and nobody else',
    async (_, route) => {
      const stranger = await ask(new Visitor(app), route);
      if (route.who !== 'anyone') expect(stranger).toMatchObject({ status: 401, body: { kind: 'http.signed-out' } });
      for (const role of roleCodes) {
        if (endsTheSession(route)) continue;
        const visitor = visitors.get(role) as Visitor;
        const { status, body } = await ask(visitor, route);
        if (isDeclared(route, role)) {
          expect([status, body?.kind], `${role} is declared`).not.toContain('http.not-allowed');
          expect(status, `${role}: ${JSON.stringify(body)}`).not.toBe(500);
        } else expect([role, status, body?.kind]).toEqual([role, 403, 'http.not-allowed']);
      }
    },
  );

  it.each(routes.filter(takesId).map((route) => [`${route.method} ${route.url}`, route] as const))(
    '%s answers a forged id of another jurisdiction as missing',
    async (_, route) => {
      const foreign = await foreignIds(tablesOfRoute.get(route) ?? []);
      expect(foreign.length).toBeGreaterThan(5);
      // The rest of the call is in order, so that nothing but the id can be what is refused.
      const body = sampleOf(route.body);
      const query = new URLSearchParams(sampleOf(route.query) as Record<string, string>).toString();
      for (const role of oneOfEachScope(route)) {
        const visitor = visitors.get(role) as Visitor;
        const answers = await Promise.all(
          foreign.map(async (id) => [role, id, (await ask(visitor, route, { id, body, query })).status]),
        );
        expect(answers).toEqual(foreign.map((id) => [role, id, 404]));
      }
    },
  );
});

/** Routes for some roles whose place in the address is a row's id; a file cannot be made up for one. */
function takesId({ url, who, params, files }: Route): boolean {
  const ids = Object.fromEntries([...url.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, newId()]));
  return files !== true && Array.isArray(who) && Object.keys(ids).length > 0 && params?.safeParse(ids).success === true;
}

/** The first declared role of each kind of scope. */
function oneOfEachScope(route: Route): RoleCode[] {
  const declared = roleCodes.filter((role) => isDeclared(route, role));
  return scopeKinds.flatMap((kind) => declared.filter((role) => roleFact(role).scopeKind === kind).slice(0, 1));
}

let foreignCache: { schema: string; id: string }[] | undefined;

/** Ids of rows that belong to other jurisdictions than the county, one from each table of these schemas. */
async function foreignIds(schemas: readonly string[]): Promise<string[]> {
  foreignCache ??= await findForeignIds();
  return foreignCache.filter(({ schema }) => schemas.includes(schema)).map(({ id }) => id);
}

async function findForeignIds(): Promise<{ schema: string; id: string }[]> {
  const found = await superuser.query<{ schema: string; name: string }>(
    `select table_schema as schema, table_schema || '.' || table_name as name from information_schema.columns
     where column_name = 'jurisdiction_id' and table_schema not in ('journal', 'platform', 'pg_catalog', 'information_schema')
       and exists (select from information_schema.columns i where (i.table_schema, i.table_name) = (columns.table_schema, columns.table_name) and i.column_name = 'id')`,
  );
  const ids: { schema: string; id: string }[] = [];
  for (const { schema, name } of found.rows) {
    // Rows of everybody (no jurisdiction, approved rulebooks) are nobody's secret.
    const id = await value(`select id from ${name} where jurisdiction_id <> '${county}' order by id limit 1`);
    if (isId(id)) ids.push({ schema, id });
  }
  return ids;
}

const emptyTables = [
  'assembly.progress',
  'assembly.proposal',
  'calendar.year_entry',
  'fieldwork.item_problem',
  'fieldwork.waiver',
  'journal.seal',
  'platform.done_command',
  'platform.outbox',
  'problems.bigram_frequency',
  'problems.saved_view',
  'registry.import_preview',
  'statistics.frozen_figure',
  'teams.import_preview',
];

describe('every table', () => {
  it('has forced row-level security, and is declared', async () => {
    const found = await superuser.query<{ name: string; secured: boolean }>(
      `select n.nspname || '.' || c.relname as name, c.relrowsecurity and c.relforcerowsecurity as secured
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'graphile_worker', 'migration')`,
    );
    expect(found.rows.filter(({ secured }) => !secured)).toEqual([]);
    expect(found.rows.map(({ name }) => name).sort()).toEqual(tables.map(({ table }) => table).sort());
  });

  it('holds rows in the demonstration, so that what it shows and takes is seen; tests of their own see to the others', async () => {
    const empty: string[] = [];
    for (const { table } of tables)
      if ((await value(`select true from ${table} limit 1`)) === undefined) empty.push(table);
    expect(empty.sort()).toEqual(emptyTables);
  });

  it('is a subject of the journal without column defaults, or exempt with its reason', async () => {
    const journaled = new Set(capabilities.flatMap(({ subjects }) => subjects.map(({ table }) => table)));
    const exempt = new Set(capabilities.flatMap(({ exemptions = [] }) => exemptions.map(({ table }) => table)));
    for (const { table } of tables) {
      if (platformTables.some((one) => one.table === table)) continue;
      expect([table, journaled.has(table) !== exempt.has(table)]).toEqual([table, true]);
    }
    for (const table of journaled) {
      const defaults =
        await value(`select count(*) from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
        where d.adrelid = '${table}'::regclass and a.attgenerated = ''`);
      expect([table, Number(defaults)]).toEqual([table, 0]);
    }
  });

  it('may never be deleted from by the application', async () => {
    const found =
      await superuser.query(`select table_schema || '.' || table_name as name from information_schema.role_table_grants
      where grantee = 'zhuoluo_app' and privilege_type in ('DELETE', 'TRUNCATE') and table_schema <> 'graphile_worker'`);
    const exempt = new Set(capabilities.flatMap(({ exemptions = [] }) => exemptions.map(({ table }) => table)));
    expect(found.rows.map(({ name }) => name).filter((name) => !exempt.has(name))).toEqual([]);
  });

  describe.each(roleCodes)('as %s', (role) => {
    it.each(tables.map((table) => [table.table, table] as const))(
      '%s shows and takes only what is declared',
      async (_, access) => {
        await expectReading(role, access);
        await expectWriting(role, access);
      },
    );
  });
});

function actorOf(role: RoleCode): AccountActor {
  const { accountId, scopeId } = people.get(role) as TestPerson & { scopeId: string };
  const grant: Grant = { role, scopeKind: roleFact(role).scopeKind, scopeId, withSubordinates: false };
  return { kind: 'account', accountId, sessionId: newId(), name: role, role, grants: [grant], address: '127.0.0.1' };
}

const columnCache = new Map<string, Set<string>>();

async function columnsOf(table: string): Promise<Set<string>> {
  const known = columnCache.get(table);
  if (known !== undefined) return known;
  const found = await superuser.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and attgenerated = ''`,
    [table],
  );
  const columns = new Set(found.rows.map(({ name }) => name));
  columnCache.set(table, columns);
  return columns;
}

/** Rows that are one's own by their nature: the account, its grants and sessions, what one noted or asked for oneself. */
function own(columns: ReadonlySet<string>, table: string, accountId: string): string {
  const conditions = [
    table === 'accounts.account' ? `id = '${accountId}'` : '',
    columns.has('account_id') ? `account_id = '${accountId}'` : '',
    columns.has('owner_id') ? `owner_id = '${accountId}'` : '',
    columns.has('actor_id') ? `actor_id = '${accountId}'` : '',
  ].filter((condition) => condition !== '');
  return conditions.length === 0 ? 'false' : conditions.join(' or ');
}

async function expectReading(role: RoleCode, access: TableAccess): Promise<void> {
  const columns = await columnsOf(access.table);
  const actor = actorOf(role);
  const notOwn = `not (${own(columns, access.table, actor.accountId)})`;
  const count = (condition: string) =>
    database
      .inTransaction(actor, async ({ client }) =>
        Number((await client.query(`select count(*) from ${access.table} where ${condition}`)).rows[0]?.count),
      )
      .catch(denied);
  const mayRead = access.read === 'signed-in' || (access.read !== 'nobody' && access.read.includes(role));
  if (!mayRead) return expect([access.table, await count(notOwn)]).toEqual([access.table, 0]);
  if (access.scope === 'jurisdiction' && columns.has('jurisdiction_id')) {
    expect([access.table, await count(`${notOwn} and jurisdiction_id <> '${county}'`)]).toEqual([access.table, 0]);
  }
}

/** A table that the application's role may not even name is as closed as an empty one. */
function denied(error: { code?: string }): number {
  if (error.code === '42501') return 0;
  throw error;
}

async function expectWriting(role: RoleCode, access: TableAccess): Promise<void> {
  if (access.write === 'signed-in' || (access.write !== 'nobody' && access.write.includes(role))) return;
  const columns = await columnsOf(access.table);
  const actor = actorOf(role);
  // A column that the database numbers by itself cannot be set; any other will do.
  const someColumn = columns.has('version') ? 'version' : [...columns].at(-1);
  const changed = await database
    .inTransaction(
      actor,
      async ({ client }) =>
        (
          await client.query(
            `update ${access.table} set ${someColumn} = ${someColumn} where not (${own(columns, access.table, actor.accountId)})`,
          )
        ).rowCount,
    )
    .catch(denied);
  expect([access.table, changed]).toEqual([access.table, 0]);
  const sample = await value(
    `select to_jsonb(t) from ${access.table} t where not (${own(columns, access.table, actor.accountId)}) limit 1`,
  );
  if (sample === undefined) return;
  const names = [...columns].join(', ');
  const copied = await database
    .inTransaction(actor, ({ client }) =>
      client.query(
        `insert into ${access.table} (${names}) overriding system value select ${names} from jsonb_populate_record(null::${access.table}, $1)`,
        [sample],
      ),
    )
    .catch((error: { code?: string }) => error.code);
  expect([access.table, copied]).toEqual([access.table, '42501']);
}
