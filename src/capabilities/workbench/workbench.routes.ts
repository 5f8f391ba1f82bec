import { holdersOf } from '#capabilities/problems/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { type Route, route } from '#platform/http/route.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { dayOf } from '#platform/kernel/time.ts';
import { countedTo, type Desk, noDay, seatsOf, workbenchRoles } from './workbench.model.ts';
import { countItems, listItems, withExtensions } from './workbench.queries.ts';
import { countsShape, listQueryShape, listShape } from './workbench.schema.ts';

const linesOnAPage = 50;

export const workbenchRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/workbench',
    summary: {
      zh: '等我办的事项，或我交出的事项（期限最近的在前）',
      en: 'What waits for me, or what I handed on, due first',
    },
    who: workbenchRoles,
    query: listQueryShape,
    response: listShape,
    handle: async ({ tx, query, actor, now }) => {
      const today = dayOf(now);
      const found = await listItems(tx, { ...query, desks: await desksOf(tx, actor), today }, linesOnAPage + 1);
      const rows = found.slice(0, linesOnAPage);
      const last = rows.at(-1);
      const next = found.length > linesOnAPage && last !== undefined ? `${last.dueOn ?? noDay}.${last.id}` : null;
      return { today, rows, next };
    },
  }),
  route({
    method: 'GET',
    url: '/api/workbench/counts',
    summary: { zh: '各类事项按红黄绿灯计数', en: 'How many items have which light' },
    who: workbenchRoles,
    response: countsShape,
    handle: async ({ tx, actor, now }) => {
      const counts = await countItems(tx, { desks: await desksOf(tx, actor), today: dayOf(now) }, countedTo + 1);
      return { countedTo, ...counts };
    },
  }),
];

/** The desks come from the grants that the session holds, never from the call. */
function desksOf(tx: Tx, actor: Actor): Promise<Desk[]> {
  return withExtensions(tx, actor.kind === 'account' ? [...holdersOf(actor.grants), ...seatsOf(actor.grants)] : []);
}
