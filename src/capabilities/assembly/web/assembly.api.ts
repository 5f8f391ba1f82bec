/** The calls on a round's teams. */
import type { RoundListAnswer } from '#capabilities/rounds/rounds.schema.ts';
import { post, type Query } from '#web/api.ts';
import { useCommand, useData } from '#web/data.ts';
import type { BoardAnswer, PoolOfRound, WhyAnswer } from '../assembly.schema.ts';
import type { RecusalList } from '../recusal.schema.ts';

export type Order = Readonly<Record<string, unknown>>;
const refresh = { refresh: ['/api/assembly', '/api/rounds', '/api/inspections'] };

export const useBoard = (roundId: string) => useData<BoardAnswer>(`/api/assembly/rounds/${roundId}`);
export const useWhy = (roundId: string, personId: string) =>
  useData<WhyAnswer>(`/api/assembly/rounds/${roundId}/why`, { personId });
export const usePoolOfRound = (roundId: string, search: string) =>
  useData<PoolOfRound>(`/api/assembly/rounds/${roundId}/people`, { search });
export const useAsk = (roundId: string) =>
  useCommand((order: Order) => post<{ readonly id: string }>(`/api/assembly/rounds/${roundId}/ask`, order), refresh);
export const useProposalCommand = (id: string, verb: 'cancel' | 'places' | 'accept') =>
  useCommand((order: Order) => post<{ readonly id: string }>(`/api/assembly/proposals/${id}/${verb}`, order), refresh);
export const useRoundsToForm = (query: Query) => useData<RoundListAnswer>('/api/rounds', query);

export const useRecusalList = (query: Query) => useData<RecusalList>('/api/assembly/recusals', query);
export const useDecideRecusal = (id: string) =>
  useCommand((order: Order) => post<{ readonly id: string }>(`/api/assembly/recusals/${id}/decide`, order), refresh);

export const boardPath = (roundId: string): string => `/assembly/${roundId}`;
