import { z } from 'zod';
import { type Route, route } from '#platform/http/route.ts';
import { note } from '#platform/journal/record.ts';
import { Refused } from '#platform/kernel/decision.ts';
import { auditKindsSeen, listAudit } from './audit.queries.ts';
import { exportAudit } from './audit-export.ts';
import { operationsRefusals } from './operations.refusals.ts';
import { auditKinds, auditPage, auditQuery, workPage } from './operations.schema.ts';
import { exportSubject, workSubject } from './operations.subjects.ts';
import { listWork, retryWork } from './work.queries.ts';

const auditor = ['audit-administrator'];
const operator = ['system-administrator'];

export const operationsRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/audit',
    summary: { zh: '操作日志', en: 'The log, newest first' },
    who: auditor,
    query: auditQuery,
    response: auditPage,
    handle: ({ tx, query }) => listAudit(tx, query),
  }),
  route({
    method: 'GET',
    url: '/api/audit/kinds',
    summary: { zh: '日志中出现过的操作和对象', en: 'Events and subjects that occur in the log' },
    who: auditor,
    response: auditKinds,
    handle: ({ tx }) => auditKindsSeen(tx),
  }),
  route({
    method: 'GET',
    url: '/api/audit/export.csv',
    summary: { zh: '导出操作日志', en: 'The log as CSV' },
    who: auditor,
    query: auditQuery,
    response: 'raw',
    transaction: 'own',
    handle: async ({ database, actor, query, reply, now }) => {
      // Taking the log away is itself something the log keeps.
      await database.inTransaction(actor, (tx) =>
        note(tx, { subject: exportSubject, id: actorId(actor), event: 'audit-exported', detail: { ...query }, now }),
      );
      reply.type('text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="audit.csv"');
      return reply.send(exportAudit(database, actor, query));
    },
  }),
  route({
    method: 'GET',
    url: '/api/work',
    summary: { zh: '后台任务', en: 'Background work that failed or waits' },
    who: operator,
    response: workPage,
    handle: ({ tx, now }) => listWork(tx, now),
  }),
  route({
    method: 'POST',
    url: '/api/work/:id/retry',
    summary: { zh: '重试后台任务', en: 'Try stuck work again' },
    who: operator,
    params: z.object({ id: z.coerce.number().int().positive() }),
    response: z.object({ retried: z.literal(true) }),
    handle: async ({ tx, params, actor, now }) => {
      if (!(await retryWork(tx, params.id))) throw new Refused(operationsRefusals.noSuchWork);
      await note(tx, {
        subject: workSubject,
        id: actorId(actor),
        event: 'work-retried',
        detail: { job: params.id },
        now,
      });
      return { retried: true } as const;
    },
  }),
];

function actorId(actor: { kind: string; accountId?: string }): string {
  if (actor.accountId === undefined) throw new Error('only an account calls this');
  return actor.accountId;
}
