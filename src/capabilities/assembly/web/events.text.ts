import type { Says } from '#platform/kernel/decision.ts';

export const eventLabels: Readonly<Record<string, Says>> = {
  'teams-asked-for': { zh: '测算组队方案', en: 'Teams asked for' },
  'teams-computing': { zh: '开始测算', en: 'Computing began' },
  'teams-proposed': { zh: '形成组队方案', en: 'Teams proposed' },
  'no-lawful-teams': { zh: '无合规组队方案', en: 'No lawful teams' },
  'teams-not-computed': { zh: '测算未完成', en: 'Teams not computed' },
  'teams-computing-cancelled': { zh: '取消测算', en: 'Computing cancelled' },
  'teams-proposal-replaced': { zh: '由新的测算替代', en: 'Replaced by a new computation' },
  'teams-changed-by-hand': { zh: '调整席位', en: 'Places changed by hand' },
  'teams-accepted': { zh: '采纳组队方案', en: 'Teams accepted' },
  'recusal-raised': { zh: '提出回避事项', en: 'Recusal raised' },
  'recusal-upheld': { zh: '决定回避', en: 'Recusal upheld' },
  'recusal-overruled': { zh: '决定不需回避', en: 'Recusal overruled' },
  'objection-raised': { zh: '被巡察单位申请回避', en: 'Objection raised by the unit' },
  'objection-verified': { zh: '核实回避申请', en: 'Objection verified' },
  'objection-upheld': { zh: '同意回避申请', en: 'Objection upheld' },
  'objection-rejected': { zh: '不同意回避申请', en: 'Objection not upheld' },
  'substitution-opened': { zh: '提出换人', en: 'Substitute asked for' },
  'substitute-proposed': { zh: '提出接任人选', en: 'Substitute proposed' },
  'substitute-approved': { zh: '批准换人', en: 'Substitute approved' },
  'substitute-sent-back': { zh: '退回接任人选', en: 'Substitute sent back' },
  'substitution-withdrawn': { zh: '撤回换人', en: 'Substitution withdrawn' },
  'substitution-lapsed': { zh: '换人随重新组队结束', en: 'Substitution ended with new teams' },
  'seat-taken': { zh: '编入巡察组', en: 'Took a seat in a team' },
  'seat-left': { zh: '退出巡察组', en: 'Left a team' },
};

export const subjectLabels: Readonly<Record<string, Says>> = {
  'team-proposal': { zh: '组队方案', en: 'Proposal of teams' },
  'team-recusal': { zh: '回避事项', en: 'Recusal' },
  'team-objection': { zh: '回避申请', en: 'Objection' },
  'team-substitution': { zh: '换人事项', en: 'Substitution' },
  'team-seat': { zh: '巡察组席位', en: 'Seat of a team' },
};
