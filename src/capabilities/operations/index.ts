import type { Capability } from '#platform/http/capability.ts';
import { operationsRefusals } from './operations.refusals.ts';
import { operationsRoutes } from './operations.routes.ts';

/** The administrators' view of the running product: the log, and background work. */
export const capability: Capability = {
  name: 'operations',
  routes: operationsRoutes,
  subjects: [],
  tables: [],
  refusals: Object.values(operationsRefusals),
};
