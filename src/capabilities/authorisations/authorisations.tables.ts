import type { TableAccess } from '#platform/http/capability.ts';
import { offices, readers } from './authorisation.access.ts';

/** What the policies of the authorisations' migrations promise. */
export const authorisationTables: readonly TableAccess[] = [
  {
    table: 'authorisations.authorisation',
    read: readers,
    write: [...offices, 'leading-group-member'],
    scope: 'jurisdiction',
  },
];
