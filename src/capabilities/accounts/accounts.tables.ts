import type { TableAccess } from '#platform/http/capability.ts';

/** Beside these, everybody reads and changes the row of his own account, reads his own grants and keeps his own sessions. */
export const accountTables: readonly TableAccess[] = [
  {
    table: 'accounts.account',
    read: ['system-administrator', 'security-administrator'],
    write: ['system-administrator', 'security-administrator'],
    scope: 'jurisdiction',
  },
  {
    table: 'accounts.role_grant',
    read: ['system-administrator', 'security-administrator'],
    write: ['security-administrator'],
    scope: 'jurisdiction',
  },
  {
    table: 'accounts.session',
    read: ['system-administrator', 'security-administrator'],
    write: 'nobody',
    scope: 'jurisdiction',
  },
  {
    table: 'accounts.attempt',
    read: ['security-administrator'],
    write: ['security-administrator'],
    scope: 'jurisdiction',
  },
];
