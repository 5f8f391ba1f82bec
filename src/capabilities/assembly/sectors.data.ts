/** What a team needs to be good at for units of a sector, the most telling first: that one means knowing the business. */
export const strengthsOfSector: Readonly<Record<string, readonly string[]>> = {
  general: [],
  'party-affairs': ['writing', 'talks'],
  law: ['talks', 'writing'],
  agriculture: ['agriculture', 'projects'],
  education: ['education', 'reading-accounts'],
  health: ['health', 'reading-accounts'],
  finance: ['reading-accounts', 'data-work'],
  construction: ['construction', 'projects'],
  transport: ['construction', 'projects'],
  'natural-resources': ['projects', 'construction'],
  'civil-affairs': ['data-work', 'grassroots'],
  industry: ['industry', 'reading-accounts'],
  'culture-tourism': ['projects', 'reading-accounts'],
  'mass-work': ['grassroots', 'writing'],
  grassroots: ['grassroots', 'agriculture'],
};
