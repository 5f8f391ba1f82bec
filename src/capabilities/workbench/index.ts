/** A person's desk over the open items of all capabilities. */
import type { Capability } from '#platform/http/capability.ts';
import { workbenchRoutes } from './workbench.routes.ts';

export const capability: Capability = {
  name: 'workbench',
  routes: workbenchRoutes,
  subjects: [],
  tables: [],
  refusals: [],
};
