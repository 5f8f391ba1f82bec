/** The facts of a paper before the inspected unit (事实确认): it agrees, or says what does not agree; both are kept. */
import type { Day, Instant } from '#platform/kernel/time.ts';

export const sheetStates = ['sent', 'agreed', 'objected', 'withdrawn'] as const;
export type SheetState = (typeof sheetStates)[number];

export interface Sheet {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly inspectionId: string;
  readonly unitId: string;
  readonly paperId: string;
  readonly number: string;
  readonly facts: string;
  readonly sentBy: string;
  readonly sentByName: string;
  readonly sentOn: Day;
  readonly dueOn: Day;
  readonly state: SheetState;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredByName: string | null;
  readonly answeredAt: Instant | null;
}
