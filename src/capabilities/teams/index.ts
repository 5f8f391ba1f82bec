/** Who inspects: leading groups, offices, standing teams, the pools. */
import type { Capability } from '#platform/http/capability.ts';
import { poolRoutes } from './pool.routes.ts';
import { poolImportRoutes } from './pool-import.routes.ts';
import { teamsRefusals } from './teams.refusals.ts';
import { teamsRoutes } from './teams.routes.ts';
import { teamsExemptions, teamsSubjects } from './teams.subjects.ts';
import { teamsTables } from './teams.tables.ts';

export { gradesOf, gradeWord, gradeWords } from './grades.commands.ts';
export { addAppraisal } from './pool.commands.ts';
export { poolWords } from './pool.model.ts';
export { peopleById, peopleOfPools } from './pool.queries.ts';
export { recusalsAt, tiesAmong } from './recusal.commands.ts';
export { endTeam, establishBody, establishTeam, recordTeams, renameTeam, type TeamsRecords } from './teams.commands.ts';

export const capability: Capability = {
  name: 'teams',
  routes: [...teamsRoutes, ...poolRoutes, ...poolImportRoutes],
  subjects: Object.values(teamsSubjects),
  exemptions: teamsExemptions,
  tables: teamsTables,
  refusals: Object.values(teamsRefusals),
};
