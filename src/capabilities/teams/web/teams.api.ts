/** The calls on bodies, teams and pools. */
import { post, type Query } from '#web/api.ts';
import { useCommand, useData } from '#web/data.ts';
import type { PoolList, TeamsPage } from '../teams.schema.ts';

export type Order = Readonly<Record<string, unknown>>;

/** `null` waits until the jurisdiction is known. */
export const useTeamsPage = (query: Query | null) =>
  useData<TeamsPage>(query === null ? null : '/api/teams', query ?? {});
export const usePool = (query: Query) => useData<PoolList>('/api/teams/pool', query);
export const useTeamsCommand = (path: string) =>
  useCommand((order: Order) => post<{ readonly id: string }>(`/api/teams${path}`, order), { refresh: ['/api/teams'] });
