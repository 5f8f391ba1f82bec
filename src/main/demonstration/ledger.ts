/** Collects decided changes and writes them so that many rows go in one statement. */
import type { Tx } from '#platform/db/database.ts';
import { type Change, record } from '#platform/journal/record.ts';
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
 * Writes changes in waves: all first versions table by table, then all second ones, and so on; each row's own changes
 * stay in their order.
 * @param delays waves by which a row comes later, by its id: it follows another one that has to have ended
 */
export async function writeInWaves(
  tx: Tx,
  changes: readonly Change[],
  delays: ReadonlyMap<string, number>,
): Promise<void> {
  const keyed = changes.map((change, at) => ({ change, at, key: waveOf(change, delays.get(change.id) ?? 0) }));
  keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : one.at - other.at));
  await record(
    tx,
    keyed.map(({ change }) => change),
  );
}

function waveOf({ version, subject, set }: Change, delay: number): string {
  const place = String(tables.indexOf(subject.table)).padStart(2, '0');
  return `${String(version + delay).padStart(4, '0')} ${place} ${Object.keys(set).join()}`;
}

/** In office hours of a day; `step` keeps what follows apart from what it follows. */
export function during(day: Day, step = 0): Instant {
  const morning = mornings.get(day) ?? Date.parse(startOfDay(day)) + 9 * 3_600_000;
  mornings.set(day, morning);
  return instant(new Date(morning + Math.min(step, 100) * 240_000));
}

/** Nine o'clock in China, by day: the same few thousand days come up all the time. */
const mornings = new Map<Day, number>();
