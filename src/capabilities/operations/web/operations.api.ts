import { post, withQuery } from '#web/api.ts';
import { useCommand, useData, useSettledData } from '#web/data.ts';
import type { AuditLine, WorkPage } from '../operations.schema.ts';

export interface AuditPageAnswer {
  readonly lines: readonly AuditLine[];
  readonly next: number | null;
}

type Query = Readonly<Record<string, string | number | undefined>>;

export const useAudit = (query: Query) => useData<AuditPageAnswer>('/api/audit', query);
/** Earlier lines of the same subject, from which the values before a change are read. */
export const useEarlierLines = ({ subjectId, sequence, change }: AuditLine) =>
  useData<AuditPageAnswer>(change === null ? null : '/api/audit', { subject: subjectId, before: sequence });
export const useAuditKinds = () =>
  useSettledData<{ events: readonly string[]; subjectKinds: readonly string[] }>('/api/audit/kinds');
export const auditExportUrl = (query: Query) => withQuery('/api/audit/export.csv', query);

export const useWork = () => useData<WorkPage>('/api/work');
export const useRetryWork = (done: () => void) =>
  useCommand((id: number) => post(`/api/work/${id}/retry`), { refresh: ['/api/work'], done });
