/** Rounds and inspections: which team inspects which unit when, under which edition of the rulebook. */
import type { Capability } from '#platform/http/capability.ts';
import { roundRoutes } from './round.routes.ts';
import { roundRefusals } from './rounds.refusals.ts';
import { roundSubjects } from './rounds.subjects.ts';
import { roundTables } from './rounds.tables.ts';

export { type RoundStory, recordRounds } from './round-stories.commands.ts';
export {
  addInspection,
  commandInspection,
  commandRound,
  dueFor,
  loadInspection,
  loadRound,
  planRound,
} from './rounds.commands.ts';
export { inspectionsOfUnit, kindsOf } from './rounds.queries.ts';
export { clocksBySteps, roundClocks, roundStays } from './rounds.views.ts';

export const capability: Capability = {
  name: 'rounds',
  routes: roundRoutes,
  subjects: Object.values(roundSubjects),
  tables: roundTables,
  refusals: Object.values(roundRefusals),
};
