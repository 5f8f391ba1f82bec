/** Evidence at the team's desk: uploads that break off, what is refused, who sees what, what lies on the disk. */
import { randomBytes } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capability as accounts } from '#capabilities/accounts/index.ts';
import { openRound, type TestRound } from '#capabilities/rectification/fixtures/round.ts';
import { capability as rounds } from '#capabilities/rounds/index.ts';
import { subjects } from '#main/capabilities.ts';
import { rows } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import { fileVault, setFileVault } from '#platform/files/vault.ts';
import { journalKey } from '#platform/journal/commitment.ts';
import { verifyJournal } from '#platform/journal/verify.ts';
import { newId } from '#platform/kernel/id.ts';
import { instant } from '#platform/kernel/time.ts';
import { openLog } from '#platform/log/log.ts';
import { authorise } from '#test/authorised.ts';
import { systemActor } from '#test/harness.ts';
import { testPerson } from '#test/people.ts';
import { Visitor } from '#test/visitor.ts';
import { breakOff, csrfOf, pieceUrl, recuse, sha256, zipOf } from './fixtures/desk.ts';
import { capability } from './index.ts';
import { leavingsJob } from './leavings.commands.ts';

const cut = { pieceBytes: 1024, frameBytes: 256 };
const { pieceBytes } = cut;
let round: TestRound;
let leader: Visitor;
let member: Visitor;
let clerk: Visitor;
let director: Visitor;

beforeAll(async () => {
  round = await openRound([accounts, rounds, capability].flatMap(({ routes }) => routes));
  round.hands.now = instant(new Date());
  setFileVault({ ...fileVault(), cut });
  leader = await round.person('team-leader');
  member = await round.person('team-member');
  clerk = await round.person('office-clerk');
  director = await round.person('office-director');
  await round.app.listen({ port: 0 });
}, 120_000);
afterAll(() => round.close());

const ofInspection = (rest = '') => `/api/evidence/inspections/${round.inspectionId}${rest}`;
const list = async (by: Visitor) => (await by.get(ofInspection())).body;
const about = { description: '财务科提供', origin: 'unit' };

async function start(by: Visitor, name: string, bytes: number): Promise<string> {
  const { status, body } = await by.call('POST', ofInspection('/uploads'), { name, bytes, ...about });
  expect(status, JSON.stringify(body)).toBe(201);
  return body.id;
}

const missing = async (id: string) => (await leader.get(`/api/evidence/items/${id}/upload`)).body.missing as number[];

async function put(by: Visitor, id: string, piece: number, bytes: Uint8Array, digest = sha256(bytes)) {
  const response = await round.app.inject({
    method: 'PUT',
    url: pieceUrl(id, piece, digest),
    cookies: Object.fromEntries(by.cookies),
    headers: { 'x-csrf-token': await csrfOf(by), 'content-type': 'application/octet-stream' },
    payload: Buffer.from(bytes),
  });
  return { status: response.statusCode, body: response.json() };
}

const pieceOf = (content: Uint8Array, piece: number) => content.subarray(piece * pieceBytes, (piece + 1) * pieceBytes);
const complete = (id: string, body: object = {}, by = leader) =>
  by.call('POST', `/api/evidence/items/${id}/complete`, body);

async function handIn(name: string, content: Uint8Array, by = leader) {
  const id = await start(by, name, content.length);
  for (const piece of await missing(id)) expect((await put(by, id, piece, pieceOf(content, piece))).status).toBe(200);
  return { id, ...(await complete(id, { sha256: sha256(content) }, by)) };
}

async function content(by: Visitor, id: string, headers: Record<string, string> = {}, query = '') {
  const cookies = Object.fromEntries(by.cookies);
  return round.app.inject({ method: 'GET', url: `/api/evidence/items/${id}/content${query}`, cookies, headers });
}

const itemOf = async (id: string) => (await list(leader)).rows.find((row: { id: string }) => row.id === id);
const onDisk = (id: string) => join(fileVault().folder, round.inspectionId, id);
const leftOnDisk = async (id: string) =>
  (await readdir(join(fileVault().folder, round.inspectionId))).filter((name) => name.startsWith(id));

const sweep = () =>
  leavingsJob.run({ inspectionId: round.inspectionId }, { database: round.database, log: openLog('silent') });

describe('an upload', () => {
  it('that broke off at any point goes on, and is the same bytes in the end', async () => {
    const story = fc.record({
      content: fc
        .uint8Array({ minLength: 1, maxLength: 3500, size: 'max' })
        .map((bytes) => Buffer.concat([Buffer.from('GIF89a'), bytes])),
      breaks: fc.array(fc.record({ piece: fc.nat(3), after: fc.integer({ min: 1, max: 1000 }) }), { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(story, async ({ content: bytes, breaks }) => {
        const id = await start(leader, '现场照片.gif', bytes.length);
        for (const { piece, after } of breaks) {
          const part = pieceOf(bytes, piece);
          if (part.length > after) await breakOff(round, leader, id, piece, part, after);
        }
        expect((await complete(id)).body).toMatchObject({ kind: 'evidence.pieces-missing' });
        // Somebody else of the team goes on with it.
        for (const piece of await missing(id)) await put(member, id, piece, pieceOf(bytes, piece));
        expect((await complete(id, { sha256: sha256(bytes) })).status).toBe(200);
        expect((await content(member, id)).rawPayload).toEqual(bytes);
      }),
      { numRuns: 8 },
    );
  });

  it('of a piece or a whole that changed on its way is refused, and goes on', async () => {
    const bytes = Buffer.concat([Buffer.from('GIF89a'), randomBytes(1500)]);
    const id = await start(leader, '账页.gif', bytes.length);
    const changed = await put(leader, id, 0, randomBytes(1024), sha256(pieceOf(bytes, 0)));
    expect([changed.status, changed.body.kind]).toEqual([422, 'files.piece-changed']);
    expect((await put(leader, id, 0, randomBytes(10))).body.kind).toBe('files.piece-of-wrong-size');
    expect((await put(leader, id, 9, randomBytes(10))).body.kind).toBe('files.piece-unknown');
    expect((await leader.call('PUT', pieceUrl(id, 0, sha256(bytes)), {})).body.kind).toBe('files.piece-missing');
    for (const piece of [0, 1]) await put(leader, id, piece, pieceOf(bytes, piece));
    expect((await complete(id, { sha256: sha256(randomBytes(9)) })).body.kind).toBe('evidence.whole-changed');
    expect((await put(leader, id, 1, pieceOf(bytes, 1))).status).toBe(200);
    expect((await complete(id, { sha256: sha256(bytes) })).status).toBe(200);
    // An answer that was lost is asked for again.
    expect((await complete(id)).status).toBe(200);
    expect((await put(leader, id, 1, pieceOf(bytes, 1))).body.kind).toBe('evidence.not-uploading');
  });

  it('finds a full disk, keeps what arrived and goes on once there is room', async () => {
    const bytes = Buffer.concat([Buffer.from('GIF89a'), randomBytes(1500)]);
    const id = await start(leader, '账页二.gif', bytes.length);
    await put(leader, id, 0, pieceOf(bytes, 0));
    const vault = fileVault();
    setFileVault({ ...vault, leastFree: Number.MAX_SAFE_INTEGER });
    expect((await put(leader, id, 1, pieceOf(bytes, 1))).body.kind).toBe('files.disk-full');
    const begun = await leader.call('POST', ofInspection('/uploads'), { name: '三.gif', bytes: 10, ...about });
    expect([begun.status, begun.body.kind]).toEqual([409, 'files.disk-full']);
    setFileVault(vault);
    expect(await missing(id)).toEqual([1]);
    await put(leader, id, 1, pieceOf(bytes, 1));
    expect((await complete(id)).status).toBe(200);
  });

  it('that two complete at once is kept whole, also where one of them expected another file', async () => {
    const bytes = Buffer.concat([Buffer.from('GIF89a'), randomBytes(1500)]);
    for (const each of [0, 1, 2, 3]) {
      const id = await start(leader, `同时${each}.gif`, bytes.length + each);
      const mine = Buffer.concat([bytes, Buffer.alloc(each, 7)]);
      for (const piece of [0, 1]) await put(leader, id, piece, pieceOf(mine, piece));
      const wrong = { sha256: sha256(randomBytes(9)) };
      const orders = [{ sha256: sha256(mine) }, wrong, {}, wrong, { sha256: sha256(mine) }, wrong];
      const answers = await Promise.all(orders.map((order, at) => complete(id, order, at % 2 === 0 ? leader : member)));
      expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
      if ((await itemOf(id)).state === 'uploading')
        expect((await complete(id, { sha256: sha256(mine) })).status).toBe(200);
      expect((await content(leader, id)).rawPayload).toEqual(mine);
    }
  });

  it('that is withdrawn while its pieces come in leaves nothing behind', async () => {
    const id = await start(leader, '边传边撤.gif', 1024 * 12);
    const calls = Array.from({ length: 12 }, (_, piece) => put(leader, id, piece, randomBytes(1024)));
    calls.splice(6, 0, member.call('POST', `/api/evidence/items/${id}/withdraw`, { version: 1, reason: '传错' }));
    const answers = await Promise.all(calls);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
    await sweep();
    expect(await leftOnDisk(id)).toEqual([]);
  });

  it('of the same content is another item and is stored once', async () => {
    const bytes = Buffer.from('谈话记录：当事人确认领取值班补助。');
    const first = await handIn('谈话记录.txt', bytes);
    const second = await handIn('谈话记录副本.txt', bytes);
    expect(await itemOf(second.id)).toMatchObject({ kind: 'text/plain', sha256: sha256(bytes), state: 'kept' });
    expect(await leftOnDisk(second.id)).toEqual([]);
    expect((await content(leader, second.id)).rawPayload).toEqual(bytes);
    expect((await readFile(join(onDisk(first.id), '0'))).includes('当事人')).toBe(false);
  });

  it('is withdrawn with a reason, and its bytes go with it', async () => {
    const id = await start(leader, '传错.gif', 2000);
    await put(leader, id, 0, randomBytes(1024));
    const withdrawn = await member.call('POST', `/api/evidence/items/${id}/withdraw`, {
      version: 1,
      reason: '传错文件',
    });
    expect(withdrawn.status).toBe(200);
    expect(await itemOf(id)).toMatchObject({ state: 'withdrawn', withdrawnReason: '传错文件' });
    expect(await round.value(`select payload from platform.outbox where topic = 'evidence-leavings' limit 1`)).toEqual({
      inspectionId: round.inspectionId,
    });
    await sweep();
    expect(await leftOnDisk(id)).toEqual([]);
  });

  it('leaves nothing behind where the program ended between refusing it and wiping it, and takes nothing else away', async () => {
    const arriving = await start(leader, '还在上传.gif', 2000);
    const stored = await handIn('已存.txt', Buffer.from('内容甲'));
    const names = [
      ['纪要.txt', Buffer.from(`机密★10年\n${'会议纪要。'.repeat(30)}`)],
      ['已存副本.txt', Buffer.from('内容甲')],
    ] as const;
    const ended: string[] = [];
    for (const [name, bytes] of names) {
      const id = await start(leader, name, bytes.length);
      await put(leader, id, 0, bytes);
      // As the disk stood when the program ended: the item is settled, its bytes are there.
      const asItStood = join(fileVault().folder, `as-it-stood-${id}`);
      await cp(`${onDisk(id)}.arriving`, asItStood, { recursive: true });
      await complete(id);
      await rename(asItStood, onDisk(id));
      ended.push(id);
    }
    const [unknown, beginning] = [newId(), newId()];
    for (const id of [unknown, beginning]) await mkdir(`${onDisk(id)}.arriving`);
    await utimes(`${onDisk(unknown)}.arriving`, 0, 0);
    await sweep();
    for (const id of [...ended, unknown]) expect([id, await leftOnDisk(id)]).toEqual([id, []]);
    for (const id of [arriving, beginning]) expect(await leftOnDisk(id)).toEqual([`${id}.arriving`]);
    expect((await content(leader, stored.id)).rawPayload.toString()).toBe('内容甲');
  });
});

const body = (text: string) => ({ 'word/document.xml': `<w:document><w:p><w:t>${text}</w:t></w:p></w:document>` });

describe('content', () => {
  it('that bears a mark of secrecy is wiped at once, and its document is indexed only', async () => {
    const marked = await leader.call('POST', ofInspection('/uploads'), {
      name: '【机密】纪要.pdf',
      bytes: 9,
      ...about,
    });
    expect(marked.body).toMatchObject({ kind: 'evidence.marked-name', fields: [{ field: 'name' }] });
    const text = `${'会议纪要。'.repeat(30)}\n机密★10年\n`;
    for (const [name, bytes] of [
      ['纪要.txt', Buffer.from(text)],
      ['纪要.docx', await zipOf(body('绝密★启用前'))],
    ] as const) {
      const { id, ...answer } = await handIn(name, bytes);
      expect([answer.status, answer.body.kind]).toEqual([422, 'evidence.marked-text']);
      expect(await itemOf(id)).toMatchObject({ state: 'refused', sha256: null, refused: { zh: expect.any(String) } });
      expect(await leftOnDisk(id)).toEqual([]);
    }
    const entry = {
      name: '党组会议纪要',
      description: '',
      origin: 'unit',
      keptWhere: '县委机要室',
      secrecy: 'confidential',
    };
    const indexed = await leader.call('POST', ofInspection('/index'), entry);
    expect(indexed.status).toBe(201);
    expect(await itemOf(indexed.body.id)).toMatchObject({ state: 'index-only', keptWhere: '县委机要室', bytes: null });
    expect((await content(leader, indexed.body.id)).json().kind).toBe('evidence.nothing-to-read');
  });

  it.each([
    ['发票.pdf', async () => Buffer.from('MZ\x90\0 not a PDF at all'), 'evidence.program'],
    ['说明.txt', async () => Buffer.from('<html><script>fetch("/api")</script></html>'), 'evidence.program'],
    ['方案.docx', async () => zipOf({ ...body('方案'), 'word/vbaProject.bin': 'x' }), 'evidence.macros'],
    ['数据.dat', async () => Buffer.from([1, 2, 3, 0, 0, 0]), 'evidence.unknown-kind'],
  ])('of %s that is dangerous or unknown is not taken in', async (name, make, kind) => {
    const { id, ...answer } = await handIn(name, await make());
    expect([answer.status, answer.body.kind]).toEqual([422, kind]);
    expect(await leftOnDisk(id)).toEqual([]);
  });

  it('is told by what it is, whatever it is called', async () => {
    const { id } = await handIn('照片.pdf', await zipOf(body('整改方案')));
    expect((await itemOf(id)).kind).toContain('wordprocessingml');
  });

  it('is handed out by ranges, closed in, and every view is written down', async () => {
    const bytes = Buffer.from('%PDF-1.4 '.padEnd(300, '值班补助发放表'));
    const { id } = await handIn('发放表.pdf', bytes);
    const shown = await content(leader, id, { range: 'bytes=50-199' });
    expect(shown.statusCode).toBe(206);
    expect(shown.rawPayload).toEqual(bytes.subarray(50, 200));
    expect(shown.headers).toMatchObject({
      'content-range': `bytes 50-199/${bytes.length}`,
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    expect((await content(member, id, {}, '?as=download')).headers['content-disposition']).toMatch(/^attachment/);
    expect((await content(leader, id, { range: 'bytes=900-' })).json().kind).toBe('evidence.range-outside');
    const url = `/api/evidence/items/${id}/views`;
    const shownTo = [{ isDownload: true }, { isDownload: false, from: 50, to: 199 }];
    for (const by of [leader, clerk]) expect((await by.get(url)).body.rows).toMatchObject(shownTo);
    const elsewhere = await round.person('office-clerk', round.city.otherCountyId);
    expect([(await member.get(url)).status, (await elsewhere.get(url)).status]).toEqual([403, 404]);
  });

  it('that was tampered with on the disk is refused', async () => {
    const bytes = Buffer.concat([Buffer.from('GIF89a'), randomBytes(50)]);
    const { id } = await handIn('合影.gif', bytes);
    const path = join(onDisk(id), '0');
    const sealed = await readFile(path);
    sealed[40] = (sealed[40] ?? 0) ^ 1;
    await writeFile(path, sealed);
    const shown = await content(leader, id);
    expect([shown.statusCode, shown.json().kind]).toEqual([409, 'files.damaged']);
  });
});

describe('the evidence of an inspection', () => {
  it('is its team’s alone: office and leading group read the index, others and the recused nothing', async () => {
    const { id } = await handIn('凭证.txt', Buffer.from('凭证'));
    for (const by of [clerk, await round.person('leading-group-member')]) {
      expect(await list(by)).toMatchObject({ mayAdd: false, mayView: false });
      expect((await content(by, id)).statusCode).toBe(403);
    }
    const other = newId();
    await round.value(
      `insert into rounds.inspection (id, version, jurisdiction_id, round_id, edition_id, team_id, unit_id, kind, leader_name, stage, stages, moved_in_on)
       select $1, 1, jurisdiction_id, round_id, edition_id, team_id, $2, kind, '戊', stage, stages, moved_in_on from rounds.inspection where id = $3`,
      ...[other, round.otherUnitId, round.inspectionId],
    );
    await authorise(round.database, other);
    const { loginName, password, accountId } = await testPerson(
      round.database,
      round.city.countyId,
      [{ role: 'team-member', scopeKind: 'inspection', scopeId: round.inspectionId }],
      round.hands.now,
    );
    const recused = new Visitor(round.app);
    await recused.signIn(loginName, password);
    expect((await content(recused, id)).statusCode).toBe(200);
    await recuse(round, accountId);
    const others = [
      await round.person('team-leader', other),
      await round.person('office-clerk', round.city.otherCountyId),
    ];
    for (const by of [recused, ...others]) {
      expect((await by.get(ofInspection())).status).toBe(404);
      expect([403, 404]).toContain((await content(by, id)).statusCode);
      const upload = await by.call('POST', ofInspection('/uploads'), { name: '一.txt', bytes: 3, ...about });
      expect([403, 404]).toContain(upload.status);
      expect([403, 404]).toContain((await put(by, id, 0, Buffer.from('凭证'))).status);
    }
  });

  it('is numbered without gap or double, however many write at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, each) =>
        (each % 2 === 0 ? leader : member).call('POST', ofInspection('/uploads'), {
          name: `并发${each}.txt`,
          bytes: each === 5 ? 0 : 10,
          ...about,
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(15);
    const numbers = (await list(leader)).rows.map(({ number }: { number: number }) => number);
    expect(numbers).toEqual(numbers.map((_: number, index: number) => index + 1));
  });

  it('folds from the journal to the very rows', async () => {
    const findings: { subjectKind: string }[] = [];
    await round.database.inTransaction(systemActor, (tx) =>
      verifyJournal(tx, subjects, journalKey(), (finding) => findings.push(finding)),
    );
    expect(findings.filter(({ subjectKind }) => subjectKind.startsWith('evidence'))).toEqual([]);
  });

  it('becomes unreadable for ever when its key is wiped after the end; index and digests stay', async () => {
    const { id } = await handIn('收据.txt', Buffer.from('收据'));
    const wipe = (by: Visitor) => by.call('POST', ofInspection('/wipe'), { reason: '保管期满' });
    expect((await wipe(director)).body.kind).toBe('evidence.not-over-yet');
    await round.database.inTransaction(systemActor, (tx) =>
      rows(
        tx,
        sql`update rounds.inspection set left_on = '2026-09-30', finished_on = '2026-10-10' where id = ${round.inspectionId}`,
      ),
    );
    expect((await wipe(clerk)).status).toBe(403);
    const started = await leader.call('POST', ofInspection('/uploads'), { name: '一.txt', bytes: 3, ...about });
    expect(started.body.kind).toBe('evidence.inspection-over');
    expect((await content(leader, id)).statusCode).toBe(200);
    expect((await wipe(director)).status).toBe(200);
    expect((await wipe(director)).body.kind).toBe('evidence.nothing-to-wipe');
    expect((await content(leader, id)).json().kind).toBe('evidence.key-wiped');
    expect(await itemOf(id)).toMatchObject({ sha256: sha256(Buffer.from('收据')), state: 'kept' });
    expect(await list(director)).toMatchObject({ mayWipe: false, wiped: { reason: '保管期满' } });
    expect(await round.value(`select count(*) from evidence.file_key where wrapped_key is not null`)).toBe('0');
  });
});
