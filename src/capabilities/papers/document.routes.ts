import { documentQuery, sendDocument } from '#platform/http/document.ts';
import { type Route, route } from '#platform/http/route.ts';
import { exportMeeting, exportPaper, exportSheet } from './export.commands.ts';
import { idParams } from './papers.schema.ts';
import { paperReaders, unitRoles } from './roles.model.ts';

export const documentRoutes: readonly Route[] = [
  route({
    method: 'GET',
    url: '/api/papers/:id/document',
    summary: { zh: '导出底稿（Word）', en: 'A working paper as a Word file' },
    who: paperReaders,
    params: idParams,
    query: documentQuery,
    response: 'raw',
    writes: true,
    handle: async ({ tx, params: { id }, query: { language }, actor, now, reply }) =>
      sendDocument(reply, await exportPaper(tx, { id, language }, actor, now)),
  }),
  route({
    method: 'GET',
    url: '/api/papers/meetings/:id/document',
    summary: { zh: '导出组务会纪要（Word）', en: 'A meeting’s minutes as a Word file' },
    who: paperReaders,
    params: idParams,
    query: documentQuery,
    response: 'raw',
    writes: true,
    handle: async ({ tx, params: { id }, query: { language }, actor, now, reply }) =>
      sendDocument(reply, await exportMeeting(tx, { id, language }, actor, now)),
  }),
  route({
    method: 'GET',
    url: '/api/papers/sheets/:id/document',
    summary: { zh: '导出事实确认单（Word）', en: 'A sheet of facts as a Word file' },
    who: [...paperReaders, ...unitRoles],
    params: idParams,
    query: documentQuery,
    response: 'raw',
    handle: async ({ tx, params: { id }, query: { language }, actor, now, reply }) =>
      sendDocument(reply, await exportSheet(tx, { id, language }, actor, now)),
  }),
];
