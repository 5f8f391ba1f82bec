/** Authorisation of inspections (一次一授权): without a live one nobody of the team comes in. */
import type { Capability } from '#platform/http/capability.ts';
import { authorisationRoutes } from './authorisation.routes.ts';
import { authorisationRefusals } from './authorisations.refusals.ts';
import { authorisationSubjects } from './authorisations.subjects.ts';
import { authorisationTables } from './authorisations.tables.ts';
import { preparationRoutes } from './preparation.routes.ts';
import { supervisionRoutes } from './supervision.routes.ts';

export { type AuthorisationStory, recordAuthorisations } from './authorisation.commands.ts';

export const capability: Capability = {
  name: 'authorisations',
  routes: [...authorisationRoutes, ...preparationRoutes, ...supervisionRoutes],
  subjects: Object.values(authorisationSubjects),
  tables: authorisationTables,
  refusals: Object.values(authorisationRefusals),
};
