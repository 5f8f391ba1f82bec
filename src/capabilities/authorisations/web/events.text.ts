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
  'undertaking-signed': { zh: '签署保密承诺', en: 'Undertaking signed' },
  'training-recorded': { zh: '登记培训', en: 'Training recorded' },
  'training-corrected': { zh: '更正培训记录', en: 'Training corrected' },
  'material-issued': { zh: '发放材料', en: 'Material handed out' },
  'material-returned': { zh: '清退材料', en: 'Material taken back' },
  'visit-recorded': { zh: '登记督导', en: 'Visit recorded' },
  'visit-finding-mended': { zh: '登记督导问题整改', en: 'Finding of a visit mended' },
  'summing-up-written': { zh: '撰写轮次总结', en: 'Summing-up written' },
  'summing-up-rewritten': { zh: '修改轮次总结', en: 'Summing-up rewritten' },
  'appraisal-written': { zh: '考核组员', en: 'Appraisal written' },
  'appraisal-rewritten': { zh: '修改考核', en: 'Appraisal rewritten' },
  'appraisal-sent': { zh: '送出考核结果', en: 'Appraisal sent' },
  'material-written-off': { zh: '核销材料', en: 'Material written off' },
};

export const subjectLabels: Readonly<Record<string, Says>> = {
  authorisation: { zh: '巡察授权', en: 'Authorisation' },
  undertaking: { zh: '保密承诺', en: 'Undertaking' },
  'supervision-visit': { zh: '督导', en: 'Supervision visit' },
  'summing-up': { zh: '轮次总结', en: 'Summing-up' },
  appraisal: { zh: '考核', en: 'Appraisal' },
  training: { zh: '培训', en: 'Training' },
  'team-material': { zh: '巡察材料', en: 'Material' },
};
