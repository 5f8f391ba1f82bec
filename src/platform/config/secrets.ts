import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Fault } from './fault.ts';

const names = [
  'sessionKey',
  'journalKey',
  'secondFactorKey',
  'filesKey',
  'clusterPassword',
  'ownerPassword',
  'applicationPassword',
] as const;
export type Secrets = Readonly<Record<(typeof names)[number], string>>;

/** 32 random bytes, written in base64url. */
const secretBytes = 32;
/** A text of 43 characters with fewer kinds of characters than this was typed by hand, not drawn. */
const leastKinds = 16;

/** The secrets of an installation, or nothing where the file does not exist. @throws Fault where they are open to others or weak. */
export async function readSecrets(file: string): Promise<Secrets | undefined> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) return undefined;
  const mode = found.mode & 0o777;
  if ((mode & 0o077) !== 0) throw new Fault('secretsOpen', { file, mode: mode.toString(8).padStart(4, '0') });
  const content = await completed(file, parse(await readFile(file, 'utf8')));
  for (const name of names) {
    if (isWeak(content[name])) throw new Fault('secretsWeak', { file, name });
  }
  return content as Secrets;
}

/** Draws new secrets and writes them for the owner alone; an existing file is never overwritten. */
export async function makeSecrets(file: string): Promise<Secrets> {
  const secrets = Object.fromEntries(names.map((name) => [name, draw()]));
  await mkdir(dirname(file), { recursive: true });
  await writeAnew(file, secrets);
  return secrets as Secrets;
}

/** Secrets that came with later versions of the product: a file that was made before gets them added, and keeps its own. */
const later = ['filesKey'] as const;

async function completed(file: string, content: Record<string, unknown>): Promise<Record<string, unknown>> {
  const lacking = later.filter((name) => content[name] === undefined);
  if (lacking.length === 0 || names.some((name) => !lacking.includes(name as never) && isWeak(content[name])))
    return content;
  const whole = { ...content, ...Object.fromEntries(lacking.map((name) => [name, draw()])) };
  // Never half a file: the old one stands until the new one is on the disk.
  await writeAnew(`${file}.new`, whole);
  await rename(`${file}.new`, file);
  return whole;
}

const draw = () => randomBytes(secretBytes).toString('base64url');

async function writeAnew(file: string, secrets: Record<string, unknown>): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(secrets, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await chmod(file, 0o600);
}

function isWeak(secret: unknown): boolean {
  return (
    typeof secret !== 'string' ||
    Buffer.from(secret, 'base64url').length < secretBytes ||
    new Set(secret).size < leastKinds
  );
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
