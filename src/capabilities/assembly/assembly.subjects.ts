import { defineSubject, type Exemption } from '#platform/journal/subject.ts';

export const assemblySubjects = {
  proposal: defineSubject({ kind: 'team-proposal', table: 'assembly.proposal', sphere: 'business' }),
  recusal: defineSubject({ kind: 'team-recusal', table: 'assembly.recusal', sphere: 'business' }),
  seat: defineSubject({ kind: 'team-seat', table: 'assembly.seat', sphere: 'business' }),
  draw: defineSubject({ kind: 'team-draw', table: 'assembly.draw', sphere: 'business' }),
  objection: defineSubject({ kind: 'team-objection', table: 'assembly.objection', sphere: 'business' }),
  substitution: defineSubject({ kind: 'team-substitution', table: 'assembly.substitution', sphere: 'business' }),
} as const;

export const assemblyExemptions: readonly Exemption[] = [
  { table: 'assembly.draw_secret', because: 'a secret until the draw, whose result journals it' },
  { table: 'assembly.progress', because: 'how far a search is, told once a second; what it finds is journaled' },
];
