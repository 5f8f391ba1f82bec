import type { Page } from '#web/page.ts';

/** Whoever sees a round sees what was drawn for it. */
const teamReaders = [
  'office-clerk',
  'office-director',
  'leading-group-member',
  'organisation-officer',
  'discipline-receiving-desk',
  'discipline-officer',
  'rectification-supervisor',
  'team-leader',
  'team-deputy',
  'team-liaison',
  'team-member',
  'unit-contact',
  'unit-secretary',
];
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
    path: '/assembly/recusals/$recusalId',
    title: { zh: '回避事项', en: 'Recusal' },
    group: 'teams',
    who,
    component: () => import('./RecusalPage.tsx').then((file) => file.RecusalPage),
  },
  {
    path: '/assembly/objections/$objectionId',
    under: '/assembly/recusals',
    title: { zh: '回避申请', en: 'Objection' },
    group: 'teams',
    who,
    component: () => import('./ObjectionPage.tsx').then((file) => file.ObjectionPage),
  },
  {
    path: '/assembly/substitutions/$substitutionId',
    under: '/assembly/recusals',
    title: { zh: '换人', en: 'Substitution' },
    group: 'teams',
    who,
    component: () => import('./SubstitutionPage.tsx').then((file) => file.SubstitutionPage),
  },
  {
    path: '/assembly/draws/$roundId',
    title: { zh: '抽签', en: 'Drawing lots' },
    group: 'rounds',
    who: [...teamReaders],
    component: () => import('./DrawPage.tsx').then((file) => file.DrawPage),
  },
  {
    path: '/assembly/grants-wanted',
    title: { zh: '待授权的巡察组人员', en: 'Roles wanted' },
    group: 'administration',
    who: ['security-administrator'],
    component: () => import('./GrantsWantedPage.tsx').then((file) => file.GrantsWantedPage),
  },
  {
    path: '/assembly/$roundId',
    title: { zh: '组队方案', en: 'Teams of a round' },
    group: 'teams',
    who,
    component: () => import('./AssemblyPage.tsx').then((file) => file.AssemblyPage),
  },
];
