import type { Page } from '#web/page.ts';
import { accountabilityReaders } from '../accountability.model.ts';
import { letterReaders } from '../letter.model.ts';
import { officeRoles, taskReaders } from '../task.model.ts';

export const pages: readonly Page[] = [
  {
    path: '/rectification',
    title: { zh: '整改任务', en: 'Rectification' },
    group: 'rectification',
    who: taskReaders,
    isByRound: true,
    component: () => import('./TaskListPage.tsx').then((file) => file.TaskListPage),
  },
  {
    path: '/rectification/hand-on',
    title: { zh: '交办问题', en: 'Hand problems on' },
    group: 'rectification',
    who: [...officeRoles, 'team-leader'],
    component: () => import('./HandOnPage.tsx').then((file) => file.HandOnPage),
  },
  {
    path: '/rectification/letters',
    title: { zh: '整改函和监察建议书', en: 'Letters to units' },
    group: 'rectification',
    who: letterReaders,
    isByRound: true,
    component: () => import('./LetterListPage.tsx').then((file) => file.LetterListPage),
  },
  {
    path: '/rectification/letters/$letterId',
    title: { zh: '函件', en: 'Letter' },
    group: 'rectification',
    who: letterReaders,
    component: () => import('./LetterPage.tsx').then((file) => file.LetterPage),
  },
  {
    path: '/rectification/accountability',
    title: { zh: '问责', en: 'Accountability' },
    group: 'rectification',
    who: accountabilityReaders,
    isByRound: true,
    component: () => import('./AccountabilityPage.tsx').then((file) => file.AccountabilityPage),
  },
  {
    path: '/rectification/look-backs/$lookBackId',
    title: { zh: '回头看', en: 'Look-back' },
    group: 'rectification',
    who: taskReaders,
    component: () => import('./LookBackPage.tsx').then((file) => file.LookBackPage),
  },
  {
    path: '/rectification/tasks/$taskId',
    title: { zh: '整改任务', en: 'Rectification task' },
    group: 'rectification',
    who: taskReaders,
    component: () => import('./TaskPage.tsx').then((file) => file.TaskPage),
  },
];
