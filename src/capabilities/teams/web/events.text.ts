import type { Says } from '#platform/kernel/decision.ts';

export const eventLabels: Readonly<Record<string, Says>> = {
  'body-established': { zh: '设立机构', en: 'Body established' },
  'body-changed': { zh: '修改机构', en: 'Body changed' },
  'team-established': { zh: '设立巡察组', en: 'Team established' },
  'team-renamed': { zh: '巡察组更名', en: 'Team renamed' },
  'team-ended': { zh: '撤销巡察组', en: 'Team ended' },
  'pool-joined': { zh: '入库', en: 'Joined a pool' },
  'pool-person-changed': { zh: '修改库中人员', en: 'Person of the pools changed' },
  'pool-person-reviewed': { zh: '年度调整', en: 'Looked at in the yearly adjustment' },
  'nomination-entered': { zh: '登记入库推荐', en: 'Recommendation entered' },
  'nomination-qualified': { zh: '资格审查合格', en: 'Found qualified' },
  'nomination-unqualified': { zh: '资格审查不合格', en: 'Found not qualified' },
  'nomination-approved': { zh: '批准入库', en: 'Entry approved' },
  'nomination-declined': { zh: '不批准入库', en: 'Entry declined' },
  'pool-person-account-linked': { zh: '关联账号', en: 'Linked with an account' },
  'pool-left': { zh: '出库', en: 'Left the pool' },
  'pool-person-appraised': { zh: '记入考核', en: 'Appraisal entered' },
};

export const subjectLabels: Readonly<Record<string, Says>> = {
  body: { zh: '领导小组或巡察办', en: 'Leading group or office' },
  team: { zh: '巡察组', en: 'Team' },
  nomination: { zh: '入库推荐', en: 'Recommendation' },
  'pool-person': { zh: '库中人员', en: 'Person of the pools' },
};
