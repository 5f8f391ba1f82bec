/** The calls on clues, cases, persons and talks. */
import { post } from '#web/api.ts';
import { type Command, type Data, useCommand, useData } from '#web/data.ts';
import type { CaseList, CasePage, SanctionLine } from '../case.schema.ts';
import type {
  Choice,
  ClueList,
  CluePage,
  PersonList,
  PersonPage,
  Receipt,
  TalkLine,
  TransferBody,
} from '../clues.schema.ts';

type Query = Readonly<Record<string, string | undefined>>;
interface PageOf<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

const refresh = { refresh: ['/api/clues', '/api/cases'] };

export const useClues = (query: Query): Data<ClueList> => useData<ClueList>('/api/clues', query);
export const useClue = (id: string): Data<CluePage> => useData<CluePage>(`/api/clues/${id}`);
export const useReceipts = (query: Query): Data<PageOf<Receipt>> =>
  useData<PageOf<Receipt>>('/api/clues/receipts', query);
export const useCases = (query: Query): Data<CaseList> => useData<CaseList>('/api/cases', query);
export const useCase = (id: string): Data<CasePage> => useData<CasePage>(`/api/cases/${id}`);
export const useSanctions = (query: Query): Data<PageOf<SanctionLine>> =>
  useData<PageOf<SanctionLine>>('/api/cases/sanctions', query);
export const usePersons = (query: Query | null): Data<PersonList> =>
  useData<PersonList>(query === null ? null : '/api/clues/persons', query ?? {});
export const usePerson = (id: string): Data<PersonPage> => useData<PersonPage>(`/api/clues/persons/${id}`);
export const useTalks = (query: Query): Data<PageOf<TalkLine>> => useData<PageOf<TalkLine>>('/api/clues/talks', query);
export const useMeasures = (clueId: string): Data<readonly Choice[]> =>
  useData<readonly Choice[]>('/api/clues/talks/measures', { clueId });

export type Order = Readonly<Record<string, unknown>>;
export type Done = Readonly<{ id: string }>;

/** A command on one record: `url` is its address with the verb. */
export const useOrder = (url: string): Command<Order, Done> =>
  useCommand((order: Order) => post<Done>(url, order), refresh);
export const useTransfer = (): Command<TransferBody, Done> =>
  useCommand((order: TransferBody) => post<Done>('/api/clues', order), {
    refresh: ['/api/clues', '/api/problems'],
  });

export const cluePath = (id: string): string => `/clues/${id}`;
export const casePath = (id: string): string => `/cases/${id}`;
export const personPath = (id: string): string => `/clues/persons/${id}`;
