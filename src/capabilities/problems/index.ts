/** The ledger of problems. */
import type { Capability } from '#platform/http/capability.ts';
import { choiceRoutes } from './choice.routes.ts';
import { commandRoutes } from './command.routes.ts';
import { countsJob, frequenciesJob } from './counts.job.ts';
import { problemRefusals } from './problems.refusals.ts';
import { problemExemptions, problemSubject, savedViewSubject } from './problems.subjects.ts';
import { problemTables } from './problems.tables.ts';
import { readRoutes } from './read.routes.ts';

export { findPlacing, type Placing, registerFromPaper, takeProblemNumber } from './from-paper.commands.ts';
export { closeProblem, handOn, loadProblem, lockProblem, moveHolding, reopenProblem } from './handling.commands.ts';
export * from './handling.decide.ts';
export { lintPaper, type PaperHint } from './paper-lint.model.ts';
export { feedBackAll, numberSeries, supervisionSeries, wordsOf } from './problem.commands.ts';
export * from './problem.decide.ts';
export {
  after,
  holdersOf,
  isOpen,
  officeOf,
  type Problem,
  problemNumber,
  rolesOfHolder,
  supervisionNumber,
} from './problem.model.ts';
export { changeOf, registrationOf, takeNumbers } from './problem.queries.ts';
export { outcomeTexts, routeTexts, stateTexts } from './problem.text.ts';

export const capability: Capability = {
  name: 'problems',
  routes: [...choiceRoutes, ...readRoutes, ...commandRoutes],
  subjects: [problemSubject, savedViewSubject],
  exemptions: problemExemptions,
  tables: problemTables,
  refusals: Object.values(problemRefusals),
  jobs: [countsJob, frequenciesJob],
};
