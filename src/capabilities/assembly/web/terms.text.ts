export const termText = {
  due: { zh: '办理期限', en: 'Due' },
  none: { zh: '本轮所用办法未规定期限', en: 'The round’s rulebook states no time' },
};
