/** Tells all that happened in one jurisdiction; nothing is written yet. */
import { addDays } from '#platform/kernel/time.ts';
import { holdToAccount, notice, notifyCase, suggestionLetter, talks } from './others.ts';
import type { PlannedRound } from './plan.ts';
import { problemLife } from './problem-life.ts';
import type { Scene } from './scene.ts';
import type { ProblemSpec } from './specs.ts';
import type { Track } from './track.ts';

/** How many of what stands beside the problems each jurisdiction has: 37 and 3, 23, 125. */
const beside: Readonly<Record<string, { main: number; supervisory: number; letters: number; cases: number }>> = {
  '520400': { main: 4, supervisory: 0, letters: 4, cases: 15 },
  '520402': { main: 8, supervisory: 1, letters: 5, cases: 30 },
  '520403': { main: 5, supervisory: 0, letters: 3, cases: 18 },
  '520422': { main: 7, supervisory: 1, letters: 4, cases: 22 },
  '520423': { main: 5, supervisory: 0, letters: 3, cases: 16 },
  '520424': { main: 4, supervisory: 1, letters: 2, cases: 12 },
  '520425': { main: 4, supervisory: 0, letters: 2, cases: 12 },
};

/** Puding's special inspections of 2016 led to 30 person-times of talks. */
const talksIn: Readonly<Record<string, number>> = {
  '520422 2016': 30,
  '520422 2024': 6,
  '520402 2024': 9,
  '520400 2018': 4,
};

export function tell(scene: Scene, rounds: readonly PlannedRound[], specs: readonly ProblemSpec[]): Scene {
  const tracks = new Map<PlannedRound, Track[]>();
  // Who comes up again was sanctioned before: those clues are told last.
  const ordered = [...specs].sort((one, other) => Number(comesUpAgain(one)) - Number(comesUpAgain(other)));
  const isFirst = (spec: ProblemSpec) => !spec.isRefound;
  for (const spec of [...ordered.filter(isFirst), ...ordered.filter(({ isRefound }) => isRefound)]) {
    const ancestor = spec.isRefound ? ancestorOf(tracks, spec) : null;
    const track = problemLife(scene, spec, ancestor);
    tracks.set(spec.round, [...(tracks.get(spec.round) ?? []), track]);
  }
  tellBeside(scene, rounds, tracks);
  return scene;
}

function comesUpAgain({ cases }: ProblemSpec): boolean {
  return cases.some(({ repeat }) => repeat);
}

/** A problem of the same unit from an earlier round that no other one goes back to yet. */
function ancestorOf(
  tracks: ReadonlyMap<PlannedRound, readonly Track[]>,
  { round, inspection }: ProblemSpec,
): string | null {
  const earlier = [...tracks].filter(([other]) => other.from < round.from).flatMap(([, all]) => all);
  const known = new Set([...tracks.values()].flat().map(({ problem }) => problem.ancestorId));
  const found = earlier.find(
    ({ problem }) =>
      problem.unitId === inspection.unit.id &&
      problem.state === 'closed' &&
      problem.route === 'rectification' &&
      problem.ancestorId === null &&
      !known.has(problem.id),
  );
  if (found === undefined) throw new Error('a problem found again was found before');
  return found.problem.id;
}

function tellBeside(
  scene: Scene,
  rounds: readonly PlannedRound[],
  tracks: ReadonlyMap<PlannedRound, readonly Track[]>,
): void {
  for (const round of rounds) {
    const count = talksIn[`${scene.place.code} ${round.year}`] ?? 0;
    const all = tracks.get(round) ?? [];
    if (round.ordinal === 1 && count > 0) talks(scene, round, all, count);
    if (round.year >= 2024 && round.from < scene.today)
      for (const inspection of round.inspections) if (inspection.under === null) notice(scene, round, inspection);
  }
  const counts = beside[scene.place.code];
  if (counts === undefined) return;
  const closed = rounds
    .filter(({ state }) => state === 'closed')
    .flatMap((round) => (tracks.get(round) ?? []).map((track) => ({ round, track })));
  const ended = closed.filter(({ track }) => track.problem.state === 'closed');
  const each = (count: number, offset: number, act: (round: PlannedRound, track: Track, at: number) => void) => {
    for (let at = 0; at < count; at += 1) {
      const found = ended[(offset + at * 17) % ended.length];
      if (found !== undefined) act(found.round, found.track, at);
    }
  };
  each(counts.main, 3, (round, track) => holdToAccount(scene, round, track, 'main'));
  each(counts.supervisory, 5, (round, track) => holdToAccount(scene, round, track, 'supervisory'));
  each(counts.letters, 7, (round, track, at) => {
    const last = (['settled', 'settled', 'answered', 'issued'] as const)[at % 4] ?? 'settled';
    const day = last === 'settled' ? addDays(round.feedbackOn, 40) : addDays(scene.today, -35);
    suggestionLetter(scene, round, track, day, last);
  });
  each(counts.cases, 11, (round, track, at) => notifyCase(scene, round, track, at + 1, true));
  if (scene.place.code !== '520402') return;
  each(1, 13, (round, track) => holdToAccount(scene, round, track, 'main', true));
  each(1, 14, (round, track) => suggestionLetter(scene, round, track, addDays(scene.today, -4), 'drafted'));
  each(2, 15, (round, track, at) => notifyCase(scene, round, track, 40 + at, false));
}
