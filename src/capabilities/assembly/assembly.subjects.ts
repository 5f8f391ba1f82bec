import { defineSubject, type Exemption } from '#platform/journal/subject.ts';

export const assemblySubjects = {
  proposal: defineSubject({ kind: 'team-proposal', table: 'assembly.proposal', sphere: 'business' }),
  recusal: defineSubject({ kind: 'team-recusal', table: 'assembly.recusal', sphere: 'business' }),
  seat: defineSubject({ kind: 'team-seat', table: 'assembly.seat', sphere: 'business' }),
  objection: defineSubject({ kind: 'team-objection', table: 'assembly.objection', sphere: 'business' }),
  substitution: defineSubject({ kind: 'team-substitution', table: 'assembly.substitution', sphere: 'business' }),
} as const;

export const assemblyExemptions: readonly Exemption[] = [
  { table: 'assembly.progress', because: 'how far a search is, told once a second; what it finds is journaled' },
];
