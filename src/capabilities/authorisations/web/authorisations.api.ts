/** The calls on authorisations. */
import { post, type Query } from '#web/api.ts';
import { useCommand, useData } from '#web/data.ts';
import type { AuthorisationLine, AuthorisationPageAnswer, RoundAuthorisations } from '../authorisations.schema.ts';

export type Order = Readonly<Record<string, unknown>>;
const refresh = { refresh: ['/api/authorisations', '/api/rounds', '/api/inspections'] };

export const useAuthorisations = (query: Query) =>
  useData<{ readonly rows: readonly AuthorisationLine[] }>('/api/authorisations', query);
export const useAuthorisation = (id: string) => useData<AuthorisationPageAnswer>(`/api/authorisations/${id}`);
export const useRoundAuthorisations = (roundId: string) =>
  useData<RoundAuthorisations>(`/api/authorisations/rounds/${roundId}`);
export const useDraft = () => useCommand((order: Order) => post<unknown>('/api/authorisations', order), refresh);
export const useAuthorisationCommand = (id: string, verb: string) =>
  useCommand((order: Order) => post<unknown>(`/api/authorisations/${id}/${verb}`, order), refresh);

export const authorisationPath = (id: string): string => `/authorisations/${id}`;
export const roundTeamsPath = (roundId: string): string => `/authorisations/rounds/${roundId}`;
