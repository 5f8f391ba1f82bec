/** The calls on reports. */
import { post, put } from '#web/api.ts';
import { useCommand, useData } from '#web/data.ts';
import type { InspectionReports, PlacesAnswer, PrintAnswer, ReportPageAnswer } from '../reports.schema.ts';

export type Order = Readonly<Record<string, unknown>>;
const refresh = { refresh: ['/api/reports'] };

export const useReportPlaces = () => useData<PlacesAnswer>('/api/reports');
export const useInspectionReports = (id: string) => useData<InspectionReports>(`/api/reports/inspections/${id}`);
export const useReport = (id: string) => useData<ReportPageAnswer>(`/api/reports/${id}`);
export const usePrint = (id: string) => useData<PrintAnswer>(`/api/reports/${id}/print`);

export const useDraft = () => useCommand((order: Order) => post<{ id: string }>('/api/reports', order), refresh);
export const useReportCommand = (id: string, verb: 'hand-in' | 'pass' | 'send-back' | 'take-in') =>
  useCommand((order: Order) => post<unknown>(`/api/reports/${id}/${verb}`, order), refresh);
export const usePartCommand = (id: string, partId: string) =>
  useCommand((order: Order) => put<unknown>(`/api/reports/${id}/parts/${partId}`, order), refresh);

export const inspectionReportsPath = (id: string): string => `/reports/inspections/${id}`;
export const reportDocumentUrl = (id: string): string => `/api/reports/${id}/document`;
export const reportPath = (id: string): string => `/reports/${id}`;
