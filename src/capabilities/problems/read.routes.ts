import { z } from 'zod';
import { type Route, route } from '#platform/http/route.ts';
import { note } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { Refused } from '#platform/kernel/decision.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import { writeLedger } from './export.ts';
import { personOf } from './handling.commands.ts';
import { countProblems, groupCounts, groupCountsSeen, isSeen, listProblems, type Reach } from './list.queries.ts';
import { listPlaces, loadPage, loadTimeline } from './page.queries.ts';
import { allowedOnProblem, handingOnRoutes } from './problem.access.ts';
import { absorbedBy } from './problem.queries.ts';
import {
  countShape,
  exportQueryShape,
  groupCountShape,
  idParams,
  type ListFilter,
  listFilterShape,
  listQueryShape,
  placeShape,
  problemPageShape,
  timelineShape,
  vocabularyShape,
} from './problem.schema.ts';
import { exportTexts } from './problem.text.ts';
import { problemRefusals } from './problems.refusals.ts';
import { ledgerExportSubject } from './problems.subjects.ts';
import { officeReaders, problemReaders, teamRoles, unitRoles } from './roles.model.ts';
import { vocabularies } from './vocabulary.commands.ts';

const linesOnAPage = 50;
const countedTo = 10_000;
const withinTheOffice: ReadonlySet<string> = new Set([...officeReaders, ...teamRoles]);
const isUnitAlone = (roles: readonly string[]) =>
  roles.every((role) => (unitRoles as readonly string[]).includes(role));

export const readRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/problems',
    summary: { zh: '问题台账（最新在前，按键翻页）', en: 'The ledger of problems, newest first, paged by key' },
    who: problemReaders,
    query: listQueryShape,
    // PostgreSQL makes the JSON of a page, which is a third quicker than parsing its rows; see listShape for its form.
    response: 'raw',
    handle: async ({ tx, query: { after, ...filter }, actor, now, reply }) => {
      const order = { ...orderOf(filter, actor, now), after: after ?? null, most: linesOnAPage };
      const page = await listProblems(tx, order);
      return reply.header('cache-control', 'no-store').type('application/json; charset=utf-8').send(page);
    },
  }),
  route({
    method: 'GET',
    url: '/api/problems/count',
    summary: { zh: '符合条件的问题数', en: 'How many problems match' },
    who: problemReaders,
    query: listFilterShape,
    response: countShape,
    handle: ({ tx, query, actor, now }) => countProblems(tx, orderOf(query, actor, now), countedTo),
  }),
  route({
    method: 'GET',
    url: '/api/problems/group-counts',
    summary: { zh: '各地区各状态的问题数', en: 'Problems by jurisdiction and state' },
    who: problemReaders,
    query: z.object({ round: z.uuid().optional() }),
    response: groupCountShape,
    handle: ({ tx, query, actor }) =>
      holdsOnly(actor, officeReaders) ? groupCounts(tx, query.round) : groupCountsSeen(tx, query.round),
  }),
  route({
    method: 'GET',
    url: '/api/problems.xlsx',
    summary: { zh: '导出问题台账', en: 'Export the problems listed' },
    who: problemReaders,
    query: exportQueryShape,
    response: 'raw',
    transaction: 'own',
    handle: async ({ query: { language, columns, ...filter }, database, actor, now, reply }) => {
      const words = await database.inTransaction(actor, async (tx) => {
        const detail = { ...filter };
        await note(tx, { subject: ledgerExportSubject, id: personOf(actor).id, event: 'ledger-exported', detail, now });
        return vocabularies(tx);
      });
      const name = encodeURIComponent(`${exportTexts.fileName[language]}-${dayOf(now)}.xlsx`);
      return reply
        .headers({
          'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          'content-disposition': `attachment; filename*=UTF-8''${name}`,
          'cache-control': 'no-store',
        })
        .send(writeLedger(database, actor, orderOf(filter, actor, now), words, language, columns));
    },
  }),
  route({
    method: 'GET',
    url: '/api/problems/vocabulary',
    summary: {
      zh: '各版办法的问题类别、纪律、责任',
      en: 'Categories, disciplines and responsibilities of every edition',
    },
    who: problemReaders,
    response: vocabularyShape,
    handle: ({ tx }) => vocabularies(tx),
  }),
  route({
    method: 'GET',
    url: '/api/problems/places',
    summary: { zh: '可以补登问题的巡察', en: 'Inspections to register problems for' },
    who: teamRoles,
    response: z.array(placeShape),
    handle: ({ tx }) => listPlaces(tx),
  }),
  route({
    method: 'GET',
    url: '/api/problems/:id',
    summary: { zh: '一个问题', en: 'One problem' },
    who: problemReaders,
    params: idParams,
    response: problemPageShape,
    handle: async ({ tx, params, actor, now }) => {
      const today = dayOf(now);
      const page = await loadPage(tx, params.id, today);
      if (page === undefined) throw new Refused(problemRefusals.problemMissing);
      const by = { ...personOf(actor), roles: page.roles };
      // What the meeting proposed is between the team and the office.
      const isWithin = page.roles.some((role) => withinTheOffice.has(role));
      const proposedRoute = isWithin ? page.proposedRoute : null;
      return {
        ...page,
        isWithoutPaper: isWithin && page.isWithoutPaper,
        proposedRoute,
        // Who found and confirmed it, and what proves it, stays with those who inspect.
        ...(isUnitAlone(page.roles) ? { foundByName: '', confirmedByName: null, evidence: null } : {}),
        allowed: allowedOnProblem(page, by, today, await absorbedBy(tx, page.id)),
        handOn: handingOnRoutes(page, by),
      };
    },
  }),
  route({
    method: 'GET',
    url: '/api/problems/:id/timeline',
    summary: { zh: '问题的办理过程', en: 'What happened to a problem' },
    who: problemReaders,
    params: idParams,
    response: timelineShape,
    handle: async ({ tx, params }) => {
      if (!(await isSeen(tx, params.id))) throw new Refused(problemRefusals.problemMissing);
      return loadTimeline(tx, params.id);
    },
  }),
];

function orderOf(filter: ListFilter, actor: Actor, now: Instant) {
  if (filter.search !== undefined && [...filter.search].length === 1) throw new Refused(problemRefusals.searchTooShort);
  return { filter, reach: reachOf(actor), today: dayOf(now) };
}

function reachOf(actor: Actor): Reach {
  if (holdsOnly(actor, teamRoles)) return 'inspections';
  if (holdsOnly(actor, ['unit-contact', 'unit-secretary'])) return 'units';
  return holdsOnly(actor, ['rectification-supervisor']) ? 'rounds' : 'any';
}

function holdsOnly(actor: Actor, roles: readonly string[]): boolean {
  return actor.kind === 'account' && actor.grants.length > 0 && actor.grants.every(({ role }) => roles.includes(role));
}
