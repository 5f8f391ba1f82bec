import { useMemo } from 'react';
import type { Says } from '#platform/kernel/decision.ts';
import { post, type Query } from '#web/api.ts';
import { useCommand, useData, useSettledData } from '#web/data.ts';
import { useSay } from '#web/language.ts';
import type {
  Alike,
  BulkOrder,
  BulkPreview,
  Choice,
  Holding,
  Place,
  ProblemList,
  ProblemPage,
  SavedView,
  TimelineEntry,
  VocabularyOfEdition,
} from '../problem.schema.ts';

/** Everything that shows problems reads anew after a step. */
const refresh = ['/api/problems', '/api/rectification', '/api/clues', '/api/workbench'];

export const useLedger = (query: Query) => useData<ProblemList>('/api/problems', query);
export const useLedgerCount = (query: Query) =>
  useData<{ total: number; isMore: boolean }>('/api/problems/count', query);
export const useProblem = (id: string) => useData<ProblemPage>(`/api/problems/${id}`);
export const useTimeline = (id: string) => useData<TimelineEntry[]>(`/api/problems/${id}/timeline`);
export const usePlaces = () => useData<Place[]>('/api/problems/places');
/** `null` asks for nothing. */
export const useChoices = (query: Query | null) =>
  useData<Choice[]>(query === null ? null : '/api/problems/choices', query ?? {});
export const useHoldings = (query: Query | null) =>
  useData<Holding[]>(query === null ? null : '/api/problems/holdings', query ?? {});
export const useAlike = (query: Query | null) =>
  useData<Alike[]>(query === null ? null : '/api/problems/alike', query ?? {});
export const useViews = () => useData<SavedView[]>('/api/problem-views');

export function useStep<Order>(id: string, name: string) {
  return useCommand<Order, { id: string }>((order) => post(`/api/problems/${id}/${name}`, order), { refresh });
}

export function useRegister() {
  return useCommand<object, { id: string; number: string }>((order) => post('/api/problems', order), { refresh });
}

export function useBulkPreview() {
  return useCommand<BulkOrder, BulkPreview>((order) => post('/api/problems/bulk/preview', order));
}

export function useBulk() {
  return useCommand<BulkOrder, { done: number }>((order) => post('/api/problems/bulk', order), { refresh });
}

export function useSaveView() {
  return useCommand<Omit<SavedView, 'id' | 'version'>, SavedView>((order) => post('/api/problem-views', order), {
    refresh: ['/api/problem-views'],
  });
}

export function useEndView() {
  return useCommand<SavedView, unknown>(({ id, version }) => post(`/api/problem-views/${id}/end`, { version }), {
    refresh: ['/api/problem-views'],
  });
}

type Kind = 'categories' | 'disciplines' | 'responsibilities';

export interface Words {
  /** What a code means in an edition; the code itself while words are being read. */
  label(kind: Kind, editionId: string, code: string | null): string;
  /** Codes to choose from: of one edition, or of all, each once. */
  choices(kind: Kind, editionId?: string): { value: string; label: string }[];
}

export function useWords(): Words {
  const say = useSay();
  const { data } = useSettledData<VocabularyOfEdition[]>('/api/problems/vocabulary');
  return useMemo(() => wordsOf(data ?? [], say), [data, say]);
}

function wordsOf(editions: readonly VocabularyOfEdition[], say: (says: Says) => string): Words {
  return {
    label: (kind, editionId, code) => {
      const found = editions.find((one) => one.editionId === editionId)?.[kind].find((line) => line.code === code);
      return found ? say(found.label) : (code ?? '—');
    },
    choices: (kind, editionId) => {
      const lines = editions
        .filter((one) => editionId === undefined || one.editionId === editionId)
        .flatMap((one) => one[kind]);
      const once = new Map(lines.map(({ code, label }) => [code, say(label)]));
      return [...once].map(([value, label]) => ({ value, label }));
    },
  };
}
