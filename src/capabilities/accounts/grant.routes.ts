import { z } from 'zod';
import { type Route, route } from '#platform/http/route.ts';
import { parseDay } from '#platform/kernel/time.ts';
import { roles, sphereOf } from './accounts.model.ts';
import {
  createGrantShape,
  endGrantShape,
  firstRunShape,
  firstRunStateShape,
  grantShape,
  idParams,
  nothingShape,
  roleFactShape,
  scopeQuery,
  scopeShape,
} from './accounts.schema.ts';
import { runFirst } from './first-run.commands.ts';
import { endGrant, grantRole, isFirstRunOpen, listAccountGrants, listScopes } from './grant.commands.ts';

const security = ['security-administrator'] as const;

export const grantRoutes: Route[] = [
  route({
    method: 'GET',
    url: '/api/accounts/:id/grants',
    summary: { zh: '一个账号的授权', en: 'An account’s grants' },
    who: security,
    params: idParams,
    response: z.array(grantShape),
    handle: ({ params, tx }) => listAccountGrants(tx, params.id),
  }),
  route({
    method: 'POST',
    url: '/api/grants',
    summary: { zh: '授予角色', en: 'Grant a role' },
    who: security,
    body: createGrantShape,
    response: grantShape,
    status: 201,
    handle: ({ body, tx, actor, now }) =>
      grantRole(
        tx,
        { ...body, from: parseDay(body.from), to: body.to === null ? null : parseDay(body.to) },
        actor,
        now,
      ),
  }),
  route({
    method: 'POST',
    url: '/api/grants/:id/end',
    summary: { zh: '收回角色', en: 'End a grant' },
    who: security,
    params: idParams,
    body: endGrantShape,
    response: grantShape,
    handle: ({ params, body, tx, actor, now }) =>
      endGrant(tx, { ...body, ...params, on: parseDay(body.on) }, actor, now),
  }),
  route({
    method: 'GET',
    url: '/api/roles',
    summary: { zh: '角色', en: 'Roles' },
    who: 'signed-in',
    response: z.array(roleFactShape),
    handle: async () =>
      roles.map(({ role, name, scopeKind }) => ({ role, name: { ...name }, scopeKind, sphere: sphereOf(role) })),
  }),
  route({
    method: 'GET',
    url: '/api/scopes',
    summary: { zh: '可授权的范围', en: 'Scopes to grant for' },
    who: security,
    query: scopeQuery,
    response: z.array(scopeShape),
    handle: ({ query, tx }) => listScopes(tx, query.kind, query.search ?? ''),
  }),
];

export const firstRunRoutes: Route[] = [
  route({
    method: 'GET',
    url: '/api/first-run',
    summary: { zh: '是否可以初始化', en: 'Whether the first run is open' },
    who: 'anyone',
    response: firstRunStateShape,
    handle: async ({ tx }) => ({ open: await isFirstRunOpen(tx) }),
  }),
  route({
    method: 'POST',
    url: '/api/first-run',
    summary: { zh: '初始化：设置地区和三名管理员', en: 'First run: the jurisdiction and its three administrators' },
    who: 'anyone',
    transaction: 'own',
    body: firstRunShape,
    response: nothingShape,
    status: 201,
    handle: async ({ body, database, now, request }) => {
      await runFirst(database, body, request.ip, now);
      return { done: true } as const;
    },
  }),
];
