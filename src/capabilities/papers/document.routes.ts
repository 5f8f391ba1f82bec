import { documentRoute } from '#platform/http/document.ts';
import type { Route } from '#platform/http/route.ts';
import { exportMeeting, exportPaper, exportSheet } from './export.commands.ts';
import { paperReaders, unitRoles } from './roles.model.ts';

export const documentRoutes: readonly Route[] = [
  documentRoute({
    url: '/api/papers/:id/document',
    summary: { zh: '导出底稿（Word）', en: 'A working paper as a Word file' },
    who: paperReaders,
    writes: true,
    make: exportPaper,
  }),
  documentRoute({
    url: '/api/papers/meetings/:id/document',
    summary: { zh: '导出组务会纪要（Word）', en: 'A meeting’s minutes as a Word file' },
    who: paperReaders,
    writes: true,
    make: exportMeeting,
  }),
  documentRoute({
    url: '/api/papers/sheets/:id/document',
    summary: { zh: '导出事实确认单（Word）', en: 'A sheet of facts as a Word file' },
    who: [...paperReaders, ...unitRoles],
    make: exportSheet,
  }),
];
