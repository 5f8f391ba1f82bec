import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/kernel/id.ts';
import { presentCipher } from './frames.ts';
import { markOf, newDataKey, unwrapKey, wrapKey } from './keys.ts';
import {
  closeFile,
  makeRoom,
  missingPieces,
  pieceCount,
  putPiece,
  readBytes,
  refusalOf,
  type Sealed,
  wipeFile,
  writeAnew,
} from './pieces.ts';
import { type FileVault, setFileVault } from './vault.ts';

let vault: FileVault;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zhuoluo-files-'));
  vault = { folder, masterKey: randomBytes(32), leastFree: 0, cut: { pieceBytes: 64, frameBytes: 16 } };
  setFileVault(vault);
});
afterAll(() => rm(vault.folder, { recursive: true }));

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const broken = Object.assign(new Error('aborted'), { code: 'ECONNRESET' });

async function* flowing(bytes: Uint8Array, breaksAt = Number.POSITIVE_INFINITY, step = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += step) {
    if (at >= breaksAt) throw broken;
    yield bytes.subarray(at, at + step);
  }
}

const pieceOf = (content: Uint8Array, { pieceBytes }: Sealed, piece: number) =>
  content.subarray(piece * pieceBytes, (piece + 1) * pieceBytes);
const send = (file: Sealed, content: Uint8Array, piece: number, breaksAt?: number) => {
  const bytes = pieceOf(content, file, piece);
  return putPiece(file, { piece, sha256: sha256(bytes), content: flowing(bytes, breaksAt) });
};

async function begun(bytes: number): Promise<Sealed> {
  const cut = { ...vault.cut, cipher: presentCipher, dataKey: newDataKey(presentCipher) };
  const file: Sealed = { shelf: 'shelf', name: newId(), bytes, ...cut };
  await makeRoom(file);
  return file;
}

async function stored(content: Uint8Array): Promise<Sealed> {
  const file = await begun(content.length);
  for (const piece of await missingPieces(file)) await send(file, content, piece);
  await closeFile(file);
  return file;
}

async function read(file: Sealed, from?: number, to?: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of readBytes(file, from, to)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const kindOf = (work: Promise<unknown>) => work.then(() => 'done').catch((error) => error.refusal?.kind ?? error);
const pathOf = (file: Sealed, piece: number) => join(vault.folder, file.shelf, file.name, String(piece));

describe('a file that is sent in pieces', () => {
  it('is the same bytes in the end, in whatever order they came, wherever they broke off, however often they were sent', async () => {
    const story = fc.record({
      content: fc.uint8Array({ minLength: 1, maxLength: 400 }),
      order: fc.array(fc.record({ piece: fc.nat(6), breaksAt: fc.option(fc.nat(63)) }), { maxLength: 14 }),
    });
    await fc.assert(
      fc.asyncProperty(story, async ({ content, order }) => {
        const file = await begun(content.length);
        const arrived = new Set<number>();
        for (const { piece, breaksAt } of order.filter((each) => each.piece < pieceCount(file))) {
          const length = pieceOf(content, file, piece).length;
          const breaks = breaksAt !== null && breaksAt < length - 7;
          expect(await kindOf(send(file, content, piece, breaks ? breaksAt : undefined))).toBe(
            breaks ? 'files.broken-off' : 'done',
          );
          if (!breaks) arrived.add(piece);
          const all = Array.from({ length: pieceCount(file) }, (_, each) => each);
          expect(await missingPieces(file)).toEqual(all.filter((each) => !arrived.has(each)));
        }
        for (const piece of await missingPieces(file)) await send(file, content, piece);
        await closeFile(file);
        expect(await read(file)).toEqual(Buffer.from(content));
      }),
      { numRuns: 60 },
    );
  });

  it('gives any range of itself', async () => {
    const content = randomBytes(200);
    const file = await stored(content);
    await fc.assert(
      fc.asyncProperty(fc.nat(199), fc.nat(199), async (one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        expect(await read(file, from, to)).toEqual(content.subarray(from, to + 1));
      }),
      { numRuns: 200 },
    );
  });

  it('is nowhere on the disk as it reads', async () => {
    const file = await stored(Buffer.from('违规发放津补贴'.repeat(9)));
    expect((await readFile(pathOf(file, 0))).includes(Buffer.from('津补贴'))).toBe(false);
  });

  it('refuses a piece of another content, of another length and of no place, and goes on', async () => {
    const content = randomBytes(100);
    const file = await begun(100);
    const put = (piece: number, bytes: Uint8Array, digest = sha256(bytes)) =>
      kindOf(putPiece(file, { piece, sha256: digest, content: flowing(bytes) }));
    expect(await put(0, randomBytes(64), sha256(pieceOf(content, file, 0)))).toBe('files.piece-changed');
    expect(await put(0, randomBytes(63))).toBe('files.piece-of-wrong-size');
    expect(await put(1, randomBytes(64))).toBe('files.piece-of-wrong-size');
    expect(await put(2, randomBytes(64))).toBe('files.piece-unknown');
    expect(await missingPieces(file)).toEqual([0, 1]);
    for (const piece of [0, 1]) await send(file, content, piece);
    await closeFile(file);
    expect(await read(file)).toEqual(content);
  });

  it('takes no other piece once it is closed', async () => {
    const file = await stored(randomBytes(50));
    expect(await kindOf(send(file, randomBytes(50), 0))).toBe('files.being-checked');
  });
});

describe('a full disk', () => {
  it('refuses what would leave too little room and goes on once there is some', async () => {
    const content = randomBytes(100);
    const file = await begun(100);
    await send(file, content, 0);
    setFileVault({ ...vault, leastFree: Number.MAX_SAFE_INTEGER });
    expect(await kindOf(send(file, content, 1))).toBe('files.disk-full');
    expect(await kindOf(begun(10))).toBe('files.disk-full');
    setFileVault(vault);
    expect(await missingPieces(file)).toEqual([1]);
    await send(file, content, 1);
    await closeFile(file);
    expect(await read(file)).toEqual(content);
  });

  it.runIf(process.platform === 'linux')('is told by what the system says when it writes', async () => {
    const failed = await writeAnew('/dev/full', flowing(randomBytes(100_000))).catch((error) => error);
    expect((refusalOf(failed, 0) as { refusal: { kind: string } }).refusal.kind).toBe('files.disk-full');
  });
});

describe('what lies on the disk', () => {
  it('is found out wherever a single byte of it was changed', async () => {
    const file = await stored(randomBytes(150));
    for (const piece of [0, 1, 2]) {
      const path = pathOf(file, piece);
      const sound = await readFile(path);
      for (let at = 0; at < sound.length; at += 5) {
        const touched = Buffer.from(sound);
        touched[at] = (touched[at] ?? 0) ^ 1;
        await writeFile(path, touched);
        expect(await kindOf(read(file))).toBe('files.damaged');
      }
      await writeFile(path, sound);
    }
    expect(await kindOf(read(file))).toBe('done');
  });

  it('is found out where it was cut off, exchanged, moved from elsewhere or taken away', async () => {
    const file = await stored(randomBytes(128));
    const other = await stored(randomBytes(128));
    const sealed = { ...other, dataKey: file.dataKey };
    expect(await kindOf(read(sealed))).toBe('files.damaged');
    const sound = await readFile(pathOf(file, 1));
    await writeFile(pathOf(file, 1), await readFile(pathOf(file, 0)));
    expect(await kindOf(read(file))).toBe('files.damaged');
    await writeFile(pathOf(file, 1), sound);
    await truncate(pathOf(file, 1), sound.length - 32);
    expect(await kindOf(read(file))).toBe('files.damaged');
    await rename(pathOf(file, 1), `${pathOf(file, 1)}.away`);
    expect(await kindOf(read(file))).toBe('files.damaged');
    expect(await kindOf(read(file, 0, 63))).toBe('done');
  });

  it('is gone when it is wiped, also while it arrives', async () => {
    const arriving = await begun(100);
    await send(arriving, randomBytes(100), 1);
    const kept = await stored(randomBytes(100));
    for (const file of [arriving, kept]) await wipeFile(file);
    const left = await readdir(join(vault.folder, 'shelf'));
    expect(left.filter((name) => name.includes(arriving.name) || name.includes(kept.name))).toEqual([]);
  });
});

describe('a data key', () => {
  it('opens with its master key and for its owner only', async () => {
    const key = newDataKey(presentCipher);
    const wrapped = wrapKey(presentCipher, vault.masterKey, key, 'one');
    expect(unwrapKey(presentCipher, vault.masterKey, wrapped, 'one')).toEqual(key);
    const opened = async (master: Uint8Array, owner: string) => unwrapKey(presentCipher, master, wrapped, owner);
    expect(await kindOf(opened(vault.masterKey, 'other'))).toBe('files.key-elsewhere');
    expect(await kindOf(opened(randomBytes(32), 'one'))).toBe('files.key-elsewhere');
    expect(markOf(vault.masterKey)).not.toBe(markOf(randomBytes(32)));
  });
});
