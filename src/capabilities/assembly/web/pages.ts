import type { Page } from '#web/page.ts';

const who = ['office-clerk', 'office-director', 'leading-group-member', 'organisation-officer'];

export const pages: readonly Page[] = [
  {
    path: '/assembly',
    title: { zh: '组建巡察组', en: 'Forming teams' },
    group: 'teams',
    who,
    component: () => import('./FormingPage.tsx').then((file) => file.FormingPage),
  },
  {
    path: '/assembly/recusals',
    title: { zh: '回避事项', en: 'Recusals' },
    group: 'teams',
    who,
    component: () => import('./RecusalListPage.tsx').then((file) => file.RecusalListPage),
  },
  {
    path: '/assembly/$roundId',
    title: { zh: '组队方案', en: 'Teams of a round' },
    group: 'teams',
    who,
    component: () => import('./AssemblyPage.tsx').then((file) => file.AssemblyPage),
  },
];
