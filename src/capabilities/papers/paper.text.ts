import type { Says } from '#platform/kernel/decision.ts';
import type { PaperDecision, Severity } from './paper.model.ts';
import type { SheetState } from './sheet.model.ts';

export const decisionTexts: Readonly<Record<PaperDecision, Says>> = {
  rectification: { zh: '认定为问题', en: 'Problem' },
  immediate: { zh: '认定为问题，立行立改', en: 'Problem, immediate rectification' },
  investigate: { zh: '认定为问题，立查立处', en: 'Problem, immediate investigation' },
  clue: { zh: '认定为问题，移交问题线索', en: 'Problem, clue to the discipline commission' },
  'other-body': { zh: '认定为问题，移交其他部门', en: 'Problem, to another body' },
  merged: { zh: '并入另一份底稿', en: 'Merged into another paper' },
  dropped: { zh: '不予认定', en: 'Dropped' },
};

export const severityTexts: Readonly<Record<Severity, Says>> = {
  minor: { zh: '轻微', en: 'Minor' },
  ordinary: { zh: '一般', en: 'Ordinary' },
  grave: { zh: '严重', en: 'Grave' },
};

export const sheetStateTexts: Readonly<Record<SheetState, Says>> = {
  sent: { zh: '待单位答复', en: 'Waits for the unit' },
  agreed: { zh: '单位无异议', en: 'Unit agrees' },
  objected: { zh: '单位有异议', en: 'Unit objects' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};
