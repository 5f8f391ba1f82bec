/** Documents that the team asks the unit for (调阅资料): asked, delivered or refused, received; late is a question of the day. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import type { Origin } from './site.model.ts';

export const requestStates = ['asked', 'delivered', 'refused', 'received', 'withdrawn'] as const;
export type RequestState = (typeof requestStates)[number];

export const requestStateTexts = {
  asked: { zh: '待提供', en: 'Asked' },
  delivered: { zh: '已提供，待核收', en: 'Delivered' },
  refused: { zh: '单位说明不能提供', en: 'Refused' },
  received: { zh: '已核收', en: 'Received' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} as const satisfies Record<RequestState, Says>;

export interface RequestReturn {
  readonly reason: string;
  readonly answer: string | null;
  readonly answeredByName: string;
  readonly answeredOn: Day;
  readonly byName: string;
  readonly on: Day;
}

export interface DocumentRequest extends Origin {
  readonly id: string;
  readonly version: number;
  readonly unitId: string;
  readonly title: string;
  readonly detail: string | null;
  readonly item: string | null;
  readonly state: RequestState;
  readonly askedBy: string;
  readonly askedByName: string;
  readonly askedOn: Day;
  readonly dueOn: Day;
  readonly documents: number | null;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredByName: string | null;
  readonly answeredOn: Day | null;
  readonly settledBy: string | null;
  readonly settledByName: string | null;
  readonly settledOn: Day | null;
  readonly settledReason: string | null;
  readonly returns: readonly RequestReturn[];
}

export interface NewRequest {
  readonly title: string;
  readonly detail: string | null;
  readonly item: string | null;
  readonly dueOn: Day;
}

export type RequestOrder =
  | { readonly type: 'deliver'; readonly documents: number; readonly answer: string | null }
  | { readonly type: 'refuse'; readonly reason: string }
  | { readonly type: 'receive'; readonly documents: number }
  | { readonly type: 'ask-again'; readonly reason: string; readonly dueOn: Day }
  | { readonly type: 'withdraw'; readonly reason: string };
export type RequestCommand = RequestOrder['type'];
export const requestCommands = ['deliver', 'refuse', 'receive', 'ask-again', 'withdraw'] as const;

/** Not delivered, and the day is over. */
export function isLate({ state, dueOn }: Pick<DocumentRequest, 'state' | 'dueOn'>, today: Day): boolean {
  return state === 'asked' && dueOn < today;
}
