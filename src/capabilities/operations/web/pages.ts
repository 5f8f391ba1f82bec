import type { Page } from '#web/page.ts';

export const pages: readonly Page[] = [
  {
    path: '/administration/audit',
    title: { zh: '操作日志', en: 'Audit log' },
    group: 'administration',
    who: ['audit-administrator'],
    component: () => import('./AuditPage.tsx').then((file) => file.AuditPage),
  },
  {
    path: '/administration/work',
    title: { zh: '后台任务', en: 'Background work' },
    group: 'administration',
    who: ['system-administrator'],
    component: () => import('./WorkPage.tsx').then((file) => file.WorkPage),
  },
];
