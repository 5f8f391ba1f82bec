import { z } from 'zod';
import { loadRound } from '#capabilities/rounds/index.ts';
import { type Route, route } from '#platform/http/route.ts';
import { Refused } from '#platform/kernel/decision.ts';
import { offices, planners, teamRoles } from './authorisation.access.ts';
import { actingIn } from './authorisation.commands.ts';
import { authorisationRefusals } from './authorisations.refusals.ts';
import { idAnswerShape } from './authorisations.schema.ts';
import {
  correctTraining,
  enterUndertakings,
  issueMaterials,
  recordTraining,
  settleMaterials,
  signOwnUndertaking,
} from './preparation.commands.ts';
import { materialsOf, ownSeats, seatedIn, trainingsOf } from './preparation.queries.ts';
import {
  enterUndertakingsShape,
  idsAnswerShape,
  issueShape,
  materialsShape,
  ownSeatsShape,
  preparationShape,
  returnShape,
  trainingChangeShape,
  trainingShape,
  writeOffShape,
} from './preparation.schema.ts';

const idParams = z.object({ id: z.uuid() });
const ofRound = '/api/authorisations/rounds/:id';

export const preparationRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/authorisations/own-seats',
    summary: { zh: '本人的席位、承诺和材料', en: 'One’s own seats, undertakings and materials' },
    who: teamRoles,
    response: ownSeatsShape,
    handle: ({ tx }) =>
      ownSeats(tx).then((seats) => seats.map((seat) => ({ ...seat, materials: [...seat.materials] }))),
  }),
  route({
    method: 'POST',
    url: `${ofRound}/sign`,
    summary: { zh: '本人签署保密承诺', en: 'Sign one’s own undertaking' },
    who: teamRoles,
    params: idParams,
    response: idAnswerShape,
    status: 201,
    handle: async ({ tx, params, actor, now }) => {
      if (actor.kind !== 'account') throw new Refused(authorisationRefusals.notOwnUndertaking);
      return { id: await signOwnUndertaking(tx, params.id, actor, now) };
    },
  }),
  route({
    method: 'GET',
    url: `${ofRound}/preparation`,
    summary: { zh: '保密承诺和培训', en: 'Undertakings and training' },
    who: planners,
    params: idParams,
    response: preparationShape,
    handle: async ({ tx, params, actor, now }) => {
      const { jurisdictionId } = await loadRound(tx, params.id);
      const { mayDraft: mayKeep } = await actingIn(tx, jurisdictionId, actor, now);
      const trainings = (await trainingsOf(tx, params.id)).map((each) => ({
        ...each,
        attended: [...each.attended],
        attendees: [...each.attendees],
      }));
      return { people: await seatedIn(tx, params.id), trainings, mayKeep };
    },
  }),
  route({
    method: 'POST',
    url: `${ofRound}/undertakings`,
    summary: { zh: '登记纸质保密承诺', en: 'Enter undertakings signed on paper' },
    who: offices,
    params: idParams,
    body: enterUndertakingsShape,
    response: idsAnswerShape,
    status: 201,
    handle: async ({ tx, params, body, actor, now }) => ({
      ids: await enterUndertakings(tx, { ...body, roundId: params.id }, actor, now),
    }),
  }),
  route({
    method: 'POST',
    url: `${ofRound}/trainings`,
    summary: { zh: '登记培训', en: 'Record a training' },
    who: offices,
    params: idParams,
    body: trainingShape,
    response: idAnswerShape,
    status: 201,
    handle: async ({ tx, params, body, actor, now }) => ({
      id: await recordTraining(tx, { ...body, roundId: params.id }, actor, now),
    }),
  }),
  route({
    method: 'PATCH',
    url: '/api/authorisations/trainings/:id',
    summary: { zh: '更正培训记录', en: 'Correct a training' },
    who: offices,
    params: idParams,
    body: trainingChangeShape,
    response: idAnswerShape,
    handle: async ({ tx, params, body, actor, now }) => ({
      id: await correctTraining(tx, { ...body, id: params.id }, actor, now),
    }),
  }),
  route({
    method: 'GET',
    url: `${ofRound}/materials`,
    summary: { zh: '材料发放和清退', en: 'Materials handed out and back' },
    who: planners,
    params: idParams,
    response: materialsShape,
    handle: async ({ tx, params, actor, now }) => {
      const { jurisdictionId } = await loadRound(tx, params.id);
      const { mayDraft: mayKeep } = await actingIn(tx, jurisdictionId, actor, now);
      return { rows: await materialsOf(tx, params.id), people: await seatedIn(tx, params.id), mayKeep };
    },
  }),
  route({
    method: 'POST',
    url: `${ofRound}/materials`,
    summary: { zh: '发放材料', en: 'Hand materials out' },
    who: offices,
    params: idParams,
    body: issueShape,
    response: idsAnswerShape,
    status: 201,
    handle: async ({ tx, params, body, actor, now }) => ({
      ids: await issueMaterials(tx, { ...body, roundId: params.id }, actor, now),
    }),
  }),
  route({
    method: 'POST',
    url: '/api/authorisations/materials/return',
    summary: { zh: '清退材料', en: 'Take materials back' },
    who: offices,
    body: returnShape,
    response: idsAnswerShape,
    handle: async ({ tx, body, actor, now }) => {
      await settleMaterials(tx, { ...body, reason: null }, actor, now);
      return { ids: body.ids };
    },
  }),
  route({
    method: 'POST',
    url: '/api/authorisations/materials/write-off',
    summary: { zh: '核销材料', en: 'Write materials off' },
    who: offices,
    body: writeOffShape,
    response: idsAnswerShape,
    handle: async ({ tx, body, actor, now }) => {
      await settleMaterials(tx, body, actor, now);
      return { ids: body.ids };
    },
  }),
];
