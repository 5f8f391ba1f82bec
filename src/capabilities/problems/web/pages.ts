import type { Page } from '#web/page.ts';
import { problemReaders, teamRoles } from '../roles.model.ts';

export const pages: readonly Page[] = [
  {
    path: '/problems',
    title: { zh: '问题台账', en: 'Ledger of problems' },
    group: 'problems',
    who: problemReaders,
    isByRound: true,
    component: () => import('./LedgerPage.tsx').then((file) => file.LedgerPage),
  },
  {
    path: '/problems/register',
    title: { zh: '补登问题', en: 'Register without a paper' },
    group: 'problems',
    who: teamRoles,
    component: () => import('./RegisterPage.tsx').then((file) => file.RegisterPage),
  },
  {
    path: '/problems/$problemId',
    title: { zh: '问题', en: 'Problem' },
    group: 'problems',
    who: problemReaders,
    component: () => import('./ProblemPage.tsx').then((file) => file.ProblemPage),
  },
];
