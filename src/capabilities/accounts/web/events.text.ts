import type { Says } from '#platform/kernel/decision.ts';

export const eventLabels: Readonly<Record<string, Says>> = {};

export const subjectLabels: Readonly<Record<string, Says>> = {
  account: { zh: '账号', en: 'Account' },
  'role-grant': { zh: '角色授权', en: 'Role grant' },
};
