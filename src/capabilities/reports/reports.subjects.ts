import { defineSubject } from '#platform/journal/subject.ts';

export const reportSubjects = {
  report: defineSubject({ kind: 'inspection-report', table: 'reports.report', sphere: 'business' }),
  part: defineSubject({ kind: 'report-part', table: 'reports.part', sphere: 'business' }),
} as const;
