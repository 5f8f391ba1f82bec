import { type Route, route } from '#platform/http/route.ts';
import { changeSection, moveEdition, startDraft } from './rulebook.commands.ts';
import { approvingRoles, draftingRoles, readingRoles } from './rulebook.model.ts';
import {
  comparisonPage,
  comparisonQuery,
  dayOrder,
  draftAnswer,
  draftOrder,
  editionPage,
  editionParams,
  reasonOrder,
  rulebookList,
  savedAnswer,
  sectionOrder,
  sectionParams,
} from './rulebook.schema.ts';
import { comparisonOf, editionPageOf, rulebookListOf } from './rulebook.views.ts';

export const rulebookRoutes: Route[] = [
  route({
    method: 'GET',
    url: '/api/rulebooks',
    summary: { zh: '办法及其各版', en: 'Rulebooks and their editions' },
    who: readingRoles,
    response: rulebookList,
    handle: ({ tx }) => rulebookListOf(tx),
  }),
  route({
    method: 'GET',
    url: '/api/rulebooks/editions/:id',
    summary: { zh: '一版办法', en: 'One edition' },
    who: readingRoles,
    params: editionParams,
    response: editionPage,
    handle: ({ tx, params, actor }) => editionPageOf(tx, params.id, actor),
  }),
  route({
    method: 'GET',
    url: '/api/rulebooks/editions/:id/comparison',
    summary: { zh: '两版对照', en: 'Two editions compared' },
    who: readingRoles,
    params: editionParams,
    query: comparisonQuery,
    response: comparisonPage,
    handle: ({ tx, params, query }) => comparisonOf(tx, params.id, query.against),
  }),
  route({
    method: 'POST',
    url: '/api/rulebooks/editions',
    summary: { zh: '起草新版', en: 'Start a draft' },
    who: draftingRoles,
    body: draftOrder,
    response: draftAnswer,
    status: 201,
    handle: async ({ tx, body, actor, now }) => ({ id: await startDraft(tx, body, actor, now) }),
  }),
  route({
    method: 'PUT',
    url: '/api/rulebooks/editions/:id/sections/:name',
    summary: { zh: '保存草案的一个部分', en: 'Save a section of a draft' },
    who: draftingRoles,
    params: sectionParams,
    body: sectionOrder,
    response: savedAnswer,
    handle: async ({ tx, params, body, actor, now }) => ({
      version: await changeSection(tx, params.id, params.name, body, actor, now),
    }),
  }),
  route({
    method: 'POST',
    url: '/api/rulebooks/editions/:id/submit',
    summary: { zh: '提交审批', en: 'Submit for approval' },
    who: draftingRoles,
    params: editionParams,
    body: dayOrder,
    response: savedAnswer,
    handle: async ({ tx, params, body: { version, effectiveFrom }, actor, now }) => ({
      version: await moveEdition(tx, params.id, version, { type: 'submit', effectiveFrom }, actor, now),
    }),
  }),
  route({
    method: 'POST',
    url: '/api/rulebooks/editions/:id/send-back',
    summary: { zh: '退回修改', en: 'Send back' },
    who: approvingRoles,
    params: editionParams,
    body: reasonOrder,
    response: savedAnswer,
    handle: async ({ tx, params, body: { version, reason }, actor, now }) => ({
      version: await moveEdition(tx, params.id, version, { type: 'send-back', reason }, actor, now),
    }),
  }),
  route({
    method: 'POST',
    url: '/api/rulebooks/editions/:id/approve',
    summary: { zh: '批准', en: 'Approve' },
    who: approvingRoles,
    params: editionParams,
    body: dayOrder,
    response: savedAnswer,
    handle: async ({ tx, params, body: { version, effectiveFrom }, actor, now }) => ({
      version: await moveEdition(tx, params.id, version, { type: 'approve', effectiveFrom }, actor, now),
    }),
  }),
  route({
    method: 'POST',
    url: '/api/rulebooks/editions/:id/withdraw',
    summary: { zh: '撤回草案', en: 'Withdraw a draft' },
    who: draftingRoles,
    params: editionParams,
    body: reasonOrder,
    response: savedAnswer,
    handle: async ({ tx, params, body: { version, reason }, actor, now }) => ({
      version: await moveEdition(tx, params.id, version, { type: 'withdraw', reason }, actor, now),
    }),
  }),
];
