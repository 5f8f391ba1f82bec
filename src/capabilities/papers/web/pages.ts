import type { Page } from '#web/page.ts';
import { paperReaders, unitRoles } from '../roles.model.ts';

export const pages: readonly Page[] = [
  {
    path: '/papers',
    title: { zh: '底稿', en: 'Working papers' },
    group: 'fieldwork',
    who: paperReaders,
    component: () => import('./PaperPlacesPage.tsx').then((file) => file.PaperPlacesPage),
  },
  {
    path: '/papers/inspections/$inspectionId',
    title: { zh: '底稿', en: 'Working papers' },
    group: 'fieldwork',
    who: paperReaders,
    component: () => import('./InspectionPapersPage.tsx').then((file) => file.InspectionPapersPage),
  },
  {
    path: '/papers/$paperId',
    title: { zh: '底稿', en: 'Working paper' },
    group: 'fieldwork',
    who: paperReaders,
    component: () => import('./PaperPage.tsx').then((file) => file.PaperPage),
  },
  {
    path: '/papers/meetings/$meetingId',
    title: { zh: '组务会', en: 'Meeting of the team' },
    group: 'fieldwork',
    who: paperReaders,
    component: () => import('./MeetingPage.tsx').then((file) => file.MeetingPage),
  },
  {
    path: '/papers/sheets',
    title: { zh: '事实确认', en: 'Confirmation of facts' },
    group: 'fieldwork',
    who: unitRoles,
    component: () => import('./SheetListPage.tsx').then((file) => file.SheetListPage),
  },
  {
    path: '/papers/sheets/$sheetId',
    title: { zh: '事实确认', en: 'Confirmation of facts' },
    group: 'fieldwork',
    who: [...paperReaders, ...unitRoles],
    component: () => import('./SheetPage.tsx').then((file) => file.SheetPage),
  },
];
