import { documentQuery, sendDocument } from '#platform/http/document.ts';
import { type Route, route } from '#platform/http/route.ts';
import { exportRequests, exportTalk } from './export.commands.ts';
import { idParams } from './fieldwork.schema.ts';
import { siteReaders, teamRoles } from './roles.model.ts';

export const documentRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/fieldwork/talks/:id/document',
    summary: { zh: '导出谈话记录（Word）', en: 'A talk as a Word file' },
    who: teamRoles,
    params: idParams,
    query: documentQuery,
    response: 'raw',
    writes: true,
    handle: async ({ tx, params: { id }, query: { language }, actor, now, reply }) =>
      sendDocument(reply, await exportTalk(tx, { id, language }, actor, now)),
  }),
  route({
    method: 'GET',
    url: '/api/fieldwork/inspections/:id/requests/document',
    summary: { zh: '导出调阅资料清单（Word）', en: 'The documents asked for as a Word file' },
    who: siteReaders,
    params: idParams,
    query: documentQuery,
    response: 'raw',
    handle: async ({ tx, params: { id }, query: { language }, actor, now, reply }) =>
      sendDocument(reply, await exportRequests(tx, { id, language }, actor, now)),
  }),
];
