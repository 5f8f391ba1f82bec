import type { Says } from '#platform/kernel/decision.ts';

export const eventLabels: Readonly<Record<string, Says>> = {
  'authorisation-drafted': { zh: '起草授权', en: 'Authorisation drafted' },
  'authorisation-changed': { zh: '修改授权稿', en: 'Draft of the authorisation changed' },
  'authorisation-approved': { zh: '批准授权', en: 'Authorisation approved' },
  'authorisation-declined': { zh: '不批准授权', en: 'Authorisation declined' },
  'authorisation-extension-asked': { zh: '申请延期', en: 'Extension asked for' },
  'authorisation-withdrawal-asked': { zh: '申请收回授权', en: 'Withdrawal asked for' },
  'authorisation-extended': { zh: '同意延期', en: 'Authorisation extended' },
  'authorisation-withdrawn': { zh: '收回授权', en: 'Authorisation withdrawn' },
  'authorisation-request-refused': { zh: '不同意申请', en: 'Request refused' },
};

export const subjectLabels: Readonly<Record<string, Says>> = {
  authorisation: { zh: '巡察授权', en: 'Authorisation' },
};
