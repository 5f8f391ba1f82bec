/** What a feedback's document says besides the feedback itself. */
export const feedbackDocumentText = {
  toBody: { zh: '{unit}', en: '{unit}' },
  toChief: { zh: '{unit}主要负责人', en: 'The principal leader of {unit}' },
  fileToBody: { zh: '{title}（致领导班子）', en: '{title} (to the leading body)' },
  fileToChief: { zh: '{title}（致主要负责人）', en: '{title} (to the principal leader)' },
  notGiven: { zh: '尚未反馈，仅供讨论', en: 'Not given yet, for discussion only' },
  list: { zh: '问题清单（移交清单）', en: 'Problems handed over' },
  no: { zh: '序号', en: 'No.' },
  number: { zh: '编号', en: 'Number' },
  problem: { zh: '问题', en: 'Problem' },
  before: { zh: '{title}（此前已交办或反馈）', en: '{title} (handed on or fed back before)' },
  fromOffice: { zh: '移交方（巡察办）：{name}', en: 'Handed over by (office): {name}' },
  fromUnit: { zh: '接收方（被巡察单位）：{name}', en: 'Received by (unit): {name}' },
  signedOn: { zh: '{name}　{day}', en: '{name}, {day}' },
} as const;
