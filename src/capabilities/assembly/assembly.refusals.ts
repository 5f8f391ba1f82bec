import { refusals } from '#platform/kernel/decision.ts';

export const assemblyRefusals = refusals('assembly', {
  notYourOffice: {
    because: 'permission',
    zh: '只有本地区巡察办可以组建巡察组。',
    en: 'Only the inspection office of the jurisdiction forms the teams.',
  },
  proposalMissing: {
    because: 'missing',
    zh: '没有这个组队方案，或者它不在您的管辖范围内。',
    en: 'There is no such proposal, or it is outside your jurisdiction.',
  },
  roundBegun: {
    because: 'state',
    zh: '“{round}”已经启动或结束，不能整体重新组队。',
    en: '“{round}” has begun or ended: its teams are no longer formed anew.',
  },
  noTeams: {
    because: 'state',
    zh: '轮次方案中还没有巡察对象和巡察组，请先添加。',
    en: 'The plan has no units and teams yet: add them first.',
  },
  rangeTurned: {
    because: 'input',
    field: 'settings',
    zh: '“至少”不能大于“至多”。',
    en: '“At least” cannot be more than “at most”.',
  },
  oneLeader: {
    because: 'input',
    field: 'settings',
    zh: '每组须有且只有一名组长。',
    en: 'Each team has one leader and one only.',
  },
  seatsTooMany: {
    because: 'input',
    field: 'settings',
    zh: '各席位至少共需{least}人，超过每组至多{most}人。',
    en: 'The seats need {least} people at least; a team has {most} at most.',
  },
  seatsTooFew: {
    because: 'input',
    field: 'settings',
    zh: '各席位至多共{most}人，不足每组至少{least}人。',
    en: 'The seats hold {most} people at most; a team has {least} at least.',
  },
  poolOutOfReach: {
    because: 'input',
    field: 'settings',
    zh: '请至少选择一个您可以使用的人才库。',
    en: 'Choose at least one pool that you may use.',
  },
  notComputing: { because: 'state', zh: '这次测算已经结束。', en: 'This computation has ended.' },
  alreadyDecided: {
    because: 'state',
    zh: '这个组队方案已经采纳、取消或被替代。',
    en: 'This proposal has been accepted, cancelled or replaced.',
  },
  personMissing: {
    because: 'input',
    zh: '所选人员不在本次使用的人才库中。',
    en: 'The person is not in the pools that serve here.',
  },
  seatMissing: {
    because: 'input',
    zh: '本轮没有这个巡察组或席位。',
    en: 'The round has no such team or seat.',
  },
  nothingProposed: {
    because: 'state',
    zh: '还没有可以采纳的组队方案。',
    en: 'There is no proposal to accept yet.',
  },
  notServing: {
    because: 'missing',
    zh: '没有这次巡察，或者您的账号没有登记为该组人员。',
    en: 'There is no such inspection, or your account is not recorded as a member of its team.',
  },
  alreadyDeclared: { because: 'state', zh: '这一情况已经申报过。', en: 'This has been declared already.' },
  recusalMissing: {
    because: 'missing',
    zh: '没有这个回避事项，或者它不在您的管辖范围内。',
    en: 'There is no such recusal, or it is outside your jurisdiction.',
  },
  notDirector: {
    because: 'permission',
    zh: '回避由本地区巡察办主任决定。',
    en: 'The director of the jurisdiction’s inspection office decides on recusals.',
  },
  recusalDecided: { because: 'state', zh: '这个回避事项已经决定。', en: 'This recusal has been decided.' },
  ownRecusal: {
    because: 'permission',
    zh: '不能决定自己提出的或涉及自己的回避事项。',
    en: 'Nobody decides on what he raised himself or what concerns him.',
  },
  objectionMissing: {
    because: 'missing',
    zh: '没有这件回避申请，或者它不在您的管辖范围内。',
    en: 'There is no such objection, or it is outside your jurisdiction.',
  },
  objectionPending: {
    because: 'state',
    zh: '对这名人员的回避申请正在办理，请等待决定。',
    en: 'An objection to this person is being dealt with: wait for the decision.',
  },
  objectionVerified: {
    because: 'state',
    zh: '这件回避申请已经核实。',
    en: 'This objection has been verified.',
  },
  objectionUnverified: {
    because: 'state',
    zh: '这件回避申请尚未核实，请巡察办先核实并提出意见。',
    en: 'This objection has not been verified: the office verifies and proposes first.',
  },
  objectionDecided: { because: 'state', zh: '这件回避申请已经决定。', en: 'This objection has been decided.' },
  ownObjection: {
    because: 'permission',
    zh: '核实人不能作出决定，也不能办理涉及自己的回避申请。',
    en: 'Whoever verified does not decide, and nobody deals with an objection that concerns him.',
  },
  decidedByObjection: {
    because: 'state',
    zh: '这个回避事项来自被巡察单位的申请，请在该申请中决定。',
    en: 'This tie comes of an objection by the unit: decide on the objection.',
  },
  planBeyondDraw: {
    because: 'state',
    zh: '“{round}”的方案已经批准，巡察组不能再抽签决定。',
    en: 'The plan of “{round}” has been approved: its teams are no longer drawn.',
  },
  drawOpen: {
    because: 'state',
    zh: '已有一次抽签等待见证人，请先完成或取消。',
    en: 'A draw waits for its witness: finish it or give it up first.',
  },
  nothingToDraw: {
    because: 'state',
    zh: '方案中至少要有两个巡察组，才需要抽签。',
    en: 'There is nothing to draw for fewer than two teams.',
  },
  drawTooTight: {
    because: 'state',
    zh: '排除回避等情形后，剩下的组合太少，抽不出合规的结果。请调整方案后再抽签。',
    en: 'With recusals and the like kept out, hardly any lawful order is left. Change the plan first.',
  },
  tooFewToDraw: {
    because: 'state',
    zh: '按硬性要求核对后，库中人员不够填满各组席位。请先测算组队方案，看缺什么。',
    en: 'With the hard rules kept, the pools cannot fill every seat. Have the teams proposed first to see what is missing.',
  },
  drawBroken: {
    because: 'state',
    zh: '按现方案抽不出合规的巡察组：{first}。',
    en: 'By the present plan no lawful teams can be drawn: {first}.',
  },
  drawAgainWhy: {
    because: 'input',
    field: 'againBecause',
    zh: '本轮已经抽过签，请写明再次抽签的理由。',
    en: 'The round has been drawn before: say why it is drawn again.',
  },
  drawMissing: {
    because: 'missing',
    zh: '没有这次抽签，或者您看不到它所在的轮次。',
    en: 'There is no such draw, or you do not see its round.',
  },
  notWitness: {
    because: 'permission',
    zh: '见证人须是本地区领导小组成员、组织部门或纪委承办人员。',
    en: 'The witness is of the jurisdiction’s leading group, organisation department or discipline commission.',
  },
  ownDraw: {
    because: 'permission',
    zh: '封存名单的人不能同时作见证人。',
    en: 'Whoever opened the draw is not its witness.',
  },
  drawClosed: {
    because: 'state',
    zh: '这次抽签已经完成或取消。',
    en: 'This draw has been finished or given up.',
  },
  drawOutdated: {
    because: 'state',
    zh: '名单封存后方案有变化，或者已经批准。请取消这次抽签，按现方案重新封存。',
    en: 'The plan changed after the list was frozen, or has been approved. Give this draw up and freeze the list anew.',
  },
  seatLeft: {
    because: 'state',
    zh: '这个席位已经结束，不需要换人。',
    en: 'This seat has ended already: nobody has to take it over.',
  },
  seatUnknown: {
    because: 'missing',
    zh: '没有这个席位，或者它不在您的管辖范围内。',
    en: 'There is no such seat, or it is outside your jurisdiction.',
  },
  substitutionOpen: {
    because: 'state',
    zh: '{name}的换人事项已经在办理中。',
    en: 'A substitute for {name} is being looked for already.',
  },
  substitutionMissing: {
    because: 'missing',
    zh: '没有这个换人事项，或者它不在您的管辖范围内。',
    en: 'There is no such substitution, or it is outside your jurisdiction.',
  },
  substitutionDecided: {
    because: 'state',
    zh: '这个换人事项已经办结。',
    en: 'This substitution has been decided.',
  },
  substituteBarred: {
    because: 'state',
    field: 'successorId',
    zh: '{name}不能接任这个席位：{reason}',
    en: '{name} may not take over this seat: {reason}',
  },
  notLeadingGroup: {
    because: 'permission',
    zh: '换人由本地区巡察工作领导小组审批。',
    en: 'The leading group of the jurisdiction approves substitutes.',
  },
  nothingToApprove: {
    because: 'state',
    zh: '巡察办还没有提出接任人选，或者已经审批。',
    en: 'The office has proposed nobody yet, or it has been decided.',
  },
  ownSubstitution: {
    because: 'permission',
    zh: '提出接任人选的人不能审批，请由领导小组其他成员审批。',
    en: 'Whoever proposed the substitute does not approve: another member of the leading group does.',
  },
  ownSeat: {
    because: 'permission',
    zh: '不能审批本人的换人事项。',
    en: 'Nobody decides on his own seat.',
  },
  recusalStands: {
    because: 'state',
    zh: '回避决定不能撤回，必须换人。',
    en: 'The recusal stands: somebody has to take over.',
  },
  rulesBroken: {
    because: 'state',
    zh: '还有 {count} 处不符合规则，不能采纳：{first}',
    en: '{count} rules are broken, so it cannot be accepted: {first}',
  },
});
