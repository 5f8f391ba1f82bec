import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rows } from '#platform/db/database.ts';
import { raw, type Sql, sql } from '#platform/db/sql.ts';
import { templateName } from '#test/cluster.ts';
import { asClient } from '#test/harness.ts';
import { type Office, openOffice } from '#test/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice([]);
});
afterAll(() => office.close());

describe('the functions that policies ask', () => {
  const scopes = async (loginName: string, question: Sql) =>
    (await office.as<{ found: string[] }>(loginName, sql`select ${question} as found`))[0]?.found;

  it('give the jurisdictions of a role, with those under it where the grant reaches them', async () => {
    expect((await scopes('keyuan', sql`accounts.actor_jurisdictions('office-clerk')`))?.sort()).toEqual(
      [office.city, office.county, office.otherCounty].sort(),
    );
    expect(await scopes('xixiu', sql`accounts.actor_jurisdictions('office-clerk', 'office-director')`)).toEqual([
      office.county,
    ]);
    expect(await scopes('shouli', sql`accounts.actor_jurisdictions('discipline-receiving-desk')`)).toEqual([
      office.city,
    ]);
  });

  it('give an empty list, and no, where nothing is held', async () => {
    expect(await scopes('xixiu', sql`accounts.actor_jurisdictions('office-director')`)).toEqual([]);
    expect(await scopes('zuzhang', sql`accounts.actor_inspections('team-leader')`)).toEqual([]);
    expect(await scopes('dudao', sql`accounts.actor_rounds('rectification-supervisor')`)).toEqual([]);
    expect(await scopes('xixiu', sql`accounts.actor_holds('office-director')`)).toBe(false);
    expect(await scopes('xixiu', sql`accounts.actor_holds('office-director', 'office-clerk')`)).toBe(true);
    expect(await office.bySystem(sql`select accounts.actor_jurisdictions('office-clerk') as found`)).toEqual([
      { found: [] },
    ]);
  });

  it('give the units of a role', async () => {
    expect(await scopes('danwei', sql`accounts.actor_units('unit-contact')`)).toEqual([office.unit]);
    expect(await scopes('danwei', sql`accounts.actor_units('unit-secretary')`)).toEqual([]);
  });

  it('give colleagues’ names to everybody signed in, and their login names to administrators only', async () => {
    const names = sql`select display_name as name, login_name as login from accounts.names(array[${office.idOf('zhuren')}]::uuid[])`;
    expect(await office.as('danwei', names)).toEqual([{ name: '方砚秋', login: null }]);
    expect(await office.as('shenji', names)).toEqual([{ name: '方砚秋', login: 'zhuren' }]);
    const door = await office.database.inTransaction({ kind: 'door', address: '' }, (tx) => rows(tx, names));
    expect(door).toEqual([]);
  });
});

describe('the database itself', () => {
  it('lets nobody inside forgive or count another’s failures at the door, nor spend a code anew', async () => {
    await office.bySystem(sql`insert into accounts.attempt (login_digest, failures, last_at, account_id)
      values (${Buffer.alloc(32, 2)}, 1, now(), ${office.idOf('zhuren')})`);
    const own = sql`account_id = ${office.idOf('zhuren')}`;
    const failures = async () =>
      (await office.bySystem<{ failures: number }>(sql`select failures from accounts.attempt where ${own}`))[0]
        ?.failures;
    const forgive = sql`update accounts.attempt set failures = 0 where ${own} returning failures`;
    expect(await failures()).toBe(1);
    for (const loginName of ['keyuan', 'danwei', 'shenji', 'xitong']) {
      expect(await office.as(loginName, forgive)).toEqual([]);
      expect(await office.as(loginName, sql`select * from accounts.attempt where ${own}`)).toEqual([]);
      const lockOut = sql`insert into accounts.attempt (login_digest, failures, last_at, account_id)
        values (${Buffer.alloc(32, 1)}, 1000, now(), ${office.idOf('zhuren')})`;
      await expect(office.as(loginName, lockOut)).rejects.toMatchObject({ code: '42501' });
    }
    expect(await failures()).toBe(1);
    await expect(office.as('anquan', sql`update accounts.attempt set failures = 5 where ${own}`)).rejects.toMatchObject(
      { code: '42501' },
    );
    expect(await office.as('anquan', forgive)).toEqual([{ failures: 0 }]);
    const spend = (step: number | null) =>
      office.as('zhuren', sql`update accounts.attempt set totp_last_step = ${step} where ${own}`);
    await spend(59);
    await expect(spend(58)).rejects.toMatchObject({ code: '42501' });
    await expect(spend(null)).rejects.toMatchObject({ code: '42501' });
  });

  const insert = (accountId: string, role: string, change: Partial<Record<string, string | null>> = {}) =>
    asClient(office.database.superuser, (client) =>
      client.query(
        `insert into accounts.role_grant (id, version, account_id, role, scope_kind, scope_id, with_subordinates, from_on, to_on, granted_at, granted_by)
         values (gen_random_uuid(), 1, $1, $2, $3, $4, false, $5, $6, now(), $7)`,
        [
          accountId,
          role,
          change.scopeKind ?? 'jurisdiction',
          change.scopeId ?? office.city,
          change.from ?? '2024-01-01',
          change.to ?? null,
          change.by ?? null,
        ],
      ),
    );

  it('refuses one person two seats at a time, whoever asks', async () => {
    for (const [loginName, role] of [
      ['keyuan', 'audit-administrator'],
      ['xitong', 'security-administrator'],
      ['xitong', 'audit-administrator'],
      ['shenji', 'office-clerk'],
      ['danwei', 'system-administrator'],
    ] as const) {
      await expect(insert(office.idOf(loginName), role)).rejects.toMatchObject({
        code: '23P01',
        constraint: 'role_grant_seats_apart',
      });
    }
    await expect(
      insert(office.idOf('shenji'), 'office-clerk', { from: '2020-01-01', to: '2020-12-31' }),
    ).resolves.toBeDefined();
  });

  it('refuses the same role twice, an unknown one, a scope that does not fit, and a grant to oneself', async () => {
    await expect(insert(office.idOf('keyuan'), 'office-clerk')).rejects.toMatchObject({
      constraint: 'role_grant_not_twice',
    });
    await expect(insert(office.idOf('keyuan'), 'emperor')).rejects.toMatchObject({
      constraint: 'role_grant_scope_fits_role',
    });
    await expect(insert(office.idOf('keyuan'), 'team-leader')).rejects.toMatchObject({
      constraint: 'role_grant_scope_fits_role',
    });
    await expect(insert(office.idOf('keyuan'), 'office-director', { by: office.idOf('keyuan') })).rejects.toMatchObject(
      {
        constraint: 'role_grant_not_to_oneself',
      },
    );
  });

  it('refuses a second account for a login name or a staff number in other capitals', async () => {
    const copy = (login: string, staff: string) =>
      asClient(office.database.superuser, (client) =>
        client.query(
          `insert into accounts.account select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'login_name', $1::text, 'staff_number', $2::text))).*
           from accounts.account a where login_name = 'keyuan'`,
          [login, staff],
        ),
      );
    await expect(copy('KEYUAN', 'Z1')).rejects.toMatchObject({ constraint: 'account_login_name_once' });
    await expect(copy('another', 'a0101')).rejects.toMatchObject({ constraint: 'account_staff_number_once' });
  });

  it('shows business roles and the audit administrator their own account alone', async () => {
    for (const loginName of ['keyuan', 'zhuren', 'lingdao', 'danwei', 'zuzhang', 'shenji']) {
      expect(await office.as(loginName, sql`select login_name as name from accounts.account`)).toEqual([
        { name: loginName },
      ]);
      expect(
        await office.as(
          loginName,
          sql`select distinct account_id as id from accounts.role_grant where account_id <> ${office.idOf(loginName)}`,
        ),
      ).toEqual([]);
    }
  });

  it('lets nobody but a security administrator write a grant, and him none of his own', async () => {
    const grant = (to: string, by: string) => sql`insert into accounts.role_grant
        (id, version, account_id, role, scope_kind, scope_id, with_subordinates, from_on, granted_at, granted_by)
      values (gen_random_uuid(), 1, ${office.idOf(to)}, 'leading-group-member', 'jurisdiction', ${office.county}, false, '2024-01-01', now(), ${office.idOf(by)})`;
    for (const by of ['xitong', 'shenji', 'keyuan', 'zhuren']) {
      await expect(office.as(by, grant('zuzhang', by)), by).rejects.toMatchObject({ code: '42501' });
    }
    await expect(office.as('anquan', grant('zuzhang', 'keyuan'))).rejects.toMatchObject({ code: '42501' });
    await expect(office.as('anquan', grant('anquan', 'anquan'))).rejects.toMatchObject({ code: '42501' });
    const widen = sql`update accounts.role_grant set with_subordinates = true where account_id = ${office.idOf('xixiu')}`;
    for (const by of ['anquan', 'xitong', 'xixiu', 'zhuren']) {
      await expect(office.as(by, widen), by).rejects.toMatchObject({ code: '42501' });
    }
    const end = (of: string) =>
      sql`update accounts.role_grant set ended_on = '2024-01-02' where account_id = ${office.idOf(of)} returning role`;
    for (const by of ['xitong', 'shenji', 'xixiu', 'zhuren']) expect(await office.as(by, end('xixiu')), by).toEqual([]);
    expect(await office.as('anquan', end('anquan'))).toEqual([]);
  });

  it('lets each hand touch only its own columns of an account', async () => {
    const set = (of: string, column: string, value: string | null) =>
      sql`update accounts.account set ${raw(column)} = ${value} where id = ${office.idOf(of)} returning id`;
    const strayed = { code: '42501' };
    await expect(office.as('keyuan', set('keyuan', 'display_name', '别名'))).rejects.toMatchObject(strayed);
    await expect(office.as('keyuan', set('keyuan', 'jurisdiction_id', office.county))).rejects.toMatchObject(strayed);
    await expect(office.as('keyuan', set('keyuan', 'must_change_password', 'false'))).resolves.toHaveLength(1);
    await expect(office.as('xitong', set('keyuan', 'totp_secret', null))).resolves.toHaveLength(1);
    await expect(office.as('xitong', set('keyuan', 'locked_at', '2024-01-01'))).rejects.toMatchObject(strayed);
    await expect(office.as('anquan', set('keyuan', 'status', 'disabled'))).rejects.toMatchObject(strayed);
    await expect(office.as('anquan', set('keyuan', 'password_hash', '$argon2id$x'))).rejects.toMatchObject(strayed);
    expect(await office.as('zhuren', set('keyuan', 'status', 'disabled'))).toEqual([]);
    const door = (column: string, value: string) =>
      office.database.inTransaction({ kind: 'door', address: '' }, (tx) => rows(tx, set('keyuan', column, value)));
    await expect(door('password_hash', '$argon2id$x')).rejects.toMatchObject(strayed);
    await expect(door('status', 'disabled')).rejects.toMatchObject(strayed);
    await expect(door('locked_at', '2024-01-01')).resolves.toHaveLength(1);
  });

  it('keeps the passwords of those who watch the system administrator from him, also of those who will', async () => {
    const password = (of: string) =>
      sql`update accounts.account set password_hash = '$argon2id$x' where id = ${office.idOf(of)} returning id`;
    for (const of of ['anquan', 'shenji'])
      await expect(office.as('xitong', password(of)), of).rejects.toMatchObject({ code: '42501' });
    await expect(office.as('xitong', password('keyuan'))).resolves.toHaveLength(1);
    await asClient(office.database.superuser, (client) =>
      client.query(`update accounts.role_grant set ended_on = from_on where account_id = $1`, [office.idOf('zuzhang')]),
    );
    await insert(office.idOf('zuzhang'), 'audit-administrator', { from: '2100-01-01' });
    await expect(office.as('xitong', password('zuzhang'))).rejects.toMatchObject({ code: '42501' });
  });

  it('lets no grant that was ended begin again, and its end only come nearer', async () => {
    const end = (day: string | null) =>
      sql`update accounts.role_grant set ended_on = ${day}::date where account_id = ${office.idOf('xixiu')} returning id`;
    await expect(office.as('anquan', end('2099-01-02'))).resolves.toHaveLength(1);
    await expect(office.as('anquan', end('2099-01-01'))).resolves.toHaveLength(1);
    for (const day of ['2099-01-03', null])
      await expect(office.as('anquan', end(day)), String(day)).rejects.toMatchObject({
        constraint: 'role_grant_end_stays',
      });
  });

  it('has the owner’s functions look in a temporary schema last, and lets the application make none', async () => {
    const [found] = await asClient(office.database.superuser, async (client) => {
      const { rows: answer } = await client.query(
        `select array(select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where p.prosecdef and n.nspname !~ '^(pg_|graphile)' and not coalesce(p.proconfig, '{}') @> array['search_path=pg_catalog, pg_temp']) as loose,
          has_database_privilege('zhuoluo_app', $1, 'temporary') as temporary`,
        [templateName],
      );
      return answer;
    });
    expect(found).toEqual({ loose: [], temporary: false });
  });

  it('lets nobody delete, read a token’s digest, or end another’s sessions', async () => {
    await expect(office.as('xitong', sql`delete from accounts.account`)).rejects.toMatchObject({ code: '42501' });
    await expect(office.as('keyuan', sql`select token_hash from accounts.session`)).rejects.toMatchObject({
      code: '42501',
    });
    await expect(
      office.as('keyuan', sql`select accounts.end_sessions(${office.idOf('zhuren')}, now(), null)`),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(office.as('keyuan', sql`select accounts.sweep(now())`)).rejects.toMatchObject({ code: '42501' });
  });
});
