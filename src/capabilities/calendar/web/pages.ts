import type { Page } from '#web/page.ts';

export const pages: readonly Page[] = [
  {
    path: '/calendar',
    title: { zh: '工作日历', en: 'Working days' },
    group: 'foundations',
    who: ['office-clerk', 'office-director', 'leading-group-member'],
    component: () => import('./CalendarPage.tsx').then((file) => file.CalendarPage),
  },
];
