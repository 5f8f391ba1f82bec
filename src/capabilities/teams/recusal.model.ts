/** Ties between a person of the pools and a unit to be inspected, and the rules that make some of them recusals (回避). */
import type { Says } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import type { PersonFacts, RelativeLine } from './pool.model.ts';

export const recusalKinds = {
  post: { zh: '任职回避', en: 'Post' },
  region: { zh: '地域回避', en: 'Region' },
  duty: { zh: '公务回避', en: 'Duty' },
} as const satisfies Record<string, Says>;
export type RecusalKind = keyof typeof recusalKinds;

/** A line of the edition's recusal rules. */
export interface RecusalRule {
  readonly code: string;
  readonly label: Says;
  readonly kind: RecusalKind;
  /** Codes of the seats that it binds. */
  readonly seats: readonly string[];
  /** Code of the tie, as the rulebook's schema has them. */
  readonly tie: string;
  readonly withinYears?: number | undefined;
  readonly atLeastYears?: number | undefined;
}

export interface Stretch {
  readonly from: Day;
  /** The first day no more; null while it lasts. */
  readonly until: Day | null;
}

/** A post in a leading body, here or elsewhere. */
export interface LedThere extends Stretch {
  readonly unitId: string;
  readonly unitName: string;
  readonly post: string;
}

/** Somebody in the leading body of the unit to be inspected. */
export interface UnitLeader {
  readonly name: string;
  readonly post: string;
  /** All posts in leading bodies that somebody of this name holds or held. */
  readonly career: readonly LedThere[];
  /** Relatives that his own record names, where he is in a pool himself. */
  readonly relatives: readonly RelativeLine[];
}

export interface UnitToInspect {
  readonly id: string;
  /** What it is called, and what it was called before. */
  readonly names: readonly string[];
  readonly level: 'city' | 'county' | 'township' | 'village';
  readonly jurisdictionId: string;
  /** The township that it is, or stands under. */
  readonly townshipId: string | null;
  readonly leaders: readonly UnitLeader[];
}

/** `record`: unit and person are the same beyond doubt; `same-name`: only the name agrees, so the office verifies. */
export type Basis = 'record' | 'same-name';

/** What a record says of a tie, before any rule. */
export interface Evidence {
  readonly says: Says;
  readonly basis: Basis;
  /** When the tie was, where that matters to a rule; null where it is for good. */
  readonly stretch: Stretch | null;
}

/** A rule that a tie meets on a day. */
export interface Finding {
  readonly rule: string;
  readonly label: Says;
  readonly kind: RecusalKind;
  readonly seats: readonly string[];
  readonly evidence: Says;
  readonly basis: Basis;
  /** The first day on which it no longer holds; null while no end is in sight. */
  readonly until: Day | null;
}

export type RecusalPerson = Pick<
  PersonFacts,
  | 'name'
  | 'homeUnit'
  | 'homeUnitId'
  | 'growthPlace'
  | 'growthJurisdictionId'
  | 'growthUnitId'
  | 'education'
  | 'resume'
  | 'relatives'
>;
