/** Roles that meet the work on site. */
export const teamRoles = ['team-leader', 'team-deputy', 'team-liaison', 'team-member'] as const;
export const officeReaders = ['office-clerk', 'office-director', 'leading-group-member'] as const;
export const unitRoles = ['unit-contact', 'unit-secretary'] as const;
export const siteReaders = [...teamRoles, ...officeReaders] as const;
