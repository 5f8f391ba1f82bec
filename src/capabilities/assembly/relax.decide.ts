/**
 * When there are no lawful teams: the same programme made elastic. Every condition that an office may give up can be,
 * at a cost; as few as possible are, and then as few people as possible are missing. Recusal and service elsewhere stay.
 */
import type { Alike, Problem, Programme, Relaxation, TeamNeed } from './assembly.model.ts';
import { alikeIn, column, columnsOf, hasOne, lpOf, sum, term } from './formulate.decide.ts';

/** Codes of what bars somebody and could be given up; null where nothing helps. */
type Bars = readonly string[] | null;

/** One condition given up costs more than all people that could be missing. */
const costOfCondition = 1000;

interface Condition {
  /** The switch: whether the condition is given up. */
  readonly name: string;
  /** How many are missing; for what bars people, the columns that come in against it. */
  readonly counts: readonly string[];
  readonly says: Omit<Relaxation, 'count'>;
}

export interface Elastic {
  readonly programme: Programme;
  readonly groups: readonly Alike<Bars>[];
  readonly conditions: readonly Condition[];
}

export function elasticOf(problem: Problem): Elastic {
  const { teams, barred } = problem;
  const groups = alikeIn<Bars>(problem, barred);
  const terms: string[] = [];
  const rows: string[] = [];
  const bounds: string[] = [];
  const whole: string[] = [];
  groups.forEach(({ members, worth }, g) => {
    const own = worth.flatMap((seats, t) => seats.flatMap((bars, s) => (bars === null ? [] : [column(g, t, s)])));
    whole.push(...own);
    bounds.push(...own.map((name) => ` 0 <= ${name} <= ${members.length}`));
    if (own.length > 0) rows.push(` once${g}: ${sum(own)} <= ${members.length}`);
  });
  const conditions = teams.flatMap((team, t) => {
    const made = conditionsOf(team, t, groups);
    rows.push(...made.rows);
    return made.conditions;
  });
  for (const { name, counts } of conditions) {
    terms.push(term(costOfCondition, name));
    bounds.push(` 0 <= ${name} <= 1`);
    whole.push(name);
    for (const count of counts.filter((each) => each.startsWith('s'))) {
      terms.push(term(1, count));
      bounds.push(` 0 <= ${count} <= 99`);
      whole.push(count);
    }
  }
  return { programme: lpOf('Minimize', terms, rows, bounds, whole), groups, conditions };
}

function conditionsOf(
  team: TeamNeed,
  t: number,
  groups: readonly Alike<Bars>[],
): { rows: string[]; conditions: Condition[] } {
  const rows: string[] = [];
  const conditions: Condition[] = [];
  const open = (bars: Bars | undefined) => bars !== null && bars !== undefined;
  const missing = (code: string, seat: string | null, columns: readonly string[], least: number, most: number) => {
    const at = `${t}_${conditions.length}`;
    rows.push(` most${at}: ${sum(columns)} <= ${most}`);
    if (least === 0) return;
    rows.push(` least${at}: ${sum(columns)} + s${at} >= ${least}`, ` gone${at}: s${at} - ${least} u${at} <= 0`);
    conditions.push({ name: `u${at}`, counts: [`s${at}`], says: { code, teamId: team.id, seat } });
  };
  missing(
    'size',
    null,
    columnsOf(groups, t, () => true, open),
    team.size.least,
    team.size.most,
  );
  team.seats.forEach(({ seat, least, most }, s) => {
    missing(
      'seat',
      seat,
      columnsOf(groups, t, (_, at) => at === s, open),
      least,
      most,
    );
  });
  for (const { code, tags, least } of team.needs)
    missing(
      code,
      null,
      columnsOf(groups, t, (one) => hasOne(one, tags), open),
      least,
      team.size.most,
    );
  for (const code of barsIn(groups, t)) {
    const at = `${t}_${conditions.length}`;
    const against = columnsOf(
      groups,
      t,
      () => true,
      (bars) => open(bars) && bars?.includes(code) === true,
    );
    rows.push(` bar${at}: ${sum(against)} - ${team.size.most} u${at} <= 0`);
    conditions.push({ name: `u${at}`, counts: against, says: { code, teamId: team.id, seat: null } });
  }
  return { rows, conditions };
}

function barsIn(groups: readonly Alike<Bars>[], t: number): string[] {
  return [...new Set(groups.flatMap(({ worth }) => (worth[t] ?? []).flatMap((bars) => bars ?? [])))];
}

/** The conditions given up in a solution, with how many people each concerns. */
export function relaxationsOf({ conditions }: Elastic, countIn: (column: string) => number): Relaxation[] {
  return conditions
    .filter(({ name }) => countIn(name) > 0.5)
    .map(({ counts, says }) => ({
      ...says,
      count: counts.reduce((total, name) => total + Math.round(countIn(name)), 0),
    }));
}
