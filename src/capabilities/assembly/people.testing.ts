/** People and teams of invented rounds, for tests of what the rules say about them. */
import type { PersonToSeat, Situation, TeamOfRound } from './proposal.model.ts';

export function personToSeat(facts: Partial<PersonToSeat> & Pick<PersonToSeat, 'id'>): PersonToSeat {
  return {
    name: facts.id,
    homeUnit: '市审计局',
    post: '科长',
    pool: 'talent',
    field: 'audit',
    rank: 'section-head',
    jurisdictionId: 'city',
    strengths: ['reading-accounts'],
    appraisals: [],
    served: [],
    elsewhere: null,
    ...facts,
  };
}

export function teamOfRound(ordinal: number, units: readonly Partial<TeamOfRound['units'][number]>[]): TeamOfRound {
  return {
    id: `team-${ordinal}`,
    ordinal,
    name: `第${ordinal}巡察组`,
    units: units.map((unit, at) => ({
      inspectionId: `inspection-${ordinal}-${at}`,
      unitId: `unit-${ordinal}-${at}`,
      name: `单位${ordinal}-${at}`,
      sector: 'industry',
      level: 'city',
      jurisdictionId: 'city',
      ...unit,
    })),
    repeated: [],
  };
}

export const someGrades = {
  excellent: { label: { zh: '优秀', en: 'Excellent' }, score: 100 },
  competent: { label: { zh: '称职', en: 'Competent' }, score: 60 },
};

export const someRanks = { 'section-member': 1, 'deputy-section-head': 2, 'section-head': 3 };

export function situationWith(
  settings: Situation['settings'],
  teams: readonly TeamOfRound[],
  people: readonly PersonToSeat[],
  more: Partial<Situation> = {},
): Situation {
  const words = { fields: {}, ranks: {}, strengths: {} };
  const codes = { rankLevels: someRanks, grades: someGrades };
  return { year: 2016, settings, teams, people, ties: new Map(), ...codes, words, ...more };
}
