/** The calls on undertakings, training and materials. */
import { patch, post } from '#web/api.ts';
import { useCommand, useData } from '#web/data.ts';
import type { MaterialsAnswer, OwnSeats, PreparationAnswer } from '../preparation.schema.ts';
import type { Order } from './authorisations.api.ts';

const refresh = { refresh: ['/api/authorisations', '/api/rounds'] };
const ofRound = (roundId: string) => `/api/authorisations/rounds/${roundId}`;

export const useOwnSeats = () => useData<OwnSeats>('/api/authorisations/own-seats');
export const useSign = (roundId: string) =>
  useCommand((_: Order) => post<unknown>(`${ofRound(roundId)}/sign`, {}), refresh);
export const usePreparation = (roundId: string) => useData<PreparationAnswer>(`${ofRound(roundId)}/preparation`);
export const useMaterials = (roundId: string) => useData<MaterialsAnswer>(`${ofRound(roundId)}/materials`);
/** Enters undertakings, records a training, hands materials out. */
export const useTeamCommand = (roundId: string, what: 'undertakings' | 'trainings' | 'materials') =>
  useCommand((order: Order) => post<unknown>(`${ofRound(roundId)}/${what}`, order), refresh);
export const useTrainingCorrection = (id: string) =>
  useCommand((order: Order) => patch<unknown>(`/api/authorisations/trainings/${id}`, order), refresh);
export const useSettling = (verb: 'return' | 'write-off') =>
  useCommand((order: Order) => post<unknown>(`/api/authorisations/materials/${verb}`, order), refresh);
