/** Which clocks run at an inspection: the pinned edition's deadlines whose starting event has taken place. */
import type { Item } from '#capabilities/rulebook/rulebook.model.ts';
import type { Says } from '#platform/kernel/decision.ts';
import { Refused } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import { dueOn, type OfficeCalendar } from '#platform/kernel/workdays.ts';
import type { DeadlineLine, Inspection, Round, RoundRules, Step } from './rounds.model.ts';

export interface Clock {
  readonly code: string;
  /** Code of the event to be reached. */
  readonly to: string;
  readonly label: Says;
  readonly limit: DeadlineLine['limit'];
  readonly direction: DeadlineLine['direction'];
  readonly holder: string;
  readonly startedOn: Day;
  /** The last day (`at-most`) or the earliest (`at-least`); null where the calendar of that year is not known yet. */
  readonly dueOn: Day | null;
  readonly reachedOn: Day | null;
  readonly isOverdue: boolean;
}

/** The day that a deadline leads to. @throws Refused `kernel.calendar-year-unknown` */
export function dueOf(line: DeadlineLine, trigger: Day, calendars: readonly OfficeCalendar[] = []): Day {
  const amount = line.direction === 'before' ? -line.amount : line.amount;
  return dueOn({ trigger, amount, unit: line.unit, inclusive: line.isInclusive }, calendars);
}

/** Steps and days of ours under the names that rulebooks have for events. */
const eventsOfSteps: Readonly<Record<string, readonly string[]>> = {
  'move-in': ['moved-in'],
  'hold-opening-meeting': ['mobilised'],
  'sum-up': ['report-submitted', 'special-report-made'],
  'feed-back-problems': ['feedback-given'],
  'hand-over-clues': ['clue-transferred', 'clues-transferred'],
};

/** Under which step of the team a clock is read: the one that reaches its event, else the last of the event's stage, else the first of all. */
export function stepOfClock(
  { to }: Pick<Clock, 'to'>,
  events: readonly Item[],
  steps: readonly Step[],
): string | undefined {
  const reaching = steps.find(({ code }) => eventsOfSteps[code]?.includes(to));
  const stage = events.find(({ code }) => code === to)?.stage;
  return (reaching ?? steps.findLast((step) => step.stage === stage) ?? steps[0])?.code;
}

/** What has taken place so far, by the rulebook's event codes. */
export function eventDays(inspection: Inspection, round: Round): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>();
  if (round.announcedOn !== null) {
    days.set('notice-published', round.announcedOn);
    days.set('notice-sent', round.announcedOn);
  }
  for (const { step, on } of inspection.stages)
    for (const event of eventsOfSteps[step] ?? []) if (!days.has(event)) days.set(event, on);
  if (inspection.leftOn !== null) days.set('left-site', inspection.leftOn);
  return days;
}

/** Clocks started, in the order of their days. @param lines the deadlines of the pinned edition */
export function clocksOf(
  inspection: Inspection,
  round: Round,
  lines: readonly DeadlineLine[],
  today: Day,
  calendars: readonly OfficeCalendar[] = [],
): Clock[] {
  const days = eventDays(inspection, round);
  const clocks = lines.flatMap((line): Clock[] => {
    const startedOn = days.get(line.from);
    if (startedOn === undefined || line.kinds?.includes(inspection.kind) === false) return [];
    const reachedOn = days.get(line.to) ?? null;
    const due = knownDue(line, startedOn, calendars);
    const { code, to, label, limit, direction, holder } = line;
    const hasLast = limit === 'at-most' && direction === 'after' && due !== null;
    const isOverdue = hasLast && (reachedOn ?? today) > due;
    return [{ code, to, label, limit, direction, holder, startedOn, dueOn: due, reachedOn, isOverdue }];
  });
  return clocks.sort((one, other) => (one.dueOn ?? '9').localeCompare(other.dueOn ?? '9', 'en'));
}

/** How long a team stays on site by the edition: the first day on which it may leave, and the last on which it should. */
export interface Stay {
  readonly earliest: Day | null;
  readonly latest: Day | null;
}

/** None before the team moved in, and where the edition sets no time for inspections of this kind. */
export function stayOf(
  { kind, movedInOn }: Pick<Inspection, 'kind' | 'movedInOn'>,
  { stays, calendars }: Pick<RoundRules, 'stays' | 'calendars'>,
): Stay {
  const dues = (limit: DeadlineLine['limit']) =>
    stays
      .filter((line) => line.limit === limit && line.kinds?.includes(kind) !== false)
      .flatMap((line) => (movedInOn === null ? [] : (knownDue(line, movedInOn, calendars) ?? [])))
      .sort();
  return { earliest: dues('at-least').at(-1) ?? null, latest: dues('at-most')[0] ?? null };
}

function knownDue(line: DeadlineLine, trigger: Day, calendars: readonly OfficeCalendar[]): Day | null {
  try {
    return dueOf(line, trigger, calendars);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}
