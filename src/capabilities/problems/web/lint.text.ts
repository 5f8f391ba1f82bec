export const lintText = {
  title: { zh: '底稿检查', en: 'Look through the paper' },
  says: {
    zh: '提示供参考，不影响保存；确认前请逐条核对。',
    en: 'For your consideration; the paper can be saved as it is. Go through them before it is confirmed.',
  },
  none: {
    zh: '时间、地点、人员、依据、证据、责任都已写明。',
    en: 'When, where, who, basis, evidence and responsibility are all there.',
  },
  found: { zh: '{count} 条提示', en: '{count} hints' },
  goTo: { zh: '去修改：{part}', en: 'Go to: {part}' },
  alike: {
    zh: '与 {number}“{title}”内容相近（{likeness}%），请核对是否为同一件事。',
    en: 'Nearly the same as {number} “{title}” ({likeness} %): see whether it is one matter.',
  },
} as const;
