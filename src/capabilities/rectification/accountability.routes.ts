import { type Route, route } from '#platform/http/route.ts';
import { holdToAccount, revokeAccountability } from './accountability.commands.ts';
import { accountabilityReaders } from './accountability.model.ts';
import { listAccountability } from './accountability.queries.ts';
import {
  accountabilityListShape,
  accountabilityQueryShape,
  holdToAccountShape,
  idAnswer,
  idParams,
  withdrawShape,
} from './rectification.schema.ts';
import { officeRoles } from './task.model.ts';

const linesOnAPage = 50;

export const accountabilityRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/rectification/accountability',
    summary: { zh: '问责记录', en: 'Accountability' },
    who: accountabilityReaders,
    query: accountabilityQueryShape,
    response: accountabilityListShape,
    handle: async ({ tx, query: { after, ...filter } }) => {
      const found = await listAccountability(tx, filter, after, linesOnAPage + 1);
      const rows = found.slice(0, linesOnAPage);
      return { rows, next: found.length > rows.length ? (rows.at(-1)?.id ?? null) : null };
    },
  }),
  route({
    method: 'POST',
    url: '/api/rectification/accountability',
    summary: { zh: '登记问责', en: 'Record accountability' },
    who: officeRoles,
    body: holdToAccountShape,
    response: idAnswer,
    status: 201,
    handle: async ({ tx, body, actor, now }) => ({ id: await holdToAccount(tx, body, actor, now) }),
  }),
  route({
    method: 'POST',
    url: '/api/rectification/accountability/:id/revoke',
    summary: { zh: '撤销问责记录', en: 'Revoke a record' },
    who: ['office-director'],
    params: idParams,
    body: withdrawShape,
    response: idAnswer,
    handle: async ({ tx, params, body, actor, now }) => {
      await revokeAccountability(tx, params.id, body, actor, now);
      return { id: params.id };
    },
  }),
];
