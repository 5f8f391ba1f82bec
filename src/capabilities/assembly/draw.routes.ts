import { z } from 'zod';
import { type Route, route } from '#platform/http/route.ts';
import { dayOf } from '#platform/kernel/time.ts';
import { drawWitnesses, formers, teamReaders } from './assembly.access.ts';
import { idAnswerShape } from './assembly.schema.ts';
import { drawsAnswer } from './draw.answers.commands.ts';
import { cancelDraw, openDraw, revealDraw } from './draw.commands.ts';
import { cancelDrawShape, drawsShape, openDrawShape, revealShape } from './draw.schema.ts';

const params = z.object({ id: z.uuid() });

export const drawRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/assembly/rounds/:id/draws',
    summary: { zh: '轮次的抽签', en: 'The draws of a round' },
    who: teamReaders,
    params,
    response: drawsShape,
    handle: ({ tx, params: { id }, actor, now }) => drawsAnswer(tx, id, actor, dayOf(now)),
  }),
  route({
    method: 'POST',
    url: '/api/assembly/rounds/:id/draws',
    summary: { zh: '封存名单，准备抽签', en: 'Freeze the list and commit to a secret' },
    who: formers,
    params,
    body: openDrawShape,
    response: idAnswerShape,
    status: 201,
    handle: async ({ tx, params: { id }, body, actor, now }) => ({
      id: await openDraw(tx, id, body.againBecause, actor, now, body.kind),
    }),
  }),
  route({
    method: 'POST',
    url: '/api/assembly/draws/:id/reveal',
    summary: { zh: '见证抽签', en: 'Witness the draw' },
    who: drawWitnesses,
    params,
    body: revealShape,
    response: idAnswerShape,
    handle: async ({ tx, params: { id }, body: { version, words }, actor, now }) => ({
      id: await revealDraw(tx, { id, version }, words, actor, now),
    }),
  }),
  route({
    method: 'POST',
    url: '/api/assembly/draws/:id/cancel',
    summary: { zh: '取消抽签', en: 'Give a draw up' },
    who: formers,
    params,
    body: cancelDrawShape,
    response: idAnswerShape,
    handle: async ({ tx, params: { id }, body: { version, reason }, actor, now }) => ({
      id: await cancelDraw(tx, { id, version }, reason, actor, now),
    }),
  }),
];
