import { refusals } from '#platform/kernel/decision.ts';

export const authorisationRefusals = refusals('authorisations', {
  authorisationMissing: {
    because: 'missing',
    zh: '没有这份授权，或者您无权查看。',
    en: 'There is no such authorisation, or it is not yours to see.',
  },
  notYourOffice: {
    because: 'permission',
    zh: '只有本地区巡察办可以办理。',
    en: 'Only the inspection office of the jurisdiction does this.',
  },
  notLeadingGroup: {
    because: 'permission',
    zh: '授权由本地区巡察工作领导小组成员审批。',
    en: 'Members of the jurisdiction’s leading group decide on authorisations.',
  },
  ownDraft: {
    because: 'permission',
    zh: '不能审批自己提出的事项，须由领导小组其他成员审批。',
    en: 'Nobody decides on what he put forward himself; another member of the leading group has to.',
  },
  inspectionUnknown: {
    because: 'input',
    field: 'inspectionIds',
    zh: '所选巡察不在这个轮次中。',
    en: 'The chosen inspection is not in this round.',
  },
  goesAlong: {
    because: 'input',
    field: 'inspectionIds',
    zh: '“{unit}”随所在乡镇一并授权，不单独授权。',
    en: '“{unit}” goes along with its township and is authorised with it.',
  },
  roundNotApproved: {
    because: 'state',
    zh: '轮次方案尚未批准，不能授权。',
    en: 'The plan of the round is not approved yet.',
  },
  inspectionEnded: {
    because: 'state',
    zh: '对“{unit}”的巡察已经结束或撤销。',
    en: 'The inspection of “{unit}” has ended or was cancelled.',
  },
  noLeader: {
    because: 'state',
    zh: '对“{unit}”的巡察还没有确定组长。',
    en: 'The inspection of “{unit}” has no leader yet.',
  },
  draftedAlready: {
    because: 'state',
    zh: '“{unit}”已有一份授权正在审批。',
    en: 'An authorisation for “{unit}” waits for approval already.',
  },
  authorisedAlready: {
    because: 'state',
    zh: '“{unit}”的现任组长已有授权，请办理延期。',
    en: 'The leader at “{unit}” has an authorisation already: ask for its extension.',
  },
  termInWrongOrder: {
    because: 'input',
    field: 'toOn',
    zh: '授权截止日期早于开始日期。',
    en: 'The last day lies before the first.',
  },
  termOver: { because: 'input', field: 'toOn', zh: '授权截止日期已过。', en: 'The last day is over already.' },
  alreadyDecided: { because: 'state', zh: '这份授权已经审批。', en: 'This authorisation has been decided.' },
  notApproved: {
    because: 'state',
    zh: '只有已批准的授权可以延期或收回。',
    en: 'Only an approved one is extended or withdrawn.',
  },
  askedAlready: { because: 'state', zh: '已有一项申请正在审批。', en: 'A request waits for approval already.' },
  noExtension: {
    because: 'input',
    field: 'to',
    zh: '延期日期须晚于现截止日期{day}，且不早于今天。',
    en: 'The new last day must be later than {day} and not over.',
  },
  membersUnprepared: {
    because: 'input',
    field: 'waiver',
    zh: '该组还有{count}人未签保密承诺或未参加培训：{names}。请先补办，或写明理由后批准。',
    en: '{count} of the team lack the undertaking or the training: {names}. Have it made good, or say why you approve all the same.',
  },
  membersUnknown: {
    because: 'input',
    field: 'waiver',
    zh: '该组还没有登记组员，无从核对保密承诺和培训。请先组队，或写明理由后批准。',
    en: 'Nobody is seated in this team, so undertakings and training cannot be checked. Form the team first, or say why you approve all the same.',
  },
  notOwnUndertaking: {
    because: 'missing',
    zh: '保密承诺只能由本人签署；您的账号没有登记为这个轮次的组员。',
    en: 'Everybody signs his own undertaking; your account is not recorded as a member of this round’s teams.',
  },
  notSeated: {
    because: 'input',
    field: 'personIds',
    zh: '所选人员不在这个轮次的巡察组中。',
    en: 'The person has no seat in the teams of this round.',
  },
  signedAlready: { because: 'state', zh: '这份保密承诺已经签署。', en: 'This undertaking is signed already.' },
  dayToCome: { because: 'input', field: 'signedOn', zh: '日期不能晚于今天。', en: 'The day cannot lie ahead.' },
  roundClosed: { because: 'state', zh: '轮次已经结束。', en: 'The round is closed.' },
  trainingMissing: {
    because: 'missing',
    zh: '没有这次培训，或者它不在您的管辖范围内。',
    en: 'There is no such training, or it is outside your jurisdiction.',
  },
  materialMissing: {
    because: 'missing',
    zh: '没有这份材料，或者它不在您的管辖范围内。',
    en: 'There is no such material, or it is outside your jurisdiction.',
  },
  materialSettled: { because: 'state', zh: '这份材料已经清退或核销。', en: 'This material is back or written off.' },
  settledOutsideTime: {
    because: 'input',
    field: 'on',
    zh: '日期须在发放日{day}和今天之间。',
    en: 'The day lies between {day}, when it was handed out, and today.',
  },
  roundNotUnderWay: { because: 'state', zh: '轮次尚未启动或已经结束。', en: 'The round has not begun or is closed.' },
  teamElsewhere: {
    because: 'input',
    field: 'teamId',
    zh: '所选巡察组不在这个轮次中。',
    en: 'The team does not inspect in this round.',
  },
  nothingToMend: {
    because: 'state',
    zh: '没有这个问题，或者已经整改。',
    en: 'There is no such finding, or it is mended.',
  },
  visitMissing: {
    because: 'missing',
    zh: '没有这次督导，或者它不在您的管辖范围内。',
    en: 'There is no such visit, or it is outside your jurisdiction.',
  },
  notOffSite: {
    because: 'state',
    zh: '各组现场工作结束后才能总结和考核。',
    en: 'Summing-up and appraisals come after all teams have left their sites.',
  },
  appraisalSent: { because: 'state', zh: '考核结果已经送出，不能再改。', en: 'This appraisal is sent and stays.' },
  nothingToSend: { because: 'state', zh: '没有待送出的考核结果。', en: 'No appraisal waits to be sent.' },
  notDirector: {
    because: 'permission',
    zh: '考核结果由本地区巡察办主任送出。',
    en: 'The director of the jurisdiction’s inspection office sends the appraisals.',
  },
  nothingAsked: { because: 'state', zh: '没有等待审批的申请。', en: 'No request waits for approval.' },
});
