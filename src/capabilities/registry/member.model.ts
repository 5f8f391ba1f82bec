import type { Day } from '#platform/kernel/time.ts';
import type { ManagingLevel } from './unit.model.ts';

/** Somebody in a unit's leading body (领导班子), in one post over one stretch of days. */
export interface LeadingBodyMember {
  readonly id: string;
  readonly version: number;
  readonly unitId: string;
  readonly jurisdictionId: string;
  readonly personName: string;
  readonly post: string;
  /** 一把手. */
  readonly isHead: boolean;
  readonly managedBy: ManagingLevel;
  readonly fromOn: Day;
  /** The first day no longer in the post. */
  readonly untilOn: Day | null;
}

export type MemberFacts = Pick<LeadingBodyMember, 'personName' | 'post' | 'isHead' | 'managedBy'>;

export type MemberOrder =
  | ({ readonly type: 'join'; readonly unitId: string; readonly on: Day } & MemberFacts)
  | ({
      readonly type: 'correct';
      readonly memberId: string;
      readonly version: number;
      readonly reason: string;
    } & MemberFacts)
  | {
      readonly type: 'leave';
      readonly memberId: string;
      readonly version: number;
      readonly on: Day;
      readonly reason: string | null;
    };
