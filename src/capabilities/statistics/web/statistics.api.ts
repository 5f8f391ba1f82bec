import { post } from '#web/api.ts';
import { useCommand, useData } from '#web/data.ts';
import type { FigureScope } from '../statistics.model.ts';
import type { ChartsAnswer, FiguresAnswer, FrozenAnswer, RecordsAnswer } from '../statistics.schema.ts';

const told = (scope: FigureScope, url: string) => (scope.jurisdiction === undefined ? null : url);
export const useFigures = (scope: FigureScope) => useData<FiguresAnswer>(told(scope, '/api/statistics'), { ...scope });
export const useCharts = (scope: FigureScope) =>
  useData<ChartsAnswer>(told(scope, '/api/statistics/charts'), { ...scope });
export const useRecords = (key: string, scope: FigureScope, narrowing: Readonly<Record<string, string>>) =>
  useData<RecordsAnswer>(told(scope, `/api/statistics/records/${key}`), { ...scope, ...narrowing });
export const useFrozen = () => useData<FrozenAnswer>('/api/statistics/frozen');
export const useFreeze = (done: () => void) =>
  useCommand(
    (order: { readonly occasion: string; readonly jurisdictionId: string }) => post('/api/statistics/frozen', order),
    { refresh: ['/api/statistics'], done },
  );
