/** How many problems each inspection found, which way each goes and how far it got; the counts come out exactly. */
import type { CaseState } from '#capabilities/clues/case.model.ts';
import type { ProblemRoute } from '#capabilities/problems/problem.model.ts';
import { type Chance, shares, shuffled } from './luck.ts';
import type { PlannedInspection, PlannedRound } from './plan.ts';

/** How far a problem's life goes by today; `end` is its closing. */
export type Reach =
  | 'registered'
  | 'dropped'
  | 'confirmed'
  | 'fed-back'
  | 'begun'
  | 'planned'
  | 'proved'
  | 'reviewed'
  | 'end';

export interface CaseSpec {
  /** New persons sanctioned in it; `repeat` sanctions somebody who was sanctioned before. */
  readonly sanctioned: number;
  readonly repeat: boolean;
  /** How far it goes by today. */
  readonly stage: CaseState;
}

export interface ProblemSpec {
  readonly round: PlannedRound;
  readonly inspection: PlannedInspection;
  readonly route: ProblemRoute;
  readonly reach: Reach;
  readonly isRefound: boolean;
  /** The meeting proposes it for another body; which of those in `forOthers`. */
  readonly forOther?: number;
  cases: CaseSpec[];
}

const totals = { problems: 10_647, clues: 1_680, cases: 1_529, sanctioned: 1_220 } as const;
const present: Readonly<Record<string, number>> = {
  'rectifying 520400': 18,
  'rectifying 520403': 16,
  'feeding-back 520402': 14,
  'under-way 520400': 9,
  'under-way 520422': 8,
  'under-way 5204KFQ': 6,
};
const weights: Readonly<Record<string, number>> = { village: 12, township: 62, 'state-owned-enterprise': 95 };

export function specifyProblems(rounds: readonly PlannedRound[], luck: Chance): ProblemSpec[] {
  const xixiu = rounds.filter(isXixiu2016);
  const others = rounds.filter((round) => !xixiu.includes(round));
  const now = others.filter(({ year }) => year >= 2026);
  const past = others
    .filter(({ year }) => year < 2026)
    .flatMap((round) => round.inspections.map((each) => ({ round, each })));
  const presentSpecs = now.flatMap((round) => presentOf(round, luck));
  const counted = presentSpecs.filter(({ reach }) => reach !== 'dropped').length;
  const counts = shares(
    totals.problems - 43 - counted,
    past.map(({ round, each }) => (isLookBack(round) ? 14 : (weights[each.unit.kind] ?? 62))),
  );
  const presentClues = presentSpecs.filter(({ route, reach }) => route === 'clue' && reach !== 'dropped').length;
  const clues = shares(totals.clues - 16 - presentClues, counts);
  const pastSpecs = past.flatMap(({ round, each }, at) => pastOf(round, each, counts[at] ?? 0, clues[at] ?? 0, luck));
  const all = [...xixiu.flatMap((round) => xixiuOf(round, luck)), ...pastSpecs, ...presentSpecs];
  assignCases(all, luck);
  return all;
}

export function isXixiu2016({ place, year }: PlannedRound): boolean {
  return place.code === '520402' && year === 2016;
}

export function isLookBack({ place, year }: PlannedRound): boolean {
  return place.code === '520400' && year === 2018;
}

function xixiuOf(round: PlannedRound, luck: Chance): ProblemSpec[] {
  const ways: ProblemRoute[] = [
    ...Array<ProblemRoute>(15).fill('inquiry'),
    ...Array<ProblemRoute>(12).fill('rectification'),
    ...Array<ProblemRoute>(16).fill('clue'),
  ];
  return shuffled(luck, ways).flatMap((route, at) => {
    const inspection = round.inspections[at % round.inspections.length];
    return inspection === undefined ? [] : [{ round, inspection, route, reach: 'end', isRefound: false, cases: [] }];
  });
}

function pastOf(
  round: PlannedRound,
  inspection: PlannedInspection,
  count: number,
  clues: number,
  luck: Chance,
): ProblemSpec[] {
  const specs: ProblemSpec[] = [];
  const spec = (route: ProblemRoute, reach: Reach, isRefound = false) =>
    specs.push({ round, inspection, route, reach, isRefound, cases: [] });
  for (let at = 0; at < count; at += 1) {
    const isOpen = round.year === 2025 && luck.number(100) < 3;
    const reach = isOpen ? luck.pick(['begun', 'planned', 'proved', 'reviewed'] as const) : 'end';
    spec(at < clues ? 'clue' : luck.pick(ways), reach);
  }
  if (isLookBack(round)) for (let at = 0; at < 6; at += 1) spec('rectification', 'end', true);
  if (count > 40 && luck.number(3) === 0) spec('rectification', 'dropped');
  return specs;
}

const ways: readonly ProblemRoute[] = [...Array<ProblemRoute>(8).fill('rectification'), 'immediate', 'inquiry'];

function presentOf(round: PlannedRound, luck: Chance): ProblemSpec[] {
  const count = present[`${round.state} ${round.place.code}`] ?? 0;
  const entered = round.inspections.filter(({ isAhead }) => !isAhead);
  const handsOver = round.place.code === '520402' ? round.inspections[0] : undefined;
  let others = 0;
  return entered.flatMap((inspection) =>
    Array.from({ length: count }, (_, at): ProblemSpec => {
      const [route, reach] = presentWay(round, at, luck);
      const spec = { round, inspection, route, reach, isRefound: false, cases: [] };
      return inspection === handsOver && reach === 'confirmed' ? { ...spec, forOther: others++ } : spec;
    }),
  );
}

function presentWay({ state }: PlannedRound, at: number, luck: Chance): [ProblemRoute, Reach] {
  if (state === 'under-way') {
    const onSite: [ProblemRoute, Reach][] = [
      ['rectification', 'registered'],
      ['rectification', 'confirmed'],
      ['immediate', 'begun'],
      ['rectification', 'registered'],
      ['clue', 'begun'],
      ['immediate', 'proved'],
      ['rectification', 'dropped'],
      ['rectification', 'confirmed'],
      ['clue', 'confirmed'],
    ];
    return onSite[at % onSite.length] ?? ['rectification', 'registered'];
  }
  if (state === 'feeding-back')
    return at % 5 === 0 ? ['clue', 'begun'] : ['rectification', at % 5 === 4 ? 'confirmed' : 'fed-back'];
  const route = at % 4 === 3 ? 'clue' : luck.pick(ways);
  return [route, luck.pick(['begun', 'planned', 'planned', 'proved', 'reviewed', 'end'] as const)];
}

/** Gives clues their cases, and cases the persons to be sanctioned, so that both come out at their totals. */
function assignCases(specs: readonly ProblemSpec[], luck: Chance): void {
  const possible = shuffled(luck, specs.filter(hasCase));
  const twice = 60;
  const clues = possible.slice(0, totals.cases - twice);
  if (clues.length < totals.cases - twice) throw new Error('the demonstration has too few clues for its cases');
  clues.forEach((spec, at) => {
    spec.cases = Array.from({ length: at < twice ? 2 : 1 }, () => ({
      sanctioned: 0,
      repeat: false,
      stage: 'concluded',
    }));
  });
  leaveOpen(clues.filter(({ reach }) => reach === 'proved'));
  const concluded = clues.filter(({ reach }) => reach === 'end' || reach === 'reviewed');
  const open = concluded.flatMap((spec) => spec.cases.map((_, at) => ({ spec, at })));
  const pairs = 50;
  const repeats = 25;
  const sanctioned = totals.sanctioned - pairs;
  if (open.length < sanctioned + repeats) throw new Error('the demonstration has too few concluded cases');
  open.slice(0, sanctioned + repeats).forEach(({ spec, at }, index) => {
    const many = index < pairs ? 2 : index < sanctioned ? 1 : 0;
    spec.cases[at] = { sanctioned: many, repeat: index >= sanctioned, stage: 'concluded' };
  });
}

/** Cases that are not concluded stand at every stage in turn, so that each stage is there to be seen. */
function leaveOpen(specs: readonly ProblemSpec[]): void {
  const stages = ['filed', 'investigating', 'trial'] as const;
  let next = 0;
  for (const spec of specs) {
    spec.cases = spec.cases.map((each) => {
      next += 1;
      return { ...each, stage: stages[next % stages.length] ?? 'filed' };
    });
  }
}

function hasCase({ route, reach }: ProblemSpec): boolean {
  return route === 'clue' && ['end', 'reviewed', 'proved'].includes(reach);
}
