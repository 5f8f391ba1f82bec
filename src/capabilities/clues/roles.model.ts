/** Which roles deal with what; the routes, the rules and the pages share them. */

/** Whoever deals with clues; nobody of the inspected unit is ever among them. */
export const clueReaders = ['discipline-receiving-desk', 'discipline-officer', 'office-director'] as const;
/** Hand clues over; a team leader sees what he handed over until its receipt is signed, and from then on the receipt. */
export const clueGivers = ['office-director', 'team-leader'] as const;
export const receivingDesk = ['discipline-receiving-desk'] as const;
export const disciplineOfficers = ['discipline-officer'] as const;
export const disciplineRoles = ['discipline-receiving-desk', 'discipline-officer'] as const;
export const closers = ['office-director'] as const;
/** Results, not clues: the leading group hears what cases came to. */
export const resultReaders = [...clueReaders, 'leading-group-member'] as const;
export const receiptReaders = [
  'office-director',
  'office-clerk',
  'team-leader',
  'team-deputy',
  'team-liaison',
  'team-member',
] as const;
export const talkRecorders = ['discipline-officer', 'office-director'] as const;
