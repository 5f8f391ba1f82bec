import type { Capability } from '#platform/http/capability.ts';
import { accountabilityRoutes } from './accountability.routes.ts';
import { letterRoutes } from './letter.routes.ts';
import { rectificationRefusals } from './rectification.refusals.ts';
import { accountabilitySubject, letterProblemSubject, letterSubject, taskSubject } from './rectification.subjects.ts';
import { rectificationTables } from './rectification.tables.ts';
import { taskRoutes } from './task.routes.ts';

export { accountedNamesIn } from './accountability.queries.ts';
export { completionLabels, letterStateLabels } from './rectification.text.ts';
export { accountabilitySubject, letterProblemSubject, letterSubject, taskSubject };

export const capability: Capability = {
  name: 'rectification',
  routes: [...taskRoutes, ...letterRoutes, ...accountabilityRoutes],
  subjects: [taskSubject, letterSubject, letterProblemSubject, accountabilitySubject],
  tables: rectificationTables,
  refusals: Object.values(rectificationRefusals),
};
