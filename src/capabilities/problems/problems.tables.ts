import type { TableAccess } from '#platform/http/capability.ts';
import { officeReaders, problemReaders, problemWriters } from './roles.model.ts';

/** What the policies of 0009 and “problem-text” promise. */
export const problemTables: readonly TableAccess[] = [
  { table: 'problems.problem', read: problemReaders, write: problemWriters, scope: 'jurisdiction' },
  { table: 'problems.problem_count', read: officeReaders, write: 'nobody', scope: 'jurisdiction' },
  { table: 'problems.number_series', read: 'nobody', write: 'nobody', scope: 'everywhere' },
  { table: 'problems.problem_text', read: 'nobody', write: 'nobody', scope: 'everywhere' },
  { table: 'problems.bigram_frequency', read: 'nobody', write: 'nobody', scope: 'everywhere' },
  { table: 'problems.saved_view', read: 'nobody', write: 'nobody', scope: 'own' },
];
