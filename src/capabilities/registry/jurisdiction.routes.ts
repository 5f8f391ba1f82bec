import { z } from 'zod';
import { type Route, route } from '#platform/http/route.ts';
import { createJurisdiction, renameJurisdiction } from './jurisdiction.commands.ts';
import { loadJurisdictions } from './jurisdiction.queries.ts';
import { idAnswerShape, jurisdictionNameShape, jurisdictionShape, newJurisdictionShape } from './registry.schema.ts';

export const jurisdictionRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/jurisdictions',
    summary: { zh: '地区', en: 'Jurisdictions' },
    who: 'signed-in',
    response: z.array(jurisdictionShape),
    handle: ({ tx }) => loadJurisdictions(tx),
  }),
  route({
    method: 'POST',
    url: '/api/jurisdictions',
    summary: { zh: '新设地区', en: 'Make a jurisdiction' },
    who: ['office-director'],
    body: newJurisdictionShape,
    response: idAnswerShape,
    status: 201,
    handle: async ({ tx, body, now }) => ({ id: await createJurisdiction(tx, body, now) }),
  }),
  route({
    method: 'PATCH',
    url: '/api/jurisdictions/:id',
    summary: { zh: '地区更名', en: 'Rename a jurisdiction' },
    who: ['office-director'],
    params: z.object({ id: z.uuid() }),
    body: jurisdictionNameShape,
    response: idAnswerShape,
    handle: async ({ tx, params, body, now }) => {
      await renameJurisdiction(tx, { ...body, id: params.id }, now);
      return { id: params.id };
    },
  }),
];
