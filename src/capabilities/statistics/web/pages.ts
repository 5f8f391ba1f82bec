import type { Page } from '#web/page.ts';

const readers = ['office-director', 'leading-group-member'];

export const pages: readonly Page[] = [
  {
    path: '/statistics',
    title: { zh: '统计数据', en: 'Figures' },
    group: 'statistics',
    who: readers,
    isByRound: true,
    component: () => import('./FiguresPage.tsx').then((file) => file.FiguresPage),
  },
  {
    path: '/statistics/charts',
    title: { zh: '统计图', en: 'Charts' },
    group: 'statistics',
    who: readers,
    isByRound: true,
    component: () => import('./ChartsPage.tsx').then((file) => file.ChartsPage),
  },
  {
    path: '/statistics/frozen',
    title: { zh: '冻结数据', en: 'Frozen figures' },
    group: 'statistics',
    who: readers,
    component: () => import('./FrozenPage.tsx').then((file) => file.FrozenPage),
  },
  {
    path: '/statistics/$figureKey',
    title: { zh: '数据明细', en: 'Records behind a figure' },
    group: 'statistics',
    who: readers,
    isByRound: true,
    component: () => import('./RecordsPage.tsx').then((file) => file.RecordsPage),
  },
];
