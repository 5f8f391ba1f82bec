/** Who forms teams: the office that plans the round. */
export const formers = ['office-clerk', 'office-director'] as const;
/** Who sees them before they are announced: those who read the pools. */
export const formingReaders = [...formers, 'leading-group-member', 'organisation-officer'] as const;
export const teamRoles = ['team-leader', 'team-deputy', 'team-liaison', 'team-member'] as const;
export const unitRoles = ['unit-contact', 'unit-secretary'] as const;
/** Who knows who inspects: whoever has the inspection before him. */
export const teamReaders = [
  ...formingReaders,
  'discipline-receiving-desk',
  'discipline-officer',
  'rectification-supervisor',
  ...teamRoles,
  ...unitRoles,
] as const;
/** Who may witness a draw: none of them plans the round. */
export const drawWitnesses = ['leading-group-member', 'organisation-officer', 'discipline-officer'] as const;
