import { z } from 'zod';
import { type Route, route } from '#platform/http/route.ts';
import { offices, planners } from './authorisation.access.ts';
import { idAnswerShape } from './authorisations.schema.ts';
import { mendFinding, recordVisit, sendAppraisals, writeAppraisal, writeSummingUp } from './supervision.commands.ts';
import {
  afterShape,
  appraisalShape,
  mendShape,
  sentShape,
  summingUpShape,
  unitiesShape,
  visitShape,
  visitsShape,
} from './supervision.schema.ts';
import { afterAnswer, sentAnswer, unitiesAnswer, visitsAnswer } from './supervision.views.ts';

const idParams = z.object({ id: z.uuid() });
const ofRound = '/api/authorisations/rounds/:id';

export const supervisionRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: `${ofRound}/visits`,
    summary: { zh: '督导情况', en: 'Supervision visits' },
    who: planners,
    params: idParams,
    response: visitsShape,
    handle: ({ tx, params, actor, now }) => visitsAnswer(tx, params.id, actor, now),
  }),
  route({
    method: 'POST',
    url: `${ofRound}/visits`,
    summary: { zh: '登记督导', en: 'Record a visit' },
    who: offices,
    params: idParams,
    body: visitShape,
    response: idAnswerShape,
    status: 201,
    handle: async ({ tx, params, body, actor, now }) => ({
      id: await recordVisit(tx, { ...body, roundId: params.id }, actor, now),
    }),
  }),
  route({
    method: 'POST',
    url: '/api/authorisations/visits/:id/mend',
    summary: { zh: '登记督导问题整改', en: 'Record that a finding is mended' },
    who: offices,
    params: idParams,
    body: mendShape,
    response: idAnswerShape,
    handle: async ({ tx, params, body, actor, now }) => ({
      id: await mendFinding(tx, { ...body, id: params.id }, actor, now),
    }),
  }),
  route({
    method: 'GET',
    url: `${ofRound}/after`,
    summary: { zh: '总结和考核', en: 'Summing-up and appraisals' },
    who: planners,
    params: idParams,
    response: afterShape,
    handle: ({ tx, params, actor, now }) => afterAnswer(tx, params.id, actor, now),
  }),
  route({
    method: 'POST',
    url: `${ofRound}/summing-up`,
    summary: { zh: '撰写总结', en: 'Write the summing-up' },
    who: offices,
    params: idParams,
    body: summingUpShape,
    response: idAnswerShape,
    handle: async ({ tx, params, body, actor, now }) => ({
      id: await writeSummingUp(tx, { ...body, roundId: params.id }, actor, now),
    }),
  }),
  route({
    method: 'POST',
    url: `${ofRound}/appraisals`,
    summary: { zh: '考核组员', en: 'Appraise a member' },
    who: offices,
    params: idParams,
    body: appraisalShape,
    response: idAnswerShape,
    handle: async ({ tx, params, body, actor, now }) => ({
      id: await writeAppraisal(tx, { ...body, roundId: params.id }, actor, now),
    }),
  }),
  route({
    method: 'POST',
    url: `${ofRound}/send-appraisals`,
    summary: { zh: '考核结果送所在单位和组织部', en: 'Send the appraisals to home unit and organisation department' },
    who: ['office-director'],
    params: idParams,
    response: z.object({ sent: z.int() }),
    handle: async ({ tx, params, actor, now }) => ({ sent: await sendAppraisals(tx, params.id, actor, now) }),
  }),
  route({
    method: 'GET',
    url: '/api/authorisations/appraisals',
    summary: { zh: '送达的考核结果', en: 'Appraisals sent' },
    who: [...planners, 'unit-contact', 'unit-secretary'],
    response: sentShape,
    handle: ({ tx }) => sentAnswer(tx),
  }),
  route({
    method: 'GET',
    url: `${ofRound}/unities`,
    summary: { zh: '三统一：各组进度对照', en: 'The three unities: teams side by side' },
    who: planners,
    params: idParams,
    response: unitiesShape,
    handle: ({ tx, params, now }) => unitiesAnswer(tx, params.id, now),
  }),
];
