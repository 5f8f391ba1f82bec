/** List, item, command, group count and search over a million problems: the product against the bare handler. */
import { keepCounts } from '#capabilities/problems/list.queries.ts';
import type { Installation } from '#main/installation.ts';
import { type Database, rows } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import { addDays, dayOf, instant } from '#platform/kernel/time.ts';
import { byTurns, type Figures, ratioOf, type Shot, type Side } from '../drive.ts';
import { withCity } from './city.ts';
import { by } from './fill.ts';
import { type Served, serveBoth } from './sides.ts';
import { chooseWords } from './words.ts';

const wanted = 1_000_000;
const clientCounts = [1, 32];
const length = { rounds: 8, seconds: 1 };

interface Scenario {
  readonly name: string;
  readonly sides: Readonly<Record<string, Side>>;
  /** Where a call takes so long that 32 clients would wait for minutes. */
  readonly isSlow?: true;
}

/** @param part only the calls whose name holds it: `npm run bench problems search` */
export async function measureProblems(part = ''): Promise<void> {
  const isWanted = ({ name }: Scenario) => name.includes(part);
  await withCity(wanted, async (installation) => {
    const served = await serveBoth(installation);
    try {
      for (const { name, sides, isSlow = false } of (await scenarios(installation, served)).filter(isWanted)) {
        // The product's queue sums the kept counts up every few minutes; here nothing else would.
        await installation.database.inTransaction(by, keepCounts);
        const counts = isSlow ? [1] : clientCounts;
        for (const clients of counts)
          print(name, clients, await byTurns(sides, { clients, ...length, ...(isSlow && { warm: 1 }) }));
      }
    } finally {
      served.stop();
    }
  });
}

async function scenarios({ database }: Installation, served: Served): Promise<Scenario[]> {
  const places = inTurn(await groupsOf(database));
  const items = inTurn(await idsOf(database));
  const words = await chooseWords(database);
  console.log(
    `common word ${words.common.text}: ${words.common.matches} problems; rare word ${words.rare.text}: ${words.rare.matches}`,
  );
  const bare = (next: () => Shot): Side => ({ ...served.bare, next });
  const product = (next: () => Shot): Side => ({
    ...served.product,
    next: () => ({ headers: served.headers, ...next() }),
  });
  const search = (text: string, way: string) => ({
    bare: bare(() => ({ path: `/${way}?text=${encodeURIComponent(text)}` })),
    product: product(() => ({ path: `/api/problems?search=${encodeURIComponent(text)}` })),
  });
  return [
    {
      name: 'list of 50 by filter',
      sides: {
        bare: bare(() => ({ path: `/list?${places()}` })),
        product: product(() => ({ path: `/api/problems?${places()}` })),
      },
    },
    {
      name: 'one item',
      sides: {
        bare: bare(() => ({ path: `/item/${items()}` })),
        product: product(() => ({ path: `/api/problems/${items()}` })),
      },
    },
    await command(database, bare, product),
    {
      name: 'group count',
      sides: {
        bare: bare(() => ({ path: '/groups' })),
        product: product(() => ({ path: '/api/problems/group-counts' })),
      },
    },
    { name: 'group count, not kept', sides: { bare: bare(() => ({ path: '/groups-live' })) }, isSlow: true },
    { name: 'search, common word', sides: search(words.common.text, 'search-walk') },
    { name: 'search, rare word', sides: search(words.rare.text, 'search-index') },
    {
      name: 'count, common word',
      sides: {
        product: product(() => ({ path: `/api/problems/count?search=${encodeURIComponent(words.common.text)}` })),
      },
      isSlow: true,
    },
  ];
}

type MakeSide = (next: () => Shot) => Side;

/** The office records the feedback of a problem: every call changes another one, on both sides from the same stock. */
async function command(database: Database, bare: MakeSide, product: MakeSide): Promise<Scenario> {
  const today = dayOf(instant(new Date()));
  const dueOn = addDays(today, 7);
  const stock = await database.inTransaction(by, (tx) =>
    rows<{ id: string; version: number; holder: string; name: string }>(
      tx,
      sql`select id, version, jurisdiction_id as holder, holder_name as name from problems.problem
        where state = 'confirmed' and jurisdiction_id in (select id from registry.jurisdiction) order by md5(id::text) limit 60000`,
    ),
  );
  console.log(`${stock.length} problems wait for feedback`);
  const next = () => {
    const problem = stock.pop();
    if (problem === undefined) throw new Error('no problem is left to be fed back: make the city anew');
    return problem;
  };
  const json = { 'content-type': 'application/json' };
  return {
    name: 'command (feed back)',
    sides: {
      bare: bare(() => {
        const { id, ...problem } = next();
        const body = JSON.stringify({ ...problem, on: today, dueOn });
        return { method: 'POST', path: `/item/${id}/feed-back`, headers: json, body };
      }),
      product: product(() => {
        const { id, version } = next();
        return {
          method: 'POST',
          path: `/api/problems/${id}/feed-back`,
          body: JSON.stringify({ version, on: today, dueOn }),
        };
      }),
    },
  };
}

/** Filters of a jurisdiction and a state that fill more than a page. */
async function groupsOf(database: Database): Promise<string[]> {
  const found = await database.inTransaction(by, (tx) =>
    rows<{ jurisdiction: string; state: string }>(
      tx,
      sql`select jurisdiction_id as jurisdiction, state from problems.problem_count where state in ('confirmed', 'handed-on', 'closed')
        group by 1, 2 having sum(number) > 51 order by 1, 2`,
    ),
  );
  return found.map((group) => new URLSearchParams({ ...group }).toString());
}

async function idsOf(database: Database): Promise<string[]> {
  const found = await database.inTransaction(by, (tx) =>
    rows<{ id: string }>(
      tx,
      sql`select id from problems.problem tablesample system (1) repeatable (7) order by md5(id::text) limit 5000`,
    ),
  );
  return found.map(({ id }) => id);
}

function inTurn<T>(from: readonly T[]): () => T {
  let at = 0;
  return () => {
    at += 1;
    return from[at % from.length] as T;
  };
}

function print(name: string, clients: number, measured: Readonly<Record<string, Figures>>): void {
  const { bare } = measured;
  for (const [side, figures] of Object.entries(measured)) {
    const { rate, p50, p99, processor } = figures;
    const ratio = bare === undefined || side === 'bare' ? '' : `, ${ratioOf(figures, bare).toFixed(2)} of bare`;
    console.log(
      `${name}, ${clients} client${clients > 1 ? 's' : ''}, ${side}: ${rate.toFixed(0)}/s, p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms, ${processor.toFixed(2)} ms of processor${ratio}`,
    );
  }
}
