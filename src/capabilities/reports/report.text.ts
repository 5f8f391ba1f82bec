import type { Says } from '#platform/kernel/decision.ts';
import type { Point } from './report.model.ts';

export const pointTexts: Readonly<Record<Point['kind'], Says>> = {
  person: { zh: '重点人', en: 'Key person' },
  matter: { zh: '重点事', en: 'Key matter' },
  problem: { zh: '重点问题', en: 'Key problem' },
};

/** What a report says besides its own text, on paper and in a file. */
export const reportSheetText = {
  notSettled: { zh: '尚未定稿，仅供讨论', en: 'Not settled, for discussion only' },
  basisOf: { zh: '（依据底稿：{papers}）', en: ' (papers: {papers})' },
  between: { zh: '、', en: ', ' },
  heldAt: { zh: '会议 {day}', en: 'Meeting of {day}' },
  pointIs: { zh: '{kind}：{text}', en: '{kind}: {text}' },
  seal: { zh: '文本指纹（SHA-256）', en: 'Seal of the text (SHA-256)' },
  signatures: { zh: '审签记录', en: 'Signatures' },
  step: { zh: '审签环节', en: 'Step' },
  signer: { zh: '签字人', en: 'Signed by' },
  day: { zh: '日期', en: 'Day' },
  opinion: { zh: '意见', en: 'Opinion' },
  onSubject: { zh: '巡察事项：{subject}', en: 'Matter inspected: {subject}' },
  ofUnit: { zh: '被巡察单位：{unit}', en: 'Unit: {unit}' },
} as const;
