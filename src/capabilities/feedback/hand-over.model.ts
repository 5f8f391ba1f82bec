/** Hand-over to another body (移交其他单位): what concerns neither the unit's rectification nor the discipline commission; both sides sign. */
import type { Day, Instant } from '#platform/kernel/time.ts';

export const handOverStates = ['prepared', 'signed'] as const;
export type HandOverState = (typeof handOverStates)[number];

export interface HandedItem {
  readonly problemId: string;
  readonly number: string;
  readonly title: string;
}

export interface HandOver {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly inspectionId: string;
  readonly unitName: string;
  /** Receives it; has no account here. */
  readonly body: string;
  readonly items: readonly HandedItem[];
  readonly state: HandOverState;
  readonly heldSince: Day;
  readonly preparedBy: string;
  readonly preparedByName: string;
  readonly preparedAt: Instant;
  readonly receivedOn: Day | null;
  readonly receiverName: string | null;
  readonly receiverPost: string | null;
  /** Of the letter that went with it and bears both signatures. */
  readonly documentNumber: string | null;
  readonly signedBy: string | null;
  readonly signedByName: string | null;
  readonly signedAt: Instant | null;
}

/** A problem of the inspection that the meeting proposed for another body, with the body that it named. */
export interface ForOtherBody extends HandedItem {
  readonly body: string;
  readonly confirmedOn: Day | null;
  /** Neither dropped, nor back with the team, nor a clue meanwhile. */
  readonly isUsable: boolean;
  /** The hand-over that it stands in already. */
  readonly handOverId: string | null;
}

export interface HandOverChange {
  readonly id: string;
  readonly version: number;
  readonly event: string;
  readonly set: Readonly<Record<string, unknown>>;
  readonly jurisdictionId: string;
}

export const longestHandOver = { body: 100, name: 50, post: 100, number: 100, items: 200 } as const;
