/** The calls on the work on site. */
import { post } from '#web/api.ts';
import { useCommand, useData } from '#web/data.ts';
import type {
  PlaceLine,
  RequestPageAnswer,
  RoundSites,
  SiteAnswer,
  TalkPageAnswer,
  UnitRequests,
} from '../fieldwork.schema.ts';
import type { TalkText } from '../talk.model.ts';

export type Order = Readonly<Record<string, unknown>>;
const refresh = { refresh: ['/api/fieldwork', '/api/inspections', '/api/workbench'] };

export const useSites = () => useData<{ readonly rows: readonly PlaceLine[] }>('/api/fieldwork/inspections');
export const useSite = (id: string) => useData<SiteAnswer>(`/api/fieldwork/inspections/${id}`);
export const useRoundSites = (id: string) => useData<RoundSites>(`/api/fieldwork/rounds/${id}`);
export const useTalk = (id: string) => useData<TalkPageAnswer>(`/api/fieldwork/talks/${id}`);
export const useRequest = (id: string) => useData<RequestPageAnswer>(`/api/fieldwork/requests/${id}`);
export const useUnitRequests = () => useData<UnitRequests>('/api/fieldwork/requests');

/** Adds something to a site: `talks`, `requests`, `records`, `links`, `waivers/items`, `waivers/conditions`. */
export const useAdding = (what: string) =>
  useCommand((order: Order) => post<{ readonly id: string }>(`/api/fieldwork/${what}`, order), refresh);
/** Does something with one of them: `talks/<id>/sign`. */
export const useStep = (path: string) =>
  useCommand((order: Order) => post<unknown>(`/api/fieldwork/${path}`, order), refresh);
/** Not a command of the page: what is typed is written on while the typing goes on. */
export const saveTalk = (id: string, version: number, text: TalkText) =>
  post<{ readonly version: number }>(`/api/fieldwork/talks/${id}/save`, { version, text });

export const sitePath = (inspectionId: string): string => `/fieldwork/inspections/${inspectionId}`;
export const talkPath = (talkId: string): string => `/fieldwork/talks/${talkId}`;
export const roundSitesPath = (roundId: string): string => `/fieldwork/rounds/${roundId}`;
