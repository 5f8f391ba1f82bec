import { z } from 'zod';
import { type Route, route } from '#platform/http/route.ts';
import type { Says } from '#platform/kernel/decision.ts';
import { offices, overseers, readers } from './authorisation.access.ts';
import { commandAuthorisation, draftAuthorisations } from './authorisation.commands.ts';
import type { AuthorisationOrder } from './authorisation.model.ts';
import { authorisationPageOf, authorisationsOf, roundAuthorisationsOf } from './authorisation.views.ts';
import {
  approveShape,
  changeDraftShape,
  draftShape,
  extensionShape,
  idAnswerShape,
  listShape,
  ofRoundShape,
  pageShape,
  reasonShape,
  versionShape,
} from './authorisations.schema.ts';

const idParams = z.object({ id: z.uuid() });
const group = ['leading-group-member'] as const;

export const authorisationRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/authorisations',
    summary: { zh: '授权', en: 'Authorisations' },
    who: readers,
    query: z.object({ jurisdictionId: z.uuid().optional(), inspectionId: z.uuid().optional() }),
    response: listShape,
    handle: ({ tx, query, now }) => authorisationsOf(tx, query, now),
  }),
  route({
    method: 'GET',
    url: '/api/authorisations/rounds/:id',
    summary: { zh: '轮次各次巡察的授权', en: 'How a round’s inspections are authorised' },
    who: overseers,
    params: idParams,
    response: ofRoundShape,
    handle: ({ tx, params, actor, now }) => roundAuthorisationsOf(tx, params.id, actor, now),
  }),
  route({
    method: 'GET',
    url: '/api/authorisations/:id',
    summary: { zh: '一份授权', en: 'One authorisation' },
    who: readers,
    params: idParams,
    response: pageShape,
    handle: ({ tx, params, actor, now }) => authorisationPageOf(tx, params.id, actor, now),
  }),
  route({
    method: 'POST',
    url: '/api/authorisations',
    summary: { zh: '起草授权', en: 'Draft authorisations' },
    who: offices,
    body: draftShape,
    response: z.object({ ids: z.array(z.uuid()) }),
    status: 201,
    handle: async ({ tx, body: { deputies = [], ...order }, actor, now }) => ({
      ids: await draftAuthorisations(tx, { ...order, deputies }, actor, now),
    }),
  }),
  step(
    'change',
    { zh: '修改授权稿', en: 'Change the draft' },
    offices,
    changeDraftShape,
    ({ deputies = [], ...term }) => ({
      type: 'change',
      deputies,
      ...term,
    }),
  ),
  step('approve', { zh: '批准授权', en: 'Approve' }, group, approveShape, ({ waiver }) => ({
    type: 'approve',
    waiver,
  })),
  step('decline', { zh: '不批准授权', en: 'Decline' }, group, reasonShape, ({ reason }) => ({
    type: 'decline',
    reason,
  })),
  step('ask-extension', { zh: '申请延期', en: 'Ask for an extension' }, offices, extensionShape, (order) => ({
    type: 'ask-extension',
    ...order,
  })),
  step('ask-withdrawal', { zh: '申请收回', en: 'Ask for the withdrawal' }, offices, reasonShape, (order) => ({
    type: 'ask-withdrawal',
    ...order,
  })),
  step('grant', { zh: '同意申请', en: 'Grant the request' }, group, versionShape, () => ({ type: 'grant' })),
  step('refuse', { zh: '不同意申请', en: 'Refuse the request' }, group, reasonShape, ({ reason }) => ({
    type: 'refuse',
    reason,
  })),
];

function step<Body extends { readonly version: number }>(
  verb: string,
  summary: Says,
  who: readonly string[],
  body: z.ZodType<Body>,
  orderOf: (body: Omit<Body, 'version'>) => AuthorisationOrder,
): Route {
  return route({
    method: 'POST',
    url: `/api/authorisations/:id/${verb}`,
    summary,
    who,
    params: idParams,
    body,
    response: idAnswerShape,
    handle: async ({ tx, params: { id }, body: { version, ...rest }, actor, now }) => {
      await commandAuthorisation(tx, { id, version, order: orderOf(rest) }, actor, now);
      return { id };
    },
  });
}
