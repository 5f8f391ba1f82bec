import { z } from 'zod';
import { type Route, route } from '#platform/http/route.ts';
import { formers, formingReaders, teamReaders } from './assembly.access.ts';
import { idAnswerShape } from './assembly.schema.ts';
import { substitutionAnswer, substitutionList, successorsAnswer, teamAnswer } from './substitution.answers.commands.ts';
import {
  approveSubstitute,
  openSubstitution,
  proposeSubstitute,
  returnSubstitute,
  withdrawSubstitution,
} from './substitution.commands.ts';
import { grantsWanted } from './substitution.queries.ts';
import {
  approvingShape,
  grantsWantedShape,
  openingShape,
  proposingShape,
  reasonShape,
  substitutionListShape,
  substitutionShape,
  successorsShape,
  teamShape,
} from './substitution.schema.ts';

const idParams = z.object({ id: z.uuid() });
const leading = ['leading-group-member'] as const;

export const substitutionRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/assembly/substitutions',
    summary: { zh: '换人事项', en: 'Seats being replaced' },
    who: formingReaders,
    query: z.object({ jurisdictionId: z.uuid().optional() }),
    response: substitutionListShape,
    handle: ({ tx, query }) => substitutionList(tx, query.jurisdictionId),
  }),
  route({
    method: 'POST',
    url: '/api/assembly/substitutions',
    summary: { zh: '提出换人', en: 'Ask for a substitute' },
    who: formers,
    body: openingShape,
    response: idAnswerShape,
    status: 201,
    handle: async ({ tx, body, actor, now }) => ({ id: await openSubstitution(tx, body, actor, now) }),
  }),
  route({
    method: 'GET',
    url: '/api/assembly/substitutions/:id',
    summary: { zh: '一个换人事项', en: 'One substitution' },
    who: formingReaders,
    params: idParams,
    response: substitutionShape,
    handle: ({ tx, params, actor }) => substitutionAnswer(tx, params.id, actor),
  }),
  route({
    method: 'GET',
    url: '/api/assembly/substitutions/:id/successors',
    summary: { zh: '可接任人员，得分高的在前', en: 'Who could take over, the best first' },
    who: formingReaders,
    params: idParams,
    query: z.object({ search: z.string().max(60).optional() }),
    response: successorsShape,
    handle: ({ tx, params, query }) => successorsAnswer(tx, params.id, query.search ?? ''),
  }),
  route({
    method: 'POST',
    url: '/api/assembly/substitutions/:id/propose',
    summary: { zh: '提出接任人选', en: 'Propose who takes over' },
    who: formers,
    params: idParams,
    body: proposingShape,
    response: idAnswerShape,
    handle: async ({ tx, params, body: { version, ...order }, actor, now }) => ({
      id: await proposeSubstitute(tx, { id: params.id, version }, order, actor, now),
    }),
  }),
  route({
    method: 'POST',
    url: '/api/assembly/substitutions/:id/withdraw',
    summary: { zh: '撤回换人', en: 'Withdraw a substitution' },
    who: formers,
    params: idParams,
    body: reasonShape,
    response: idAnswerShape,
    handle: async ({ tx, params, body: { version, reason }, actor, now }) => ({
      id: await withdrawSubstitution(tx, { id: params.id, version }, reason, actor, now),
    }),
  }),
  route({
    method: 'POST',
    url: '/api/assembly/substitutions/:id/approve',
    summary: { zh: '批准换人', en: 'Approve the substitute' },
    who: leading,
    params: idParams,
    body: approvingShape,
    response: idAnswerShape,
    handle: async ({ tx, params, body: { version, note }, actor, now }) => ({
      id: await approveSubstitute(tx, { id: params.id, version }, note, actor, now),
    }),
  }),
  route({
    method: 'POST',
    url: '/api/assembly/substitutions/:id/return',
    summary: { zh: '退回人选', en: 'Send the proposal back' },
    who: leading,
    params: idParams,
    body: reasonShape,
    response: idAnswerShape,
    handle: async ({ tx, params, body: { version, reason }, actor, now }) => ({
      id: await returnSubstitute(tx, { id: params.id, version }, reason, actor, now),
    }),
  }),
  route({
    method: 'GET',
    url: '/api/assembly/inspections/:id/team',
    summary: { zh: '一次巡察的巡察组人员', en: 'Who sits in the team of an inspection' },
    who: teamReaders,
    params: idParams,
    response: teamShape,
    handle: ({ tx, params }) => teamAnswer(tx, params.id),
  }),
  route({
    method: 'GET',
    url: '/api/assembly/grants-wanted',
    summary: { zh: '待授权的巡察组人员', en: 'Members of teams who wait for their roles' },
    who: ['security-administrator'],
    response: grantsWantedShape,
    handle: async ({ tx }) => ({ rows: await grantsWanted(tx) }),
  }),
];
