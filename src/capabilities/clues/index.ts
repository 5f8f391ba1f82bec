/** Clues handed to the discipline commission, and what became of them: cases, persons, sanctions, talks. */
import type { Capability } from '#platform/http/capability.ts';
import { caseRoutes } from './case.routes.ts';
import { clueRoutes } from './clue.routes.ts';
import { clueRefusals } from './clues.refusals.ts';
import { clueSubjects } from './clues.subjects.ts';
import { clueTableAccess } from './clues.tables.ts';
import { personRoutes } from './person.routes.ts';

export * from './case.commands.ts';
export { closeClue, concludeClue, disposeClue, receiveClue, returnResult, transferClue } from './clue.commands.ts';
export { findingTexts } from './clue.text.ts';
export { recordTalk, registerPerson } from './person.commands.ts';
export { writeChanges } from './write.commands.ts';

export const capability: Capability = {
  name: 'clues',
  routes: [...clueRoutes, ...caseRoutes, ...personRoutes],
  subjects: Object.values(clueSubjects),
  tables: clueTableAccess,
  refusals: Object.values(clueRefusals),
};
