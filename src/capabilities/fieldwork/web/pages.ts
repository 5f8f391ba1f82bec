import type { Page } from '#web/page.ts';
import { officeReaders, siteReaders, teamRoles, unitRoles } from '../roles.model.ts';

export const pages: readonly Page[] = [
  {
    path: '/fieldwork',
    title: { zh: '现场', en: 'On site' },
    group: 'fieldwork',
    who: siteReaders,
    component: () => import('./SiteListPage.tsx').then((file) => file.SiteListPage),
  },
  {
    path: '/fieldwork/inspections/$inspectionId',
    title: { zh: '巡察现场', en: 'The site of an inspection' },
    group: 'fieldwork',
    who: siteReaders,
    component: () => import('./SitePage.tsx').then((file) => file.SitePage),
  },
  {
    path: '/fieldwork/rounds/$roundId',
    title: { zh: '现场进度', en: 'A round on site' },
    group: 'fieldwork',
    who: officeReaders,
    component: () => import('./RoundSitesPage.tsx').then((file) => file.RoundSitesPage),
  },
  {
    path: '/fieldwork/talks/$talkId',
    title: { zh: '谈话记录', en: 'A talk' },
    group: 'fieldwork',
    who: teamRoles,
    component: () => import('./TalkPage.tsx').then((file) => file.TalkPage),
  },
  {
    path: '/fieldwork/requests',
    title: { zh: '调阅资料', en: 'Document requests' },
    group: 'fieldwork',
    who: unitRoles,
    component: () => import('./UnitRequestsPage.tsx').then((file) => file.UnitRequestsPage),
  },
  {
    path: '/fieldwork/requests/$requestId',
    title: { zh: '调阅资料', en: 'Document request' },
    group: 'fieldwork',
    who: [...siteReaders, ...unitRoles],
    component: () => import('./RequestPage.tsx').then((file) => file.RequestPage),
  },
];
