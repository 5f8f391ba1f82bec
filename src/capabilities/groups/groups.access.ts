/** Who forms groups, who decides on them, who sees them. */
export const groupKeepers = ['office-clerk', 'office-director'] as const;
export const groupDeciders = ['leading-group-member'] as const;
/** See the groups and their bodies. */
export const groupReaders = [
  ...groupKeepers,
  ...groupDeciders,
  'discipline-receiving-desk',
  'discipline-officer',
  'organisation-officer',
] as const;
/** See their people and assignments: those who read the pools. */
export const forceReaders = [...groupKeepers, ...groupDeciders, 'organisation-officer'] as const;
/** Whoever has an inspection before him may know by which group it is carried out. */
export const inspectionReaders = [
  ...groupReaders,
  'team-leader',
  'team-deputy',
  'team-liaison',
  'team-member',
  'rectification-supervisor',
  'unit-contact',
  'unit-secretary',
] as const;
