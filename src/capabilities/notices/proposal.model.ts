/** The words that a notice starts from, made from the round's own records so that nothing is typed twice. */
import type { Day } from '#platform/kernel/time.ts';

export interface ProposalFacts {
  readonly issuer: string;
  readonly roundName: string;
  readonly decisionNumber: string | null;
  readonly from: Day;
  readonly to: Day;
  /** Left out in a forecast. */
  readonly inspection?: ProposedInspection | undefined;
}

interface ProposedInspection {
  readonly teamName: string;
  readonly unitName: string;
  /** 巡察事项, where the kind of inspection asks for one. */
  readonly subject: string | null;
}

export interface Proposal {
  readonly title: string;
  readonly body: string;
  readonly issuer: string;
}

/** An inspection notice in the form that offices use: basis, term, team, object, scope; the rest is filled in by hand. */
export function proposalFrom({ issuer, roundName, decisionNumber, from, to, inspection }: ProposalFacts): Proposal {
  const basis = decisionNumber === null ? '' : `（${decisionNumber}）`;
  const term = `${written(from)}至${written(to)}`;
  const received =
    '主要受理反映被巡察党组织领导班子及其成员、下一级主要负责人和重要岗位人员问题的来信来电来访，重点是违反政治纪律、组织纪律、廉洁纪律、群众纪律、工作纪律和生活纪律等方面的举报和反映。其他与巡察工作无直接关系的个人诉求，按规定由被巡察单位和有关部门处理。';
  if (inspection === undefined)
    return {
      title: `关于开展${roundName}的预告`,
      body: `根据巡察工作部署${basis}，${roundName}将于${term}开展。欢迎干部群众反映情况。\n${received}`,
      issuer,
    };
  const { teamName, unitName, subject } = inspection;
  const about = subject === null ? '' : `，巡察事项为${subject}`;
  return {
    title: `${teamName}巡察${unitName}的公告`,
    body: `根据巡察工作部署${basis}，${teamName}于${term}对${unitName}党组织开展巡察（${roundName}）${about}。\n${received}`,
    issuer,
  };
}

function written(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
