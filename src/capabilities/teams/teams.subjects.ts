import { defineSubject, type Exemption } from '#platform/journal/subject.ts';
import type { PoolChange } from './pool.model.ts';
import type { TeamsChange } from './teams.model.ts';

export const teamsSubjects = {
  body: defineSubject({ kind: 'body', table: 'teams.body', sphere: 'business' }),
  team: defineSubject({ kind: 'team', table: 'teams.team', sphere: 'business' }),
  'pool-person': defineSubject({ kind: 'pool-person', table: 'teams.pool_person', sphere: 'business' }),
  nomination: defineSubject({ kind: 'nomination', table: 'teams.nomination', sphere: 'business' }),
} as const satisfies Record<TeamsChange['table'] | PoolChange['table'], ReturnType<typeof defineSubject>>;

export const teamsExemptions: readonly Exemption[] = [
  {
    table: 'teams.import_preview',
    because:
      'a workbook on its way in; nothing in it is a fact before it is confirmed, and what comes of it is journaled',
  },
];
