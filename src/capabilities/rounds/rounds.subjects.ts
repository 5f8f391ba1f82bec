import { defineSubject } from '#platform/journal/subject.ts';

export const roundSubjects = {
  round: defineSubject({ kind: 'round', table: 'rounds.round', sphere: 'business' }),
  inspection: defineSubject({ kind: 'inspection', table: 'rounds.inspection', sphere: 'business' }),
} as const;
