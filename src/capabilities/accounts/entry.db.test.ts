import type { FastifyInstance } from 'fastify';
import { generateSync } from 'otplib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rows } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { systemActor, type TestDatabase, testDatabase } from '#test/harness.ts';
import { doorOf, forward, type Hands, Visitor } from '#test/visitor.ts';
import { capability } from './index.ts';

const hands: Hands = { now: '2024-01-01T01:00:00.000Z' as Instant };
const administrators = [
  { seat: 'system', loginName: 'long.qm', displayName: '龙启明', staffNumber: 'A1', password: 'Kmwt-4827-qhxz' },
  { seat: 'security', loginName: 'ran.jz', displayName: '冉静之', staffNumber: 'A2', password: 'Rvbd-5936-wkpc' },
  { seat: 'audit', loginName: 'yan.sz', displayName: '鄢守正', staffNumber: 'A3', password: 'Tgny-2648-mjxe' },
] as const;
const firstRun = { jurisdiction: { name: '安顺市', code: '520400' }, administrators };

let database: TestDatabase;
let app: FastifyInstance;

beforeAll(async () => {
  database = await testDatabase();
  app = await doorOf(database, capability.routes, hands);
});
afterAll(async () => {
  await app.close();
  await database.close();
});
// Every test stands in a minute of its own, so that none is slowed by another's attempts.
beforeEach(() => forward(hands, 24 * 60));

const visitor = () => new Visitor(app);
async function signedIn(loginName: string, password: string, code?: string): Promise<Visitor> {
  const one = visitor();
  expect(await one.signIn(loginName, password, code)).toMatchObject({ status: 200 });
  return one;
}
const system = () => signedIn('long.qm', 'Kmwt-4827-qhxz');
const security = () => signedIn('ran.jz', 'Rvbd-5936-wkpc');

let made = 0;
/** A new account that has changed its first password. */
async function person(): Promise<{ id: string; loginName: string; password: string }> {
  made += 1;
  const loginName = `person.${made}`;
  const by = await system();
  const jurisdictionId = (await by.get('/api/accounts')).body.accounts[0].jurisdictionId;
  const { body } = await by.call('POST', '/api/accounts', {
    loginName,
    displayName: `某${made}`,
    staffNumber: `P${made}`,
    jurisdictionId,
  });
  const password = 'Hjkp-3579-vwxy';
  const self = await signedIn(loginName, body.temporaryPassword);
  expect(
    (await self.call('POST', '/api/session/password', { current: body.temporaryPassword, next: password })).status,
  ).toBe(200);
  return { id: body.account.id, loginName, password };
}

describe('the first run', () => {
  it('is open while nobody is there', async () => {
    expect((await visitor().get('/api/session')).body).toMatchObject({ state: 'first-run', demonstration: null });
    expect((await visitor().get('/api/first-run')).body).toEqual({ open: true });
  });

  it('says beside its field what is wrong, and leaves nothing behind', async () => {
    const weak = administrators.map((one, index) => (index === 2 ? { ...one, password: 'Admin@123456' } : one));
    const refused = await visitor().call('POST', '/api/first-run', { ...firstRun, administrators: weak });
    expect(refused).toMatchObject({ status: 422, body: { fields: [{ field: 'administrators.2.password' }] } });
    expect((await visitor().get('/api/first-run')).body).toEqual({ open: true });
  });

  it('makes exactly one set of administrators however many come at once, and closes', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => visitor().call('POST', '/api/first-run', firstRun)));
    expect(all.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const counted = await database.inTransaction(systemActor, (tx) =>
      rows<{ accounts: number; grants: number; cities: number }>(
        tx,
        sql`select (select count(*) from accounts.account) as accounts, (select count(*) from accounts.role_grant) as grants,
          (select count(*) from registry.jurisdiction) as cities`,
      ),
    );
    expect(counted).toEqual([{ accounts: 3, grants: 3, cities: 1 }]);
    expect(await visitor().call('POST', '/api/first-run', firstRun)).toMatchObject({
      status: 409,
      body: { kind: 'accounts.first-run-closed' },
    });
    expect((await visitor().get('/api/session')).body.state).toBe('signed-out');
  });
});

describe('signing in', () => {
  it('tells whom it let in, what he may do, and advises an administrator to set a second factor', async () => {
    const one = await system();
    const { body } = await one.get('/api/session');
    expect(body).toMatchObject({
      state: 'signed-in',
      idleMinutes: 15,
      account: { displayName: '龙启明', secondFactorAdvised: true },
    });
    expect(body.account.grants).toMatchObject([
      { role: 'system-administrator', scopeName: '安顺市', withSubordinates: true, to: null },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/argon2|hash/i);
  });

  it('takes the login name in any case, and sets a cookie that scripts cannot read', async () => {
    const response = await visitor().signIn('LONG.QM', 'Kmwt-4827-qhxz');
    expect(response.status).toBe(200);
    const one = visitor();
    await one.get('/api/session');
    const raw = await app.inject({
      method: 'POST',
      url: '/api/session',
      cookies: Object.fromEntries(one.cookies),
      headers: { 'x-csrf-token': (await one.get('/api/session')).body.csrfToken },
      payload: { loginName: 'long.qm', password: 'Kmwt-4827-qhxz' },
    });
    const cookie = [raw.headers['set-cookie']].flat().find((line) => line?.startsWith('zhuoluo_session='));
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it('answers an unknown login name like a wrong password, up to and beyond the lock', async () => {
    const { loginName } = await person();
    const known: unknown[] = [];
    const unknown: unknown[] = [];
    for (let attempt = 1; attempt <= 7; attempt += 1) {
      known.push((await visitor().signIn(loginName, 'wrong-Password-1')).body);
      unknown.push((await visitor().signIn('nobody.here', 'wrong-Password-1')).body);
    }
    expect(known).toEqual(unknown);
    expect((known as { kind: string }[]).map(({ kind }) => kind.replace('accounts.', ''))).toEqual([
      ...Array(4).fill('wrong-credentials'),
      ...Array(3).fill('locked'),
    ]);
  });

  it('locks after five failures until the security administrator unlocks; nobody else may', async () => {
    const { id, loginName, password } = await person();
    for (let attempt = 1; attempt <= 5; attempt += 1) await visitor().signIn(loginName, 'wrong-Password-1');
    expect(await visitor().signIn(loginName, password)).toMatchObject({
      status: 429,
      body: { kind: 'accounts.locked' },
    });
    forward(hands, 60 * 24);
    expect(await visitor().signIn(loginName, password)).toMatchObject({ body: { kind: 'accounts.locked' } });
    const guard = await security();
    const { account, allowed } = (await guard.get(`/api/accounts/${id}`)).body;
    expect([account.locked, allowed.unlock]).toEqual([true, { may: true }]);
    expect(
      (await (await system()).call('POST', `/api/accounts/${id}/unlock`, { version: account.version })).status,
    ).toBe(403);
    expect((await guard.call('POST', `/api/accounts/${id}/unlock`, { version: account.version })).status).toBe(200);
    expect((await visitor().signIn(loginName, password)).status).toBe(200);
  });

  it('admits no more than five guesses however many come at once', async () => {
    const { loginName } = await person();
    const all = await Promise.all(Array.from({ length: 12 }, () => visitor().signIn(loginName, 'wrong-Password-1')));
    const judged = all.filter(({ body }) => body.kind === 'accounts.wrong-credentials');
    expect(judged.length).toBeLessThanOrEqual(4);
    const entries = await database.inTransaction(systemActor, (tx) =>
      rows(
        tx,
        sql`select from journal.entry where event = 'account-locked' and subject_id = (select id from accounts.account where login_name = ${loginName})`,
      ),
    );
    expect(entries).toHaveLength(1);
  });

  it('lifts the lock of the security administrator himself after half an hour, so that nobody can shut him out', async () => {
    for (let attempt = 1; attempt <= 5; attempt += 1) await visitor().signIn('ran.jz', 'wrong-Password-1');
    expect((await visitor().signIn('ran.jz', 'Rvbd-5936-wkpc')).body.kind).toBe('accounts.locked');
    forward(hands, 31);
    expect((await visitor().signIn('ran.jz', 'Rvbd-5936-wkpc')).status).toBe(200);
  });

  it('wants the password changed first, and until then nothing else', async () => {
    made += 1;
    const by = await system();
    const jurisdictionId = (await by.get('/api/accounts')).body.accounts[0].jurisdictionId;
    const order = { loginName: `person.${made}`, displayName: '新人', staffNumber: `P${made}`, jurisdictionId };
    const { temporaryPassword } = (await by.call('POST', '/api/accounts', order)).body;
    const self = await signedIn(order.loginName, temporaryPassword);
    expect((await self.get('/api/session')).body.account.mustChangePassword).toBe(true);
    expect((await self.get('/api/roles')).status).toBe(403);
    const change = (next: string) => self.call('POST', '/api/session/password', { current: temporaryPassword, next });
    expect((await change('short')).body).toMatchObject({
      kind: 'accounts.password-too-short',
      fields: [{ field: 'next' }],
    });
    expect((await change(temporaryPassword)).body.kind).toBe('accounts.password-used-before');
    expect((await change('Qmxw-7913-bnvt')).body.account.mustChangePassword).toBe(false);
    expect((await self.get('/api/roles')).body).toHaveLength(16);
  });

  it('never takes one of the last five passwords again', async () => {
    const { loginName, password } = await person();
    const self = await signedIn(loginName, password);
    const change = (current: string, next: string) => self.call('POST', '/api/session/password', { current, next });
    const next = (index: number) => `Wxyz-${index}468-mnpq`;
    expect((await change('wrong', next(1))).body.kind).toBe('accounts.current-password-wrong');
    let current = password;
    for (let index = 1; index <= 5; index += 1) {
      expect((await change(current, next(index))).status).toBe(200);
      expect((await change(next(index), password)).body.kind ?? 'taken').toBe(
        index < 5 ? 'accounts.password-used-before' : 'taken',
      );
      current = next(index);
    }
  });

  it('counts wrong guesses at an open session towards the lock, which ends the session', async () => {
    const one = await person();
    const self = await signedIn(one.loginName, one.password);
    const guess = () =>
      self.call('POST', '/api/session/password', { current: 'Wrong-1111-guess', next: 'Zxcv-8642-mnbq' });
    for (const _ of [1, 2, 3, 4, 5]) expect((await guess()).body.kind).toBe('accounts.current-password-wrong');
    expect((await guess()).body.kind).toBe('http.signed-out');
    expect((await visitor().signIn(one.loginName, one.password)).body.kind).toBe('accounts.locked');
    const noted = await database.inTransaction(systemActor, (tx) =>
      rows<{ count: number }>(
        tx,
        sql`select count(*) from journal.entry where subject_id = ${one.id} and event = 'secret-refused' and result = 'refused'`,
      ),
    );
    expect(noted).toEqual([{ count: 5 }]);
  });
});

describe('the second factor', () => {
  async function withFactor() {
    const one = await person();
    const self = await signedIn(one.loginName, one.password);
    const { secret, uri, qrSvg } = (await self.call('POST', '/api/second-factor')).body;
    expect(uri).toContain(one.loginName);
    expect(qrSvg).toMatch(/^<svg/);
    const code = () => generateSync({ secret, epoch: Math.floor(Date.parse(hands.now) / 1000) });
    const confirmed = await self.call('POST', '/api/second-factor/confirm', { code: code() });
    expect(confirmed.status).toBe(200);
    return { ...one, self, secret, code, recoveryCodes: confirmed.body.recoveryCodes as string[] };
  }

  it('is asked for after the right password only, and a code is never accepted twice', async () => {
    const { loginName, password, code } = await withFactor();
    expect((await visitor().signIn(loginName, password)).body).toMatchObject({
      kind: 'accounts.second-factor-needed',
      fields: [{ field: 'code' }],
    });
    expect((await visitor().signIn(loginName, 'wrong-Password-1')).body.kind).toBe('accounts.wrong-credentials');
    expect((await visitor().signIn(loginName, password, code())).body.kind, 'the code that confirmed it').toBe(
      'accounts.second-factor-wrong',
    );
    forward(hands, 1);
    const fresh = code();
    const twice = await Promise.all([
      visitor().signIn(loginName, password, fresh),
      visitor().signIn(loginName, password, fresh),
    ]);
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect((await visitor().signIn(loginName, password, fresh)).body.kind).toBe('accounts.second-factor-wrong');
  });

  it('counts wrong codes towards the lock, and being asked for one as none', async () => {
    const { loginName, password, code } = await withFactor();
    forward(hands, 1);
    for (let attempt = 1; attempt <= 6; attempt += 1) {
      expect((await visitor().signIn(loginName, password)).body.kind).toBe('accounts.second-factor-needed');
    }
    for (let attempt = 1; attempt <= 4; attempt += 1) await visitor().signIn(loginName, password, '000000');
    expect((await visitor().signIn(loginName, password, '000000')).body.kind).toBe('accounts.locked');
    expect((await visitor().signIn(loginName, password, code())).body.kind).toBe('accounts.locked');
  });

  it('can be replaced by each recovery code once', async () => {
    const { loginName, password, recoveryCodes } = await withFactor();
    expect(new Set(recoveryCodes).size).toBe(10);
    const one = recoveryCodes[3] ?? '';
    expect((await visitor().signIn(loginName, password, one.toLowerCase())).status).toBe(200);
    expect((await visitor().signIn(loginName, password, one)).body.kind).toBe('accounts.second-factor-wrong');
  });

  it('is removed by its owner with the password, and reset by the security administrator with a reason', async () => {
    const { id, loginName, password, self } = await withFactor();
    expect((await self.call('POST', '/api/second-factor/remove', { password: 'wrong' })).body.kind).toBe(
      'accounts.password-wrong',
    );
    expect((await self.call('POST', '/api/second-factor/remove', { password })).status).toBe(200);
    expect((await visitor().signIn(loginName, password)).status).toBe(200);
    const other = await withFactor();
    const guard = await security();
    const { version } = (await guard.get(`/api/accounts/${other.id}`)).body.account;
    expect(
      (await guard.call('POST', `/api/accounts/${other.id}/reset-second-factor`, { version, reason: '手机遗失' }))
        .status,
    ).toBe(200);
    expect(
      (await guard.call('POST', `/api/accounts/${id}/reset-second-factor`, { version: 1, reason: '手机遗失' })).status,
    ).toBe(409);
    expect((await visitor().signIn(other.loginName, other.password)).status).toBe(200);
  });

  it('stands nowhere readable: neither in the table nor in the journal', async () => {
    const { id, secret } = await withFactor();
    const [found] = await database.inTransaction(systemActor, (tx) =>
      rows<{ all: string }>(
        tx,
        sql`select (select to_jsonb(a)::text from accounts.account a where id = ${id}) ||
          (select string_agg(c.change::text || c.detail::text, '') from journal.entry e join journal.content c on c.entry_id = e.id where e.subject_id = ${id}) as all`,
      ),
    );
    expect(found?.all).not.toContain(secret);
    expect(found?.all).toContain('sha256:');
  });
});

describe('a session', () => {
  it('ends after fifteen idle minutes, lives on while it is used, and ends after twelve hours anyway', async () => {
    const { loginName, password } = await person();
    const self = await signedIn(loginName, password);
    const alive = async () => (await self.get('/api/session')).body.state === 'signed-in';
    for (let step = 0; step < 5; step += 1) {
      forward(hands, 14);
      expect(await alive()).toBe(true);
    }
    forward(hands, 15);
    expect(await alive()).toBe(false);
    const long = await signedIn(loginName, password);
    for (let step = 0; step < 71; step += 1) {
      forward(hands, 10);
      expect((await long.get('/api/session')).body.state).toBe('signed-in');
    }
    forward(hands, 10);
    expect((await long.get('/api/session')).body.state).toBe('signed-out');
  });

  it('is nobody’s with a forged token, and changes nothing without the token against forged calls', async () => {
    const forged = visitor();
    forged.cookies.set('zhuoluo_session', 'A'.repeat(43));
    expect((await forged.get('/api/session')).body.state).toBe('signed-out');
    expect((await forged.get('/api/accounts')).status).toBe(401);
    const one = await system();
    const bare = await app.inject({ method: 'DELETE', url: '/api/session', cookies: Object.fromEntries(one.cookies) });
    expect(bare.statusCode).toBe(403);
    expect((await one.get('/api/session')).body.state).toBe('signed-in');
  });

  it('ends when its owner signs out, and its cookie is worth nothing then', async () => {
    const one = await system();
    const kept = one.cookies.get('zhuoluo_session') ?? '';
    expect((await one.call('DELETE', '/api/session')).status).toBe(200);
    one.cookies.set('zhuoluo_session', kept);
    expect((await one.get('/api/session')).body.state).toBe('signed-out');
  });

  it('is listed to its owner alone, who can end another of his own', async () => {
    const { loginName, password } = await person();
    const [desk, lost] = [await signedIn(loginName, password), await signedIn(loginName, password)];
    const { body } = await desk.get('/api/sessions');
    expect(body.map(({ current }: { current: boolean }) => current).sort()).toEqual([false, false, true]);
    expect(Object.keys(body[0]).sort()).toEqual(['address', 'agent', 'createdAt', 'current', 'id', 'lastSeenAt']);
    const own = (await lost.get('/api/sessions')).body.find(({ current }: { current: boolean }) => current).id;
    expect((await (await system()).call('DELETE', `/api/sessions/${own}`)).status).toBe(404);
    expect((await desk.call('DELETE', `/api/sessions/${own}`)).status).toBe(200);
    expect((await lost.get('/api/session')).body.state).toBe('signed-out');
    expect((await desk.get('/api/session')).body.state).toBe('signed-in');
  });

  it('dies at once with its account, and with a changed password everywhere else', async () => {
    const { id, loginName, password } = await person();
    const [desk, other] = [await signedIn(loginName, password), await signedIn(loginName, password)];
    await desk.call('POST', '/api/session/password', { current: password, next: 'Bdfh-2468-jlnp' });
    expect((await other.get('/api/session')).body.state).toBe('signed-out');
    expect((await desk.get('/api/session')).body.state).toBe('signed-in');
    const by = await system();
    const { version } = (await by.get(`/api/accounts/${id}`)).body.account;
    expect((await by.call('POST', `/api/accounts/${id}/disable`, { version, reason: '调离' })).status).toBe(200);
    expect((await desk.get('/api/session')).body.state).toBe('signed-out');
    expect((await visitor().signIn(loginName, 'Bdfh-2468-jlnp')).body.kind).toBe('accounts.disabled');
  });
});
