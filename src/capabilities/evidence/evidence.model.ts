/** Evidence (证据材料) of an inspection: each item numbered, hashed and kept encrypted, or indexed only because it bears a mark of secrecy. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';

export const teamRoles = ['team-leader', 'team-deputy', 'team-liaison', 'team-member'] as const;
/** Who reads the index of a jurisdiction's evidence, and no content. */
export const indexReaders = ['office-clerk', 'office-director', 'leading-group-member'] as const;
/** Who reads which member viewed what. */
export const viewsReaders = ['team-leader', 'office-clerk', 'office-director'] as const;
export const evidenceReaders = [...indexReaders, ...teamRoles] as const;

/** Where an item comes from. */
export const origins = {
  unit: { zh: '被巡察单位提供', en: 'From the unit' },
  talk: { zh: '谈话取得', en: 'From a talk' },
  own: { zh: '巡察组形成', en: 'Made by the team' },
} as const satisfies Record<string, Says>;
export type Origin = keyof typeof origins;

export const evidenceStates = {
  uploading: { zh: '上传中', en: 'Uploading' },
  kept: { zh: '已留存', en: 'Kept' },
  'index-only': { zh: '仅登记', en: 'Index only' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  refused: { zh: '拒收', en: 'Refused' },
} as const satisfies Record<string, Says>;
export type EvidenceState = keyof typeof evidenceStates;

/** 密级, as it stands on a document that is indexed and never taken in. */
export const secrecies = {
  secret: { zh: '秘密', en: 'Secret' },
  confidential: { zh: '机密', en: 'Confidential' },
  'top-secret': { zh: '绝密', en: 'Top secret' },
} as const satisfies Record<string, Says>;
export type Secrecy = keyof typeof secrecies;

export interface EvidenceItem {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly inspectionId: string;
  readonly number: number;
  readonly name: string;
  readonly description: string;
  readonly origin: Origin;
  readonly state: EvidenceState;
  /** Media type, detected by content. */
  readonly kind: string | null;
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly cipher: string | null;
  readonly pieceBytes: number | null;
  readonly frameBytes: number | null;
  readonly keptWhere: string | null;
  readonly secrecy: Secrecy | null;
  readonly uploadedBy: string | null;
  readonly uploadedByName: string;
  readonly uploadedAt: Instant;
  readonly keptAt: Instant | null;
  /** The upload whose pieces hold the content. */
  readonly objectId: string | null;
  /** Kind of the refusal that the content met with. */
  readonly refusedBecause: string | null;
  readonly withdrawnReason: string | null;
  readonly withdrawnByName: string | null;
}

/** The key of an inspection's files; `wrappedKey` is null once it was wiped. */
export interface FileKey {
  readonly id: string;
  readonly version: number;
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly inspectionId: string;
  readonly cipher: string;
  readonly wrappedKey: string | null;
  readonly masterMark: string;
  readonly wipedAt: Instant | null;
  readonly wipedByName: string | null;
  readonly wipedReason: string | null;
}

/** The inspection that evidence belongs to, and what the acting person may do there. */
export interface EvidencePlace {
  readonly inspectionId: string;
  readonly jurisdictionId: string;
  readonly roundId: string;
  readonly finishedOn: Day | null;
  readonly cancelledOn: Day | null;
  readonly isOfTeam: boolean;
  readonly isDirector: boolean;
}

export interface EvidenceChange {
  readonly table: 'item' | 'fileKey';
  readonly id: string;
  readonly version: number;
  readonly event: string;
  readonly set: Readonly<Record<string, unknown>>;
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly jurisdictionId: string;
}

/** `E-007`: how papers and people cite an item within its inspection. */
export function evidenceNumber(number: number): string {
  return `E-${String(number).padStart(3, '0')}`;
}
