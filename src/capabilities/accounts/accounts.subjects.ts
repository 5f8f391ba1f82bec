import { defineSubject, type Exemption } from '#platform/journal/subject.ts';

export const accountSubject = defineSubject({
  kind: 'account',
  table: 'accounts.account',
  sphere: 'administration',
  digested: ['password_hash', 'previous_password_hashes', 'totp_secret', 'recovery_code_hashes'],
});

export const grantSubject = defineSubject({
  kind: 'role-grant',
  table: 'accounts.role_grant',
  sphere: 'administration',
});

export const exemptions: readonly Exemption[] = [
  {
    table: 'accounts.session',
    because: 'signing in and out are entries of the account; the row only says when it was last seen',
  },
  {
    table: 'accounts.attempt',
    because: 'counters of the door; every attempt is an entry of the account it was made for',
  },
];

/** The subject id of attempts with a login name that nobody has. */
export const nobody = '00000000-0000-0000-0000-000000000000';
