/** The site (现场) as its rules see it: who acts, who works there, and what the pinned edition asks for. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';

/** What a record of a way of finding out holds. Talks have a table of their own. */
export const recordShapes = [
  'opening-meeting',
  'notice',
  'hearing',
  'group',
  'questionnaire',
  'materials',
  'visit',
  'reception',
] as const;
export type RecordShape = (typeof recordShapes)[number];

/** Classes of people to talk with, in the order of 四必谈. */
export const talkClasses = ['main-leader', 'leading-body', 'key-posts', 'subordinates', 'others'] as const;
export type TalkClass = (typeof talkClasses)[number];

/** What an edition may ask for before a step is entered. */
export const entryNeeds = [
  'opening-meeting-held',
  'notice-published',
  'checklists-done',
  'requests-settled',
  'talks-signed',
  'problems-confirmed',
  'old-problems-verified',
  /** What is mandatory in the step before; no line of the edition's conditions. */
  'tasks-done',
] as const;
export type EntryNeed = (typeof entryNeeds)[number];

export interface Origin {
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly inspectionId: string;
}

export interface Inspector {
  readonly id: string;
  readonly name: string;
}

export interface TeamPerson extends Inspector {
  readonly roles: readonly string[];
}

/** Somebody whom the team has to talk with, as the register of leading bodies has him today. */
export interface PersonDue {
  readonly memberId: string;
  readonly personName: string;
  readonly post: string;
  readonly class: TalkClass;
}

export interface SiteStanding {
  readonly by: { readonly id: string; readonly name: string; readonly roles: readonly string[] };
  readonly now: Instant;
  readonly today: Day;
  readonly movedInOn: Day | null;
  readonly isOver: boolean;
  readonly team: readonly TeamPerson[];
  readonly people: readonly PersonDue[];
  /** Of the pinned edition: points proved by papers or materials, questions of talks, points of outlines, shapes of ways. */
  readonly checks: ReadonlySet<string>;
  readonly questions: ReadonlySet<string>;
  readonly points: ReadonlySet<string>;
  readonly shapes: ReadonlyMap<string, RecordShape>;
  /** Of its numbers: how many of the team hold a talk. */
  readonly leastInspectors: number;
}

export type SiteTable = 'talk' | 'request' | 'findingOut' | 'itemProblem' | 'waiver' | 'taskTick';

/** A change of one row with its journal event. */
export interface SiteChange {
  readonly table: SiteTable;
  readonly id: string;
  readonly version: number;
  readonly event: string;
  readonly set: Readonly<Record<string, unknown>>;
  readonly jurisdictionId: string;
}

export interface Allowance {
  readonly command: string;
  readonly allowed: boolean;
  readonly because?: Says;
}
