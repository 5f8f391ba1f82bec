import { z } from 'zod';
import { type Route, route } from '#platform/http/route.ts';
import type { Says } from '#platform/kernel/decision.ts';
import { listPaperPlaces } from './page.queries.ts';
import { beginPaper, commandPaper } from './paper.commands.ts';
import type { PaperOrder } from './paper.model.ts';
import { hintsOf, inspectionPapersOf, paperPageOf, paperStoryOf } from './paper.views.ts';
import {
  beginShape,
  begunShape,
  decideShape,
  hintsQueryShape,
  hintsShape,
  idParams,
  inspectionPapersShape,
  opinionShape,
  paperPageShape,
  placesShape,
  reasonShape,
  saveShape,
  storyShape,
  tableShape,
  versionAnswerShape,
  versionShape,
} from './papers.schema.ts';
import { paperReaders, teamRoles } from './roles.model.ts';

const placesAtMost = 200;

export const paperRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/papers',
    summary: { zh: '有底稿的巡察', en: 'Inspections with working papers' },
    who: paperReaders,
    response: z.object({ rows: placesShape }),
    handle: async ({ tx }) => ({ rows: await listPaperPlaces(tx, placesAtMost) }),
  }),
  route({
    method: 'GET',
    url: '/api/papers/inspections/:id',
    summary: { zh: '一次巡察的底稿和组务会', en: 'The papers and meetings of an inspection' },
    who: paperReaders,
    params: idParams,
    response: inspectionPapersShape,
    handle: ({ tx, params, actor, now }) => inspectionPapersOf(tx, params.id, actor, now),
  }),
  route({
    method: 'GET',
    url: '/api/papers/:id',
    summary: { zh: '一份底稿', en: 'One working paper' },
    who: paperReaders,
    params: idParams,
    response: paperPageShape,
    handle: ({ tx, params, actor, now }) => paperPageOf(tx, params.id, actor, now),
  }),
  route({
    method: 'GET',
    url: '/api/papers/:id/story',
    summary: { zh: '一份底稿的全部经过', en: 'The whole story of a paper' },
    who: paperReaders,
    params: idParams,
    response: storyShape,
    handle: ({ tx, params }) => paperStoryOf(tx, params.id),
  }),
  route({
    method: 'POST',
    url: '/api/papers',
    summary: { zh: '新写一份底稿（取号）', en: 'Begin a working paper and take its number' },
    who: teamRoles,
    body: beginShape,
    response: begunShape,
    status: 201,
    handle: ({ tx, body, actor, now }) => beginPaper(tx, body.inspectionId, actor, now),
  }),
  route({
    method: 'POST',
    url: '/api/papers/hints',
    summary: { zh: '检查写着的底稿', en: 'Look a paper through while it is written' },
    who: teamRoles,
    body: hintsQueryShape,
    response: hintsShape,
    handle: ({ tx, body }) => hintsOf(tx, body),
  }),
  step('save', { zh: '保存底稿', en: 'Save a paper' }, saveShape, ({ text }) => ({ type: 'save', text })),
  step('submit', { zh: '提交复核', en: 'Hand a paper in' }, versionShape, () => ({ type: 'submit' })),
  step('review', { zh: '复核通过', en: 'Review a paper' }, opinionShape, ({ opinion }) => ({
    type: 'review',
    opinion,
  })),
  step('sign', { zh: '组长签字', en: 'Sign a paper' }, opinionShape, ({ opinion }) => ({ type: 'sign', opinion })),
  step('table', { zh: '提交组务会', en: 'Put a paper to the meeting' }, tableShape, ({ meetingId }) => ({
    type: 'table',
    meetingId,
  })),
  step('send-back', { zh: '退回底稿', en: 'Send a paper back' }, reasonShape, ({ reason }) => ({
    type: 'send-back',
    reason,
  })),
  step('bring-back', { zh: '恢复研究', en: 'Bring a merged paper back' }, reasonShape, ({ reason }) => ({
    type: 'bring-back',
    reason,
  })),
  step('decide', { zh: '组务会决定', en: 'Decide on a paper' }, decideShape, (order) => ({ type: 'decide', ...order })),
];

function step<Body extends { readonly version: number }>(
  verb: PaperOrder['type'],
  summary: Says,
  body: z.ZodType<Body>,
  orderOf: (body: Omit<Body, 'version'>) => PaperOrder,
): Route {
  return route({
    method: 'POST',
    url: `/api/papers/:id/${verb}`,
    summary,
    who: teamRoles,
    params: idParams,
    body,
    response: versionAnswerShape,
    handle: async ({ tx, params: { id }, body: { version, ...rest }, actor, now }) => ({
      id,
      version: await commandPaper(tx, { id, version, order: orderOf(rest) }, actor, now),
    }),
  });
}
