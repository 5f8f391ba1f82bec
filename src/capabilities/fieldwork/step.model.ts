/** Tasks and documents of a team's steps (任务、文书), as the pinned edition lists them, and the ticks of those done by hand. */
import { addDays, type Day, daysBetween } from '#platform/kernel/time.ts';
import type { Origin } from './site.model.ts';

export interface TaskTick extends Origin {
  readonly id: string;
  readonly version: number;
  /** Code of the pinned edition's tasks. */
  readonly task: string;
  readonly doneOn: Day;
  readonly note: string | null;
  readonly tickedBy: string;
  readonly tickedByName: string;
  readonly tickedOn: Day;
  readonly untickedByName: string | null;
  readonly untickedOn: Day | null;
  readonly untickReason: string | null;
}

export type NewTick = Pick<TaskTick, 'task' | 'doneOn' | 'note'>;

/** Where the team is with the step of a task. */
export const stepPlaces = ['passed', 'present', 'ahead'] as const;
export type StepPlace = (typeof stepPlaces)[number];

/** Where the edition says that a document is made or kept. */
export const documentPlaces = [
  ...(['authorisation', 'notice', 'opening-meeting', 'talk', 'request', 'paper', 'fact-sheet', 'minutes'] as const),
  ...(['inspection-report', 'special-report', 'clue-report', 'clue', 'letter', 'immediate-rectification'] as const),
  ...(['feedback'] as const),
  ...(['evidence', 'on-paper'] as const),
] as const;
export type DocumentPlace = (typeof documentPlaces)[number];

/** A task of the inspection's kind as it stands now. */
export interface TaskStanding {
  readonly code: string;
  readonly isByHand: boolean;
  readonly isMandatory: boolean;
  readonly isTicked: boolean;
  readonly place: StepPlace;
}

/** @param entered the step that the team is at; null before it moved in */
export function placeOf(step: string, entered: string | null, steps: readonly { readonly code: string }[]): StepPlace {
  const at = steps.findIndex(({ code }) => code === step);
  const now = steps.findIndex(({ code }) => code === entered);
  if (at > now) return 'ahead';
  return at === now ? 'present' : 'passed';
}

/** The last day of a task that the edition gives so many days from the step's begin, and how long it has been left undone since. */
export function termOf(
  {
    enteredOn,
    within,
    isOpen,
  }: { readonly enteredOn: Day | null; readonly within: number | undefined; readonly isOpen: boolean },
  today: Day,
): { readonly dueOn: Day | null; readonly daysLate: number } {
  if (enteredOn === null || within === undefined) return { dueOn: null, daysLate: 0 };
  const dueOn = addDays(enteredOn, within);
  return { dueOn, daysLate: isOpen ? Math.max(0, daysBetween(dueOn, today)) : 0 };
}

/** Red past its last day, yellow from half of the time on; a clock that only says “not before”, or is reached, has no light. */
export function lightOf(
  clock: {
    readonly startedOn: Day;
    readonly dueOn: Day | null;
    readonly reachedOn: Day | null;
    readonly limit: string;
    readonly direction: string;
  },
  today: Day,
): 'red' | 'yellow' | 'green' | null {
  const { startedOn, dueOn, reachedOn, limit, direction } = clock;
  if (dueOn === null || limit !== 'at-most' || direction !== 'after') return null;
  if (reachedOn !== null) return reachedOn > dueOn ? 'red' : null;
  if (today > dueOn) return 'red';
  return daysBetween(startedOn, today) * 2 >= daysBetween(startedOn, dueOn) ? 'yellow' : 'green';
}
