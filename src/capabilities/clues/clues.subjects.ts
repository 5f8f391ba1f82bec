import { defineSubject } from '#platform/journal/subject.ts';
import type { ClueTable } from './clue.model.ts';

const business = (kind: ClueTable, table: string) => defineSubject({ kind, table, sphere: 'business' });

export const clueSubjects = {
  person: business('person', 'clues.person'),
  clue: business('clue', 'clues.clue'),
  'clue-person': business('clue-person', 'clues.clue_person'),
  'case-file': business('case-file', 'clues.case_file'),
  'clue-case': business('clue-case', 'clues.clue_case'),
  'case-person': business('case-person', 'clues.case_person'),
  sanction: business('sanction', 'clues.sanction'),
  talk: business('talk', 'clues.talk'),
} as const satisfies Record<ClueTable, ReturnType<typeof defineSubject>>;
