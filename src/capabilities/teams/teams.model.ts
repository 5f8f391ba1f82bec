/** Who inspects: leading groups and offices, and the standing teams. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';

export const bodyKinds = {
  'leading-group': { zh: '巡察工作领导小组', en: 'Leading group' },
  office: { zh: '巡察办', en: 'Inspection office' },
} as const satisfies Record<string, Says>;
export type BodyKind = keyof typeof bodyKinds;

interface Kept {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
}

export interface BodyFacts {
  readonly name: string;
  readonly headName: string;
  /** The head's own post: 纪委书记 in the measure of 2016, 党委书记 later. */
  readonly headPost: string;
  readonly deputyName: string | null;
  readonly deputyPost: string | null;
}

export interface Body extends Kept, BodyFacts {
  readonly kind: BodyKind;
  readonly establishedOn: Day;
  readonly endedOn: Day | null;
}

export interface Team extends Kept {
  readonly ordinal: number;
  /** Null for a standing inspection team; a group of other bodies is a team of its kind, numbered apart. */
  readonly kind: 'joint' | 'area' | null;
  readonly name: string;
  readonly establishedOn: Day;
  readonly endedOn: Day | null;
}

/** A change of one row with its journal event. */
export interface TeamsChange {
  readonly table: 'body' | 'team';
  readonly id: string;
  readonly version: number;
  readonly event: string;
  readonly set: Readonly<Record<string, unknown>>;
  readonly jurisdictionId: string;
}

export interface TeamsStanding {
  readonly today: Day;
  /** Whether the actor's office keeps the teams and pools of the jurisdiction. */
  readonly mayKeep: boolean;
}

export type NewBody = BodyFacts & Pick<Body, 'id' | 'jurisdictionId' | 'kind' | 'establishedOn'>;
export type NewTeam = Pick<Team, 'id' | 'jurisdictionId' | 'ordinal' | 'name' | 'establishedOn'> &
  Partial<Pick<Team, 'kind'>>;
