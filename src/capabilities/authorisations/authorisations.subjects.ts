import { defineSubject } from '#platform/journal/subject.ts';

export const authorisationSubjects = {
  authorisation: defineSubject({ kind: 'authorisation', table: 'authorisations.authorisation', sphere: 'business' }),
} as const;
