import { z } from 'zod';
import { type Route, route } from '#platform/http/route.ts';
import { chartsOf } from './charts.commands.ts';
import { allFigures, freezeFigures, frozenFigures, isFreezer, recordsBehind } from './figures.commands.ts';
import { figureFreezers, figureReaders } from './statistics.access.ts';
import {
  chartsShape,
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
      mayFreeze: await isFreezer(tx, query.jurisdiction, actor),
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
    handle: async ({ tx, params, query: { page, jurisdiction, round, ...part }, now }) => ({
      at: now,
      ...(await recordsBehind(tx, params.key, { scope: { jurisdiction, round }, part }, page)),
    }),
  }),
  route({
    method: 'GET',
    url: '/api/statistics/charts',
    summary: { zh: '统计图', en: 'Charts' },
    who: figureReaders,
    query: scopeShape,
    response: chartsShape,
    handle: async ({ tx, query, now }) => ({ at: now, ...(await chartsOf(tx, query)) }),
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
