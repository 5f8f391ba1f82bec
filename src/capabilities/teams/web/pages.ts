import type { Page } from '#web/page.ts';

const keepers = ['office-clerk', 'office-director'];
const poolReaders = [...keepers, 'leading-group-member', 'organisation-officer'];

export const pages: readonly Page[] = [
  {
    path: '/teams',
    title: { zh: '机构和巡察组', en: 'Bodies and teams' },
    group: 'teams',
    who: [...poolReaders, 'discipline-receiving-desk', 'discipline-officer'],
    component: () => import('./TeamsPage.tsx').then((file) => file.TeamsPage),
  },
  {
    path: '/teams/pool',
    title: { zh: '人才库', en: 'Pools' },
    group: 'teams',
    who: poolReaders,
    component: () => import('./PoolPage.tsx').then((file) => file.PoolPage),
  },
];
