/** Persons reported, investigated or talked with. A person is one row, however many clues, cases and sanctions. */
import type { Day } from '#platform/kernel/time.ts';

export interface Person {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly name: string;
  readonly unitId: string | null;
  /** Where the person works, in words; also where it is no unit of the register. */
  readonly workplace: string;
  readonly post: string;
  readonly rank: string | null;
  /** 一把手. */
  readonly isHead: boolean;
  readonly isPartyMember: boolean;
  /** Tells apart two persons of one name in one post, such as a year of birth. */
  readonly distinction: string | null;
}

export type PersonFacts = Omit<Person, 'id' | 'version' | 'jurisdictionId'>;

/** A talk under the first form; each counts as one person-time (人次). */
export interface Talk {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly roundId: string | null;
  readonly inspectionId: string | null;
  readonly unitId: string | null;
  readonly clueId: string | null;
  readonly personId: string;
  readonly editionId: string;
  /** Code of the rulebook's section `form-measures`, under the first form. */
  readonly measure: string;
  readonly heldOn: Day;
  readonly heldByName: string;
  readonly matter: string;
  readonly recordedBy: string;
  readonly recordedByName: string;
}

export interface TalkOrder {
  readonly personId: string;
  readonly clueId: string | null;
  readonly measure: string;
  readonly heldOn: Day;
  readonly heldByName: string;
  readonly matter: string;
}
