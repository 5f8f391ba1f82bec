/** The calls on a round's teams. */
import type { RoundListAnswer } from '#capabilities/rounds/rounds.schema.ts';
import { post, type Query } from '#web/api.ts';
import { useCommand, useData } from '#web/data.ts';
import type { BoardAnswer, PoolOfRound, WhyAnswer } from '../assembly.schema.ts';
import type { DrawsAnswer } from '../draw.schema.ts';
import type { ObjectionAnswer, ObjectionList } from '../objection.schema.ts';
import type { RecusalAnswer, RecusalList } from '../recusal.schema.ts';
import type { GrantsWanted, SubstitutionAnswer, SubstitutionList, SuccessorsAnswer } from '../substitution.schema.ts';

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

export const useRecusal = (id: string) => useData<RecusalAnswer>(`/api/assembly/recusals/${id}`);

export const useSubstitutionList = (query: Query) => useData<SubstitutionList>('/api/assembly/substitutions', query);
export const useSubstitution = (id: string) => useData<SubstitutionAnswer>(`/api/assembly/substitutions/${id}`);
export const useSuccessors = (id: string, search: string) =>
  useData<SuccessorsAnswer>(`/api/assembly/substitutions/${id}/successors`, { search });
export const useSubstitutionCommand = (id: string, verb: 'propose' | 'withdraw' | 'approve' | 'return') =>
  useCommand(
    (order: Order) => post<{ readonly id: string }>(`/api/assembly/substitutions/${id}/${verb}`, order),
    refresh,
  );
export const useGrantsWanted = () => useData<GrantsWanted>('/api/assembly/grants-wanted');
export const useGrant = () => useCommand((order: Order) => post('/api/grants', order), refresh);

export const useObjectionList = (query: Query) => useData<ObjectionList>('/api/assembly/objections', query);
export const useObjection = (id: string) => useData<ObjectionAnswer>(`/api/assembly/objections/${id}`);
export const useObjectionCommand = (id: string, verb: 'verify' | 'decide') =>
  useCommand((order: Order) => post<{ readonly id: string }>(`/api/assembly/objections/${id}/${verb}`, order), refresh);

export const useDraws = (roundId: string) => useData<DrawsAnswer>(`/api/assembly/rounds/${roundId}/draws`);
export const useOpenDraw = (roundId: string) =>
  useCommand((order: Order) => post(`/api/assembly/rounds/${roundId}/draws`, order), refresh);
export const useDrawCommand = (id: string, verb: 'reveal' | 'cancel') =>
  useCommand((order: Order) => post(`/api/assembly/draws/${id}/${verb}`, order), refresh);

export const objectionPath = (id: string): string => `/assembly/objections/${id}`;
export const substitutionPath = (id: string): string => `/assembly/substitutions/${id}`;
export const recusalPath = (id: string): string => `/assembly/recusals/${id}`;
export const boardPath = (roundId: string): string => `/assembly/${roundId}`;
