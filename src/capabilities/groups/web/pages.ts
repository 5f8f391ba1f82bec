import type { Page } from '#web/page.ts';

const readers = [
  'office-clerk',
  'office-director',
  'leading-group-member',
  'discipline-receiving-desk',
  'discipline-officer',
  'organisation-officer',
];

export const pages: readonly Page[] = [
  {
    path: '/groups',
    title: { zh: '联组和协作组', en: 'Joint and area groups' },
    group: 'teams',
    who: readers,
    component: () => import('./GroupListPage.tsx').then((file) => file.GroupListPage),
  },
  {
    path: '/groups/map',
    title: { zh: '片区协作图', en: 'Map of the areas' },
    group: 'teams',
    who: ['office-clerk', 'office-director', 'leading-group-member', 'organisation-officer'],
    component: () => import('./GroupMapPage.tsx').then((file) => file.GroupMapPage),
  },
  {
    path: '/groups/$groupId',
    title: { zh: '协作组', en: 'Group' },
    group: 'teams',
    who: readers,
    component: () => import('./GroupPage.tsx').then((file) => file.GroupPage),
  },
];
