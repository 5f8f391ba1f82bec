import { defineSubject } from '#platform/journal/subject.ts';
import type { TeamsChange } from './teams.model.ts';

export const teamsSubjects = {
  body: defineSubject({ kind: 'body', table: 'teams.body', sphere: 'business' }),
  team: defineSubject({ kind: 'team', table: 'teams.team', sphere: 'business' }),
  'pool-person': defineSubject({ kind: 'pool-person', table: 'teams.pool_person', sphere: 'business' }),
} as const satisfies Record<TeamsChange['table'], ReturnType<typeof defineSubject>>;
