import type { TableAccess } from '#platform/http/capability.ts';
import { officeRoles, reportReaders, teamRoles } from './roles.model.ts';

/** What the policies of “reports” promise. */
export const reportTables: readonly TableAccess[] = [
  { table: 'reports.report', read: reportReaders, write: [...teamRoles, ...officeRoles], scope: 'jurisdiction' },
  { table: 'reports.part', read: reportReaders, write: teamRoles, scope: 'jurisdiction' },
];
