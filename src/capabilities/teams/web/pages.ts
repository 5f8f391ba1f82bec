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
  {
    path: '/teams/pool/$personId',
    title: { zh: '库中人员', en: 'Person of the pools' },
    group: 'teams',
    who: poolReaders,
    component: () => import('./PersonPage.tsx').then((file) => file.PersonPage),
  },
  {
    path: '/teams/nominations',
    title: { zh: '入库推荐', en: 'Recommendations' },
    group: 'teams',
    who: poolReaders,
    component: () => import('./NominationListPage.tsx').then((file) => file.NominationListPage),
  },
  {
    path: '/teams/nominations/import',
    title: { zh: '导入入库推荐', en: 'Import recommendations' },
    group: 'teams',
    who: keepers,
    inMenu: false,
    component: () => import('./PoolImportPage.tsx').then((file) => file.PoolImportPage),
  },
  {
    path: '/teams/nominations/$nominationId',
    title: { zh: '入库推荐', en: 'Recommendation' },
    group: 'teams',
    who: poolReaders,
    component: () => import('./NominationPage.tsx').then((file) => file.NominationPage),
  },
  {
    path: '/teams/recusals',
    title: { zh: '回避核对', en: 'Recusal check' },
    group: 'teams',
    who: poolReaders,
    component: () => import('./RecusalPage.tsx').then((file) => file.RecusalPage),
  },
];
