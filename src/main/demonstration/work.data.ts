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
