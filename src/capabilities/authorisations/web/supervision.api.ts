/** The calls on visits, summing-up, appraisals and the three unities. */
import { post } from '#web/api.ts';
import { useCommand, useData } from '#web/data.ts';
import type { AfterAnswer, SentAnswer, UnitiesAnswer, VisitsAnswer } from '../supervision.schema.ts';
import type { Order } from './authorisations.api.ts';

const refresh = { refresh: ['/api/authorisations', '/api/teams'] };
const ofRound = (roundId: string) => `/api/authorisations/rounds/${roundId}`;

export const useVisits = (roundId: string) => useData<VisitsAnswer>(`${ofRound(roundId)}/visits`);
export const useAfter = (roundId: string) => useData<AfterAnswer>(`${ofRound(roundId)}/after`);
export const useUnities = (roundId: string) => useData<UnitiesAnswer>(`${ofRound(roundId)}/unities`);
/** How far the lists of what must be checked, asked and talked about are proved, by inspection: fieldwork's answer. */
export const useSites = (roundId: string | null) =>
  useData<{
    readonly rows: readonly {
      readonly teamName: string;
      readonly checks: number;
      readonly done: number;
      readonly waived: number;
    }[];
  }>(roundId === null ? null : `/api/fieldwork/rounds/${roundId}`);
export const useSentAppraisals = () => useData<SentAnswer>('/api/authorisations/appraisals');
export const useSupervisionCommand = (
  roundId: string,
  what: 'visits' | 'summing-up' | 'appraisals' | 'send-appraisals',
) => useCommand((order: Order) => post<unknown>(`${ofRound(roundId)}/${what}`, order), refresh);
export const useMending = (visitId: string) =>
  useCommand((order: Order) => post<unknown>(`/api/authorisations/visits/${visitId}/mend`, order), refresh);
