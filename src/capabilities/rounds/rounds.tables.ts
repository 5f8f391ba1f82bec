import type { TableAccess } from '#platform/http/capability.ts';
import { officeRoles, roundReaders } from './rounds.model.ts';

/** What the policies of 0008 promise. */
export const roundTables: readonly TableAccess[] = [
  { table: 'rounds.round', read: roundReaders, write: [...officeRoles, 'leading-group-member'], scope: 'jurisdiction' },
  { table: 'rounds.inspection', read: roundReaders, write: [...officeRoles, 'team-leader'], scope: 'jurisdiction' },
];
