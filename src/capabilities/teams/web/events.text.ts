import type { Says } from '#platform/kernel/decision.ts';

export const eventLabels: Readonly<Record<string, Says>> = {
  'body-established': { zh: '设立机构', en: 'Body established' },
  'body-changed': { zh: '修改机构', en: 'Body changed' },
  'team-established': { zh: '设立巡察组', en: 'Team established' },
  'team-renamed': { zh: '巡察组更名', en: 'Team renamed' },
  'team-ended': { zh: '撤销巡察组', en: 'Team ended' },
  'pool-joined': { zh: '入库', en: 'Joined a pool' },
  'pool-person-changed': { zh: '修改库中人员', en: 'Person of the pools changed' },
  'pool-left': { zh: '出库', en: 'Left the pool' },
};

export const subjectLabels: Readonly<Record<string, Says>> = {
  body: { zh: '领导小组或巡察办', en: 'Leading group or office' },
  team: { zh: '巡察组', en: 'Team' },
  'pool-person': { zh: '库中人员', en: 'Person of the pools' },
};
