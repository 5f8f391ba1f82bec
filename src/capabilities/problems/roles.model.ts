/** Roles that meet problems: the team that finds them, the office that keeps them, and those that they are handed to. */
export const officeReaders = ['office-clerk', 'office-director', 'leading-group-member'] as const;
export const teamRoles = ['team-leader', 'team-deputy', 'team-liaison', 'team-member'] as const;
export const officeRoles = ['office-clerk', 'office-director'] as const;
export const unitRoles = ['unit-contact', 'unit-secretary'] as const;
export const problemReaders = [
  ...officeReaders,
  ...teamRoles,
  ...unitRoles,
  'rectification-supervisor',
  'discipline-receiving-desk',
  'discipline-officer',
] as const;
/** Their capabilities move problems on; the policy says which. */
export const problemWriters = problemReaders.filter((role) => role !== 'leading-group-member');
