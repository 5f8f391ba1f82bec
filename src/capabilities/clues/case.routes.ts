import { z } from 'zod';
import type { Tx } from '#platform/db/database.ts';
import { type Route, route } from '#platform/http/route.ts';
import { note } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import type { Says } from '#platform/kernel/decision.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import {
  addCasePerson,
  beginInvestigation,
  concludeCase,
  imposeSanction,
  sendToTrial,
  setForm,
} from './case.commands.ts';
import {
  addPersonShape,
  caseListShape,
  casePageShape,
  caseQueryShape,
  caseVersionShape,
  concludeCaseShape,
  formShape,
  sanctionListShape,
  sanctionQueryShape,
  sanctionShape,
} from './case.schema.ts';
import { listCases, listSanctions } from './case-list.queries.ts';
import { disciplineOfficers, resultReaders } from './clue.access.ts';
import { casePageOf } from './clue.views.ts';
import { idAnswerShape } from './clues.schema.ts';
import { clueSubjects } from './clues.subjects.ts';
import { pageOf } from './list.queries.ts';

const idParams = z.object({ id: z.uuid() });
const file = '/api/cases/:id';

/** A discipline officer's command on the case in the address. */
function command<Body>(
  verb: string,
  summary: Says,
  body: z.ZodType<Body>,
  run: (tx: Tx, caseId: string, body: Body, by: Actor, now: Instant) => Promise<void>,
): Route {
  return route({
    method: 'POST',
    url: `${file}/${verb}`,
    summary,
    who: disciplineOfficers,
    params: idParams,
    body,
    response: idAnswerShape,
    handle: async ({ tx, params, body: order, actor, now }) => {
      await run(tx, params.id, order, actor, now);
      return { id: params.id };
    },
  });
}

export const caseRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/cases',
    summary: { zh: '立案案件', en: 'Cases' },
    who: resultReaders,
    query: caseQueryShape,
    response: caseListShape,
    handle: async ({ tx, query, now }) =>
      pageOf(await listCases(tx, query, dayOf(now)), ({ filedOn, id }) => `${filedOn} ${id}`),
  }),
  route({
    method: 'GET',
    url: '/api/cases/sanctions',
    summary: { zh: '党纪政务处分', en: 'Sanctions' },
    who: resultReaders,
    query: sanctionQueryShape,
    response: sanctionListShape,
    handle: async ({ tx, query }) =>
      pageOf(await listSanctions(tx, query), ({ decidedOn, id }) => `${decidedOn} ${id}`),
  }),
  route({
    method: 'GET',
    url: file,
    summary: { zh: '案件', en: 'One case' },
    who: resultReaders,
    params: idParams,
    response: casePageShape,
    writes: true,
    handle: async ({ tx, params: { id }, actor, now }) => {
      const page = await casePageOf(tx, id, actor, now);
      const { jurisdictionId } = page;
      await note(tx, { subject: clueSubjects['case-file'], id, event: 'case-viewed', jurisdictionId, now });
      return page;
    },
  }),
  command(
    'investigate',
    { zh: '开始审查调查', en: 'Begin the investigation' },
    caseVersionShape,
    (tx, caseId, body, by, now) => beginInvestigation(tx, { caseId, ...body }, by, now),
  ),
  command('try', { zh: '移送审理', en: 'Take it to trial' }, caseVersionShape, (tx, caseId, body, by, now) =>
    sendToTrial(tx, { caseId, ...body }, by, now),
  ),
  command('persons', { zh: '增加被审查调查人', en: 'Add a person' }, addPersonShape, (tx, caseId, body, by, now) =>
    addCasePerson(tx, { caseId, ...body }, by, now),
  ),
  command('forms', { zh: '认定适用形态', en: 'Decide the form' }, formShape, (tx, caseId, body, by, now) =>
    setForm(tx, { caseId, ...body }, by, now),
  ),
  command('sanctions', { zh: '登记处分', en: 'Enter a sanction' }, sanctionShape, (tx, caseId, body, by, now) =>
    imposeSanction(tx, { caseId, ...body }, by, now),
  ),
  command('conclude', { zh: '审结案件', en: 'Conclude the case' }, concludeCaseShape, (tx, caseId, body, by, now) =>
    concludeCase(tx, { caseId, ...body }, by, now),
  ),
];
