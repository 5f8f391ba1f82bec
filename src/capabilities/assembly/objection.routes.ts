import { z } from 'zod';
import { loadInspection } from '#capabilities/rounds/index.ts';
import { asProgram } from '#platform/db/as-program.ts';
import type { Tx } from '#platform/db/database.ts';
import { type Route, route } from '#platform/http/route.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { Refused } from '#platform/kernel/decision.ts';
import { formers, formingReaders, unitRoles } from './assembly.access.ts';
import { mayPlan } from './assembly.queries.ts';
import { assemblyRefusals } from './assembly.refusals.ts';
import { idAnswerShape } from './assembly.schema.ts';
import { decideOnObjection, raiseObjection, verifyObjection } from './objection.commands.ts';
import {
  answersForUnit,
  findObjectionRow,
  listObjections,
  type ObjectionRow,
  objectionsAt,
} from './objection.queries.ts';
import {
  decidingShape,
  type ObjectionAnswer,
  objectingShape,
  objectionListShape,
  objectionShape,
  ownObjectionsShape,
  verifyingShape,
} from './objection.schema.ts';
import { mayDecideIn } from './recusal.queries.ts';

const idParams = z.object({ id: z.uuid() });
const linesAtMost = 200;

export const objectionRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/assembly/objections',
    summary: { zh: '被巡察单位的回避申请', en: 'Objections by inspected units' },
    who: formingReaders,
    query: z.object({ jurisdictionId: z.uuid().optional() }),
    response: objectionListShape,
    handle: async ({ tx, query, actor }) => ({
      rows: await shown(tx, await listObjections(tx, query.jurisdictionId, linesAtMost), actor),
    }),
  }),
  route({
    method: 'POST',
    url: '/api/assembly/objections',
    summary: { zh: '申请回避', en: 'Object to a member of the team' },
    who: unitRoles,
    body: objectingShape,
    response: idAnswerShape,
    status: 201,
    handle: async ({ tx, body, actor, now }) => ({ id: await raiseObjection(tx, body, actor, now) }),
  }),
  route({
    method: 'GET',
    url: '/api/assembly/objections/:id',
    summary: { zh: '一件回避申请', en: 'One objection' },
    who: formingReaders,
    params: idParams,
    response: objectionShape,
    handle: async ({ tx, params, actor }) => {
      const found = await findObjectionRow(tx, params.id);
      const [answer] = found === undefined ? [] : await shown(tx, [found], actor);
      if (answer === undefined) throw new Refused(assemblyRefusals.objectionMissing);
      return answer;
    },
  }),
  route({
    method: 'POST',
    url: '/api/assembly/objections/:id/verify',
    summary: { zh: '核实回避申请', en: 'Verify an objection' },
    who: formers,
    params: idParams,
    body: verifyingShape,
    response: idAnswerShape,
    handle: async ({ tx, params, body: { version, ...order }, actor, now }) => ({
      id: await verifyObjection(tx, { id: params.id, version }, order, actor, now),
    }),
  }),
  route({
    method: 'POST',
    url: '/api/assembly/objections/:id/decide',
    summary: { zh: '决定回避申请', en: 'Decide on an objection' },
    who: ['office-director'],
    params: idParams,
    body: decidingShape,
    response: idAnswerShape,
    handle: async ({ tx, params, body: { version, ...order }, actor, now }) => ({
      id: await decideOnObjection(tx, { id: params.id, version }, order, actor, now),
    }),
  }),
  route({
    method: 'GET',
    url: '/api/assembly/inspections/:id/objections',
    summary: { zh: '本单位的回避申请', en: 'The unit’s own objections' },
    who: unitRoles,
    params: idParams,
    response: ownObjectionsShape,
    handle: async ({ tx, params }) => {
      const { unitId } = await loadInspection(tx, params.id);
      if (!(await answersForUnit(tx, unitId))) throw new Refused(assemblyRefusals.objectionMissing);
      return { rows: await asProgram(tx, 'objections', (inside) => objectionsAt(inside, params.id)) };
    },
  }),
];

async function shown(tx: Tx, found: readonly ObjectionRow[], by: Actor): Promise<ObjectionAnswer[]> {
  const rights = new Map<string, { mayVerify: boolean; mayDecide: boolean }>();
  for (const id of new Set(found.map(({ jurisdictionId }) => jurisdictionId)))
    rights.set(id, { mayVerify: await mayPlan(tx, id), mayDecide: await mayDecideIn(tx, id) });
  return found.map((row) => {
    const isOwn = by.kind === 'account' && [row.accountId, row.verifiedBy].includes(by.accountId);
    const may = rights.get(row.jurisdictionId);
    return {
      ...row,
      mayVerify: row.state === 'raised' && may?.mayVerify === true && !isOwn,
      mayDecide: row.state === 'verified' && may?.mayDecide === true && !isOwn,
    };
  });
}
