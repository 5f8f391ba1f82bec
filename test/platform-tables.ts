import type { TableAccess } from '#platform/http/capability.ts';

/** Tables of the platform itself: the journal is read by the auditor, the rest by nobody but the program. */
export const platformTables: readonly TableAccess[] = [
  { table: 'journal.entry', read: ['audit-administrator'], write: 'nobody', scope: 'jurisdiction' },
  // Content is written with its entry and refused without one; the entry's policy says in whose name.
  { table: 'journal.content', read: ['audit-administrator'], write: 'signed-in', scope: 'jurisdiction' },
  { table: 'journal.seal', read: 'nobody', write: 'nobody', scope: 'everywhere' },
  { table: 'platform.outbox', read: 'nobody', write: 'nobody', scope: 'everywhere' },
  { table: 'platform.setting', read: 'signed-in', write: 'nobody', scope: 'everywhere' },
];
