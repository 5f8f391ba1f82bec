import { z } from 'zod';
import { type Route, route } from '#platform/http/route.ts';
import { teamKeepers, teamReaders } from './teams.access.ts';
import { changeBody, endTeam, establishBody, establishTeam, renameTeam } from './teams.commands.ts';
import { keptJurisdictions, listBodies, listTeams } from './teams.queries.ts';
import {
  bodyChangeShape,
  endShape,
  idAnswerShape,
  newBodyShape,
  newTeamShape,
  teamNameShape,
  teamsPageShape,
} from './teams.schema.ts';

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
      teams: (await listTeams(tx, jurisdictionId)).filter(({ kind }) => kind === null),
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
];
