import type { Says } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';

export const jurisdictionKinds = {
  city: { zh: '市', en: 'City' },
  district: { zh: '区', en: 'District' },
  county: { zh: '县', en: 'County' },
  'autonomous-county': { zh: '自治县', en: 'Autonomous county' },
  'county-level-city': { zh: '县级市', en: 'County-level city' },
  zone: { zh: '功能区', en: 'Zone' },
} as const satisfies Record<string, Says>;
export type JurisdictionKind = keyof typeof jurisdictionKinds;

/** A city, or a county, district or zone under it, with an inspection office of its own. */
export interface Jurisdiction {
  readonly id: string;
  readonly version: number;
  /** 行政区划代码; zones have one of the office's own. */
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly level: 'city' | 'county';
  readonly kind: JurisdictionKind;
  readonly parentId: string | null;
  readonly endedOn: Day | null;
}

export interface NewJurisdiction {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: JurisdictionKind;
}
