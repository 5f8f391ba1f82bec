import type { Page } from '#web/page.ts';

const overseers = [
  'office-clerk',
  'office-director',
  'leading-group-member',
  'discipline-receiving-desk',
  'discipline-officer',
  'organisation-officer',
];
const planners = ['office-clerk', 'office-director', 'leading-group-member', 'organisation-officer'];
const teams = ['team-leader', 'team-deputy', 'team-liaison', 'team-member'];

export const pages: readonly Page[] = [
  {
    path: '/authorisations',
    title: { zh: '巡察授权', en: 'Authorisations' },
    group: 'teams',
    who: [...overseers, ...teams],
    component: () => import('./AuthorisationListPage.tsx').then((file) => file.AuthorisationListPage),
  },
  {
    path: '/authorisations/appraisals',
    title: { zh: '巡察人员考核', en: 'Appraisals of members' },
    group: 'teams',
    who: [...planners, 'unit-contact', 'unit-secretary'],
    component: () => import('./SentAppraisalsPage.tsx').then((file) => file.SentAppraisalsPage),
  },
  {
    path: '/authorisations/rounds/$roundId',
    title: { zh: '授权与队伍管理', en: 'Authorisation and teams' },
    group: 'teams',
    who: overseers,
    component: () => import('./RoundTeamsPage.tsx').then((file) => file.RoundTeamsPage),
  },
  {
    path: '/authorisations/$authorisationId',
    title: { zh: '授权', en: 'Authorisation' },
    group: 'teams',
    who: [...overseers, ...teams],
    component: () => import('./AuthorisationPage.tsx').then((file) => file.AuthorisationPage),
  },
];
