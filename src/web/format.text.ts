export const formatText = {
  wan: { zh: '{amount} 万元', en: 'CNY {amount} × 10,000' },
};
