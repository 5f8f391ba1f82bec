/** The published algorithm `zhuoluo-draw-1`: the same names for the same statement, secret and words, whoever counts. */
import { type Digests, type DrawStatement, drawFormat } from './draw.model.ts';

/** How often the shuffle is begun anew before it is given up; a list that is let in needs a few. */
const mostAttempts = 100_000;

export interface Lots {
  /** For each unit the number of its team in the list. */
  readonly order: readonly number[];
  readonly attempts: number;
}

/** SHA-256 over the statement, a line break and the secret in hexadecimal digits. */
export async function commitmentTo(statement: string, secret: string, digests: Digests): Promise<string> {
  return hex(await digests.sha256(utf8(`${statement}\n${secret}`)));
}

/**
 * The seed is HMAC-SHA-256 of the witness's words under the secret. Fisher–Yates shuffles the teams from the last place to the first;
 * where the order gives a unit an excluded team, it is thrown away and the shuffle begins anew from the list, which keeps
 * every lawful order equally likely. Undefined where there is none within so many attempts.
 */
export async function drawLots(
  { units, teams, excluded }: Pick<DrawStatement, 'units' | 'teams' | 'excluded'>,
  secret: string,
  words: string,
  digests: Digests,
  most = mostAttempts,
): Promise<Lots | undefined> {
  const below = chooser(await digests.hmacSha256(bytesOf(secret), utf8(words)), digests);
  const barred = new Set(excluded.map(({ unit, team }) => `${unit} ${team}`));
  for (let attempts = 1; attempts <= most; attempts += 1) {
    const order = teams.map((_, at) => at);
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = await below(at + 1);
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    if (units.every((_, unit) => !barred.has(`${unit} ${order[unit]}`))) return { order, attempts };
  }
  return undefined;
}

/**
 * Whole numbers below a bound, all equally likely: 32-bit words, the first byte the highest, out of HMAC-SHA-256 of a counter of
 * four bytes under the seed; words at the end that would favour the small numbers are thrown away.
 */
function chooser(seed: Uint8Array, digests: Digests): (bound: number) => Promise<number> {
  let counter = 0;
  let words: number[] = [];
  const next = async (): Promise<number> => {
    if (words.length === 0) {
      const block = await digests.hmacSha256(seed, bigEndian(counter));
      counter += 1;
      const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
      words = Array.from({ length: 8 }, (_, at) => view.getUint32(at * 4));
    }
    return words.shift() ?? 0;
  };
  return async (bound) => {
    const fair = Math.floor(2 ** 32 / bound) * bound;
    for (;;) {
      const word = await next();
      if (word < fair) return word % bound;
    }
  };
}

/** What anybody can find out from the published record by himself. */
export interface Recount {
  readonly keepsCommitment: boolean;
  readonly order: readonly number[] | null;
  readonly agrees: boolean;
}

export interface DrawRecord {
  readonly statement: string;
  readonly commitment: string;
  readonly secret: string;
  readonly words: string;
  readonly result: readonly number[];
}

export async function recount(record: DrawRecord, digests: Digests): Promise<Recount> {
  const { statement, commitment, secret, words, result } = record;
  const keepsCommitment = (await commitmentTo(statement, secret, digests)) === commitment;
  const lots = await drawLots(statementIn(statement), secret, words, digests);
  const order = lots?.order ?? null;
  return { keepsCommitment, order, agrees: keepsCommitment && order !== null && order.join() === result.join() };
}

/** @throws Error where the text is no statement of this algorithm */
export function statementIn(text: string): DrawStatement {
  const statement = JSON.parse(text) as DrawStatement;
  if (statement.format !== drawFormat) throw new Error(`not a statement of ${drawFormat}`);
  return statement;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function bytesOf(digits: string): Uint8Array {
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function bigEndian(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}
