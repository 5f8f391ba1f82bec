/** How a team is put together where the measure is silent on it. */
import type { SeatLine } from './proposal.model.ts';

const seat = (code: string, zh: string, en: string, least: number, most: number): SeatLine => ({
  code,
  label: { zh, en },
  least,
  most,
  lowestRank: null,
  fields: [],
});

/** The measure of 2016 names only the leader; the rest is what city and counties do. */
export const silentSeats: readonly SeatLine[] = [
  seat('leader', '组长', 'Team leader', 1, 1),
  seat('deputy', '副组长', 'Deputy', 0, 1),
  seat('liaison', '联络员', 'Liaison officer', 1, 1),
  seat('member', '组员', 'Member', 2, 6),
];
