import type { Page } from '#web/page.ts';
import { noticeReaders } from '../notice.model.ts';

export const pages: readonly Page[] = [
  {
    path: '/notices',
    title: { zh: '巡察公告', en: 'Public notices' },
    group: 'notices',
    who: noticeReaders,
    isByRound: true,
    component: () => import('./NoticeListPage.tsx').then((file) => file.NoticeListPage),
  },
  {
    path: '/notices/$noticeId',
    title: { zh: '巡察公告', en: 'Public notice' },
    group: 'notices',
    who: noticeReaders,
    component: () => import('./NoticePage.tsx').then((file) => file.NoticePage),
  },
  {
    path: '/case-notifications',
    title: { zh: '典型问题通报', en: 'Typical cases' },
    group: 'notices',
    who: noticeReaders,
    component: () => import('./NotificationListPage.tsx').then((file) => file.NotificationListPage),
  },
  {
    path: '/case-notifications/$notificationId',
    title: { zh: '典型问题通报', en: 'Typical case' },
    group: 'notices',
    who: noticeReaders,
    component: () => import('./NotificationPage.tsx').then((file) => file.NotificationPage),
  },
];
