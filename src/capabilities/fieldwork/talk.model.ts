/** An individual talk (个别谈话): by two of the team at least, read back, signed; what is signed never changes. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';
import type { Inspector, Origin, TalkClass } from './site.model.ts';

export const talkStates = ['draft', 'recorded', 'signed', 'withdrawn'] as const;
export type TalkState = (typeof talkStates)[number];

export const talkStateTexts = {
  draft: { zh: '记录中', en: 'Being written' },
  recorded: { zh: '已记录', en: 'Recorded' },
  signed: { zh: '已签字', en: 'Signed' },
  withdrawn: { zh: '已作废', en: 'Withdrawn' },
} as const satisfies Record<TalkState, Says>;

/** No edition asks for fewer: a talk is two people's. */
export const fewestInspectors = 2;

/** What is written into a talk while it is a draft. */
export interface TalkText {
  readonly personName: string;
  readonly post: string;
  readonly memberId: string | null;
  readonly personClass: TalkClass | null;
  readonly heldOn: Day;
  readonly place: string;
  /** Account ids. */
  readonly inspectors: readonly string[];
  readonly asked: readonly string[];
  readonly points: readonly string[];
  readonly content: string;
}

export interface Talk extends Origin, Omit<TalkText, 'inspectors'> {
  readonly id: string;
  readonly version: number;
  readonly unitId: string;
  readonly inspectors: readonly Inspector[];
  readonly state: TalkState;
  readonly writtenBy: string;
  readonly writtenByName: string;
  readonly writtenAt: Instant;
  readonly recordedOn: Day | null;
  readonly readBackOn: Day | null;
  readonly signedOn: Day | null;
  readonly unsignedReason: string | null;
  readonly withdrawnReason: string | null;
}

export type TalkOrder =
  | { readonly type: 'save'; readonly text: TalkText }
  | { readonly type: 'record' }
  | { readonly type: 'correct' }
  | { readonly type: 'sign'; readonly readBackOn: Day; readonly signedOn: Day }
  | { readonly type: 'go-without-signature'; readonly readBackOn: Day; readonly reason: string }
  | { readonly type: 'withdraw'; readonly reason: string };
export type TalkCommand = TalkOrder['type'];
export const talkCommands = ['save', 'record', 'correct', 'sign', 'go-without-signature', 'withdraw'] as const;
