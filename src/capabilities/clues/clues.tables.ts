import type { TableAccess } from '#platform/http/capability.ts';
import { clueReaders, disciplineOfficers, resultReaders, talkRecorders } from './clue.access.ts';

const scope = 'jurisdiction';

/** What the policies of 0011 promise. No role of an inspected unit stands in any line. */
export const clueTableAccess: readonly TableAccess[] = [
  { table: 'clues.person', read: resultReaders, write: clueReaders, scope },
  // A team leader reads what he handed over until its receipt is signed, and nothing else.
  { table: 'clues.clue', read: [...clueReaders, 'team-leader'], write: [...clueReaders, 'team-leader'], scope },
  { table: 'clues.clue_person', read: clueReaders, write: clueReaders, scope },
  { table: 'clues.case_file', read: resultReaders, write: disciplineOfficers, scope },
  { table: 'clues.clue_case', read: clueReaders, write: disciplineOfficers, scope },
  { table: 'clues.case_person', read: resultReaders, write: disciplineOfficers, scope },
  { table: 'clues.sanction', read: resultReaders, write: disciplineOfficers, scope },
  { table: 'clues.talk', read: resultReaders, write: talkRecorders, scope },
];
