export const handOnText = {
  toUnit: { zh: '交办被巡察单位', en: 'Hand on to the unit' },
  toDiscipline: { zh: '移交问题线索', en: 'Hand over as a clue' },
} as const;
