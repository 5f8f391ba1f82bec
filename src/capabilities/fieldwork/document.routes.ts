import { documentRoute } from '#platform/http/document.ts';
import type { Route } from '#platform/http/route.ts';
import { exportRequests, exportTalk } from './export.commands.ts';
import { siteReaders, teamRoles } from './roles.model.ts';

export const documentRoutes: readonly Route[] = [
  documentRoute({
    url: '/api/fieldwork/talks/:id/document',
    summary: { zh: '导出谈话记录（Word）', en: 'A talk as a Word file' },
    who: teamRoles,
    writes: true,
    make: exportTalk,
  }),
  documentRoute({
    url: '/api/fieldwork/inspections/:id/requests/document',
    summary: { zh: '导出调阅资料清单（Word）', en: 'The documents asked for as a Word file' },
    who: siteReaders,
    make: exportRequests,
  }),
];
