/** Reports (巡察报告): drafted from approved papers, signed along the chain, every sentence resting on what was proved. */
import type { Capability } from '#platform/http/capability.ts';
import { reportRoutes } from './report.routes.ts';
import { reportRefusals } from './reports.refusals.ts';
import { reportSubjects } from './reports.subjects.ts';
import { reportTables } from './reports.tables.ts';

export { type ReportStory, recordReport } from './report.commands.ts';

export const capability: Capability = {
  name: 'reports',
  routes: reportRoutes,
  subjects: Object.values(reportSubjects),
  tables: reportTables,
  refusals: Object.values(reportRefusals),
};
