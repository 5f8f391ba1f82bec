import type { Page } from '#web/page.ts';
import { workbenchRoles } from '../workbench.model.ts';

export const pages: readonly Page[] = [
  {
    path: '/workbench',
    title: { zh: '工作台', en: 'Workbench' },
    group: 'workbench',
    who: workbenchRoles,
    component: () => import('./WorkbenchPage.tsx').then((file) => file.WorkbenchPage),
  },
];
