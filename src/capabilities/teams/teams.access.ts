/** Who reads and who keeps bodies, teams and pools. */
export const teamKeepers = ['office-clerk', 'office-director'] as const;
/** Read bodies and teams. */
export const teamReaders = [
  ...teamKeepers,
  'leading-group-member',
  'discipline-receiving-desk',
  'discipline-officer',
  'organisation-officer',
] as const;
/** Read the people of the pools: those who choose them. */
export const poolReaders = [...teamKeepers, 'leading-group-member', 'organisation-officer'] as const;
/** Approve who comes into a pool. */
export const poolApprovers = ['leading-group-member'] as const;
