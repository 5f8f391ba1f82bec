import { z } from 'zod';
import { type Route, route } from '#platform/http/route.ts';
import { allFigures, freezeFigures, frozenFigures, recordsBehind } from './figures.commands.ts';
import { figureFreezers, figureReaders } from './statistics.access.ts';
import {
  figuresShape,
  freezeShape,
  frozenShape,
  recordsQueryShape,
  recordsShape,
  scopeShape,
} from './statistics.schema.ts';

export const statisticsRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/statistics',
    summary: { zh: '统计数据', en: 'Figures' },
    who: figureReaders,
    query: scopeShape,
    response: figuresShape,
    handle: async ({ tx, query, actor, now }) => ({
      at: now,
      mayFreeze: actor.kind === 'account' && actor.grants.some(({ role }) => role === 'office-director'),
      figures: await allFigures(tx, query),
    }),
  }),
  route({
    method: 'GET',
    url: '/api/statistics/records/:key',
    summary: { zh: '统计数据所依据的记录', en: 'The records behind a figure' },
    who: figureReaders,
    params: z.object({ key: z.string().max(80) }),
    query: recordsQueryShape,
    response: recordsShape,
    handle: ({ tx, params, query: { page, ...scope } }) => recordsBehind(tx, params.key, scope, page),
  }),
  route({
    method: 'GET',
    url: '/api/statistics/frozen',
    summary: { zh: '冻结的统计数据', en: 'Frozen figures' },
    who: figureReaders,
    response: frozenShape,
    handle: ({ tx }) => frozenFigures(tx),
  }),
  route({
    method: 'POST',
    url: '/api/statistics/frozen',
    summary: { zh: '冻结统计数据', en: 'Freeze the figures' },
    who: figureFreezers,
    body: freezeShape,
    response: z.object({ frozen: z.int() }),
    status: 201,
    handle: async ({ tx, body, actor, now }) => ({ frozen: await freezeFigures(tx, body, actor, now) }),
  }),
];
