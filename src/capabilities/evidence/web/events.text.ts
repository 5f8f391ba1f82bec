import type { Says } from '#platform/kernel/decision.ts';

export const eventLabels: Readonly<Record<string, Says>> = {
  'evidence-upload-started': { zh: '开始上传证据材料', en: 'Upload of evidence started' },
  'evidence-indexed': { zh: '登记材料索引', en: 'Evidence indexed' },
  'evidence-kept': { zh: '收存证据材料', en: 'Evidence kept' },
  'evidence-refused': { zh: '拒收证据材料', en: 'Evidence refused' },
  'evidence-withdrawn': { zh: '撤回证据材料', en: 'Evidence withdrawn' },
  'evidence-viewed': { zh: '查看证据材料', en: 'Evidence viewed' },
  'evidence-downloaded': { zh: '下载证据材料', en: 'Evidence downloaded' },
  'evidence-key-made': { zh: '生成材料密钥', en: 'Key of the files made' },
  'evidence-key-wiped': { zh: '销毁材料密钥', en: 'Key of the files wiped' },
};

export const subjectLabels: Readonly<Record<string, Says>> = {
  evidence: { zh: '证据材料', en: 'Evidence' },
  'evidence-key': { zh: '材料密钥', en: 'Key of the files' },
};
