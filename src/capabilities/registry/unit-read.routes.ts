import { z } from 'zod';
import { type Route, route } from '#platform/http/route.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { Refused } from '#platform/kernel/decision.ts';
import { dayOf } from '#platform/kernel/time.ts';
import { registryRefusals } from './registry.refusals.ts';
import {
  treeNodeShape,
  treeQueryShape,
  type UnitLine,
  unitListQueryShape,
  unitListShape,
  unitPageShape,
  unitRoundsShape,
} from './registry.schema.ts';
import { accountabilitySeers, allowedOnUnit, clueSeers, ownUnitReaders, registerReaders } from './unit.access.ts';
import { writableJurisdictions } from './unit.queries.ts';
import { countUnits, type ListPlace, listTree, listUnits } from './unit-list.queries.ts';
import { loadUnit } from './unit-page.queries.ts';
import { listUnitRounds, type UnitSight } from './unit-rounds.queries.ts';

const linesOnAPage = 50;
const countedTo = 10_000;

export const unitReadRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/registry/units',
    summary: { zh: '单位名录（可查任意一天）', en: 'Units, as of any day' },
    who: [...registerReaders, ...ownUnitReaders],
    query: unitListQueryShape,
    response: unitListShape,
    handle: async ({ tx, query, now }) => {
      const filter = { ...query, on: query.on ?? dayOf(now) };
      const found = await listUnits(tx, filter, placeOf(query.after), linesOnAPage + 1);
      const rows = found.slice(0, linesOnAPage);
      const last = rows.at(-1);
      const total = await countUnits(tx, filter, countedTo);
      return {
        rows,
        next: found.length > rows.length && last !== undefined ? cursorOf(last) : null,
        total: Math.min(total, countedTo),
        isMore: total > countedTo,
        on: filter.on,
      };
    },
  }),
  route({
    method: 'GET',
    url: '/api/registry/tree',
    summary: { zh: '单位树的一层', en: 'One layer of the tree of units' },
    who: registerReaders,
    query: treeQueryShape,
    response: z.array(treeNodeShape),
    handle: ({ tx, query, now }) => listTree(tx, { ...query, parentId: query.parentId, on: query.on ?? dayOf(now) }),
  }),
  route({
    method: 'GET',
    url: '/api/registry/units/:id',
    summary: { zh: '单位：沿革、班子、去向', en: 'One unit: its history, leading body and successions' },
    who: [...registerReaders, ...ownUnitReaders],
    params: z.object({ id: z.uuid() }),
    response: unitPageShape,
    handle: async ({ tx, params }) => {
      const unit = await loadUnit(tx, params.id);
      if (unit === undefined) throw new Refused(registryRefusals.unitMissing);
      const writable = await writableJurisdictions(tx);
      const allowed = allowedOnUnit({
        mayWrite: writable.has(unit.jurisdictionId),
        isAbolished: unit.abolishedOn !== null,
        under: unit.under,
      });
      return { ...unit, allowed };
    },
  }),
  route({
    method: 'GET',
    url: '/api/registry/units/:id/rounds',
    summary: { zh: '单位历次接受巡察的情况', en: 'What each round brought a unit' },
    who: [...registerReaders, ...ownUnitReaders],
    params: z.object({ id: z.uuid() }),
    response: unitRoundsShape,
    handle: async ({ tx, params, actor }) => {
      if ((await loadUnit(tx, params.id)) === undefined) throw new Refused(registryRefusals.unitMissing);
      return listUnitRounds(tx, params.id, sightOf(actor));
    },
  }),
];

function sightOf(actor: Actor): UnitSight {
  const holds = (roles: readonly string[]) =>
    actor.kind === 'system' || (actor.kind === 'account' && actor.grants.some(({ role }) => roles.includes(role)));
  return { clues: holds(clueSeers), accountability: holds(accountabilitySeers) };
}

/** A place as it travels in the address: the jurisdiction's code, a space, the unit's. */
function cursorOf({ jurisdictionCode, code }: UnitLine): string {
  return `${jurisdictionCode} ${code}`;
}

function placeOf(cursor: string | undefined): ListPlace | null {
  const at = cursor?.indexOf(' ') ?? -1;
  return cursor === undefined || at < 0 ? null : { jurisdiction: cursor.slice(0, at), unit: cursor.slice(at + 1) };
}
