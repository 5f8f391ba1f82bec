/** Whom we inspect: jurisdictions, units, leading bodies. */
import type { Capability } from '#platform/http/capability.ts';
import { importRoutes } from './import.routes.ts';
import { jurisdictionRoutes } from './jurisdiction.routes.ts';
import { registryRefusals } from './registry.refusals.ts';
import { jurisdictionSubject, registerSubjects, registryExemptions } from './registry.subjects.ts';
import { registryTables } from './registry.tables.ts';
import { unitCommandRoutes } from './unit-command.routes.ts';
import { unitReadRoutes } from './unit-read.routes.ts';

export { createRootJurisdiction } from './jurisdiction.commands.ts';
export { type DemoRegistry, loadRegistry } from './registry.demo.ts';

export const capability: Capability = {
  name: 'registry',
  routes: [...jurisdictionRoutes, ...unitReadRoutes, ...unitCommandRoutes, ...importRoutes],
  subjects: [jurisdictionSubject, ...Object.values(registerSubjects)],
  exemptions: registryExemptions,
  tables: registryTables,
  refusals: Object.values(registryRefusals),
};
