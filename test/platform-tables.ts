import { problemReaders } from '#capabilities/problems/roles.model.ts';
import type { TableAccess } from '#platform/http/capability.ts';

/** The auditor reads the log; whoever sees an item of the work reads what was written of it. */
const entryReaders = ['audit-administrator', ...problemReaders];

/** Tables of the platform itself: beside the journal they are read by nobody but the program. */
export const platformTables: readonly TableAccess[] = [
  { table: 'journal.entry', read: entryReaders, write: 'nobody', scope: 'jurisdiction' },
  // Content is written with its entry and refused without one; the entry's policy says in whose name.
  { table: 'journal.content', read: entryReaders, write: 'signed-in', scope: 'jurisdiction' },
  { table: 'journal.seal', read: 'nobody', write: 'nobody', scope: 'everywhere' },
  { table: 'platform.outbox', read: 'nobody', write: 'nobody', scope: 'everywhere' },
  { table: 'platform.done_command', read: 'signed-in', write: 'signed-in', scope: 'own' },
  { table: 'platform.setting', read: 'signed-in', write: 'nobody', scope: 'everywhere' },
];
