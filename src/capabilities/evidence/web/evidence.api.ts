/** The calls on evidence. */
import { post } from '#web/api.ts';
import { useCommand, useData } from '#web/data.ts';
import type { EvidenceAnswer, ViewsAnswer } from '../evidence.schema.ts';

export type Order = Readonly<Record<string, unknown>>;
export const evidenceRefresh = ['/api/evidence'];
const refresh = { refresh: evidenceRefresh };

export const useEvidence = (inspectionId: string) =>
  useData<EvidenceAnswer>(`/api/evidence/inspections/${inspectionId}`);
export const useViews = (id: string) => useData<ViewsAnswer>(`/api/evidence/items/${id}/views`);
export const useIndexing = (inspectionId: string) =>
  useCommand((order: Order) => post<unknown>(`/api/evidence/inspections/${inspectionId}/index`, order), refresh);
export const useWiping = (inspectionId: string) =>
  useCommand((order: Order) => post<unknown>(`/api/evidence/inspections/${inspectionId}/wipe`, order), refresh);
export const useWithdrawing = (id: string) =>
  useCommand((order: Order) => post<unknown>(`/api/evidence/items/${id}/withdraw`, order), refresh);
export const contentUrl = (id: string, as: 'inline' | 'download'): string =>
  `/api/evidence/items/${id}/content?as=${as}`;
