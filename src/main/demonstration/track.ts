/** A problem on its way: each event decided by the ledger's own rules and kept for writing. */
import { changeOf, registrationOf } from '#capabilities/problems/index.ts';
import type { Problem, ProblemEvent, ProblemValues } from '#capabilities/problems/problem.model.ts';
import { after } from '#capabilities/problems/problem.model.ts';
import type { Change } from '#platform/journal/record.ts';
import { accepted, type Decision } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { addDays, type Day } from '#platform/kernel/time.ts';
import { during } from './ledger.ts';

export interface Track {
  problem: Problem;
  /** The day that the story has come to. */
  day: Day;
  step: number;
  readonly today: Day;
  readonly out: Change[];
}

export function begin(out: Change[], decision: Decision<ProblemEvent<ProblemValues>>, day: Day, today: Day): Track {
  const id = newId<'problem'>();
  const event = accepted(decision);
  out.push(registrationOf(id, event, during(day)));
  return { problem: { ...event.set, id, version: 1 }, day, step: 1, today, out };
}

export function apply(track: Track, decision: Decision<ProblemEvent>): void {
  const event = accepted(decision);
  track.out.push(changeOf(track.problem, event, during(track.day, track.step)));
  track.problem = after(track.problem, event);
  track.step += 1;
}

/** Lets days pass, never beyond today. */
export function pass(track: Track, days: number): void {
  const on = addDays(track.day, days);
  upTo(track, on);
}

export function upTo(track: Track, on: Day): void {
  if (on <= track.day) return;
  track.day = on > track.today ? track.today : on;
  track.step = 0;
}

/** A due day that is not before the day on which it is set. */
export function due(track: Track, on: Day): Day {
  return on < track.day ? track.day : on;
}
