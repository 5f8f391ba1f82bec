import { refusals } from '#platform/kernel/decision.ts';

export const feedbackRefusals = refusals('feedback', {
  feedbackMissing: {
    because: 'missing',
    zh: '没有这份反馈，或者您无权查看。',
    en: 'There is no such feedback, or it is not yours to see.',
  },
  preparerNeeded: {
    because: 'permission',
    zh: '反馈由巡察办或者本次巡察的组长准备。',
    en: 'Feedback is prepared by the office or by the leader of this inspection.',
  },
  directorNeeded: {
    because: 'permission',
    zh: '反馈由巡察办主任审批。',
    en: 'Feedback is approved by the office’s director.',
  },
  ownFeedback: {
    because: 'permission',
    zh: '准备或者修改过反馈的人不能审批：审批人不得是经办人。',
    en: 'Who prepared or wrote in it does not approve it: no signer is the doer.',
  },
  officeNeeded: {
    because: 'permission',
    zh: '反馈由巡察办登记。',
    en: 'The office records that feedback was given.',
  },
  secretaryNeeded: {
    because: 'permission',
    zh: '反馈意见和移交清单由被巡察单位党组织书记签收。',
    en: 'The secretary of the inspected unit signs for the opinion and the list.',
  },
  alreadyThere: {
    because: 'state',
    zh: '本次巡察已有反馈，请在原反馈上继续。',
    en: 'This inspection has its feedback already; please go on with that one.',
  },
  reportNotSettled: {
    because: 'state',
    zh: '巡察报告还没有定稿，定稿后才能准备反馈。',
    en: 'The inspection report is not settled yet; feedback is prepared from the settled report.',
  },
  nothingToTell: {
    because: 'state',
    zh: '本次巡察没有可以反馈的问题（问题线索不向被巡察单位反馈）。',
    en: 'There is no problem to feed back; clues are not told to the unit.',
  },
  notPrepared: {
    because: 'state',
    zh: '反馈已经审批，退回后才能修改。',
    en: 'The feedback is approved; it can be changed once it is sent back.',
  },
  notApproved: {
    because: 'state',
    zh: '反馈还没有审批，或者已经反馈。',
    en: 'The feedback is not approved yet, or was given already.',
  },
  alreadyGiven: {
    because: 'state',
    zh: '已经向被巡察单位反馈，不能退回。',
    en: 'It was given to the unit and cannot be sent back.',
  },
  notGiven: {
    because: 'state',
    zh: '没有等待签收的反馈。',
    en: 'There is no feedback waiting to be signed for.',
  },
  clueInside: {
    because: 'state',
    zh: '其中有问题线索，不能让被巡察单位知道，请先从意见和清单中删去：{numbers}',
    en: 'There are clues in it that the unit must not learn of; take them out of opinion and list first: {numbers}',
  },
  problemUnusable: {
    because: 'state',
    zh: '有的问题已不予认定、退回巡察组或者不属于本次巡察，请重新勾选：{numbers}',
    en: 'Some problems were dropped, returned to the team, or are not of this inspection; please tick anew: {numbers}',
  },
  nothingListed: {
    because: 'input',
    zh: '清单里至少要有一个问题。',
    en: 'The list needs a problem at least.',
    field: 'problemIds',
  },
  notYetGiven: {
    because: 'input',
    zh: '反馈日期不能晚于今天（{today}）。',
    en: 'The day cannot be later than today ({today}).',
    field: 'bodyOn',
  },
  givenTooEarly: {
    because: 'input',
    zh: '反馈日期不能早于报告定稿日（{settled}）。',
    en: 'The day cannot be before the report was settled ({settled}).',
    field: 'bodyOn',
  },
  handOverMissing: {
    because: 'missing',
    zh: '没有这份移交记录，或者您无权查看。',
    en: 'There is no such hand-over, or it is not yours to see.',
  },
  officeHandsOver: {
    because: 'permission',
    zh: '向其他单位移交由巡察办办理。',
    en: 'The office hands over to other bodies.',
  },
  preparerLists: {
    because: 'permission',
    zh: '移交清单由准备的人修改。',
    en: 'Whoever prepared the hand-over changes its list.',
  },
  directorSigns: {
    because: 'permission',
    zh: '双方签字由巡察办主任登记。',
    en: 'The office’s director records that both sides signed.',
  },
  ownHandOver: {
    because: 'permission',
    zh: '准备移交的人不能登记签字：签字人不得是经办人。',
    en: 'Who prepared the hand-over does not sign it: no signer is the doer.',
  },
  handOverSigned: {
    because: 'state',
    zh: '双方已经签字，不能再改。',
    en: 'Both sides have signed; it changes no more.',
  },
  notForOthers: {
    because: 'input',
    zh: '只能移交组务会建议移交其他单位、仍然成立的问题。',
    en: 'Only problems that the meeting proposed for another body, and that still stand, are handed over.',
    field: 'problemIds',
  },
  handedOverAlready: {
    because: 'input',
    zh: '有的问题已列入另一份移交。',
    en: 'Some problems stand in another hand-over already.',
    field: 'problemIds',
  },
  notYetReceived: {
    because: 'input',
    zh: '接收日期不能晚于今天（{today}）。',
    en: 'The day of receipt cannot be later than today ({today}).',
    field: 'receivedOn',
  },
  receivedTooEarly: {
    because: 'input',
    zh: '接收日期不能早于问题确认日（{confirmed}）。',
    en: 'The day of receipt cannot be before the problems were confirmed ({confirmed}).',
    field: 'receivedOn',
  },
});
