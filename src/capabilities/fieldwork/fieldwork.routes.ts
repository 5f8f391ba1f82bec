import type { z } from 'zod';
import { type Route, route } from '#platform/http/route.ts';
import type { Says } from '#platform/kernel/decision.ts';
import { documentRoutes } from './document.routes.ts';
import {
  askForDocuments,
  beginTalk,
  commandRequest,
  commandTalk,
  endLink,
  endWaiver,
  linkProblem,
  recordFindingOut,
  strikeFindingOut,
  waive,
} from './fieldwork.commands.ts';
import {
  askAgainShape,
  beginTalkShape,
  deliverShape,
  idAnswerShape,
  idParams,
  linkShape,
  newRecordShape,
  newRequestShape,
  placesShape,
  reasonShape,
  receiveShape,
  requestPageShape,
  roundSitesShape,
  saveTalkShape,
  signTalkShape,
  siteShape,
  talkPageShape,
  tickShape,
  unitRequestsShape,
  unsignedShape,
  versionAnswerShape,
  versionShape,
  waiveConditionShape,
  waiveItemShape,
  waiveTaskShape,
} from './fieldwork.schema.ts';
import { placesOf, requestPageOf, sitePageOf, talkPageOf, unitRequestsOf } from './fieldwork.views.ts';
import type { RequestOrder } from './request.model.ts';
import { siteReaders, teamRoles, unitRoles } from './roles.model.ts';
import { roundSitesOf } from './round.views.ts';
import { tickTask, untickTask } from './step.commands.ts';
import type { TalkOrder } from './talk.model.ts';

const pageRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/fieldwork/inspections',
    summary: { zh: '正在进行的巡察现场', en: 'Sites where teams work now' },
    who: siteReaders,
    response: placesShape,
    handle: ({ tx, now }) => placesOf(tx, now),
  }),
  route({
    method: 'GET',
    url: '/api/fieldwork/inspections/:id',
    summary: { zh: '一次巡察的现场', en: 'The site of one inspection' },
    who: siteReaders,
    params: idParams,
    response: siteShape,
    handle: ({ tx, params, actor, now }) => sitePageOf(tx, params.id, actor, now),
  }),
  route({
    method: 'GET',
    url: '/api/fieldwork/rounds/:id',
    summary: { zh: '一轮巡察的现场工作', en: 'The work on site of a round' },
    who: siteReaders,
    params: idParams,
    response: roundSitesShape,
    handle: ({ tx, params, now }) => roundSitesOf(tx, params.id, now),
  }),
  route({
    method: 'GET',
    url: '/api/fieldwork/talks/:id',
    summary: { zh: '一次个别谈话', en: 'One talk' },
    who: teamRoles,
    params: idParams,
    response: talkPageShape,
    handle: ({ tx, params, actor, now }) => talkPageOf(tx, params.id, actor, now),
  }),
  route({
    method: 'GET',
    url: '/api/fieldwork/requests',
    summary: { zh: '调阅本单位的资料', en: 'Documents asked of the unit' },
    who: unitRoles,
    response: unitRequestsShape,
    handle: ({ tx, actor, now }) => unitRequestsOf(tx, actor, now),
  }),
  route({
    method: 'GET',
    url: '/api/fieldwork/requests/:id',
    summary: { zh: '一项资料调阅', en: 'One request for documents' },
    who: [...siteReaders, ...unitRoles],
    params: idParams,
    response: requestPageShape,
    handle: ({ tx, params, actor, now }) => requestPageOf(tx, params.id, actor, now),
  }),
];

const talkRoutes: readonly Route[] = [
  route({
    method: 'POST',
    url: '/api/fieldwork/talks',
    summary: { zh: '开始谈话记录', en: 'Begin a talk' },
    who: teamRoles,
    body: beginTalkShape,
    response: idAnswerShape,
    status: 201,
    handle: async ({ tx, body, actor, now }) => ({ id: await beginTalk(tx, body, actor, now) }),
  }),
  ofTalk('save', { zh: '保存谈话记录', en: 'Save a talk' }, saveTalkShape, ({ text }) => ({ type: 'save', text })),
  ofTalk('record', { zh: '完成谈话记录', en: 'Finish the record' }, versionShape, () => ({ type: 'record' })),
  ofTalk('correct', { zh: '修改谈话记录', en: 'Take a talk up again' }, versionShape, () => ({ type: 'correct' })),
  ofTalk('sign', { zh: '登记谈话人签字', en: 'Enter the signature' }, signTalkShape, (order) => ({
    type: 'sign',
    ...order,
  })),
  ofTalk('go-without-signature', { zh: '登记未签字原因', en: 'Say why it is not signed' }, unsignedShape, (order) => ({
    type: 'go-without-signature',
    ...order,
  })),
  ofTalk('withdraw', { zh: '作废谈话记录', en: 'Withdraw a talk' }, reasonShape, (order) => ({
    type: 'withdraw',
    ...order,
  })),
];

const requestRoutes: readonly Route[] = [
  route({
    method: 'POST',
    url: '/api/fieldwork/requests',
    summary: { zh: '调阅资料', en: 'Ask the unit for documents' },
    who: teamRoles,
    body: newRequestShape,
    response: idAnswerShape,
    status: 201,
    handle: async ({ tx, body, actor, now }) => ({ id: await askForDocuments(tx, body, actor, now) }),
  }),
  ofRequest('deliver', { zh: '提供资料', en: 'Deliver documents' }, unitRoles, deliverShape, (order) => ({
    type: 'deliver',
    ...order,
  })),
  ofRequest('refuse', { zh: '说明不能提供', en: 'Say why not' }, unitRoles, reasonShape, (order) => ({
    type: 'refuse',
    ...order,
  })),
  ofRequest('receive', { zh: '核收资料', en: 'Receive documents' }, teamRoles, receiveShape, (order) => ({
    type: 'receive',
    ...order,
  })),
  ofRequest('ask-again', { zh: '再次要求提供', en: 'Ask again' }, teamRoles, askAgainShape, (order) => ({
    type: 'ask-again',
    ...order,
  })),
  ofRequest('withdraw', { zh: '撤回调阅', en: 'Withdraw a request' }, teamRoles, reasonShape, (order) => ({
    type: 'withdraw',
    ...order,
  })),
];

const recordRoutes: readonly Route[] = [
  adding(
    'records',
    { zh: '登记了解情况', en: 'Record a way of finding out' },
    teamRoles,
    newRecordShape,
    recordFindingOut,
  ),
  route({
    method: 'POST',
    url: '/api/fieldwork/records/:id/strike',
    summary: { zh: '作废记录', en: 'Strike a record' },
    who: teamRoles,
    params: idParams,
    body: reasonShape,
    response: versionAnswerShape,
    handle: async ({ tx, params: { id }, body: { version, reason }, actor, now }) => ({
      id,
      version: await strikeFindingOut(tx, { id, version, order: reason }, actor, now),
    }),
  }),
  adding('links', { zh: '以问题证明必查事项', en: 'Prove a point by a problem' }, teamRoles, linkShape, linkProblem),
  ending('links', { zh: '取消关联', en: 'End a link' }, teamRoles, endLink),
  adding('waivers/items', { zh: '清单事项不作要求', en: 'Waive a point' }, ['team-leader'], waiveItemShape, waive),
  adding(
    'waivers/conditions',
    { zh: '进入条件不作要求', en: 'Waive a condition' },
    ['team-leader'],
    waiveConditionShape,
    waive,
  ),
  adding('waivers/tasks', { zh: '步骤任务不作要求', en: 'Waive a task' }, ['team-leader'], waiveTaskShape, waive),
  ending('waivers', { zh: '恢复要求', en: 'End a waiver' }, ['team-leader'], endWaiver),
];

const taskRoutes: readonly Route[] = [
  adding('ticks', { zh: '勾选任务', en: 'Tick a task' }, teamRoles, tickShape, tickTask),
  route({
    method: 'POST',
    url: '/api/fieldwork/ticks/:id/untick',
    summary: { zh: '撤销勾选', en: 'Take a tick back' },
    who: teamRoles,
    params: idParams,
    body: reasonShape,
    response: versionAnswerShape,
    handle: async ({ tx, params: { id }, body: { version, reason }, actor, now }) => ({
      id,
      version: await untickTask(tx, { id, version, order: reason }, actor, now),
    }),
  }),
];

export const fieldworkRoutes: readonly Route[] = [
  ...documentRoutes,
  ...pageRoutes,
  ...talkRoutes,
  ...requestRoutes,
  ...recordRoutes,
  ...taskRoutes,
];

type Handler<Body> = (
  tx: Parameters<typeof waive>[0],
  body: Body,
  by: Parameters<typeof waive>[2],
  now: Parameters<typeof waive>[3],
) => Promise<string>;

function adding<Body>(
  what: string,
  summary: Says,
  who: readonly string[],
  body: z.ZodType<Body>,
  add: Handler<Body>,
): Route {
  return route({
    method: 'POST',
    url: `/api/fieldwork/${what}`,
    summary,
    who,
    body,
    response: idAnswerShape,
    status: 201,
    handle: async ({ tx, body: order, actor, now }) => ({ id: await add(tx, order, actor, now) }),
  });
}

function ending(what: string, summary: Says, who: readonly string[], end: typeof endWaiver): Route {
  return route({
    method: 'POST',
    url: `/api/fieldwork/${what}/:id/end`,
    summary,
    who,
    params: idParams,
    response: idAnswerShape,
    handle: async ({ tx, params: { id }, actor, now }) => {
      await end(tx, id, actor, now);
      return { id };
    },
  });
}

type Versioned = { readonly version: number };

function ofTalk<Body extends Versioned>(
  verb: string,
  summary: Says,
  body: z.ZodType<Body>,
  orderOf: (body: Omit<Body, 'version'>) => TalkOrder,
): Route {
  return route({
    method: 'POST',
    url: `/api/fieldwork/talks/:id/${verb}`,
    summary,
    who: teamRoles,
    params: idParams,
    body,
    response: versionAnswerShape,
    handle: async ({ tx, params: { id }, body: { version, ...rest }, actor, now }) => ({
      id,
      version: await commandTalk(tx, { id, version, order: orderOf(rest) }, actor, now),
    }),
  });
}

function ofRequest<Body extends Versioned>(
  verb: string,
  summary: Says,
  who: readonly string[],
  body: z.ZodType<Body>,
  orderOf: (body: Omit<Body, 'version'>) => RequestOrder,
): Route {
  return route({
    method: 'POST',
    url: `/api/fieldwork/requests/:id/${verb}`,
    summary,
    who,
    params: idParams,
    body,
    response: versionAnswerShape,
    handle: async ({ tx, params: { id }, body: { version, ...rest }, actor, now }) => ({
      id,
      version: await commandRequest(tx, { id, version, order: orderOf(rest) }, actor, now),
    }),
  });
}
