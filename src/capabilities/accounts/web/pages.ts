import type { Door, Page } from '#web/page.ts';

export const door: Door = {
  signIn: () => import('./door/SignInPage.tsx').then((file) => file.SignInPage),
  firstRun: () => import('./door/FirstRunPage.tsx').then((file) => file.FirstRunPage),
  newPassword: () => import('./door/NewPasswordPage.tsx').then((file) => file.NewPasswordPage),
  lock: () => import('./door/LockDialog.tsx').then((file) => file.LockDialog),
};

const administrators = ['system-administrator', 'security-administrator'];

export const pages: readonly Page[] = [
  {
    path: '/administration/accounts',
    title: { zh: '账号与授权', en: 'Accounts and roles' },
    group: 'administration',
    who: administrators,
    component: () => import('./AccountListPage.tsx').then((file) => file.AccountListPage),
  },
  {
    path: '/administration/accounts/$accountId',
    title: { zh: '账号', en: 'Account' },
    group: 'administration',
    who: administrators,
    component: () => import('./AccountPage.tsx').then((file) => file.AccountPage),
  },
  {
    path: '/account',
    title: { zh: '我的账号', en: 'My account' },
    group: 'own',
    who: 'signed-in',
    component: () => import('./OwnAccountPage.tsx').then((file) => file.OwnAccountPage),
  },
];
