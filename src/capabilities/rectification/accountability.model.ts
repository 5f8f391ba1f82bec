/** Who was held to account for what an inspection found (问责): persons, by responsibility. */
import type { Day } from '#platform/kernel/time.ts';

/** 主体责任、监督责任 */
export const accountedResponsibilities = ['main', 'supervisory'] as const;
export type AccountedResponsibility = (typeof accountedResponsibilities)[number];

/** The four manners for leading cadres in 《中国共产党问责条例》第七条 (2016): national, so no part of a local rulebook. */
export const accountabilityManners = ['notification', 'admonition', 'organisational', 'sanction'] as const;
export type AccountabilityManner = (typeof accountabilityManners)[number];

/** The columns of `rectification.accountability`, beside `id` and `version`. */
export interface AccountabilityFacts {
  readonly jurisdictionId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly problemId: string | null;
  readonly personName: string;
  readonly post: string;
  readonly responsibility: AccountedResponsibility;
  readonly manner: AccountabilityManner;
  readonly facts: string;
  readonly decidedOn: Day;
  readonly decidedBy: string;
  readonly decisionNumber: string | null;
  readonly recordedBy: string;
  readonly recordedByName: string;
  readonly recordedOn: Day;
  readonly revokedOn: Day | null;
  readonly revokedReason: string | null;
}

export interface Accountability extends AccountabilityFacts {
  readonly id: string;
  readonly version: number;
}

export interface AccountabilityOrder
  extends Omit<AccountabilityFacts, 'recordedBy' | 'recordedByName' | 'recordedOn' | 'revokedOn' | 'revokedReason'> {
  readonly id: string;
}

export interface AccountabilityChange {
  readonly id: string;
  readonly version: number;
  readonly event: 'held-to-account' | 'accountability-revoked';
  readonly set: Partial<AccountabilityFacts>;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly jurisdictionId: string;
}

export const accountabilityReaders = [
  'office-clerk',
  'office-director',
  'leading-group-member',
  'discipline-officer',
  'organisation-officer',
  'unit-secretary',
] as const;
