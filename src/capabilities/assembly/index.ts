/** The teams of a round: proposed with proof, changed by hand, accepted. */
import type { Capability } from '#platform/http/capability.ts';
import { assembleJob } from './assemble.job.ts';
import { assemblyRefusals } from './assembly.refusals.ts';
import { assemblyRoutes } from './assembly.routes.ts';
import { assemblyExemptions, assemblySubjects } from './assembly.subjects.ts';
import { assemblyTables } from './assembly.tables.ts';

export const capability: Capability = {
  name: 'assembly',
  routes: assemblyRoutes,
  subjects: Object.values(assemblySubjects),
  exemptions: assemblyExemptions,
  tables: assemblyTables,
  refusals: Object.values(assemblyRefusals),
  jobs: [assembleJob],
};
