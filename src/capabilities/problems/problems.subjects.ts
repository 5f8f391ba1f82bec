import { defineSubject, type Exemption, type NotedSubject } from '#platform/journal/subject.ts';

export const problemSubject = defineSubject({ kind: 'problem', table: 'problems.problem', sphere: 'business' });
export const savedViewSubject = defineSubject({
  kind: 'saved-view',
  table: 'problems.saved_view',
  sphere: 'business',
});

/** Taking the ledger away as a file changes no row; it is noted under the account that did it. */
export const ledgerExportSubject: NotedSubject = { kind: 'ledger-export', sphere: 'business' };

export const problemExemptions: readonly Exemption[] = [
  { table: 'problems.number_series', because: 'the numbers given stand in the problems, whose entries are journaled' },
  {
    table: 'problems.problem_count',
    because: 'sums of the problems’ own rows, kept so that nobody has to count a million',
  },
  { table: 'problems.problem_text', because: 'made by the table from the problem’s own text, for searching' },
  { table: 'problems.bigram_frequency', because: 'a statistic that steers searching and says nothing of any problem' },
];
