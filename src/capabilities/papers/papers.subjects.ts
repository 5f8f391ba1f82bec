import { defineSubject } from '#platform/journal/subject.ts';

export const paperSubjects = {
  paper: defineSubject({ kind: 'paper', table: 'papers.paper', sphere: 'business' }),
  meeting: defineSubject({ kind: 'team-meeting', table: 'papers.meeting', sphere: 'business' }),
  sheet: defineSubject({ kind: 'fact-sheet', table: 'papers.sheet', sphere: 'business' }),
} as const;
