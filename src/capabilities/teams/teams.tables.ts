import type { TableAccess } from '#platform/http/capability.ts';
import { poolApprovers, poolReaders, teamKeepers, teamReaders } from './teams.access.ts';

/** What the policies of 0007 and 0016 promise. */
export const teamsTables: readonly TableAccess[] = [
  { table: 'teams.body', read: teamReaders, write: teamKeepers, scope: 'jurisdiction' },
  { table: 'teams.team', read: teamReaders, write: teamKeepers, scope: 'jurisdiction' },
  { table: 'teams.pool_person', read: poolReaders, write: [...teamKeepers, ...poolApprovers], scope: 'jurisdiction' },
  { table: 'teams.nomination', read: poolReaders, write: [...teamKeepers, ...poolApprovers], scope: 'jurisdiction' },
  { table: 'teams.import_preview', read: teamKeepers, write: teamKeepers, scope: 'own' },
];
