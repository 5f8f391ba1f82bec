/** Orders decided changes so that many rows go in one statement. */
import type { Change } from '#platform/journal/record.ts';
import { type Day, type Instant, instant, startOfDay } from '#platform/kernel/time.ts';

/** Tables that others refer to come first. */
const tables = [
  'clues.person',
  'problems.problem',
  'rectification.task',
  'rectification.look_back',
  'rectification.letter',
  'rectification.letter_problem',
  'rectification.accountability',
  'clues.clue',
  'clues.clue_person',
  'clues.case_file',
  'clues.clue_case',
  'clues.case_person',
  'clues.sanction',
  'clues.talk',
  'notices.public_notice',
  'notices.case_notification',
];

/**
 * Sorts changes into waves: all first versions table by table, then all second ones, and so on; each row's own changes
 * stay in their order. A wave is a transaction of its own: what the last one left behind in a table can then be cleared away.
 * @param delays waves by which a row comes later, by its id: it follows another one that has to have ended
 */
export function wavesOf(changes: readonly Change[], delays: ReadonlyMap<string, number>): Change[][] {
  const waves = Map.groupBy(changes, ({ version, id }) => version + (delays.get(id) ?? 0));
  return [...waves].sort(([one], [other]) => one - other).map(([, wave]) => wave.toSorted(byTable));
}

function byTable(one: Change, other: Change): number {
  const [key, otherKey] = [placeOf(one), placeOf(other)];
  return key < otherKey ? -1 : key > otherKey ? 1 : 0;
}

function placeOf({ subject, set }: Change): string {
  return `${String(tables.indexOf(subject.table)).padStart(2, '0')} ${Object.keys(set).join()}`;
}

/** In office hours of a day; `step` keeps what follows apart from what it follows. */
export function during(day: Day, step = 0): Instant {
  const morning = mornings.get(day) ?? Date.parse(startOfDay(day)) + 9 * 3_600_000;
  mornings.set(day, morning);
  return instant(new Date(morning + Math.min(step, 100) * 240_000));
}

/** Nine o'clock in China, by day: the same few thousand days come up all the time. */
const mornings = new Map<Day, number>();
