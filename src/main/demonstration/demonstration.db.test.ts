import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordsBehind } from '#capabilities/statistics/figures.commands.ts';
import { figures } from '#capabilities/statistics/figures.data.ts';
import { allFigures } from '#capabilities/statistics/index.ts';
import { one, rows } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import { journalKey } from '#platform/journal/commitment.ts';
import { verifyJournal } from '#platform/journal/verify.ts';
import { demonstrationDatabase } from '#test/demonstration.ts';
import { systemActor, type TestDatabase } from '#test/harness.ts';
import { subjects } from '../capabilities.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await demonstrationDatabase();
}, 580_000);
afterAll(() => database.close());

/** What the institution published. */
const published = {
  problems: 10_647,
  cases: 1_529,
  sanctionedPeople: 1_220,
  'notifications.typicalCases': 125,
  'inspected.stateOwnedEnterprises': 13,
  'inspected.countyLevelUnits': 38,
  'inspected.townships': 38,
  'inspected.villages': 215,
  'bodies.leadingGroups': 9,
  'bodies.offices': 9,
  'bodies.teams': 27,
  'pool.leaders': 74,
  'pool.talents': 253,
  'teams.stateOwnedEnterprises2016': 5,
  'letters.suggestion': 23,
  'accountability.mainResponsibility': 37,
  'accountability.supervisoryResponsibility': 3,
  'puding.talkPersonTimes2016': 30,
  'xixiu.units': 5,
  'xixiu.problems': 43,
  'xixiu.inquiries': 15,
  'xixiu.rectificationLetters': 12,
  'xixiu.clues': 16,
} as const;

describe('the demonstration city', () => {
  it('counts exactly as published', async () => {
    const found = await database.inTransaction(systemActor, (tx) => allFigures(tx));
    const counted = found.filter(({ key }) => key in published).map(({ key, value }) => [key, value]);
    expect(Object.fromEntries(counted)).toEqual(published);
    expect(found.filter(({ addsUp }) => addsUp === false)).toEqual([]);
  });

  it('opens as many records behind each figure as it says', async () => {
    await database.inTransaction(systemActor, async (tx) => {
      for (const { key } of figures.slice(1)) {
        const { total } = await recordsBehind(tx, key, { scope: {} }, 1);
        const last = await recordsBehind(tx, key, { scope: {} }, Math.ceil(total / 50));
        expect([key, last.records.length]).toEqual([key, ((total - 1) % 50) + 1]);
      }
    });
  });

  it('holds every state of rounds, problems, tasks, look-backs, clues and cases, and something overdue', async () => {
    const states = await database.inTransaction(systemActor, (tx) =>
      rows<{ of: string; many: number }>(
        tx,
        sql`select 'rounds' as of, count(distinct state)::int as many from rounds.round
          union all select 'problems', count(distinct state)::int from problems.problem
          union all select 'tasks', count(distinct state)::int from rectification.task
          union all select 'look-backs', count(distinct state)::int from rectification.look_back
          union all select 'clues', count(distinct state)::int from clues.clue
          union all select 'cases', count(distinct state)::int from clues.case_file order by of`,
      ),
    );
    expect(states).toEqual([
      { of: 'cases', many: 4 },
      { of: 'clues', many: 7 },
      { of: 'look-backs', many: 3 },
      { of: 'problems', many: 6 },
      { of: 'rounds', many: 7 },
      { of: 'tasks', many: 6 },
    ]);
    const { overdue, total } = await database.inTransaction(systemActor, (tx) =>
      one<{ overdue: number; total: number }>(
        tx,
        sql`select count(*) filter (where due_on < current_date)::int as overdue, count(*)::int as total
          from problems.problem where due_on is not null`,
      ),
    );
    expect(overdue).toBeGreaterThan(20);
    expect(total).toBeGreaterThan(overdue);
  });

  it('gives every sign-in something to do', async () => {
    const idle = await database.inTransaction(systemActor, (tx) =>
      rows(
        tx,
        sql`select a.login_name from accounts.account a
          where not exists (select from accounts.role_grant g where g.account_id = a.id and g.holds @> accounts.today())`,
      ),
    );
    expect(idle).toEqual([]);
  });

  it('replays from the journal', { timeout: 300_000 }, async () => {
    const findings: unknown[] = [];
    await database.inTransaction(systemActor, (tx) =>
      verifyJournal(tx, subjects, journalKey(), (finding) => findings.push(finding)),
    );
    expect(findings).toEqual([]);
  });
});
