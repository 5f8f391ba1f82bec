/** A round (轮次) is planned, approved, carried out and closed; an inspection (巡察) is one team at one unit in one round. */
import type { Item } from '#capabilities/rulebook/rulebook.model.ts';
import type { Says } from '#platform/kernel/decision.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';
import type { DeadlineUnit, OfficeCalendar } from '#platform/kernel/workdays.ts';

/** In their order: a round goes forward state by state and never back. */
export const roundStates = [
  'planned',
  'approved',
  'announced',
  'under-way',
  'feeding-back',
  'rectifying',
  'closed',
] as const;
export type RoundState = (typeof roundStates)[number];

export const officeRoles = ['office-clerk', 'office-director'] as const;
/** Whoever has a round or an inspection before him: by jurisdiction, by inspection, by round, or as the inspected unit. */
export const roundReaders = [
  ...officeRoles,
  'leading-group-member',
  'discipline-receiving-desk',
  'discipline-officer',
  'organisation-officer',
  'team-leader',
  'team-deputy',
  'team-liaison',
  'team-member',
  'rectification-supervisor',
  'unit-contact',
  'unit-secretary',
] as const;

/** Who did something: the account, where there was one, and the name as it then was. */
export interface Signer {
  readonly id: string | null;
  readonly name: string;
}

export interface Round {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  /** `2016-3`: third round of 2016; unique in its jurisdiction. */
  readonly code: string;
  readonly name: string;
  readonly year: number;
  readonly ordinal: number;
  /** Code of the pinned edition's kinds. */
  readonly kind: string;
  /** The edition of the rulebook that the round keeps to its end. */
  readonly editionId: string;
  readonly state: RoundState;
  /** First and last day on site, as planned. */
  readonly plannedFrom: Day;
  readonly plannedTo: Day;
  readonly plannedAt: Instant;
  readonly plannedBy: string | null;
  readonly plannedByName: string;
  readonly sentBackByName: string | null;
  readonly sentBackReason: string | null;
  readonly approvedAt: Instant | null;
  readonly approvedBy: string | null;
  readonly approvedByName: string | null;
  readonly decisionNumber: string | null;
  readonly announcedOn: Day | null;
  readonly begunOn: Day | null;
  readonly feedbackFrom: Day | null;
  readonly rectifyingFrom: Day | null;
  readonly closedOn: Day | null;
}

export interface StageEntry {
  /** Code of the edition's team steps. */
  readonly step: string;
  readonly on: Day;
}

export interface Inspection {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly editionId: string;
  readonly teamId: string;
  readonly unitId: string;
  /** 巡乡带村: the township's inspection that this one of a village goes along with. */
  readonly underInspectionId: string | null;
  readonly kind: string;
  /** 巡察事项: the matter that an inspection of some kinds is about; approved with the plan. */
  readonly subject: string | null;
  readonly leaderName: string | null;
  readonly leaderPersonId: string | null;
  /** The step that the team is at; null before it moved in. */
  readonly stage: string | null;
  readonly stages: readonly StageEntry[];
  readonly movedInOn: Day | null;
  readonly leftOn: Day | null;
  /** Why the team left before the edition's least time on site was over; null where it stayed that long. */
  readonly leftEarlyReason: string | null;
  /** Only this day counts for coverage. */
  readonly finishedOn: Day | null;
  readonly cancelledOn: Day | null;
  readonly cancelledReason: string | null;
}

/** An inspection with what it is called, as other capabilities and pages need it. */
export interface InspectionInRound extends Inspection {
  readonly roundCode: string;
  readonly roundName: string;
  readonly roundYear: number;
  readonly roundOrdinal: number;
  readonly roundState: RoundState;
  readonly teamName: string;
  readonly teamOrdinal: number;
  readonly unitName: string;
}

/** A step of the team's sequence, as the pinned edition has it. */
export interface Step {
  readonly code: string;
  readonly label: Says;
  /** The stage of the whole process that the step belongs to; the first step's stage is the one on site. */
  readonly stage: string;
}

/** A change of one row with its journal event; deciding gives these, `record` writes them. */
export interface RoundChange {
  readonly table: 'round' | 'inspection';
  readonly id: string;
  readonly version: number;
  readonly event: string;
  readonly set: Readonly<Record<string, unknown>>;
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly jurisdictionId: string;
}

/** What the deciding person may do here, and when it is. */
export interface Standing {
  readonly by: Signer;
  readonly now: Instant;
  readonly today: Day;
  /** Plans and runs rounds of the jurisdiction: its office. */
  readonly mayPlan: boolean;
  /** Sits in the jurisdiction's leading group. */
  readonly mayApprove: boolean;
  /** Leads the inspection in question. */
  readonly mayLead: boolean;
}

/** What would be left lying if an inspection ended now. */
export interface OpenItems {
  /** Problems, and clues that came from no problem, that have not landed. */
  readonly open: number;
  /** Of these, problems that wait for the team itself. */
  readonly withTeam: number;
}

/** An entry condition of a step (rulebook section `entry-conditions`) that is neither proved nor waived, and how much is missing. */
export interface Unmet {
  readonly needs: keyof typeof needLabels;
  readonly missing: number;
}

export const needLabels = {
  'opening-meeting-held': { zh: '登记{meeting}', en: '“{meeting}” is not recorded' },
  'notice-published': { zh: '发布公告', en: 'no notice is published' },
  'checklists-done': { zh: '清单{count}项未落实', en: '{count} points of the checklists are missing' },
  'requests-settled': { zh: '调阅资料{count}项未办结', en: '{count} document requests are open' },
  'talks-signed': { zh: '谈话记录{count}份未签字', en: '{count} talks are not signed' },
  'problems-confirmed': { zh: '登记的问题{count}个未审签', en: '{count} registered problems are not confirmed' },
  'old-problems-verified': { zh: '以前的问题{count}个未核查', en: '{count} earlier problems are not verified' },
  'tasks-done': { zh: '必办任务{count}项未办', en: '{count} mandatory tasks are not done' },
} as const satisfies Record<string, Says>;

export interface NewRound {
  readonly id: string;
  readonly jurisdictionId: string;
  readonly year: number;
  readonly ordinal: number;
  readonly name: string;
  readonly kind: string;
  readonly editionId: string;
  readonly plannedFrom: Day;
  readonly plannedTo: Day;
}

export type RoundOrder =
  | ({ readonly type: 'change-plan' } & Pick<NewRound, 'name' | 'kind' | 'plannedFrom' | 'plannedTo'>)
  | { readonly type: 'send-back'; readonly reason: string }
  | { readonly type: 'approve'; readonly decisionNumber: string }
  | { readonly type: 'announce'; readonly on: Day }
  | { readonly type: 'begin'; readonly on: Day }
  | { readonly type: 'begin-feedback'; readonly on: Day }
  | { readonly type: 'begin-rectification'; readonly on: Day }
  | { readonly type: 'close'; readonly on: Day };
export type RoundCommand = RoundOrder['type'];

export interface NewInspection {
  readonly id: string;
  readonly unitId: string;
  readonly teamId: string;
  readonly kind: string;
  readonly subject?: string | null | undefined;
  readonly leaderName: string | null;
  readonly leaderPersonId: string | null;
  readonly underInspectionId: string | null;
}

export type InspectionOrder =
  /** Without a subject, the one that is planned stays. */
  | ({ readonly type: 'staff' } & Pick<NewInspection, 'teamId' | 'kind' | 'subject' | 'leaderName' | 'leaderPersonId'>)
  | { readonly type: 'cancel'; readonly on: Day; readonly reason: string }
  | { readonly type: 'move'; readonly step: string; readonly on: Day }
  | { readonly type: 'take-back'; readonly reason: string }
  | { readonly type: 'leave'; readonly on: Day; readonly earlyReason: string | null }
  | { readonly type: 'finish'; readonly on: Day };
export type InspectionCommand = InspectionOrder['type'];

/** A line of the edition's deadlines. */
export interface DeadlineLine extends Item {
  readonly from: string;
  readonly direction: 'after' | 'before';
  readonly to: string;
  readonly limit: 'at-most' | 'at-least';
  readonly amount: number;
  readonly unit: DeadlineUnit;
  readonly isInclusive: boolean;
  /** Code of the body whose clock it is. */
  readonly holder: string;
  readonly kinds?: readonly string[];
}

/** A kind of inspection, as the pinned edition has it. */
export interface Kind {
  readonly code: string;
  readonly label: Says;
  /** 专项、机动、联动: its inspections name the matter that they are about. */
  readonly asksSubject: boolean;
  /** 提级: names units of jurisdictions below the round's only. */
  readonly reach: 'below' | null;
  /** 回头看: goes through what was closed at its unit before. */
  readonly looksBack: boolean;
}

/** What the pinned edition says that rounds need. */
export interface RoundRules {
  readonly steps: readonly Step[];
  readonly kinds: readonly Kind[];
  /** What it calls the meeting with the unit after moving in. */
  readonly openingMeeting: Says;
  /** Deadlines from moving in to leaving. */
  readonly stays: readonly DeadlineLine[];
  /** For stays counted in working days. */
  readonly calendars: readonly OfficeCalendar[];
}

/** What adding a unit looks at, loaded before. */
export interface Candidate {
  readonly unit: {
    readonly name: string;
    readonly abolishedOn: Day | null;
    /** Whether the unit belongs to the round's jurisdiction or to one under it. */
    readonly isReached: boolean;
    /** Of these, to one under it. */
    readonly isBelow: boolean;
    /** Whether an inspection of it was finished before. */
    readonly wasFinished: boolean;
  };
  readonly team: { readonly isOfJurisdiction: boolean; readonly endedOn: Day | null };
}

/** The row after a change; the same folding as the journal's. */
export function applied<Row extends { readonly version: number }>(row: Row, change: RoundChange): Row {
  return { ...row, ...change.set, version: row.version + 1 };
}

export function hasReached(state: RoundState, least: RoundState): boolean {
  return roundStates.indexOf(state) >= roundStates.indexOf(least);
}

/** Neither cancelled nor finished. */
export function isOpen({ cancelledOn, finishedOn }: Pick<Inspection, 'cancelledOn' | 'finishedOn'>): boolean {
  return cancelledOn === null && finishedOn === null;
}
