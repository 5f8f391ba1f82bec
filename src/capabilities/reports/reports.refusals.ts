import { refusals } from '#platform/kernel/decision.ts';

export const reportRefusals = refusals('reports', {
  reportMissing: {
    because: 'missing',
    zh: '没有这份报告，或者您无权查看。',
    en: 'There is no such report, or it is not yours to see.',
  },
  inspectionMissing: {
    because: 'missing',
    zh: '没有这次巡察，或者您无权查看。',
    en: 'There is no such inspection, or it is not yours to see.',
  },
  notInTeam: {
    because: 'permission',
    zh: '报告由本次巡察的巡察组起草。',
    en: 'Reports are written by this inspection’s team.',
  },
  leaderNeeded: {
    because: 'permission',
    zh: '报告由本次巡察的组长签报。',
    en: 'The team’s leader puts his name to the report.',
  },
  notYourStep: {
    because: 'permission',
    zh: '现在轮到审签链上的其他岗位。',
    en: 'It is the turn of another post of the sign-off chain.',
  },
  ownReport: {
    because: 'permission',
    zh: '起草人、修改过的人和已经签过的人不能再签：审签人不得是经办人。',
    en: 'Who drafted or wrote of it, or has signed already, does not sign: no signer is the doer.',
  },
  signersDoNotWrite: {
    because: 'permission',
    zh: '您在审签链上要签这份报告，报告由组内其他成员起草和修改；有意见可以退回或告诉撰稿人。',
    en: 'You sign this report along its chain: others of the team write it. Send it back, or tell its writer what to change.',
  },
  alreadyThere: {
    because: 'state',
    zh: '本次巡察已有这种报告，请在原报告上修改。',
    en: 'There is a report of this kind already; please work on that one.',
  },
  nothingApproved: {
    because: 'state',
    zh: '还没有组务会通过、可以写进这种报告的底稿。',
    en: 'The team’s meeting has approved no paper yet that belongs into such a report.',
  },
  paperTakenIn: {
    because: 'state',
    zh: '这份底稿已经写进报告。',
    en: 'The report tells of this paper already.',
  },
  notDrafting: {
    because: 'state',
    zh: '报告已经签报，退回后才能修改。',
    en: 'The report has been handed in; it can be changed once it is sent back.',
  },
  notUnderReview: {
    because: 'state',
    zh: '报告不在审签中。',
    en: 'The report is not under review.',
  },
  noChain: {
    because: 'state',
    zh: '本轮办法没有规定从组长开始的报告审签链。请在办法的“审签链”中补充。',
    en: 'The round’s rulebook states no chain for reports that begins with the leader. Please add it to its sign-off chains.',
  },
  nothingWritten: {
    because: 'state',
    zh: '报告里还没有内容。',
    en: 'There is nothing in the report yet.',
  },
  staleSentences: {
    because: 'state',
    zh: '有的句子所依据的底稿或证据已经变化或作废，请先核对这些句子。',
    en: 'Papers or evidence behind some sentences have changed or are gone; please look at these sentences first.',
  },
  sentenceWithoutPaper: {
    because: 'input',
    zh: '每一句话都要有依据的底稿。',
    en: 'Every sentence needs a paper that it rests on.',
    field: 'sentences',
  },
  paperUnusable: {
    because: 'input',
    zh: '所选底稿没有经组务会通过，或者问题已不予认定。',
    en: 'The paper was not approved by the team’s meeting, or its problem was dropped.',
    field: 'sentences',
  },
  paperOfOtherKind: {
    because: 'input',
    zh: '问题线索只写入线索报告，其他问题不写入线索报告。',
    en: 'Clues go into the clue report only, and nothing else goes there.',
    field: 'sentences',
  },
  dayNeeded: {
    because: 'input',
    zh: '请填写会议日期。',
    en: 'Please enter the day of the meeting.',
    field: 'heldOn',
  },
  notYetHeld: {
    because: 'input',
    zh: '会议日期不能晚于今天。',
    en: 'The meeting cannot be later than today.',
    field: 'heldOn',
  },
});
