import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { capability as registry } from '#capabilities/registry/index.ts';
import { sql } from '#platform/db/sql.ts';
import { journalKey } from '#platform/journal/commitment.ts';
import { verifyJournal } from '#platform/journal/verify.ts';
import { newId } from '#platform/kernel/id.ts';
import { dayOf } from '#platform/kernel/time.ts';
import { systemActor } from '#test/harness.ts';
import { type Office, openOffice } from '#test/office.ts';
import { forward, Visitor } from '#test/visitor.ts';
import { demonstrationPeople } from './demonstration-sign-ins.ts';
import {
  capability,
  createUser,
  demonstrationSignIns,
  endUserSessions,
  grantUserRole,
  listUsers,
  resetUserPassword,
  unlockUser,
} from './index.ts';
import { sweep } from './session.queries.ts';

const demonstrationPassword = demonstrationPeople[0]?.password ?? '';

let office: Office;
beforeAll(async () => {
  office = await openOffice(capability.routes);
});
afterAll(() => office.close());
beforeEach(() => forward(office.hands, 24 * 60));

const signedIn = (loginName: string, password = demonstrationPassword) => office.signedIn(loginName, password);
const today = () => dayOf(office.hands.now);

let made = 0;
/** A new account of a jurisdiction, its password still temporary. */
async function newAccount(
  jurisdictionId = office.city,
): Promise<{ id: string; loginName: string; temporaryPassword: string }> {
  made += 1;
  const order = { loginName: `new.${made}`, displayName: `新人${made}`, staffNumber: `N${made}`, jurisdictionId };
  const { status, body } = await (await signedIn('xitong')).call('POST', '/api/accounts', order);
  expect(status).toBe(201);
  return { id: body.account.id, loginName: order.loginName, temporaryPassword: body.temporaryPassword };
}
const grantBody = (accountId: string, change: object = {}) => ({
  accountId,
  role: 'office-clerk',
  scopeKind: 'jurisdiction',
  scopeId: office.county,
  withSubordinates: false,
  from: today(),
  to: null,
  ...change,
});

describe('the demonstration', () => {
  it('lets everybody in who has something to do, under the role that is printed', async () => {
    await office.bySystem(sql`insert into platform.setting (name, value) values ('demonstration', 'true')`);
    const { body } = await new Visitor(office.app).get('/api/session');
    expect(body.demonstration).toEqual(demonstrationSignIns);
    // Inspections and rounds, and the roles held for them, come with the demonstration's work.
    const granted = demonstrationPeople.filter(({ place }) => !['inspection', 'look-back', 'round'].includes(place));
    for (const { loginName, role: printed } of granted) {
      const { account } = (await (await signedIn(loginName)).get('/api/session')).body;
      expect(account.grants.map(({ role }: { role: string }) => role)).toEqual([printed]);
      expect(account.mustChangePassword).toBe(false);
      expect(account.grants[0].scopeName).not.toBe('');
    }
  });
});

describe('granting', () => {
  it('takes effect with the next call, and ends at once when ended today', async () => {
    const { id, loginName, temporaryPassword } = await newAccount(office.county);
    const self = await signedIn(loginName, temporaryPassword);
    await self.call('POST', '/api/session/password', { current: temporaryPassword, next: 'Hjkp-3579-vwxy' });
    const guard = await signedIn('anquan');
    const granted = await guard.call('POST', '/api/grants', grantBody(id));
    expect(granted).toMatchObject({
      status: 201,
      body: { role: 'office-clerk', scopeName: '西秀区', live: true, version: 1 },
    });
    const roles = async () =>
      (await self.get('/api/session')).body.account.grants.map(({ role }: { role: string }) => role);
    expect(await roles()).toEqual(['office-clerk']);
    const end = (version: number) =>
      guard.call('POST', `/api/grants/${granted.body.id}/end`, { version, on: today(), reason: '调离' });
    expect(await end(7)).toMatchObject({
      status: 409,
      body: { kind: 'platform.stale', detail: { version: 1, endedOn: null } },
    });
    expect(await end(1)).toMatchObject({ status: 200, body: { live: false, endedOn: today() } });
    expect(await roles()).toEqual([]);
    expect((await end(2)).body.kind).toBe('accounts.grant-already-ended');
    const again = await guard.call('POST', '/api/grants', grantBody(id, { role: 'audit-administrator' }));
    expect(again.status).toBe(201);
  });

  it('refuses in words what does not fit, beside its field', async () => {
    const { id } = await newAccount();
    const guard = await signedIn('anquan');
    const attempt = async (change: object, accountId = id) => {
      const { status, body } = await guard.call('POST', '/api/grants', grantBody(accountId, change));
      return [status, body.kind, body.fields?.[0]?.field];
    };
    expect(await attempt({}, office.idOf('anquan'))).toEqual([403, 'accounts.grant-to-oneself', 'accountId']);
    expect(await attempt({ role: 'team-leader' })).toEqual([422, 'accounts.scope-does-not-fit', 'scopeId']);
    expect(await attempt({ role: 'audit-administrator' }, office.idOf('keyuan'))).toEqual([
      409,
      'accounts.seats-apart',
      'role',
    ]);
    expect(await attempt({ scopeId: newId() })).toEqual([422, 'accounts.scope-missing', 'scopeId']);
    expect(await attempt({ role: 'team-leader', scopeKind: 'inspection' })).toEqual([
      422,
      'accounts.scope-missing',
      'scopeId',
    ]);
    expect(await attempt({ from: '2020-01-01' })).toEqual([422, 'accounts.grant-in-past', 'from']);
    expect(await attempt({}, newId())).toEqual([404, 'accounts.account-missing', undefined]);
    expect(await attempt({ role: 'unit-contact', scopeKind: 'unit', scopeId: office.unit })).toEqual([
      201,
      undefined,
      undefined,
    ]);
  });

  it('offers the scopes to choose from', async () => {
    const guard = await signedIn('anquan');
    const paths = async (query: string) =>
      (await guard.get(`/api/scopes?${query}`)).body.map(({ path }: { path: string }) => path);
    expect(await paths('kind=jurisdiction')).toEqual(['安顺市', '安顺市 / 西秀区', '安顺市 / 平坝区']);
    expect(await paths(`kind=unit&search=${encodeURIComponent('农业')}`)).toEqual(['西秀区 / 西秀区农业农村局']);
  });

  it('leaves nobody without an administrator: the last of a seat stays', async () => {
    const guard = await signedIn('anquan');
    const [grant] = (await guard.get(`/api/accounts/${office.idOf('xitong')}/grants`)).body;
    const last = await guard.call('POST', `/api/grants/${grant.id}/end`, { version: 1, on: today(), reason: '轮岗' });
    expect(last).toMatchObject({ status: 409, body: { kind: 'accounts.last-administrator' } });
    expect(last.body.says.zh).toContain('系统管理员');
    const by = await signedIn('xitong');
    const { version } = (await by.get(`/api/accounts/${office.idOf('anquan')}`)).body.account;
    expect(
      await by.call('POST', `/api/accounts/${office.idOf('anquan')}/disable`, { version, reason: '轮岗' }),
    ).toMatchObject({ status: 409, body: { kind: 'accounts.last-administrator' } });
  });
});

describe('administering accounts', () => {
  it('is each administrator’s own part: every other role is refused every command', async () => {
    const { id } = await newAccount();
    const calls = {
      system: [
        ['POST', '/api/accounts'],
        ['PATCH', `/api/accounts/${id}`],
        ['POST', `/api/accounts/${id}/disable`],
        ['POST', `/api/accounts/${id}/enable`],
        ['POST', `/api/accounts/${id}/reset-password`],
      ],
      security: [
        ['POST', `/api/accounts/${id}/unlock`],
        ['POST', `/api/accounts/${id}/reset-second-factor`],
        ['GET', `/api/accounts/${id}/grants`],
        ['POST', '/api/grants'],
        ['GET', '/api/scopes?kind=unit'],
      ],
      both: [
        ['GET', '/api/accounts'],
        ['GET', `/api/accounts/${id}`],
      ],
    } as const;
    for (const loginName of ['keyuan', 'zhuren', 'shenji', 'danwei', 'zuzhang', 'xitong', 'anquan']) {
      const self = await signedIn(loginName);
      for (const [seat, seatCalls] of Object.entries(calls)) {
        const may = (loginName === 'xitong' && seat !== 'security') || (loginName === 'anquan' && seat !== 'system');
        for (const [method, url] of seatCalls) {
          const { status } = await self.call(method, url, method === 'GET' ? undefined : {});
          if (may) expect(status, `${loginName} ${method} ${url}`).not.toBe(403);
          else expect(status, `${loginName} ${method} ${url}`).toBe(403);
        }
      }
    }
  });

  it('reaches as far as the grant: another jurisdiction’s account is missing, whatever its id', async () => {
    const chief = await newAccount(office.county);
    const guard = await signedIn('anquan');
    await guard.call('POST', '/api/grants', grantBody(chief.id, { role: 'system-administrator' }));
    const self = await signedIn(chief.loginName, chief.temporaryPassword);
    await self.call('POST', '/api/session/password', { current: chief.temporaryPassword, next: 'Hjkp-3579-vwxy' });
    const listed = (await self.get('/api/accounts')).body.accounts;
    expect(new Set(listed.map(({ jurisdictionName }: { jurisdictionName: string }) => jurisdictionName))).toEqual(
      new Set(['西秀区']),
    );
    expect((await self.get(`/api/accounts/${office.idOf('xixiu')}`)).status).toBe(200);
    expect((await self.get(`/api/accounts/${office.idOf('keyuan')}`)).status).toBe(404);
    expect(
      (await self.call('POST', `/api/accounts/${office.idOf('keyuan')}/disable`, { version: 1, reason: '试试' }))
        .status,
    ).toBe(404);
    const order = {
      loginName: 'elsewhere',
      displayName: '别处',
      staffNumber: 'E1',
      jurisdictionId: office.otherCounty,
    };
    expect(await self.call('POST', '/api/accounts', order)).toMatchObject({
      status: 422,
      body: { kind: 'accounts.jurisdiction-missing' },
    });
  });

  it('does not let a county’s security administrator grant beyond the county', async () => {
    const chief = await newAccount(office.county);
    await (await signedIn('anquan')).call(
      'POST',
      '/api/grants',
      grantBody(chief.id, { role: 'security-administrator' }),
    );
    const self = await signedIn(chief.loginName, chief.temporaryPassword);
    await self.call('POST', '/api/session/password', { current: chief.temporaryPassword, next: 'Hjkp-3579-vwxy' });
    const { id } = await newAccount(office.county);
    for (const change of [
      { scopeId: office.city },
      { scopeId: office.otherCounty },
      { role: 'unit-contact', scopeKind: 'unit', scopeId: office.otherUnit },
    ]) {
      expect((await self.call('POST', '/api/grants', grantBody(id, change))).body.kind).toBe('accounts.scope-missing');
    }
    expect((await self.call('POST', '/api/grants', grantBody(id))).status).toBe(201);
    expect((await self.call('POST', '/api/grants', grantBody(office.idOf('zuyuan')))).status).toBe(404);
    expect((await self.get('/api/scopes?kind=unit')).body).toHaveLength(1);
  });

  it('shows the second of two writers what the first wrote, without any secret', async () => {
    const { id } = await newAccount();
    const by = await signedIn('xitong');
    const rename = (displayName: string) =>
      by.call('PATCH', `/api/accounts/${id}`, { version: 1, displayName, staffNumber: `R${made}` });
    expect(await rename('先改者')).toMatchObject({
      status: 200,
      body: { account: { displayName: '先改者', version: 2 } },
    });
    const second = await rename('后改者');
    expect(second).toMatchObject({
      status: 409,
      body: { kind: 'platform.stale', detail: { displayName: '先改者', version: 2 } },
    });
    expect(JSON.stringify(second.body)).not.toMatch(/hash|secret/i);
  });

  it('resets a password to one shown once, ends the sessions, and not of those who watch over the system administrator', async () => {
    const { id, loginName, temporaryPassword } = await newAccount();
    const self = await signedIn(loginName, temporaryPassword);
    const by = await signedIn('xitong');
    const reset = (account: string, version: number) =>
      by.call('POST', `/api/accounts/${account}/reset-password`, { version });
    const { status, body } = await reset(id, 1);
    expect(status).toBe(200);
    expect((await self.get('/api/session')).body.state).toBe('signed-out');
    expect((await new Visitor(office.app).signIn(loginName, temporaryPassword)).body.kind).toBe(
      'accounts.wrong-credentials',
    );
    expect((await signedIn(loginName, body.temporaryPassword)).cookies.has('zhuoluo_session')).toBe(true);
    for (const guard of ['anquan', 'shenji'])
      expect((await reset(office.idOf(guard), 1)).body.kind).toBe('accounts.administrator-password');
    expect((await reset(office.idOf('xitong'), 1)).body.kind).toBe('accounts.not-oneself');
  });

  it('lists by page, by status and by what is searched, wildcards taken literally', async () => {
    for (let index = 0; index < 60; index += 1) {
      await createUser(
        office.database,
        { loginName: `page.${String(index).padStart(2, '0')}`, displayName: `分页${index}`, staffNumber: `PG${index}` },
        office.hands.now,
      );
    }
    const by = await signedIn('xitong');
    const seen: string[] = [];
    for (let after = ''; ; ) {
      const { body } = await by.get(`/api/accounts${after === '' ? '' : `?after=${encodeURIComponent(after)}`}`);
      seen.push(...body.accounts.map(({ loginName }: { loginName: string }) => loginName));
      if (body.next === null) break;
      after = body.next;
    }
    expect(seen).toEqual([...new Set(seen)].sort());
    expect(seen).toHaveLength((await listUsers(office.database)).length);
    const search = async (text: string) =>
      (await by.get(`/api/accounts?search=${encodeURIComponent(text)}`)).body.accounts.length;
    expect([await search('分页1'), await search('PG59'), await search('%'), await search('_')]).toEqual([11, 1, 0, 0]);
    expect((await by.get('/api/accounts?status=locked')).body.accounts).toEqual([]);
  });
});

describe('the command line', () => {
  it('creates, resets, unlocks, signs out and grants where no page can', async () => {
    const { account, temporaryPassword } = await createUser(
      office.database,
      { loginName: 'machine', displayName: '应急', staffNumber: 'M1' },
      office.hands.now,
    );
    expect(account.jurisdictionName).toBe('安顺市');
    await grantUserRole(office.database, { loginName: 'machine', role: 'security-administrator' }, office.hands.now);
    await expect(
      grantUserRole(office.database, { loginName: 'machine', role: 'office-clerk' }, office.hands.now),
    ).rejects.toMatchObject({ refusal: { kind: 'accounts.seats-apart' } });
    await expect(
      grantUserRole(office.database, { loginName: 'machine', role: 'emperor' }, office.hands.now),
    ).rejects.toMatchObject({
      refusal: { kind: 'accounts.role-unknown' },
    });
    const self = await signedIn('machine', temporaryPassword);
    expect(await endUserSessions(office.database, 'machine', office.hands.now)).toBe(1);
    expect((await self.get('/api/session')).body.state).toBe('signed-out');
    for (let attempt = 1; attempt <= 5; attempt += 1)
      await new Visitor(office.app).signIn('machine', 'wrong-Password-1');
    await unlockUser(office.database, 'machine', office.hands.now);
    const reset = await resetUserPassword(office.database, 'Machine', office.hands.now);
    await signedIn('machine', reset.temporaryPassword);
    await expect(resetUserPassword(office.database, 'nobody', office.hands.now)).rejects.toMatchObject({
      refusal: { kind: 'accounts.account-missing' },
    });
  });
});

describe('the journal', () => {
  it('knows of every step, also of those refused, and by whom', async () => {
    const { id } = await newAccount();
    await new Visitor(office.app).signIn('nobody.at.all', 'x');
    await (await signedIn('keyuan')).get('/api/accounts');
    const events = await office.bySystem<{ event: string; name: string; role: string | null; result: string }>(
      sql`select event, actor_name as name, role, result from journal.entry order by sequence desc limit 5`,
    );
    expect(events).toEqual([
      { event: 'call-refused', name: '卢知远', role: null, result: 'refused' },
      { event: 'signed-in', name: '卢知远', role: null, result: 'done' },
      { event: 'sign-in-refused', name: 'door', role: null, result: 'refused' },
      { event: 'account-created', name: '龙启明', role: 'system-administrator', result: 'done' },
      { event: 'signed-in', name: '龙启明', role: null, result: 'done' },
    ]);
    const [content] = await office.bySystem<{ change: Record<string, unknown> }>(
      sql`select c.change from journal.entry e join journal.content c on c.entry_id = e.id where e.subject_id = ${id}`,
    );
    expect(content?.change).toMatchObject({ display_name: `新人${made}`, must_change_password: true });
    expect(content?.change.password_hash).toMatch(/^sha256:/);
  });

  it('replays to the very rows of accounts and grants', async () => {
    const findings: unknown[] = [];
    const report = await office.database.inTransaction(systemActor, (tx) =>
      verifyJournal(tx, [...capability.subjects, ...registry.subjects], journalKey(), (finding) => {
        if (['account', 'role-grant'].includes(finding.subjectKind)) findings.push(finding);
      }),
    );
    expect(findings).toEqual([]);
    expect(report.subjects).toBeGreaterThan(90);
  });
});

it('the nightly sweep forgets login names that nobody tried for a month, and long-ended sessions', async () => {
  await new Visitor(office.app).signIn('tried.once', 'x');
  const count = async () =>
    (
      await office.bySystem<{ attempts: number; sessions: number }>(
        sql`select (select count(*) from accounts.attempt) as attempts, (select count(*) from accounts.session) as sessions`,
      )
    )[0];
  const before = await count();
  await office.database.inTransaction({ kind: 'system', name: 'sweep' }, (tx) => sweep(tx, office.hands.now));
  expect(await count()).toEqual(before);
  forward(office.hands, 60 * 24 * 200);
  await office.database.inTransaction({ kind: 'system', name: 'sweep' }, (tx) => sweep(tx, office.hands.now));
  expect(await count()).toEqual({ attempts: 0, sessions: 0 });
});
