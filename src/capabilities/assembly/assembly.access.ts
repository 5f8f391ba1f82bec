/** Who forms teams: the office that plans the round. */
export const formers = ['office-clerk', 'office-director'] as const;
/** Who sees them before they are announced: those who read the pools. */
export const formingReaders = [...formers, 'leading-group-member', 'organisation-officer'] as const;
