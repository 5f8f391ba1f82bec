import type { TableAccess } from '#platform/http/capability.ts';
import { evidenceReaders, teamRoles } from './evidence.model.ts';

/** What the policies of the migration “evidence” promise. */
export const evidenceTables: readonly TableAccess[] = [
  { table: 'evidence.item', read: evidenceReaders, write: teamRoles, scope: 'jurisdiction' },
  {
    table: 'evidence.file_key',
    read: evidenceReaders,
    write: [...teamRoles, 'office-director'],
    scope: 'jurisdiction',
  },
  { table: 'evidence.number_series', read: 'nobody', write: 'nobody', scope: 'everywhere' },
];
