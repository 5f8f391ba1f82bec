/** Calls over real HTTP, one connection for each client, the next call when the answer to the last is read. */
import { Client } from 'undici';
import { processorTime } from './processor.ts';

export interface Shot {
  readonly path: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Side {
  readonly origin: string;
  /** The next call; different ones in turn, so that no answer is measured twice. */
  readonly next: () => Shot;
  /** The processes that answer: the server and the database's. */
  readonly processes: () => Promise<readonly number[]>;
}

/** How much of the other's rate: the median over the rounds, so that a burst of somebody else's work weighs once. */
export function ratioOf(one: Figures, other: Figures): number {
  const ratios = one.rates.map((rate, round) => rate / (other.rates[round] ?? Number.NaN));
  const sorted = ratios.toSorted((less, more) => less - more);
  const [low = Number.NaN, high = low] = [(sorted.length - 1) >> 1, sorted.length >> 1].map((at) => sorted[at]);
  return (low + high) / 2;
}

export interface Figures {
  /** Answers a second. */
  readonly rate: number;
  /** The same in each round. */
  readonly rates: readonly number[];
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of processor time that server and database spent on an answer: not moved by what else runs. */
  readonly processor: number;
}

interface Sample {
  readonly latencies: number[];
  readonly rates: number[];
  milliseconds: number;
  processor: number;
}

const nothing = (): Sample => ({ latencies: [], rates: [], milliseconds: 0, processor: 0 });

/** Calls of each client before anything counts: compilers and the database's caches are warm then. */
const warmingCalls = 40;

/** Measures sides by turns in short rounds, so that what else the machine does falls on all of them alike. */
export async function byTurns<Name extends string>(
  sides: Readonly<Record<Name, Side>>,
  {
    clients,
    rounds,
    seconds,
    warm = warmingCalls,
  }: { clients: number; rounds: number; seconds: number; warm?: number },
): Promise<Record<Name, Figures>> {
  const names = Object.keys(sides) as Name[];
  const samples = new Map(names.map((name): [Name, Sample] => [name, nothing()]));
  for (const name of names) await drive(sides[name], Math.max(clients, 20), { calls: warm }, nothing());
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const sample = samples.get(name);
      if (sample !== undefined) await drive(sides[name], clients, { seconds }, sample);
    }
  }
  return Object.fromEntries([...samples].map(([name, sample]) => [name, figuresOf(sample)])) as Record<Name, Figures>;
}

async function drive(
  { origin, next, processes }: Side,
  clients: number,
  { seconds = Number.POSITIVE_INFINITY, calls = Number.POSITIVE_INFINITY }: { seconds?: number; calls?: number },
  sample: Sample,
): Promise<void> {
  const connections = Array.from({ length: clients }, () => new Client(origin, { pipelining: 1 }));
  const used = await processorTime(await processes());
  const before = sample.latencies.length;
  const start = performance.now();
  const end = start + seconds * 1000;
  const call = async (connection: Client) => {
    for (let before = performance.now(), done = 0; before < end && done < calls; done += 1) {
      const shot = next();
      const { statusCode, body } = await connection.request({ method: 'GET', ...shot });
      if (statusCode >= 300) throw new Error(`${shot.path} answered ${statusCode}: ${await body.text()}`);
      await body.arrayBuffer();
      const after = performance.now();
      sample.latencies.push(after - before);
      before = after;
    }
  };
  await Promise.all(connections.map(call));
  const took = performance.now() - start;
  sample.milliseconds += took;
  sample.rates.push(((sample.latencies.length - before) / took) * 1000);
  sample.processor += (await processorTime(await processes())) - used;
  await Promise.all(connections.map((connection) => connection.close()));
}

function figuresOf({ latencies, rates, milliseconds, processor }: Sample): Figures {
  const sorted = latencies.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return {
    rate: (latencies.length / milliseconds) * 1000,
    rates,
    p50: at(0.5),
    p99: at(0.99),
    processor: processor / latencies.length,
  };
}
