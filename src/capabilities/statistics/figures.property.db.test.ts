import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '#platform/kernel/time.ts';
import { systemActor, type TestDatabase, testDatabase } from '#test/harness.ts';
import { chartsOf } from './charts.commands.ts';
import { allFigures, recordsBehind } from './figures.commands.ts';
import { type Ground, layGround } from './fixtures/place.ts';
import { isHandedOn, layOut, type ProblemPlan, type RecordPlan, unitOf } from './fixtures/records.ts';
import type { FigureScope } from './statistics.model.ts';

let database: TestDatabase;
let ground: Ground;
beforeAll(async () => {
  database = await testDatabase();
  ground = await layGround(database, '2026-11-24T02:00:00.000Z' as Instant);
});
afterAll(() => database.close());

const round = fc.nat({ max: 3 });
const unit = fc.nat({ max: 2 });
const problem: fc.Arbitrary<ProblemPlan> = fc.record({
  round,
  unit,
  state: fc.constantFrom('registered', 'confirmed', 'fed-back', 'handed-on', 'closed', 'closed', 'dropped'),
  route: fc.constantFrom('rectification', 'immediate', 'inquiry', 'clue'),
  isMended: fc.boolean(),
  category: fc.constantFrom('squandering', 'improper-meetings', 'double-talk'),
  isRefound: fc.boolean(),
  task: fc.constantFrom('none', 'not-done', 'basically-done', 'done', 'not-rectified', 'done-then-again'),
});
const plan: fc.Arbitrary<RecordPlan> = fc.record({
  problems: fc.array(problem, { maxLength: 40 }),
  finished: fc.uniqueArray(fc.record({ round, unit }), {
    selector: (one) => `${one.round} ${one.unit}`,
    maxLength: 12,
  }),
  sanctions: fc.array(
    fc.record({ round, person: fc.nat({ max: 3 }), sphere: fc.constantFrom('party', 'administrative') }),
    { maxLength: 12 },
  ),
  talks: fc.array(round, { maxLength: 8 }),
});

/** Counts the plan itself, by other means than the product: no database, one loop for each figure. */
function countedByHand({ problems, finished, sanctions, talks }: RecordPlan, isIn: (round: number) => boolean) {
  const own = problems.filter(
    (one, index) => isIn(one.round) && one.state !== 'dropped' && !(one.isRefound && index > 0),
  );
  const routed = (route: string) => own.filter((one) => isHandedOn(one) && one.route === route).length;
  const tasks = problems.filter(
    (one) => isIn(one.round) && isHandedOn(one) && one.route !== 'clue' && one.task !== 'none',
  );
  const tasked = (...states: ProblemPlan['task'][]) => tasks.filter(({ task }) => states.includes(task)).length;
  const units = new Set(finished.filter((one) => isIn(one.round)).map((one) => unitOf(ground, one.round, one.unit)));
  const ofKind = (kind: string) => [...units].filter((one) => one.kind === kind).length;
  const imposed = sanctions.filter((one) => isIn(one.round));
  const people = imposed.map((one) => `${one.round < 2} ${one.person}`);
  const party = imposed.filter(({ sphere }) => sphere === 'party').length;
  return {
    problems: own.length,
    'problems.awaiting': own.filter((one) => !isHandedOn(one)).length,
    'problems.inquiries': routed('inquiry'),
    'problems.rectification': routed('rectification'),
    'problems.immediate': routed('immediate'),
    'problems.clues': routed('clue'),
    'rectification.tasks': tasks.length,
    'rectification.done': tasked('done'),
    'rectification.basicallyDone': tasked('basically-done'),
    'rectification.notDone': tasked('not-done', 'not-rectified', 'done-then-again'),
    'inspected.units': units.size,
    'inspected.countyLevelUnits': ofKind('government-department'),
    'inspected.townships': ofKind('township'),
    'inspected.villages': ofKind('village'),
    cases: people.length,
    sanctionedPeople: new Set(people).size,
    sanctions: imposed.length,
    'sanctions.party': party,
    'sanctions.administrative': imposed.length - party,
    'talks.personTimes': talks.filter(isIn).length,
  };
}

/** The scopes people choose, each with the rounds that lie in it. */
function scopes(): [FigureScope, (round: number) => boolean][] {
  const { cityId, countyId, otherCountyId, rounds } = ground;
  return [
    [{}, () => true],
    [{ jurisdiction: cityId }, () => true],
    [{ jurisdiction: countyId }, (index) => index < 2],
    [{ jurisdiction: otherCountyId, round: rounds[3]?.id }, (index) => index === 3],
    [{ jurisdiction: otherCountyId, round: rounds[0]?.id }, () => false],
  ];
}

class Undone extends Error {}

test('figures over any records equal a count by other means, in all, in one county and in one round', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async (one) => {
      const work = database.inTransaction(systemActor, async (tx) => {
        await layOut(tx, ground, one);
        for (const [scope, isIn] of scopes()) {
          const found = await allFigures(tx, scope);
          const expected = countedByHand(one, isIn);
          const values = found.filter(({ key }) => key in expected).map(({ key, value }) => [key, value]);
          expect(Object.fromEntries(values)).toEqual(expected);
          const partitions = found.filter(({ key }) => ['problems', 'rectification.tasks', 'sanctions'].includes(key));
          expect(partitions.map(({ addsUp }) => addsUp)).toEqual([true, true, true]);
        }
        throw new Undone();
      });
      await expect(work).rejects.toBeInstanceOf(Undone);
    }),
    { numRuns: 25 },
  );
});

test('every bar and band of a chart opens as many records as it is long, and they add up to the figure', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async (one) => {
      const work = database.inTransaction(systemActor, async (tx) => {
        await layOut(tx, ground, one);
        const scope = { jurisdiction: ground.cityId };
        const { categories, flow, units, years, rounds } = await chartsOf(tx, scope);
        const by = countedByHand(one, () => true);
        const sum = (lines: readonly { value: number }[]) => lines.reduce((total, { value }) => total + value, 0);
        expect([sum(categories), sum(flow)]).toEqual([by.problems, by.problems]);
        expect(units.reduce((total, { tasks }) => total + tasks, 0)).toBe(by['rectification.tasks']);
        expect(rounds.reduce((total, { problems }) => total + problems, 0)).toBe(by.problems);
        const totalOf = async (key: string, part: object, where = scope) =>
          (await recordsBehind(tx, key, { scope: where, part }, 1)).total;
        for (const { category, value } of categories) expect(await totalOf('problems', { category })).toBe(value);
        for (const { route, outcome, value } of flow) expect(await totalOf('problems', { route, outcome })).toBe(value);
        for (const { unitId, done } of units) expect(await totalOf('rectification.done', { unit: unitId })).toBe(done);
        for (const { year, units: many } of years) expect(await totalOf('inspected.units', { year })).toBe(many);
        throw new Undone();
      });
      await expect(work).rejects.toBeInstanceOf(Undone);
    }),
    { numRuns: 8 },
  );
});
