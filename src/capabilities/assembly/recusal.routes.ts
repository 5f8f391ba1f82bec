import { z } from 'zod';
import type { Tx } from '#platform/db/database.ts';
import { type Route, route } from '#platform/http/route.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { Refused } from '#platform/kernel/decision.ts';
import { formingReaders } from './assembly.access.ts';
import { assemblyRefusals } from './assembly.refusals.ts';
import { idAnswerShape } from './assembly.schema.ts';
import { decideOnRecusal, declareTie } from './recusal.commands.ts';
import { findRecusalRow, listRecusals, mayDecideIn, type RecusalRow } from './recusal.queries.ts';
import { decideShape, declareShape, type RecusalAnswer, recusalListShape, recusalShape } from './recusal.schema.ts';

const linesAtMost = 200;

export const recusalRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/assembly/recusals',
    summary: { zh: '巡察中的回避事项', en: 'Recusals in rounds under way' },
    who: formingReaders,
    query: z.object({ jurisdictionId: z.uuid().optional() }),
    response: recusalListShape,
    handle: async ({ tx, query: { jurisdictionId }, actor }) => ({
      rows: await shown(tx, await listRecusals(tx, jurisdictionId, linesAtMost), actor),
    }),
  }),
  route({
    method: 'GET',
    url: '/api/assembly/recusals/:id',
    summary: { zh: '一个回避事项', en: 'One recusal' },
    who: formingReaders,
    params: z.object({ id: z.uuid() }),
    response: recusalShape,
    handle: async ({ tx, params, actor }) => {
      const found = await findRecusalRow(tx, params.id);
      const [answer] = found === undefined ? [] : await shown(tx, [found], actor);
      if (answer === undefined) throw new Refused(assemblyRefusals.recusalMissing);
      return answer;
    },
  }),
  route({
    method: 'POST',
    url: '/api/assembly/recusals',
    summary: { zh: '申报回避', en: 'Declare a tie' },
    who: ['team-leader', 'team-deputy', 'team-liaison', 'team-member'],
    body: declareShape,
    response: idAnswerShape,
    status: 201,
    handle: async ({ tx, body, actor, now }) => {
      if (actor.kind !== 'account') throw new Refused(assemblyRefusals.notServing);
      return { id: await declareTie(tx, body, actor, now) };
    },
  }),
  route({
    method: 'POST',
    url: '/api/assembly/recusals/:id/decide',
    summary: { zh: '决定是否回避', en: 'Decide on a recusal' },
    who: ['office-director'],
    params: z.object({ id: z.uuid() }),
    body: decideShape,
    response: idAnswerShape,
    handle: async ({ tx, params, body: { version, ...order }, actor, now }) => ({
      id: await decideOnRecusal(tx, { id: params.id, version }, order, actor, now),
    }),
  }),
];

async function shown(tx: Tx, found: readonly RecusalRow[], by: Actor): Promise<RecusalAnswer[]> {
  const directed = new Map<string, boolean>();
  for (const id of new Set(found.map((each) => each.jurisdictionId))) directed.set(id, await mayDecideIn(tx, id));
  const isOwn = ({ raisedBy, accountId }: RecusalRow) =>
    by.kind === 'account' && [raisedBy, accountId].includes(by.accountId);
  return found.map((row) => {
    const { accountId, isSeatOpen, ...each } = row;
    return {
      ...each,
      hasAccount: accountId !== null,
      needsSubstitute: each.state === 'upheld' && isSeatOpen,
      mayDecide:
        each.state === 'raised' &&
        each.source !== 'objected' &&
        directed.get(each.jurisdictionId) === true &&
        !isOwn(row),
    };
  });
}
