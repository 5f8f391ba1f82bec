/** Groups that inspect beside the standing teams: joint groups of stationed bodies, area groups of townships. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';

export const groupKinds = {
  joint: { zh: '派驻机构三人联组', en: 'Joint group of stationed bodies' },
  area: { zh: '片区巡察协作组', en: 'Area cooperation group' },
} as const satisfies Record<string, Says>;
export type GroupKind = keyof typeof groupKinds;

export const groupStates = {
  drafted: { zh: '待领导小组批准', en: 'Before the leading group' },
  standing: { zh: '运行中', en: 'Standing' },
  ended: { zh: '已撤销', en: 'Ended' },
} as const satisfies Record<string, Says>;
export type GroupState = keyof typeof groupStates;

export const assignmentStates = {
  proposed: { zh: '待采纳', en: 'Proposed' },
  accepted: { zh: '已采纳', en: 'Accepted' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
} as const satisfies Record<string, Says>;
export type AssignmentState = keyof typeof assignmentStates;

export interface Group {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly kind: GroupKind;
  readonly name: string;
  readonly state: GroupState;
  readonly draftedBy: string | null;
  readonly draftedByName: string;
  readonly draftedAt: Instant;
  readonly returnedReason: string | null;
  /** The team that the group is, once it stands. */
  readonly teamId: string | null;
  readonly formedByName: string | null;
  readonly formedOn: Day | null;
  readonly decisionNumber: string | null;
  readonly endedOn: Day | null;
  readonly endReason: string | null;
}

/** A township of the area, or a stationed body with the units where it is stationed. */
export interface GroupBody {
  readonly id: string;
  readonly version: number;
  readonly groupId: string;
  readonly unitId: string | null;
  /** The stationed body's own name, or the township's by the register. */
  readonly name: string;
  readonly stationedAt: readonly string[];
  readonly ordinal: number;
  readonly isLeading: boolean;
  readonly fromOn: Day;
  readonly untilOn: Day | null;
}

export interface Force {
  readonly id: string;
  readonly version: number;
  readonly groupId: string;
  /** The body that put the person in; an expert comes from none. */
  readonly bodyId: string | null;
  readonly personId: string;
  readonly personName: string;
  readonly homeUnit: string;
  readonly post: string;
  readonly role: 'member' | 'expert';
  readonly fromOn: Day;
  readonly untilOn: Day | null;
}

/** What a group is to be made of, as the office writes it down. */
export interface Composition {
  readonly bodies: readonly {
    readonly unitId: string | null;
    readonly name: string | null;
    readonly stationedAt: readonly string[];
    readonly isLeading: boolean;
    readonly personIds: readonly string[];
  }[];
  readonly expertIds: readonly string[];
}

export interface LeftOut {
  readonly name: string;
  readonly bodyName: string | null;
  readonly because: Says;
}

/** Team and leader of an inspection before the group took it over. */
export interface Before {
  readonly inspectionId: string;
  readonly teamId: string;
  readonly leaderName: string | null;
  readonly leaderPersonId: string | null;
}

export interface Assignment {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly groupId: string;
  readonly roundId: string;
  readonly inspectionId: string;
  readonly state: AssignmentState;
  readonly headId: string;
  readonly memberIds: readonly string[];
  readonly leftOut: readonly LeftOut[];
  readonly isChanged: boolean;
  readonly before: readonly Before[] | null;
  readonly proposedByName: string;
  readonly proposedAt: Instant;
  readonly decidedByName: string | null;
  readonly decidedAt: Instant | null;
  readonly cancelReason: string | null;
}

export interface GroupsStanding {
  readonly now: Instant;
  readonly today: Day;
  readonly by: { readonly id: string | null; readonly name: string };
  /** Whether the actor's office keeps the teams of the jurisdiction. */
  readonly mayKeep: boolean;
  /** Whether the actor sits in its leading group. */
  readonly mayApprove: boolean;
}

/** A change of one row with its journal event. */
export interface GroupsChange {
  readonly table: 'group' | 'body' | 'force' | 'assignment';
  readonly id: string;
  readonly version: number;
  readonly event: string;
  readonly set: Readonly<Record<string, unknown>>;
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly jurisdictionId: string;
}

/** The first number of a team that is a group: numbers of inspection teams stay below. */
export const firstGroupOrdinal = 51;
