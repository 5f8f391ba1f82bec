import { z } from 'zod';
import { type Route, route } from '#platform/http/route.ts';
import { note } from '#platform/journal/record.ts';
import { Refused } from '#platform/kernel/decision.ts';
import { disciplineRoles, resultReaders, talkRecorders } from './clue.access.ts';
import { findClue, findOrigin } from './clue.queries.ts';
import { measuresOf, personPageOf } from './clue.views.ts';
import { clueRefusals } from './clues.refusals.ts';
import {
  choiceShape,
  correctPersonShape,
  idAnswerShape,
  personListShape,
  personPageShape,
  personQueryShape,
  recordTalkShape,
  registerPersonShape,
  talkListShape,
  talkQueryShape,
} from './clues.schema.ts';
import { clueSubjects } from './clues.subjects.ts';
import { pageOf } from './list.queries.ts';
import { correctPerson, recordTalk, registerPerson } from './person.commands.ts';
import { personRegistrars } from './person.decide.ts';
import { listPersons, listTalks } from './person-list.queries.ts';

const idParams = z.object({ id: z.uuid() });
const persons = '/api/clues/persons';
const talks = '/api/clues/talks';

const personRoutesOnly: readonly Route[] = [
  route({
    method: 'GET',
    url: persons,
    summary: { zh: '涉及人员', en: 'Persons in clues and cases' },
    who: resultReaders,
    query: personQueryShape,
    response: personListShape,
    handle: async ({ tx, query }) => pageOf(await listPersons(tx, query), ({ name, id }) => `${name} ${id}`),
  }),
  route({
    method: 'POST',
    url: persons,
    summary: { zh: '登记人员', en: 'Register a person' },
    who: personRegistrars,
    body: registerPersonShape,
    response: idAnswerShape,
    status: 201,
    handle: async ({ tx, body, actor, now }) => ({ id: await registerPerson(tx, body, actor, now) }),
  }),
  route({
    method: 'GET',
    url: `${persons}/:id`,
    summary: { zh: '人员情况', en: 'One person' },
    who: resultReaders,
    params: idParams,
    response: personPageShape,
    writes: true,
    handle: async ({ tx, params: { id }, actor, now }) => {
      const page = await personPageOf(tx, id, actor);
      const { jurisdictionId } = page;
      await note(tx, { subject: clueSubjects.person, id, event: 'person-viewed', jurisdictionId, now });
      return page;
    },
  }),
  route({
    method: 'POST',
    url: `${persons}/:id/correct`,
    summary: { zh: '更正人员登记', en: 'Correct a person’s record' },
    who: disciplineRoles,
    params: idParams,
    body: correctPersonShape,
    response: idAnswerShape,
    handle: async ({ tx, params, body, actor, now }) => {
      await correctPerson(tx, { personId: params.id, ...body }, actor, now);
      return { id: params.id };
    },
  }),
];

export const personRoutes: readonly Route[] = [
  ...personRoutesOnly,
  route({
    method: 'GET',
    url: talks,
    summary: { zh: '批评教育、提醒谈话', en: 'Talks under the first form' },
    who: resultReaders,
    query: talkQueryShape,
    response: talkListShape,
    handle: async ({ tx, query }) => pageOf(await listTalks(tx, query), ({ heldOn, id }) => `${heldOn} ${id}`),
  }),
  route({
    method: 'GET',
    url: `${talks}/measures`,
    summary: { zh: '第一种形态的措施', en: 'Measures under the first form' },
    who: talkRecorders,
    query: z.object({ clueId: z.uuid().optional(), inspectionId: z.uuid().optional() }),
    response: z.array(choiceShape),
    handle: async ({ tx, query }) => {
      const found =
        query.clueId === undefined
          ? query.inspectionId === undefined
            ? undefined
            : await findOrigin(tx, query.inspectionId)
          : await findClue(tx, query.clueId);
      if (found === undefined) throw new Refused(clueRefusals.originNeeded);
      return measuresOf(tx, found.editionId);
    },
  }),
  route({
    method: 'POST',
    url: talks,
    summary: { zh: '登记谈话', en: 'Record a talk' },
    who: talkRecorders,
    body: recordTalkShape,
    response: idAnswerShape,
    status: 201,
    handle: async ({ tx, body, actor, now }) => ({ id: await recordTalk(tx, body, actor, now) }),
  }),
];
