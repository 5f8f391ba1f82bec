import type { Capability } from '#platform/http/capability.ts';
import { accountabilityRoutes } from './accountability.routes.ts';
import { letterRoutes } from './letter.routes.ts';
import { lookBackRoutes } from './look-back.routes.ts';
import { rectificationRefusals } from './rectification.refusals.ts';
import {
  accountabilitySubject,
  letterProblemSubject,
  letterSubject,
  lookBackSubject,
  taskSubject,
} from './rectification.subjects.ts';
import { rectificationTables } from './rectification.tables.ts';
import { handBackJob } from './supervision.job.ts';
import { taskRoutes } from './task.routes.ts';

export { accountedNamesIn } from './accountability.queries.ts';
export { completionLabels, letterStateLabels, lookBackOutcomeLabels } from './rectification.text.ts';
export { accountabilitySubject, letterProblemSubject, letterSubject, lookBackSubject, taskSubject };

export const capability: Capability = {
  name: 'rectification',
  routes: [...taskRoutes, ...lookBackRoutes, ...letterRoutes, ...accountabilityRoutes],
  subjects: [taskSubject, lookBackSubject, letterSubject, letterProblemSubject, accountabilitySubject],
  tables: rectificationTables,
  jobs: [handBackJob],
  refusals: Object.values(rectificationRefusals),
};
