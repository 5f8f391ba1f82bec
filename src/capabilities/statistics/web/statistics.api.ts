import { post } from '#web/api.ts';
import { useCommand, useData } from '#web/data.ts';
import type { FiguresAnswer, FrozenAnswer, RecordsAnswer } from '../statistics.schema.ts';

export const useFigures = (jurisdiction: string | undefined) =>
  useData<FiguresAnswer>(jurisdiction === undefined ? null : '/api/statistics', { jurisdiction });
export const useRecords = (key: string, query: { readonly jurisdiction: string | undefined; readonly page: string }) =>
  useData<RecordsAnswer>(query.jurisdiction === undefined ? null : `/api/statistics/records/${key}`, query);
export const useFrozen = () => useData<FrozenAnswer>('/api/statistics/frozen');
export const useFreeze = (done: () => void) =>
  useCommand(
    (order: { readonly occasion: string; readonly jurisdictionId: string }) => post('/api/statistics/frozen', order),
    { refresh: ['/api/statistics'], done },
  );
