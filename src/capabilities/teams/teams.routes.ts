import { z } from 'zod';
import { type Route, route } from '#platform/http/route.ts';
import { poolReaders, teamKeepers, teamReaders } from './teams.access.ts';
import {
  changeBody,
  changePerson,
  endTeam,
  establishBody,
  establishTeam,
  joinPool,
  leavePool,
  renameTeam,
} from './teams.commands.ts';
import { countPool, keptJurisdictions, listBodies, listPool, listTeams } from './teams.queries.ts';
import {
  bodyChangeShape,
  endShape,
  idAnswerShape,
  leaveShape,
  newBodyShape,
  newPersonShape,
  newTeamShape,
  personChangeShape,
  poolListShape,
  poolQueryShape,
  teamNameShape,
  teamsPageShape,
} from './teams.schema.ts';

const linesOnAPage = 50;
const idParams = z.object({ id: z.uuid() });
const kept = { who: teamKeepers, response: idAnswerShape } as const;

export const teamsRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/teams',
    summary: { zh: '领导小组、巡察办和巡察组', en: 'Leading groups, offices and teams' },
    who: teamReaders,
    query: z.object({ jurisdictionId: z.uuid().optional() }),
    response: teamsPageShape,
    handle: async ({ tx, query: { jurisdictionId } }) => ({
      bodies: await listBodies(tx, jurisdictionId),
      teams: await listTeams(tx, jurisdictionId),
      keeps: [...(await keptJurisdictions(tx))],
    }),
  }),
  route({
    method: 'POST',
    url: '/api/teams',
    summary: { zh: '设立巡察组', en: 'Establish a team' },
    ...kept,
    body: newTeamShape,
    status: 201,
    handle: async ({ tx, body, now }) => ({ id: await establishTeam(tx, body, now) }),
  }),
  route({
    method: 'POST',
    url: '/api/teams/:id/rename',
    summary: { zh: '巡察组更名', en: 'Rename a team' },
    ...kept,
    params: idParams,
    body: teamNameShape,
    handle: async ({ tx, params, body: { version, name }, now }) => ({
      id: await renameTeam(tx, { id: params.id, version }, name, now),
    }),
  }),
  route({
    method: 'POST',
    url: '/api/teams/:id/end',
    summary: { zh: '撤销巡察组', en: 'End a team' },
    ...kept,
    params: idParams,
    body: endShape,
    handle: async ({ tx, params, body: { version, on }, now }) => ({
      id: await endTeam(tx, { id: params.id, version }, on, now),
    }),
  }),
  route({
    method: 'POST',
    url: '/api/teams/bodies',
    summary: { zh: '设立领导小组或巡察办', en: 'Establish a leading group or an office' },
    ...kept,
    body: newBodyShape,
    status: 201,
    handle: async ({ tx, body, now }) => ({ id: await establishBody(tx, body, now) }),
  }),
  route({
    method: 'PATCH',
    url: '/api/teams/bodies/:id',
    summary: { zh: '修改领导小组或巡察办', en: 'Change a leading group or an office' },
    ...kept,
    params: idParams,
    body: bodyChangeShape,
    handle: async ({ tx, params, body: { version, ...facts }, now }) => ({
      id: await changeBody(tx, { id: params.id, version }, facts, now),
    }),
  }),
  route({
    method: 'GET',
    url: '/api/teams/pool',
    summary: { zh: '组长库和人才库', en: 'The pools' },
    who: poolReaders,
    query: poolQueryShape,
    response: poolListShape,
    handle: async ({ tx, query }) => {
      const found = await listPool(tx, query, placeOf(query.after), linesOnAPage + 1);
      const shown = found.slice(0, linesOnAPage);
      const last = shown.at(-1);
      return {
        rows: shown,
        next: found.length > shown.length && last !== undefined ? `${last.id} ${last.name}` : null,
        total: await countPool(tx, query),
        keeps: [...(await keptJurisdictions(tx))],
      };
    },
  }),
  route({
    method: 'POST',
    url: '/api/teams/pool',
    summary: { zh: '入库', en: 'Take a person into a pool' },
    ...kept,
    body: newPersonShape,
    status: 201,
    handle: async ({ tx, body, now }) => ({ id: await joinPool(tx, body, now) }),
  }),
  route({
    method: 'PATCH',
    url: '/api/teams/pool/:id',
    summary: { zh: '修改库中人员', en: 'Change a person of the pools' },
    ...kept,
    params: idParams,
    body: personChangeShape,
    handle: async ({ tx, params, body: { version, ...facts }, now }) => ({
      id: await changePerson(tx, { id: params.id, version }, facts, now),
    }),
  }),
  route({
    method: 'POST',
    url: '/api/teams/pool/:id/leave',
    summary: { zh: '出库', en: 'Let a person leave the pool' },
    ...kept,
    params: idParams,
    body: leaveShape,
    handle: async ({ tx, params, body: { version, ...leaving }, now }) => ({
      id: await leavePool(tx, { id: params.id, version }, leaving, now),
    }),
  }),
];

/** A place as it travels in the address: the id, a space, the name. */
function placeOf(cursor: string | undefined): { name: string; id: string } | null {
  const match = /^([0-9a-f-]{36}) (.+)$/.exec(cursor ?? '');
  return match === null ? null : { id: match[1] ?? '', name: match[2] ?? '' };
}
