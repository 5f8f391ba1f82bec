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
  nothingAsked: { because: 'state', zh: '没有等待审批的申请。', en: 'No request waits for approval.' },
});
