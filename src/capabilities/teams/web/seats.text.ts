/** Seats of the shipped rulebook; an edition's own are shown by their code. */
export const seatNames = {
  leader: { zh: '组长', en: 'Team leader' },
  deputy: { zh: '副组长', en: 'Deputy' },
  liaison: { zh: '联络员', en: 'Liaison officer' },
  talks: { zh: '谈话组员', en: 'Member for talks' },
  finance: { zh: '财务审计组员', en: 'Member for finance and audit' },
  'party-building': { zh: '党建组织组员', en: 'Member for Party building' },
};
