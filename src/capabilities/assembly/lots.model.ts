/** The published algorithm `zhuoluo-draw-1`: the same names for the same statement, secret and words, whoever counts. */

import { chooserFrom, hex, utf8 } from './chance.model.ts';
import { type Digests, type DrawStatement, drawFormat, type PeopleStatement, peopleDrawFormat } from './draw.model.ts';
import { drawPeople } from './people-lots.model.ts';

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
  const below = await chooserFrom(secret, words, digests);
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
  const list = listIn(statement);
  const lots = isOfPeople(list)
    ? await drawPeople(list, secret, words, digests)
    : await drawLots(list, secret, words, digests);
  const order = lots?.order ?? null;
  return { keepsCommitment, order, agrees: keepsCommitment && order !== null && order.join() === result.join() };
}

/** @throws Error where the text is no statement of either algorithm */
export function listIn(text: string): DrawStatement | PeopleStatement {
  const statement = JSON.parse(text) as DrawStatement | PeopleStatement;
  if (![drawFormat, peopleDrawFormat].includes(statement.format)) throw new Error('not a statement of a draw');
  return statement;
}

export function isOfPeople(statement: DrawStatement | PeopleStatement): statement is PeopleStatement {
  return statement.format === peopleDrawFormat;
}
