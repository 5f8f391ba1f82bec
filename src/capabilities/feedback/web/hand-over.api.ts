/** The calls on hand-overs to other bodies. */
import { post } from '#web/api.ts';
import { useCommand, useData } from '#web/data.ts';
import type { HandOverPageAnswer, HandOversAnswer } from '../hand-over.schema.ts';
import type { Order } from './feedback.api.ts';

const refresh = { refresh: ['/api/feedback', '/api/workbench'] };

export const useHandOvers = (inspectionId: string) =>
  useData<HandOversAnswer>(`/api/feedback/inspections/${inspectionId}/hand-overs`);
export const useHandOver = (id: string) => useData<HandOverPageAnswer>(`/api/feedback/hand-overs/${id}`);
export const usePrepareHandOver = () =>
  useCommand((order: Order) => post<{ id: string }>('/api/feedback/hand-overs', order), refresh);
export const useHandOverCommand = (id: string, verb: 'list' | 'sign') =>
  useCommand((order: Order) => post<unknown>(`/api/feedback/hand-overs/${id}/${verb}`, order), refresh);

export const handOverPath = (id: string): string => `/feedback/hand-overs/${id}`;
