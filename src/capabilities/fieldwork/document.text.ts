/** What a talk record and a list of documents say besides the records themselves. */

export const talkDocumentText = {
  title: { zh: '谈话记录', en: 'Record of a talk' },
  file: { zh: '谈话记录 {name} {day}', en: 'Talk {name} {day}' },
  draft: { zh: '正在记录，尚未完成', en: 'Still being written' },
  withdrawn: { zh: '已作废：{reason}', en: 'Withdrawn: {reason}' },
  person: { zh: '谈话对象', en: 'Person' },
  post: { zh: '职务', en: 'Post' },
  class: { zh: '类别', en: 'Class' },
  heldOn: { zh: '谈话日期', en: 'Day' },
  place: { zh: '地点', en: 'Place' },
  inspectors: { zh: '谈话人', en: 'Held by' },
  writer: { zh: '记录人', en: 'Written by' },
  unit: { zh: '被巡察单位', en: 'Unit' },
  team: { zh: '巡察组', en: 'Team' },
  questions: { zh: '必问', en: 'Must be asked' },
  outline: { zh: '提纲', en: 'Outline' },
  /** What the person writes under it in his own hand. */
  readBack: {
    zh: '以上记录已向我宣读（我已阅看），与我所说相符。',
    en: 'This record was read to me (I have read it); it is what I said.',
  },
  readBackOn: { zh: '宣读日期：{day}', en: 'Read back on: {day}' },
  unsigned: { zh: '未签字原因：{reason}', en: 'Not signed because: {reason}' },
  signedOn: { zh: '签字日期：{day}', en: 'Signed on: {day}' },
  signPerson: { zh: '谈话对象签字：', en: 'The person: ____________________' },
  signTeam: { zh: '谈话人签字：　　　　　　　　记录人签字：', en: 'Held by: ____________    Written by: ____________' },
} as const;

export const requestsDocumentText = {
  title: { zh: '调阅资料清单', en: 'List of documents asked for' },
  file: { zh: '{unit}调阅资料清单', en: '{unit} documents asked for' },
  please: {
    zh: '因巡察工作需要，请按下表提供资料；不能提供的，请说明原因。',
    en: 'For the inspection, please deliver the documents below, or say why they cannot be delivered.',
  },
  no: { zh: '序号', en: 'No.' },
  name: { zh: '资料名称和要求', en: 'Documents' },
  asked: { zh: '提出日期', en: 'Asked' },
  due: { zh: '提供期限', en: 'Due' },
  state: { zh: '办理情况', en: 'State' },
  pieces: { zh: '{count} 份', en: '{count} pieces' },
  none: { zh: '没有调阅资料。', en: 'No documents have been asked for.' },
  hands: {
    zh: '提供人签字：　　　　　　　　核收人签字：',
    en: 'Delivered by: ____________    Received by: ____________',
  },
} as const;
