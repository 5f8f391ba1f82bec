import type { TableAccess } from '#platform/http/capability.ts';
import { ownUnitReaders, registerReaders, registerWriters } from './unit.access.ts';

const ofUnits = {
  read: [...registerReaders, ...ownUnitReaders],
  write: registerWriters,
  scope: 'jurisdiction',
} as const;

/** What the policies of 0002 and 0004 promise. */
export const registryTables: readonly TableAccess[] = [
  { table: 'registry.jurisdiction', read: 'signed-in', write: ['office-director'], scope: 'jurisdiction' },
  { table: 'registry.unit', ...ofUnits },
  { table: 'registry.unit_state', ...ofUnits },
  { table: 'registry.leading_body_member', ...ofUnits },
  { table: 'registry.succession', ...ofUnits },
  { table: 'registry.import_preview', read: registerWriters, write: registerWriters, scope: 'own' },
];
