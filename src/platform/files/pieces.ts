/** Files on disk as folders of sealed pieces: a piece comes whole or not at all, in any order, however often it is sent. */
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refused } from '#platform/kernel/decision.ts';
import { fileRefusals } from './files.refusals.ts';
import { openSegment, type Sealing, saltBytes, sealSegment, tagBytes } from './frames.ts';
import { expectRoom, fileVault } from './vault.ts';

export interface FilePlace {
  /** Files of one shelf share a data key. */
  readonly shelf: string;
  readonly name: string;
}
export interface StoredFile extends FilePlace {
  readonly bytes: number;
  readonly pieceBytes: number;
  readonly frameBytes: number;
}
export interface Sealed extends StoredFile {
  readonly cipher: Sealing['cipher'];
  readonly dataKey: Uint8Array;
}

const folderOf = ({ shelf, name }: FilePlace) => join(fileVault().folder, shelf, name);
/** While pieces come; renamed once they are all there, so that none can be exchanged after it was looked through. */
const arriving = '.arriving';
const arrivalOf = (file: FilePlace) => `${folderOf(file)}${arriving}`;
export const pieceCount = ({ bytes, pieceBytes }: StoredFile): number => Math.ceil(bytes / pieceBytes);
export const pieceLength = ({ bytes, pieceBytes }: StoredFile, piece: number) =>
  Math.min(pieceBytes, bytes - piece * pieceBytes);
const sealingOf = (file: Sealed, piece: number): Sealing => ({
  ...file,
  context: `${file.shelf}/${file.name}/${piece}`,
});

/** @throws Refused `files.disk-full` where the whole of it would not fit */
export async function makeRoom(file: StoredFile): Promise<void> {
  await mkdir(arrivalOf(file), { recursive: true, mode: 0o700 });
  await expectRoom(arrivalOf(file), file.bytes, fileVault().leastFree);
}

/** Pieces that have not arrived yet. */
export async function missingPieces(file: StoredFile): Promise<number[]> {
  const names = await readdir(arrivalOf(file)).catch(() => namesIn(folderOf(file)));
  const found = new Set(names);
  return Array.from({ length: pieceCount(file) }, (_, piece) => piece).filter((piece) => !found.has(String(piece)));
}

/**
 * Takes one piece in as it comes; it counts once it is whole, as announced and on the disk.
 * @throws Refused `files.*`; what came before is untouched
 */
export async function putPiece(
  file: Sealed,
  { piece, sha256, content }: { piece: number; sha256: string; content: AsyncIterable<Uint8Array> },
): Promise<void> {
  if (piece >= pieceCount(file)) throw new Refused(fileRefusals.pieceUnknown, { piece: piece + 1 });
  const folder = arrivalOf(file);
  const expected = pieceLength(file, piece);
  await expectRoom(fileVault().folder, expected, fileVault().leastFree);
  const unfinished = join(folder, `${piece}.${randomUUID()}.part`);
  const hash = createHash('sha256');
  try {
    await writeAnew(unfinished, sealSegment(sealingOf(file, piece), counted(content, { piece, expected, hash })));
    if (hash.digest('hex') !== sha256) throw new Refused(fileRefusals.pieceChanged, { piece: piece + 1 });
    await rename(unfinished, join(folder, String(piece)));
    await settle(folder);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw refusalOf(error, piece);
  }
}

/** The plain bytes while they pass: hashed, and no more of them than were announced. */
async function* counted(
  content: AsyncIterable<Uint8Array>,
  { piece, expected, hash }: { piece: number; expected: number; hash: ReturnType<typeof createHash> },
): AsyncGenerator<Uint8Array> {
  let received = 0;
  const wrong = () => new Refused(fileRefusals.pieceOfWrongSize, { piece: piece + 1, expected, received });
  for await (const chunk of content) {
    received += chunk.length;
    if (received > expected) throw wrong();
    hash.update(chunk);
    yield chunk;
  }
  if (received !== expected) throw wrong();
}

/** Writes and waits until it is on the disk. @throws the system's error, such as ENOSPC */
export async function writeAnew(path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  await pipeline(Readable.from(content, { objectMode: false }), createWriteStream(path, { mode: 0o600, flush: true }));
}

export function refusalOf(error: unknown, piece: number): unknown {
  const { code } = error as { code?: string };
  if (code === 'ENOENT') return new Refused(fileRefusals.beingChecked);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Refused(fileRefusals.diskFull);
  const isBroken = code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ABORT_ERR';
  return isBroken ? new Refused(fileRefusals.brokenOff, { piece: piece + 1 }) : error;
}

/** A renamed file is there after a power cut only once its folder is written too. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * The plain bytes from `from` up to and including `to`, frame by frame.
 * @throws Refused `files.damaged` where something was changed, moved, cut off or taken away
 */
export async function* readBytes(file: Sealed, from = 0, to = file.bytes - 1): AsyncGenerator<Buffer> {
  for (let piece = Math.floor(from / file.pieceBytes); piece * file.pieceBytes <= to; piece += 1) {
    const start = piece * file.pieceBytes;
    const last = pieceLength(file, piece) - 1;
    yield* readPiece(file, piece, Math.max(from - start, 0), Math.min(to - start, last));
  }
}

async function* readPiece(file: Sealed, piece: number, from: number, to: number): AsyncGenerator<Buffer> {
  const handle = await open(join(folderOf(file), String(piece)), 'r').catch(() => undefined);
  if (handle === undefined) throw new Refused(fileRefusals.damaged);
  try {
    const { frameBytes } = file;
    const length = pieceLength(file, piece);
    const lastFrame = Math.ceil(length / frameBytes) - 1;
    const segment = openSegment(sealingOf(file, piece), await exactly(handle, 0, saltBytes));
    for (let frame = Math.floor(from / frameBytes); frame * frameBytes <= to; frame += 1) {
      const start = frame * frameBytes;
      const size = Math.min(frameBytes, length - start) + tagBytes;
      const sealed = await exactly(handle, saltBytes + frame * (frameBytes + tagBytes), size);
      yield segment
        .open(frame, frame === lastFrame, sealed)
        .subarray(Math.max(from - start, 0), Math.min(to - start + 1, frameBytes));
    }
  } catch (error) {
    throw error instanceof Refused ? error : new Refused(fileRefusals.damaged);
  } finally {
    await handle.close();
  }
}

async function exactly(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await handle.read(bytes, 0, length, position);
  if (bytesRead !== length) throw new Error('cut off');
  return bytes;
}

/** Says of a closed file which closing it was: its own stay with it, and after it is closed nobody adds one. */
const closing = 'closing.';

/**
 * All has come: from now on it is read and no piece is taken. Done before, it changes nothing.
 * @returns the mark of this closing, another one after each reopening
 */
export async function closeFile(file: FilePlace): Promise<string> {
  const folder = arrivalOf(file);
  for (const name of await namesIn(folder)) if (name.endsWith('.part')) await rm(join(folder, name), { force: true });
  await writeFile(join(folder, `${closing}${randomUUID()}`), '', { mode: 0o600 }).catch(unlessGone);
  await rename(folder, folderOf(file)).catch(unlessGone);
  return closingOf(file);
}

/** @returns '' where it is open, or gone */
export async function closingOf(file: FilePlace): Promise<string> {
  const names = await namesIn(folderOf(file));
  return names
    .filter((name) => name.startsWith(closing))
    .sort()
    .join();
}

/** Something of it has to be sent anew. */
export async function reopenFile(file: StoredFile): Promise<void> {
  const folder = arrivalOf(file);
  await rename(folderOf(file), folder).catch(unlessGone);
  for (const name of await namesIn(folder)) if (name.startsWith(closing)) await rm(join(folder, name), { force: true });
}

function unlessGone(error: { code?: string }): void {
  if (error.code !== 'ENOENT') throw error;
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

/** Takes a file away for ever: without its salts nothing of it can be opened again, whatever the disk still holds. */
export async function wipeFile(file: FilePlace): Promise<void> {
  // Pieces that are still coming in find no folder, and so put nothing into the one that is being emptied.
  await closeFile(file);
  const folder = folderOf(file);
  for (const name of await namesIn(folder)) await forgetSalt(join(folder, name)).catch(unlessGone);
  await rm(folder, { recursive: true, force: true });
}

async function forgetSalt(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.write(Buffer.alloc(saltBytes), 0, saltBytes, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export interface FoundFile extends FilePlace {
  /** When something was last put into it, in milliseconds. */
  readonly touchedAt: number;
}

export const shelves = (): Promise<string[]> => namesIn(fileVault().folder);

/** What lies on a shelf, closed or still arriving. */
export async function filesOn(shelf: string): Promise<FoundFile[]> {
  const folder = join(fileVault().folder, shelf);
  const found = await Promise.all(
    (await namesIn(folder)).map(async (entry) => {
      const held = await stat(join(folder, entry)).catch(() => undefined);
      const name = entry.endsWith(arriving) ? entry.slice(0, -arriving.length) : entry;
      return held === undefined ? [] : [{ shelf, name, touchedAt: held.mtimeMs }];
    }),
  );
  return found.flat();
}
