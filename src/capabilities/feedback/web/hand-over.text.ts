import type { Says } from '#platform/kernel/decision.ts';
import type { HandOverState } from '../hand-over.model.ts';

export const handOverStateTexts: Readonly<Record<HandOverState, Says>> = {
  prepared: { zh: '待双方签字', en: 'To be signed by both' },
  signed: { zh: '双方已签字', en: 'Signed by both sides' },
};

export const handOverText = {
  title: { zh: '移交其他单位', en: 'Handed over to other bodies' },
  one: { zh: '移交{body}', en: 'Handed over to {body}' },
  says: {
    zh: '组务会建议移交其他单位的问题，由巡察办移交，双方签字。',
    en: 'What the team’s meeting proposed for other bodies; the office hands it over and both sides sign.',
  },
  none: { zh: '组务会没有建议移交其他单位的问题。', en: 'The meeting proposed nothing for other bodies.' },
  waiting: { zh: '还有 {count} 个问题没有列入移交。', en: 'Not in any hand-over yet: {count}' },
  prepare: { zh: '准备移交', en: 'Prepare a hand-over' },
  prepareSays: {
    zh: '列出交给同一个单位的问题。接收单位在纸质移交单上签字后，由巡察办主任（不是准备人）登记。',
    en: 'Lists what goes to one body. Once it has signed on paper, the office’s director, who did not prepare it, records that.',
  },
  list: { zh: '修改清单', en: 'Change the list' },
  save: { zh: '保存', en: 'Save' },
  sign: { zh: '登记双方签字', en: 'Record both signatures' },
  signSays: {
    zh: '登记接收人、接收日期和移交单文号，您作为移交方签字，登记后不能更改。',
    en: 'Records who received it, when and under which number; you sign for the office. This cannot be changed.',
  },
  body: { zh: '接收单位', en: 'Receiving body' },
  problems: { zh: '移交的问题', en: 'Problems handed over' },
  state: { zh: '状态', en: 'State' },
  count: { zh: '问题数', en: 'Problems' },
  receivedOn: { zh: '接收日期', en: 'Received on' },
  receiver: { zh: '接收人', en: 'Received by' },
  receiverName: { zh: '接收人姓名', en: 'Name of the receiver' },
  receiverPost: { zh: '接收人职务', en: 'Post of the receiver' },
  documentNumber: { zh: '移交单文号', en: 'Number of the letter' },
  prepared: { zh: '准备', en: 'Prepared by' },
  signed: { zh: '移交方签字', en: 'Signed for the office by' },
  unit: { zh: '被巡察单位', en: 'Inspected unit' },
} as const;
