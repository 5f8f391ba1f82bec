import { defineSubject, type Exemption } from '#platform/journal/subject.ts';

export const evidenceSubjects = {
  item: defineSubject({ kind: 'evidence', table: 'evidence.item', sphere: 'business' }),
  fileKey: defineSubject({
    kind: 'evidence-key',
    table: 'evidence.file_key',
    sphere: 'business',
    digested: ['wrapped_key'],
  }),
} as const;

export const evidenceExemptions: readonly Exemption[] = [
  { table: 'evidence.number_series', because: 'the numbers given stand in the items, whose entries are journaled' },
];
