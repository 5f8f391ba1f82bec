import { z } from 'zod';
import type { Tx } from '#platform/db/database.ts';
import { type Route, route } from '#platform/http/route.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import type { Says } from '#platform/kernel/decision.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { listViews } from './page.queries.ts';
import {
  amendProblem,
  confirmProblem,
  dropProblem,
  feedBackProblem,
  previewBulk,
  registerProblem,
  returnProblem,
  runBulk,
  superviseProblem,
} from './problem.commands.ts';
import type { Problem } from './problem.model.ts';
import {
  amendShape,
  answerShape,
  bulkAnswerShape,
  bulkPreviewShape,
  bulkShape,
  confirmShape,
  dropShape,
  endViewShape,
  feedBackShape,
  idParams,
  registerShape,
  returnShape,
  saveViewShape,
  superviseShape,
  viewShape,
} from './problem.schema.ts';
import { officeRoles, problemReaders, teamRoles } from './roles.model.ts';
import { endView, saveView } from './view.commands.ts';

/** A command on the problem in the address. */
function command<Body>(
  name: string,
  summary: Says,
  who: readonly string[],
  body: z.ZodType<Body>,
  run: (tx: Tx, id: string, body: Body, by: Actor, now: Instant) => Promise<Problem>,
): Route {
  return route({
    method: 'POST',
    url: `/api/problems/:id/${name}`,
    summary,
    who,
    params: idParams,
    body,
    response: answerShape,
    handle: async ({ tx, params, body: order, actor, now }) => {
      const { id, number } = await run(tx, params.id, order, actor, now);
      return { id, number };
    },
  });
}

export const commandRoutes: readonly Route[] = [
  route({
    method: 'POST',
    url: '/api/problems',
    summary: { zh: '补登问题', en: 'Register a problem without a paper' },
    who: teamRoles,
    body: registerShape,
    response: answerShape,
    status: 201,
    handle: async ({ tx, body, actor, now }) => {
      const { id, number } = await registerProblem(tx, body, actor, now);
      return { id, number };
    },
  }),
  command('amend', { zh: '修改底稿', en: 'Amend the paper' }, teamRoles, amendShape, amendProblem),
  command('confirm', { zh: '确认问题', en: 'Confirm' }, ['team-leader'], confirmShape, confirmProblem),
  command('drop', { zh: '不予认定', en: 'Drop' }, ['team-leader'], dropShape, dropProblem),
  command('return', { zh: '退回巡察组', en: 'Return to the team' }, officeRoles, returnShape, returnProblem),
  command('feed-back', { zh: '登记反馈', en: 'Record the feedback' }, officeRoles, feedBackShape, feedBackProblem),
  command(
    'supervise',
    { zh: '挂号督办', en: 'Register for supervision' },
    ['office-director'],
    superviseShape,
    superviseProblem,
  ),
  route({
    method: 'POST',
    url: '/api/problems/bulk/preview',
    summary: { zh: '批量办理预览', en: 'Preview one step for many problems' },
    who: ['team-leader', ...officeRoles],
    body: bulkShape,
    response: bulkPreviewShape,
    handle: ({ tx, body, actor, now }) => previewBulk(tx, body, actor, now),
  }),
  route({
    method: 'POST',
    url: '/api/problems/bulk',
    summary: { zh: '批量办理', en: 'Take one step for many problems' },
    who: ['team-leader', ...officeRoles],
    body: bulkShape,
    response: bulkAnswerShape,
    handle: async ({ tx, body, actor, now }) => ({ done: await runBulk(tx, body, actor, now) }),
  }),
  route({
    method: 'GET',
    url: '/api/problem-views',
    summary: { zh: '我的视图', en: 'My views of the ledger' },
    who: problemReaders,
    response: z.array(viewShape),
    handle: ({ tx }) => listViews(tx),
  }),
  route({
    method: 'POST',
    url: '/api/problem-views',
    summary: { zh: '保存视图', en: 'Save a view' },
    who: problemReaders,
    body: saveViewShape,
    response: viewShape,
    status: 201,
    handle: ({ tx, body, actor, now }) => saveView(tx, body, actor, now),
  }),
  route({
    method: 'POST',
    url: '/api/problem-views/:id/end',
    summary: { zh: '删除视图', en: 'Remove a view' },
    who: problemReaders,
    params: idParams,
    body: endViewShape,
    response: z.object({ id: z.uuid() }),
    handle: async ({ tx, params, body, now }) => {
      await endView(tx, params.id, body.version, now);
      return { id: params.id };
    },
  }),
];
