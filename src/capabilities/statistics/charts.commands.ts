/** What the charts show. */
import type { Tx } from '#platform/db/database.ts';
import { percentText, rateOf } from '#platform/kernel/rate.ts';
import { countCategories, countFlow, countRounds, countUnits, countYears, listRounds } from './charts.queries.ts';
import type { FigureScope } from './statistics.model.ts';
import type { ChartsAnswer } from './statistics.schema.ts';
import { categoryWords, outcomeWord, routeWord } from './words.commands.ts';

/** All charts of a scope, counted from what the actor may see. */
export async function chartsOf(tx: Tx, scope: FigureScope): Promise<Omit<ChartsAnswer, 'at'>> {
  const wordOf = await categoryWords(tx, scope);
  const categories = await countCategories(tx, scope);
  const flow = (await countFlow(tx, scope)).map(({ route, outcome, value }) => {
    const [from, to] = [route ?? 'none', outcome ?? 'open'];
    return { route: from, routeLabel: routeWord(from), outcome: to, outcomeLabel: outcomeWord(to), value };
  });
  return {
    categories: categories.map(({ category, value }) => ({ category, label: wordOf(category), value })),
    flow,
    units: await unitRates(tx, scope),
    years: await years(tx, scope),
    rounds: await rounds(tx, scope),
  };
}

/** Units by their rate, the lowest first; of the same rate the one with more to do first. */
async function unitRates(tx: Tx, scope: FigureScope): Promise<ChartsAnswer['units']> {
  const units = (await countUnits(tx, scope)).map((unit) => {
    const tasks = unit.done + unit.basicallyDone + unit.notDone;
    const rate = rateOf(unit.done, tasks);
    const hundredths = rate.state === 'computed' ? rate.hundredths : 0;
    return { ...unit, tasks, hundredths, rate: percentText(rate) ?? '' };
  });
  return units.sort((a, b) => a.hundredths - b.hundredths || b.tasks - a.tasks || (a.unitName < b.unitName ? -1 : 1));
}

const overTime = { problems: 'problems', cases: 'cases', units: 'inspected.units' } as const;

/** Every year from the first record to the last, also those without any. */
async function years(tx: Tx, scope: FigureScope): Promise<ChartsAnswer['years']> {
  const counts = {
    problems: await countYears(tx, overTime.problems, scope),
    cases: await countYears(tx, overTime.cases, scope),
    units: await countYears(tx, overTime.units, scope),
  };
  const known = Object.values(counts).flatMap((lines) => lines.map(({ year }) => year));
  if (known.length === 0) return [];
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const at = (lines: readonly { year: number; value: number }[], wanted: number) =>
    lines.find(({ year }) => year === wanted)?.value ?? 0;
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = first + index;
    return { year, problems: at(counts.problems, year), cases: at(counts.cases, year), units: at(counts.units, year) };
  });
}

async function rounds(tx: Tx, scope: FigureScope): Promise<ChartsAnswer['rounds']> {
  const countsOf = async (key: string) =>
    new Map((await countRounds(tx, key, scope)).map(({ round, value }) => [round, value]));
  const problems = await countsOf(overTime.problems);
  const cases = await countsOf(overTime.cases);
  const units = await countsOf(overTime.units);
  return (await listRounds(tx, scope)).map((round) => ({
    ...round,
    problems: problems.get(round.id) ?? 0,
    cases: cases.get(round.id) ?? 0,
    units: units.get(round.id) ?? 0,
  }));
}
