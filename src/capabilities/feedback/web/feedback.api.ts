/** The calls on feedback. */
import { post } from '#web/api.ts';
import { useCommand, useData } from '#web/data.ts';
import type { FeedbackPageAnswer, InspectionFeedback, LinesAnswer } from '../feedback.schema.ts';

export type Order = Readonly<Record<string, unknown>>;
export type Verb = 'write' | 'approve' | 'send-back' | 'give' | 'sign';
/** Given, the problems of the list move, too. */
const refresh = { refresh: ['/api/feedback', '/api/problems', '/api/workbench'] };

export const useFeedbackLines = () => useData<LinesAnswer>('/api/feedback');
export const useInspectionFeedback = (id: string) => useData<InspectionFeedback>(`/api/feedback/inspections/${id}`);
export const useFeedback = (id: string) => useData<FeedbackPageAnswer>(`/api/feedback/${id}`);
export const usePrepare = () => useCommand((order: Order) => post<{ id: string }>('/api/feedback', order), refresh);
export const useFeedbackCommand = (id: string, verb: Verb) =>
  useCommand((order: Order) => post<unknown>(`/api/feedback/${id}/${verb}`, order), refresh);

export const feedbackPath = (id: string): string => `/feedback/${id}`;
export const inspectionFeedbackPath = (id: string): string => `/feedback/inspections/${id}`;
