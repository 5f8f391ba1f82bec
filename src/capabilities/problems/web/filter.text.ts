export const filterText = {
  onlyFirst: { zh: '再次发现的不重复列', en: 'Leave out problems found again' },
  withSubordinates: { zh: '含下属地区', en: 'Subordinate jurisdictions too' },
} as const;
