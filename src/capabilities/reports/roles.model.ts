/** Roles that meet reports: the team writes and signs, the office and the leading group read what is handed in and say their word. */
export const teamRoles = ['team-leader', 'team-deputy', 'team-liaison', 'team-member'] as const;
export const officeRoles = ['office-clerk', 'office-director', 'leading-group-member'] as const;
export const reportReaders = [...teamRoles, ...officeRoles] as const;
