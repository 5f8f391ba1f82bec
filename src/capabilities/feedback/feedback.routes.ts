import type { z } from 'zod';
import { documentRoute } from '#platform/http/document.ts';
import { type Route, route } from '#platform/http/route.ts';
import type { Says } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import { exportFeedback } from './export.commands.ts';
import { commandFeedback, prepareFeedback } from './feedback.commands.ts';
import type { FeedbackOrder } from './feedback.decide.ts';
import { listLines } from './feedback.queries.ts';
import {
  bareShape,
  feedbackPageShape,
  giveShape,
  idAnswerShape,
  idParams,
  inspectionFeedbackShape,
  linesShape,
  prepareShape,
  sendBackShape,
  versionAnswerShape,
  writeShape,
} from './feedback.schema.ts';
import { feedbackPageOf, inspectionFeedbackOf } from './feedback.views.ts';
import { feedbackReaders, insideReaders, officeRoles, preparers } from './roles.model.ts';

const linesAtMost = 200;

export const feedbackRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/feedback',
    summary: { zh: '巡察反馈', en: 'Feedback of inspections' },
    who: feedbackReaders,
    response: linesShape,
    handle: async ({ tx }) => ({ rows: await listLines(tx, linesAtMost) }),
  }),
  route({
    method: 'GET',
    url: '/api/feedback/inspections/:id',
    summary: { zh: '一次巡察的反馈', en: 'The feedback of an inspection' },
    who: insideReaders,
    params: idParams,
    response: inspectionFeedbackShape,
    handle: ({ tx, params, actor, now }) => inspectionFeedbackOf(tx, params.id, actor, now),
  }),
  route({
    method: 'POST',
    url: '/api/feedback',
    summary: { zh: '从定稿的报告准备反馈', en: 'Prepare feedback from the settled report' },
    who: preparers,
    body: prepareShape,
    response: idAnswerShape,
    status: 201,
    handle: async ({ tx, body, actor, now }) => ({ id: await prepareFeedback(tx, body, actor, now) }),
  }),
  route({
    method: 'GET',
    url: '/api/feedback/:id',
    summary: { zh: '一份反馈', en: 'One feedback' },
    who: feedbackReaders,
    params: idParams,
    response: feedbackPageShape,
    handle: ({ tx, params, actor, now }) => feedbackPageOf(tx, params.id, actor, now),
  }),
  documentRoute({
    url: '/api/feedback/:id/document',
    summary: { zh: '导出反馈意见（致领导班子，Word）', en: 'The opinion to the leading body as a Word file' },
    who: feedbackReaders,
    writes: true,
    make: exportFeedback('body'),
  }),
  documentRoute({
    url: '/api/feedback/:id/document-to-chief',
    summary: { zh: '导出反馈意见（致主要负责人，Word）', en: 'The opinion to the principal leader as a Word file' },
    who: feedbackReaders,
    writes: true,
    make: exportFeedback('chief'),
  }),
  step('write', { zh: '修改反馈', en: 'Write the feedback' }, preparers, writeShape, (order) => ({
    type: 'write',
    ...order,
  })),
  step('approve', { zh: '审批反馈', en: 'Approve the feedback' }, ['office-director'], bareShape, () => ({
    type: 'approve',
  })),
  step('send-back', { zh: '退回反馈', en: 'Send back' }, ['office-director'], sendBackShape, (order) => ({
    type: 'send-back',
    ...order,
  })),
  step(
    'give',
    { zh: '登记双反馈', en: 'Record that it was given' },
    officeRoles,
    giveShape,
    ({ dueOn: _, ...order }) => ({
      type: 'give',
      ...order,
    }),
  ),
  step('sign', { zh: '签收反馈意见和清单', en: 'Sign for opinion and list' }, ['unit-secretary'], bareShape, () => ({
    type: 'sign',
  })),
];

function step<Body extends { readonly version: number; readonly dueOn?: Day }>(
  verb: FeedbackOrder['type'],
  summary: Says,
  who: readonly string[],
  body: z.ZodType<Body>,
  orderOf: (body: Omit<Body, 'version'>) => FeedbackOrder,
): Route {
  return route({
    method: 'POST',
    url: `/api/feedback/:id/${verb}`,
    summary,
    who,
    params: idParams,
    body,
    response: versionAnswerShape,
    handle: async ({ tx, params: { id }, body: { version, ...rest }, actor, now }) => ({
      id,
      version: await commandFeedback(tx, { id, version, order: orderOf(rest), ...dueIn(rest) }, actor, now),
    }),
  });
}

const dueIn = ({ dueOn }: { readonly dueOn?: Day }) => (dueOn === undefined ? {} : { dueOn });
