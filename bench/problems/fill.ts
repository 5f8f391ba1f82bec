/** Fills the demonstration city up to a million problems: told by the demonstration's own generator, written in bulk. */
import pg from 'pg';
import { keepCounts, learnFrequencies } from '#capabilities/problems/list.queries.ts';
import type { Problem } from '#capabilities/problems/problem.model.ts';
import type { Told } from '#main/demonstration/city.ts';
import { chance } from '#main/demonstration/luck.ts';
import { memoryOf } from '#main/demonstration/persons.ts';
import { problemLife } from '#main/demonstration/problem-life.ts';
import { type Scene, sceneOf } from '#main/demonstration/scene.ts';
import type { ProblemSpec } from '#main/demonstration/specs.ts';
import type { Progress } from '#main/progress.ts';
import { type Connection, type Database, one, rows } from '#platform/db/database.ts';
import { join, raw, sql } from '#platform/db/sql.ts';
import { snake } from '#platform/journal/entry.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';

export const by = { kind: 'system', name: 'bench' } as const;
const batchSize = 1000;
/** Of so many one waits for the office's feedback: what the measured command works on. */
const oneConfirmedOf = 20;
/** Numbers of the bulk begin here, beyond those that the city used. */
const firstNumber = 100_000;

/**
 * Writes problems until there are `wanted`. Each is decided from its finding to its end by the same rules as real work;
 * its row goes through the table's checks, policies and counting triggers. Left out: the journal's entries and the rows
 * of other capabilities (tasks, clues) of the bulk; the searching indexes are made after the rows.
 */
export async function fillUp(
  { database, owner, now }: { database: Database; owner: Connection; now: Instant },
  told: Told,
  wanted: number,
  progress: Progress,
): Promise<void> {
  const { present } = await database.inTransaction(by, (tx) =>
    one<{ present: number }>(tx, sql`select count(*) as present from problems.problem`),
  );
  const client = new pg.Client(owner);
  await client.connect();
  const indexes = await dropIndexes(client);
  const stories = tellMore(told, now);
  let left = wanted - present;
  const write = async () => {
    while (left > 0) {
      const batch = Array.from({ length: Math.min(batchSize, left) }, () => stories.next().value);
      left -= batch.length;
      await insert(database, batch);
      progress(wanted - present - left, wanted - present);
    }
  };
  await Promise.all([write(), write()]);
  await client.query(`set maintenance_work_mem = '1GB'`);
  for (const definition of indexes) await client.query(definition);
  await client.query('vacuum (analyze) problems.problem, problems.problem_text');
  await client.end();
  await database.inTransaction(by, keepCounts);
  await database.inTransaction(by, learnFrequencies);
}

/** All indexes but those of constraints: made at the end at once they cost a tenth. @returns how to make them again */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const found = await client.query<{ indexname: string; indexdef: string }>(
    `select indexname, indexdef from pg_indexes where schemaname = 'problems' and tablename in ('problem', 'problem_text')
      and indexname not in (select conname from pg_constraint)`,
  );
  for (const { indexname } of found.rows) await client.query(`drop index problems.${indexname}`);
  return found.rows.map(({ indexdef }) => indexdef);
}

/** Problems without end, spread over the inspections as in the city. */
function* tellMore({ places, teams, specs, cast, editions }: Told, now: Instant): Generator<Problem, never> {
  const scenes = new Map(
    places.map((place, at) => {
      const own = teams.filter(({ jurisdictionId }) => jurisdictionId === place.id);
      const parts = { place, today: dayOf(now), luck: chance(7000 + at), cast, editions, teams: own };
      return [place, furtherNumbers(sceneOf(parts))] as const;
    }),
  );
  for (let at = 0; ; at += 1) {
    const spec = specs[at % specs.length];
    const scene = spec === undefined ? undefined : scenes.get(spec.round.place);
    if (spec === undefined || scene === undefined) throw new Error('the city was not told');
    yield problemLife(scene, varied(spec, at), null).problem;
    scene.out.length = 0;
    scene.delays.clear();
    // A city has not so many names: in the bulk two persons may bear the same.
    memoryOf(scene).taken.clear();
  }
}

function varied(spec: ProblemSpec, at: number): ProblemSpec {
  const isWaiting = at % oneConfirmedOf === 0 && spec.reach !== 'registered';
  return { ...spec, cases: [], ...(isWaiting ? { route: 'rectification', reach: 'confirmed' } : {}) };
}

function furtherNumbers(scene: Scene): Scene {
  return { ...scene, next: (series) => firstNumber + scene.next(series) };
}

async function insert(database: Database, problems: readonly Problem[]): Promise<void> {
  const [first] = problems;
  if (first === undefined) return;
  const columns = join(Object.keys(first).map((name) => raw(snake(name))));
  const records = JSON.stringify(
    problems.map((problem) => Object.fromEntries(Object.entries(problem).map(([name, value]) => [snake(name), value]))),
  );
  await database.inTransaction(by, (tx) =>
    rows(
      tx,
      sql`insert into problems.problem (${columns})
        select ${columns} from jsonb_populate_recordset(null::problems.problem, ${records}::jsonb)`,
    ),
  );
}
