import type { Day } from '#platform/kernel/time.ts';
import type { Grade } from './grades.model.ts';
import type { PersonFacts } from './pool.model.ts';

/** An edition's grades, the lowest of which keeps out of the pools. */
export const someGrades: readonly Grade[] = [
  { code: 'excellent', label: { zh: '优秀', en: 'Excellent' }, score: 100, keepsOut: false },
  { code: 'competent', label: { zh: '称职', en: 'Competent' }, score: 60, keepsOut: false },
  { code: 'not-competent', label: { zh: '不称职', en: 'Not competent' }, score: 0, keepsOut: true },
];

/** A whole and unremarkable record, changed where a test needs it. */
export function somebody(facts: Partial<PersonFacts> = {}): PersonFacts {
  return {
    name: '柏知行',
    pool: 'talent',
    field: 'audit',
    homeUnit: '西秀区审计局',
    homeUnitId: null,
    post: '科长',
    rank: 'section-head',
    birthOn: '1980-04-01' as Day,
    nativePlace: '普定县',
    growthPlace: '普定县',
    growthJurisdictionId: null,
    growthUnitId: null,
    health: '健康',
    titles: [],
    strengths: ['reading-accounts'],
    education: [],
    resume: [
      {
        unit: '西秀区审计局',
        unitId: null,
        post: '科长',
        isLeading: false,
        from: '2012-03-01' as Day,
        until: null,
      },
    ],
    relatives: [{ name: '杜若', relation: 'spouse', unit: null, unitId: null, post: null }],
    appraisals: [],
    service: [],
    ...facts,
  };
}
