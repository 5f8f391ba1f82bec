import { z } from 'zod';
import type { Tx } from '#platform/db/database.ts';
import { type Route, route } from '#platform/http/route.ts';
import type { Says } from '#platform/kernel/decision.ts';
import type { Instant } from '#platform/kernel/time.ts';
import {
  abolishShape,
  changeShape,
  correctShape,
  idAnswerShape,
  joinShape,
  leaveShape,
  memberCorrectShape,
  mergeShape,
  registerShape,
  renameShape,
  splitShape,
  transferShape,
} from './registry.schema.ts';
import { registerWriters } from './unit.access.ts';
import { commandMember, commandUnit } from './unit.commands.ts';

const idParams = z.object({ id: z.uuid() });

/** A command on the unit or member in the address; answers with the id that the person is led to. */
function command<Body>(
  url: `/api/${string}`,
  summary: Says,
  body: z.ZodType<Body>,
  run: (tx: Tx, id: string, body: Body, now: Instant) => Promise<string>,
): Route {
  return route({
    method: 'POST',
    url,
    summary,
    who: registerWriters,
    params: idParams,
    body,
    response: idAnswerShape,
    handle: async ({ tx, params, body: order, now }) => ({ id: await run(tx, params.id, order, now) }),
  });
}

function free<Body>(
  url: `/api/${string}`,
  summary: Says,
  body: z.ZodType<Body>,
  run: (tx: Tx, body: Body, now: Instant) => Promise<string>,
): Route {
  return route({
    method: 'POST',
    url,
    summary,
    who: registerWriters,
    body,
    response: idAnswerShape,
    status: 201,
    handle: async ({ tx, body: order, now }) => ({ id: await run(tx, order, now) }),
  });
}

const unit = '/api/registry/units/:id';
const member = '/api/registry/members/:id';

export const unitCommandRoutes: readonly Route[] = [
  free('/api/registry/units', { zh: '登记单位', en: 'Register a unit' }, registerShape, (tx, body, now) =>
    commandUnit(tx, { type: 'register', ...body }, now),
  ),
  free('/api/registry/mergers', { zh: '合并单位', en: 'Merge units' }, mergeShape, (tx, body, now) =>
    commandUnit(tx, { type: 'merge', ...body }, now),
  ),
  command(`${unit}/rename`, { zh: '单位更名', en: 'Rename a unit' }, renameShape, (tx, unitId, body, now) =>
    commandUnit(tx, { type: 'rename', unitId, ...body }, now),
  ),
  command(`${unit}/change`, { zh: '调整单位', en: 'Change a unit' }, changeShape, (tx, unitId, body, now) =>
    commandUnit(tx, { type: 'change', unitId, ...body }, now),
  ),
  command(
    `${unit}/correct`,
    { zh: '更正登记', en: 'Correct what was written wrongly' },
    correctShape,
    (tx, unitId, body, now) => commandUnit(tx, { type: 'correct', unitId, ...body }, now),
  ),
  command(`${unit}/split`, { zh: '分设单位', en: 'Split a unit' }, splitShape, (tx, unitId, body, now) =>
    commandUnit(tx, { type: 'split', unitId, ...body }, now),
  ),
  command(`${unit}/transfer`, { zh: '划转单位', en: 'Transfer a unit' }, transferShape, (tx, unitId, body, now) =>
    commandUnit(tx, { type: 'transfer', unitId, ...body }, now),
  ),
  command(`${unit}/abolish`, { zh: '撤销单位', en: 'Abolish a unit' }, abolishShape, (tx, unitId, body, now) =>
    commandUnit(tx, { type: 'abolish', unitId, ...body }, now),
  ),
  command(
    `${unit}/members`,
    { zh: '登记班子成员', en: 'Add to the leading body' },
    joinShape,
    (tx, unitId, body, now) => commandMember(tx, { type: 'join', unitId, ...body }, now),
  ),
  command(
    `${member}/correct`,
    { zh: '更正班子成员', en: 'Correct a member’s record' },
    memberCorrectShape,
    (tx, memberId, body, now) => commandMember(tx, { type: 'correct', memberId, ...body }, now),
  ),
  command(`${member}/leave`, { zh: '班子成员免职', en: 'A member leaves' }, leaveShape, (tx, memberId, body, now) =>
    commandMember(tx, { type: 'leave', memberId, ...body }, now),
  ),
];
