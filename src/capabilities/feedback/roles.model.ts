/** Roles that meet feedback: office or leader prepare it, the director approves, the office gives it, the unit's secretary signs. */
export const officeRoles = ['office-clerk', 'office-director'] as const;
export const preparers = [...officeRoles, 'team-leader'] as const;
export const unitRoles = ['unit-contact', 'unit-secretary'] as const;
export const insideReaders = [
  ...(['team-leader', 'team-deputy', 'team-liaison', 'team-member'] as const),
  ...officeRoles,
  'leading-group-member',
] as const;
export const feedbackReaders = [...insideReaders, ...unitRoles] as const;
