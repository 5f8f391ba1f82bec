import type { TableAccess } from '#platform/http/capability.ts';
import { forceReaders, groupDeciders, groupKeepers, groupReaders } from './groups.access.ts';

/** What the policies of the groups' migration promise. */
export const groupsTables: readonly TableAccess[] = [
  {
    table: 'groups.cooperation_group',
    read: groupReaders,
    write: [...groupKeepers, ...groupDeciders],
    scope: 'jurisdiction',
  },
  { table: 'groups.body', read: groupReaders, write: groupKeepers, scope: 'jurisdiction' },
  { table: 'groups.force', read: forceReaders, write: groupKeepers, scope: 'jurisdiction' },
  { table: 'groups.assignment', read: forceReaders, write: groupKeepers, scope: 'jurisdiction' },
];
