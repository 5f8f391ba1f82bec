/** The teams of a round: proposed with proof, changed by hand, accepted. */
import type { Capability } from '#platform/http/capability.ts';
import { follow } from '#platform/journal/follow.ts';
import { assembleJob } from './assemble.job.ts';
import { assemblyRefusals } from './assembly.refusals.ts';
import { assemblyRoutes } from './assembly.routes.ts';
import { assemblyExemptions, assemblySubjects } from './assembly.subjects.ts';
import { assemblyTables } from './assembly.tables.ts';
import { drawRoutes } from './draw.routes.ts';
import { objectionRoutes } from './objection.routes.ts';
import { followedKinds, followTies } from './recusal.commands.ts';
import { recusalRoutes } from './recusal.routes.ts';
import { substitutionRoutes } from './substitution.routes.ts';

export { lockForming, servingElsewhere } from './assembly.queries.ts';
export { type CrewStory, recordObjection, recordSeats, recordTie } from './brought-in.commands.ts';
export { groupRules, seatGroup } from './group-seats.commands.ts';
export { recountDraw } from './recount.commands.ts';

follow(followedKinds, followTies);

export const capability: Capability = {
  name: 'assembly',
  routes: [...assemblyRoutes, ...recusalRoutes, ...objectionRoutes, ...drawRoutes, ...substitutionRoutes],
  subjects: Object.values(assemblySubjects),
  exemptions: assemblyExemptions,
  tables: assemblyTables,
  refusals: Object.values(assemblyRefusals),
  jobs: [assembleJob],
};
