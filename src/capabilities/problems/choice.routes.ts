import { type Route, route } from '#platform/http/route.ts';
import { dayOf } from '#platform/kernel/time.ts';
import { listAlike, listChoices, listHoldings } from './choice.queries.ts';
import {
  alikeListShape,
  alikeQueryShape,
  choiceListShape,
  choiceQueryShape,
  holdingListShape,
  holdingQueryShape,
} from './problem.schema.ts';
import { problemReaders, teamRoles } from './roles.model.ts';

export const choiceRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/problems/choices',
    summary: {
      zh: '台账可选的轮次、单位、巡察',
      en: 'Rounds, units and inspections that the ledger can be narrowed to',
    },
    who: problemReaders,
    query: choiceQueryShape,
    response: choiceListShape,
    handle: ({ tx, query }) => listChoices(tx, query),
  }),
  route({
    method: 'GET',
    url: '/api/problems/holdings',
    summary: { zh: '谁手里有多少未了结的问题', en: 'Who holds how many open problems' },
    who: problemReaders,
    query: holdingQueryShape,
    response: holdingListShape,
    handle: ({ tx, query, now }) => listHoldings(tx, query, dayOf(now)),
  }),
  route({
    method: 'GET',
    url: '/api/problems/alike',
    summary: { zh: '同一巡察中内容相近的底稿', en: 'Papers of the same inspection that say nearly the same' },
    who: teamRoles,
    query: alikeQueryShape,
    response: alikeListShape,
    handle: ({ tx, query }) => listAlike(tx, query),
  }),
];
