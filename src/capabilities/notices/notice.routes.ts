import { type Route, route } from '#platform/http/route.ts';
import { commandNotice, doerIn, draftNotice, loadNotice, originOf, proposeNotice } from './notice.commands.ts';
import { allowedOnNotice } from './notice.decide.ts';
import { noticeReaders, noticeWriters } from './notice.model.ts';
import { listNotices } from './notice.queries.ts';
import {
  idAnswer,
  idParams,
  noticeDraftShape,
  noticeListShape,
  noticePageShape,
  noticeQueryShape,
  noticeRevisionShape,
  proposalQueryShape,
  proposalShape,
  publishShape,
  withdrawShape,
} from './notices.schema.ts';

const linesOnAPage = 50;
const notice = '/api/notices/:id';

export const noticeRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/notices',
    summary: { zh: '巡察公告', en: 'Public notices' },
    who: noticeReaders,
    query: noticeQueryShape,
    response: noticeListShape,
    handle: async ({ tx, query: { after, ...filter } }) => {
      const found = await listNotices(tx, filter, after, linesOnAPage + 1);
      const rows = found.slice(0, linesOnAPage);
      return { rows, next: found.length > rows.length ? (rows.at(-1)?.id ?? null) : null };
    },
  }),
  route({
    method: 'GET',
    url: '/api/notice-proposal',
    summary: { zh: '公告的拟稿', en: 'The words that a notice starts from' },
    who: noticeWriters,
    query: proposalQueryShape,
    response: proposalShape,
    handle: ({ tx, query }) => proposeNotice(tx, { roundId: query.roundId, inspectionId: query.inspectionId ?? null }),
  }),
  route({
    method: 'GET',
    url: notice,
    summary: { zh: '公告', en: 'One notice' },
    who: noticeReaders,
    params: idParams,
    response: noticePageShape,
    handle: async ({ tx, params, actor }) => {
      const found = await loadNotice(tx, params.id);
      const doer = await doerIn(tx, found.jurisdictionId, actor);
      // Whoever only reads what was published may not see the round.
      const origin = doer.rolesHere.length > 0 ? await originOf(tx, found) : undefined;
      return { notice: found, allowed: allowedOnNotice(found, doer, origin) };
    },
  }),
  route({
    method: 'POST',
    url: '/api/notices',
    summary: { zh: '起草公告', en: 'Draft a notice' },
    who: noticeWriters,
    body: noticeDraftShape,
    response: idAnswer,
    status: 201,
    handle: async ({ tx, body, actor, now }) => ({ id: await draftNotice(tx, body, actor, now) }),
  }),
  route({
    method: 'POST',
    url: `${notice}/revise`,
    summary: { zh: '修改公告草稿', en: 'Revise a draft' },
    who: noticeWriters,
    params: idParams,
    body: noticeRevisionShape,
    response: idAnswer,
    handle: async ({ tx, params, body: { version, ...words }, actor, now }) => {
      await commandNotice(tx, params.id, version, { type: 'revise', ...words }, actor, now);
      return { id: params.id };
    },
  }),
  route({
    method: 'POST',
    url: `${notice}/publish`,
    summary: { zh: '发布公告', en: 'Publish a notice' },
    who: ['office-director'],
    params: idParams,
    body: publishShape,
    response: idAnswer,
    handle: async ({ tx, params, body, actor, now }) => {
      await commandNotice(tx, params.id, body.version, { type: 'publish' }, actor, now);
      return { id: params.id };
    },
  }),
  route({
    method: 'POST',
    url: `${notice}/withdraw`,
    summary: { zh: '撤回公告', en: 'Withdraw a notice' },
    who: ['office-director'],
    params: idParams,
    body: withdrawShape,
    response: idAnswer,
    handle: async ({ tx, params, body: { version, reason }, actor, now }) => {
      await commandNotice(tx, params.id, version, { type: 'withdraw', reason }, actor, now);
      return { id: params.id };
    },
  }),
];
