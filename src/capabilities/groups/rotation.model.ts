/** What proposing who goes along looks at, loaded before. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import type { GroupKind } from './groups.model.ts';

export interface UnitInspected {
  readonly id: string;
  readonly name: string;
  /** The unit itself and everything that it stands under. */
  readonly lineage: readonly string[];
}

export interface BodyInRotation {
  readonly id: string;
  readonly name: string;
  readonly ordinal: number;
  readonly isLeading: boolean;
  /** Township, or units where the body is stationed: what nobody of the body inspects. */
  readonly own: readonly string[];
}

export interface ForceToPlace {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly bodyId: string | null;
  readonly role: 'member' | 'expert';
  readonly homeUnitId: string | null;
  /** What the pinned edition's rules of recusal say of the person and the units, for whoever goes along. */
  readonly ties: readonly Says[];
  /** What they say beside of whoever heads. */
  readonly headTies: readonly Says[];
  /** What the person serves in at the same time. */
  readonly elsewhere: string | null;
}

/** An inspection that the group carried out before. */
export interface Turn {
  readonly from: Day;
  readonly headId: string;
  /** The body that the head came from. */
  readonly headBodyId: string | null;
  readonly memberIds: readonly string[];
}

export interface Rotation {
  readonly kind: GroupKind;
  /** The inspected unit first, then the villages that go along. */
  readonly units: readonly UnitInspected[];
  readonly bodies: readonly BodyInRotation[];
  readonly forces: readonly ForceToPlace[];
  /** In no particular order. */
  readonly turns: readonly Turn[];
  readonly size: { readonly least: number; readonly most: number };
}

export interface Crew {
  readonly headId: string;
  readonly memberIds: readonly string[];
}

/** The inspection to be taken on, as the plan stands. */
export interface ToTakeOn {
  readonly inspectionId: string;
  readonly roundId: string;
  readonly roundName: string;
  readonly roundState: string;
  readonly jurisdictionId: string;
  readonly isOpen: boolean;
  /** A village that goes along with a township. */
  readonly isAlong: boolean;
  /** The group that has it already. */
  readonly takenBy: string | null;
  readonly isGroupInRound: boolean;
}
