import { type Route, route } from '#platform/http/route.ts';
import { commandNotification, doerIn, draftNotification, loadNotification } from './notice.commands.ts';
import { allowedOnNotice } from './notice.decide.ts';
import { noticeReaders, noticeWriters } from './notice.model.ts';
import { listNotifications } from './notice.queries.ts';
import {
  idAnswer,
  idParams,
  notificationDraftShape,
  notificationListShape,
  notificationPageShape,
  notificationQueryShape,
  notificationRevisionShape,
  publishShape,
  withdrawShape,
} from './notices.schema.ts';

const linesOnAPage = 50;
const notification = '/api/case-notifications/:id';

export const notificationRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/case-notifications',
    summary: { zh: '典型问题通报', en: 'Notifications of typical cases' },
    who: noticeReaders,
    query: notificationQueryShape,
    response: notificationListShape,
    handle: async ({ tx, query: { after, ...filter } }) => {
      const found = await listNotifications(tx, filter, after, linesOnAPage + 1);
      const rows = found.slice(0, linesOnAPage);
      return { rows, next: found.length > rows.length ? (rows.at(-1)?.id ?? null) : null };
    },
  }),
  route({
    method: 'GET',
    url: notification,
    summary: { zh: '典型问题通报', en: 'One notification' },
    who: noticeReaders,
    params: idParams,
    response: notificationPageShape,
    handle: async ({ tx, params, actor }) => {
      const found = await loadNotification(tx, params.id);
      const doer = await doerIn(tx, found.jurisdictionId, actor);
      const problemId = doer.rolesHere.length > 0 ? found.problemId : null;
      return { notification: found, problemId, allowed: allowedOnNotice(found, doer) };
    },
  }),
  route({
    method: 'POST',
    url: '/api/case-notifications',
    summary: { zh: '起草通报', en: 'Draft a notification' },
    who: noticeWriters,
    body: notificationDraftShape,
    response: idAnswer,
    status: 201,
    handle: async ({ tx, body, actor, now }) => ({ id: await draftNotification(tx, body, actor, now) }),
  }),
  route({
    method: 'POST',
    url: `${notification}/revise`,
    summary: { zh: '修改通报草稿', en: 'Revise a draft' },
    who: noticeWriters,
    params: idParams,
    body: notificationRevisionShape,
    response: idAnswer,
    handle: async ({ tx, params, body: { version, ...words }, actor, now }) => {
      await commandNotification(tx, params.id, version, { type: 'revise', ...words }, actor, now);
      return { id: params.id };
    },
  }),
  route({
    method: 'POST',
    url: `${notification}/publish`,
    summary: { zh: '发布通报', en: 'Publish a notification' },
    who: ['office-director'],
    params: idParams,
    body: publishShape,
    response: idAnswer,
    handle: async ({ tx, params, body, actor, now }) => {
      await commandNotification(tx, params.id, body.version, { type: 'publish' }, actor, now);
      return { id: params.id };
    },
  }),
  route({
    method: 'POST',
    url: `${notification}/withdraw`,
    summary: { zh: '撤回通报', en: 'Withdraw a notification' },
    who: ['office-director'],
    params: idParams,
    body: withdrawShape,
    response: idAnswer,
    handle: async ({ tx, params, body: { version, reason }, actor, now }) => {
      await commandNotification(tx, params.id, version, { type: 'withdraw', reason }, actor, now);
      return { id: params.id };
    },
  }),
];
