export const formatText = {
  wan: { zh: '{amount} 万元', en: 'CNY {amount} × 10,000' },
  named: { zh: '{name}：{value}', en: '{name}: {value}' },
  aside: { zh: '{name}（{value}）', en: '{name} ({value})' },
};
