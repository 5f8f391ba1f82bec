/** What units write about their rectification in the demonstration. */
import type { Chance } from './luck.ts';
import { measures, proofs } from './words.data.ts';

const plans = [
  '成立整改专班，明确责任领导、责任人和完成时限，逐项销号',
  '召开专题会议剖析原因，列出问题、任务、责任三张清单',
  '立行立改与建章立制结合，分阶段完成',
] as const;
const reports = ['已完成自查，正在清退', '制度修订稿已征求意见', '责任人已作检讨，资料补正过半'] as const;

export function worked(luck: Chance) {
  return {
    plan: luck.pick(plans),
    measures: luck.pick(measures),
    progress: luck.pick(reports),
    proof: luck.pick(proofs),
    /** 挽回损失, in fen; most problems cost no money. */
    recoveredFen: luck.number(6) === 0 ? (1 + luck.number(300)) * 100_000 : 0,
  };
}

/** What somebody saw who went back. */
export const lookedAt = {
  held: [
    { seen: '抽查近三个月凭证和会议记录，制度执行到位，未发现同类问题。', evidence: '抽查凭证32份、会议记录6次' },
    { seen: '实地查看并走访群众12人，反映问题已经解决，没有反复。', evidence: '走访记录12份、现场照片8张' },
    {
      seen: '清退资金已全部入账，责任人处理落实到位，新修订的制度正在执行。',
      evidence: '银行回单、制度文本、谈话记录',
    },
    { seen: '台账齐全，责任到人，上级检查也未发现同类问题。', evidence: '工作台账、上级检查通报' },
  ],
  relapsed: [
    { seen: '“回头看”发现整改不到位：补助停发后又以其他名目发放。', evidence: '发放表3份、银行流水' },
    { seen: '“回头看”发现问题反弹：制度停留在纸面，会议记录仍不完整。', evidence: '会议记录本复印件' },
    { seen: '“回头看”发现清退资金没有全部收回，责任人处理没有落实。', evidence: '财务账页、谈话记录' },
  ],
} as const;
