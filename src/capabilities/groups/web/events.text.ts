import type { Says } from '#platform/kernel/decision.ts';

export const eventLabels: Readonly<Record<string, Says>> = {
  'group-drafted': { zh: '拟定协作组', en: 'Group drafted' },
  'group-recomposed': { zh: '调整协作组', en: 'Group recomposed' },
  'group-formed': { zh: '批准组建协作组', en: 'Group formed' },
  'group-sent-back': { zh: '退回协作组方案', en: 'Group sent back' },
  'group-ended': { zh: '撤销协作组', en: 'Group ended' },
  'group-body-joined': { zh: '加入协作组', en: 'Joined the group' },
  'group-body-changed': { zh: '调整成员单位', en: 'Body changed' },
  'group-body-left': { zh: '退出协作组', en: 'Left the group' },
  'group-force-joined': { zh: '编入协作组', en: 'Put into the group' },
  'group-force-left': { zh: '调出协作组', en: 'Taken out of the group' },
  'group-assigned': { zh: '安排协作组承担巡察', en: 'Inspection given to the group' },
  'group-crew-changed': { zh: '调整组长和参加人员', en: 'Head and members changed' },
  'group-assignment-accepted': { zh: '采纳任务安排', en: 'Assignment accepted' },
  'group-assignment-cancelled': { zh: '取消任务安排', en: 'Assignment cancelled' },
};

export const subjectLabels: Readonly<Record<string, Says>> = {
  'cooperation-group': { zh: '协作组', en: 'Group' },
  'group-body': { zh: '协作组成员单位', en: 'Body of a group' },
  'group-force': { zh: '协作组人员', en: 'Person of a group' },
  'group-assignment': { zh: '协作组任务', en: 'Assignment of a group' },
};
