import type { Says } from '#platform/kernel/decision.ts';

export const eventLabels: Readonly<Record<string, Says>> = {
  'rulebook-shipped': { zh: '装入办法', en: 'Rulebook shipped' },
  'edition-shipped': { zh: '装入办法版本', en: 'Edition shipped' },
  'draft-started': { zh: '起草新版本', en: 'Draft started' },
  'section-begun': { zh: '建立章节', en: 'Section begun' },
  'section-changed': { zh: '修改章节', en: 'Section changed' },
  'edition-submitted': { zh: '提交审批', en: 'Edition submitted' },
  'edition-sent-back': { zh: '退回修改', en: 'Edition sent back' },
  'edition-approved': { zh: '批准版本', en: 'Edition approved' },
  'edition-withdrawn': { zh: '撤回版本', en: 'Edition withdrawn' },
};

export const subjectLabels: Readonly<Record<string, Says>> = {
  rulebook: { zh: '办法', en: 'Rulebook' },
  'rulebook-edition': { zh: '办法版本', en: 'Edition of a rulebook' },
  'rulebook-section': { zh: '办法章节', en: 'Section of a rulebook' },
};
