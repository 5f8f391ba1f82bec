import type { Page } from '#web/page.ts';
import { readingRoles } from '../rulebook.model.ts';

export const pages: readonly Page[] = [
  {
    path: '/rulebooks',
    title: { zh: '巡察办法', en: 'Rulebooks' },
    group: 'foundations',
    who: readingRoles,
    component: () => import('./RulebookListPage.tsx').then((file) => file.RulebookListPage),
  },
  {
    path: '/rulebooks/editions/$editionId',
    title: { zh: '办法版本', en: 'Edition of a rulebook' },
    group: 'foundations',
    who: readingRoles,
    component: () => import('./EditionPage.tsx').then((file) => file.EditionPage),
  },
  {
    path: '/rulebooks/editions/$editionId/comparison',
    title: { zh: '版本对照', en: 'Editions compared' },
    group: 'foundations',
    who: readingRoles,
    component: () => import('./ComparisonPage.tsx').then((file) => file.ComparisonPage),
  },
  {
    path: '/rulebooks/editions/$editionId/sections/$section',
    title: { zh: '修改草案', en: 'Edit a draft' },
    group: 'foundations',
    who: ['office-clerk', 'office-director'],
    component: () => import('./SectionEditorPage.tsx').then((file) => file.SectionEditorPage),
  },
];
