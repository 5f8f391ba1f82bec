/** A group of other bodies as somebody sees it who replaces one of its seats. */

/** Somebody of the group's forces, as it stands or stood. */
export interface ForceOfGroup {
  readonly personId: string;
  /** Whether he is of the group now. */
  readonly isOf: boolean;
  /** The body that put him in; an expert comes from none. */
  readonly bodyId: string | null;
  readonly role: 'member' | 'expert';
  /** What is inspected in the round although it is his own, by his body or his home unit. */
  readonly own: string | null;
}

export interface GroupOfTeam {
  readonly name: string;
  readonly kind: 'joint' | 'area';
  readonly forces: readonly ForceOfGroup[];
}
