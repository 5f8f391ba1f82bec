import { z } from 'zod';
import { peopleById } from '#capabilities/teams/index.ts';
import { type Route, route } from '#platform/http/route.ts';
import { journalRefusals } from '#platform/journal/record.ts';
import { Refused } from '#platform/kernel/decision.ts';
import { formers, formingReaders } from './assembly.access.ts';
import { acceptProposal, askForTeams, cancelComputing, changePlaces } from './assembly.commands.ts';
import { seatsOfPerson } from './assembly.queries.ts';
import {
  askShape,
  boardShape,
  idAnswerShape,
  placesShape,
  poolOfRoundShape,
  seatsServedShape,
  versionShape,
  whyShape,
} from './assembly.schema.ts';
import { boardOf, poolOfRound, whyAnswer } from './board.commands.ts';

const idParams = z.object({ id: z.uuid() });
const formed = { who: formers, params: idParams, response: idAnswerShape } as const;

export const assemblyRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/assembly/people/:id/seats',
    summary: { zh: '库中人员参加的巡察', en: 'The rounds in which a person of the pools serves and served' },
    who: formingReaders,
    params: idParams,
    response: seatsServedShape,
    handle: async ({ tx, params }) => {
      const [person] = await peopleById(tx, [params.id]);
      if (person === undefined) throw new Refused(journalRefusals.gone);
      return { rows: await seatsOfPerson(tx, person.id) };
    },
  }),
  route({
    method: 'GET',
    url: '/api/assembly/rounds/:id',
    summary: { zh: '轮次的组队方案', en: 'The teams of a round as proposed' },
    who: formingReaders,
    params: idParams,
    response: boardShape,
    handle: ({ tx, params, actor, now }) => boardOf(tx, params.id, actor, now),
  }),
  route({
    method: 'POST',
    url: '/api/assembly/rounds/:id/ask',
    summary: { zh: '测算组队方案', en: 'Have the best teams computed' },
    ...formed,
    body: askShape,
    status: 201,
    handle: async ({ tx, params, body, actor, now }) => ({
      id: await askForTeams(tx, params.id, body.settings, actor, now),
    }),
  }),
  route({
    method: 'GET',
    url: '/api/assembly/rounds/:id/people',
    summary: { zh: '可参加本轮的人员', en: 'Who could serve in the round' },
    who: formingReaders,
    params: idParams,
    query: z.object({ search: z.string().max(60).optional() }),
    response: poolOfRoundShape,
    handle: ({ tx, params, query }) => poolOfRound(tx, params.id, query.search ?? ''),
  }),
  route({
    method: 'GET',
    url: '/api/assembly/rounds/:id/why',
    summary: { zh: '某人入选或未入选的理由', en: 'Why somebody was chosen, or was not' },
    who: formingReaders,
    params: idParams,
    query: z.object({ personId: z.uuid() }),
    response: whyShape,
    handle: ({ tx, params, query }) => whyAnswer(tx, params.id, query.personId),
  }),
  route({
    method: 'POST',
    url: '/api/assembly/proposals/:id/cancel',
    summary: { zh: '取消测算', en: 'Cancel a computation' },
    ...formed,
    body: versionShape,
    handle: async ({ tx, params, body, actor, now }) => ({
      id: await cancelComputing(tx, { id: params.id, version: body.version }, actor, now),
    }),
  }),
  route({
    method: 'POST',
    url: '/api/assembly/proposals/:id/places',
    summary: { zh: '调整席位', en: 'Change places by hand' },
    ...formed,
    body: placesShape,
    handle: async ({ tx, params, body, actor, now }) => ({
      id: await changePlaces(tx, { id: params.id, version: body.version }, body.changes, actor, now),
    }),
  }),
  route({
    method: 'POST',
    url: '/api/assembly/proposals/:id/accept',
    summary: { zh: '采纳组队方案', en: 'Accept the proposal' },
    ...formed,
    body: versionShape,
    handle: async ({ tx, params, body, actor, now }) => ({
      id: await acceptProposal(tx, { id: params.id, version: body.version }, actor, now),
    }),
  }),
];
