import type { Page } from '#web/page.ts';

const readers = [
  'office-clerk',
  'office-director',
  'leading-group-member',
  'discipline-receiving-desk',
  'discipline-officer',
  'organisation-officer',
];
const writers = ['office-clerk', 'office-director'];

export const pages: readonly Page[] = [
  {
    path: '/registry/units',
    title: { zh: '单位名录', en: 'Units' },
    group: 'foundations',
    who: readers,
    component: () => import('./UnitListPage.tsx').then((file) => file.UnitListPage),
  },
  {
    path: '/registry/unit',
    title: { zh: '本单位', en: 'My unit' },
    group: 'foundations',
    who: ['unit-contact', 'unit-secretary'],
    component: () => import('./OwnUnitPage.tsx').then((file) => file.OwnUnitPage),
  },
  {
    path: '/registry/units/$unitId',
    title: { zh: '单位', en: 'Unit' },
    group: 'foundations',
    who: [...readers, 'unit-contact', 'unit-secretary'],
    component: () => import('./UnitPage.tsx').then((file) => file.UnitPage),
  },
  {
    path: '/registry/import',
    title: { zh: '导入单位', en: 'Import units' },
    group: 'foundations',
    who: writers,
    component: () => import('./ImportPage.tsx').then((file) => file.ImportPage),
  },
  {
    path: '/registry/jurisdictions',
    title: { zh: '地区', en: 'Jurisdictions' },
    group: 'foundations',
    who: readers,
    component: () => import('./JurisdictionsPage.tsx').then((file) => file.JurisdictionsPage),
  },
];
