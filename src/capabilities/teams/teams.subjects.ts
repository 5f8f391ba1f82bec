import { defineSubject } from '#platform/journal/subject.ts';
import type { PoolChange } from './pool.model.ts';
import type { TeamsChange } from './teams.model.ts';

export const teamsSubjects = {
  body: defineSubject({ kind: 'body', table: 'teams.body', sphere: 'business' }),
  team: defineSubject({ kind: 'team', table: 'teams.team', sphere: 'business' }),
  'pool-person': defineSubject({ kind: 'pool-person', table: 'teams.pool_person', sphere: 'business' }),
  nomination: defineSubject({ kind: 'nomination', table: 'teams.nomination', sphere: 'business' }),
} as const satisfies Record<TeamsChange['table'] | PoolChange['table'], ReturnType<typeof defineSubject>>;
