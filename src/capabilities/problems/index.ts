/** The ledger of problems. */
import type { Capability } from '#platform/http/capability.ts';
import { problemRefusals } from './problems.refusals.ts';
import { problemExemptions, problemSubject, savedViewSubject } from './problems.subjects.ts';
import { problemTables } from './problems.tables.ts';

export { closeProblem, handOn, loadProblem, lockProblem, moveHolding, reopenProblem } from './handling.commands.ts';
export * from './handling.decide.ts';
export * from './problem.decide.ts';
export {
  after,
  holdersOf,
  isOpen,
  officeOf,
  problemNumber,
  rolesOfHolder,
  supervisionNumber,
} from './problem.model.ts';
export { changeOf, registrationOf, takeNumbers } from './problem.queries.ts';

export const capability: Capability = {
  name: 'problems',
  routes: [],
  subjects: [problemSubject, savedViewSubject],
  exemptions: problemExemptions,
  tables: problemTables,
  refusals: Object.values(problemRefusals),
};
