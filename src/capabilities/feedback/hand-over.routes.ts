import { type Route, route } from '#platform/http/route.ts';
import { idAnswerShape, idParams, versionAnswerShape } from './feedback.schema.ts';
import { commandHandOver, prepareHandOver } from './hand-over.commands.ts';
import {
  handOverPageShape,
  handOversShape,
  listHandOverShape,
  prepareHandOverShape,
  signHandOverShape,
} from './hand-over.schema.ts';
import { handOverPageOf, handOversOf } from './hand-over.views.ts';
import { insideReaders, officeRoles } from './roles.model.ts';

export const handOverRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/feedback/inspections/:id/hand-overs',
    summary: { zh: '一次巡察向其他单位的移交', en: 'Hand-overs of an inspection to other bodies' },
    who: insideReaders,
    params: idParams,
    response: handOversShape,
    handle: ({ tx, params, actor, now }) => handOversOf(tx, params.id, actor, now),
  }),
  route({
    method: 'POST',
    url: '/api/feedback/hand-overs',
    summary: { zh: '准备向其他单位移交', en: 'Prepare a hand-over to another body' },
    who: officeRoles,
    body: prepareHandOverShape,
    response: idAnswerShape,
    status: 201,
    handle: async ({ tx, body, actor, now }) => ({ id: await prepareHandOver(tx, body, actor, now) }),
  }),
  route({
    method: 'GET',
    url: '/api/feedback/hand-overs/:id',
    summary: { zh: '一份移交', en: 'One hand-over' },
    who: insideReaders,
    params: idParams,
    response: handOverPageShape,
    handle: ({ tx, params, actor, now }) => handOverPageOf(tx, params.id, actor, now),
  }),
  route({
    method: 'POST',
    url: '/api/feedback/hand-overs/:id/list',
    summary: { zh: '修改移交清单', en: 'Change the list of a hand-over' },
    who: officeRoles,
    params: idParams,
    body: listHandOverShape,
    response: versionAnswerShape,
    handle: async ({ tx, params: { id }, body: { version, ...order }, actor, now }) => ({
      id,
      version: await commandHandOver(tx, { id, version, order: { type: 'list', ...order } }, actor, now),
    }),
  }),
  route({
    method: 'POST',
    url: '/api/feedback/hand-overs/:id/sign',
    summary: { zh: '登记双方签字', en: 'Record that both sides signed' },
    who: ['office-director'],
    params: idParams,
    body: signHandOverShape,
    response: versionAnswerShape,
    handle: async ({ tx, params: { id }, body: { version, ...order }, actor, now }) => ({
      id,
      version: await commandHandOver(tx, { id, version, order: { type: 'sign', ...order } }, actor, now),
    }),
  }),
];
