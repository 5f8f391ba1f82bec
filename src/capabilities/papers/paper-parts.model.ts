/** What the parts of a paper are called, on the form, in refusals and where two texts are held side by side. */
import type { Says } from '#platform/kernel/decision.ts';
import type { PaperField, PaperText } from './paper.model.ts';

export const fieldTexts: Readonly<Record<PaperField, Says>> = {
  title: { zh: '标题', en: 'Title' },
  happened: { zh: '时间', en: 'When' },
  place: { zh: '地点（单位）', en: 'Where' },
  amount: { zh: '涉及金额（万元）', en: 'Amount (10,000 yuan)' },
  seen: { zh: '发现了什么', en: 'What was seen' },
  character: { zh: '性质和依据', en: 'Its character, by which clause' },
  whose: { zh: '谁的责任', en: 'Whose responsibility' },
  responsible: { zh: '责任人和责任单位', en: 'Who answers for it' },
  evidence: { zh: '证据', en: 'Evidence' },
  category: { zh: '问题类别', en: 'Category' },
  discipline: { zh: '违反的纪律', en: 'Discipline' },
  responsibility: { zh: '责任类型', en: 'Kind of responsibility' },
  severity: { zh: '严重程度', en: 'Severity' },
  foundOn: { zh: '发现日期', en: 'Found on' },
  foundBy: { zh: '发现人', en: 'Finder' },
};

/** A paper is not handed in without them. */
export const neededParts: readonly PaperField[] = [
  'title',
  'happened',
  'place',
  'seen',
  'character',
  'whose',
  'responsible',
  'evidence',
  'category',
  'foundOn',
];

/** What is not written of them, in the form's order. */
export function partsLacking(text: Partial<PaperText>): PaperField[] {
  return neededParts.filter((field) => {
    const value = text[field];
    return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
  });
}
