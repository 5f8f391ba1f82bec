import type { Day } from '#platform/kernel/time.ts';

/** One year's official days off and make-up working days, as entered from the notice. */
export interface YearEntry {
  readonly id: string;
  readonly version: number;
  readonly year: number;
  readonly holidays: readonly Day[];
  readonly makeUpDays: readonly Day[];
  readonly notice: string;
  readonly enteredByName: string;
}

export type YearOrder = Pick<YearEntry, 'year' | 'holidays' | 'makeUpDays' | 'notice'>;

/** The role that writes it, in the city's own office; everybody in the work reads it. */
export const calendarWriters = ['office-director'];
