import { refusals } from '#platform/kernel/decision.ts';

export const paperRefusals = refusals('papers', {
  paperMissing: {
    because: 'missing',
    zh: '没有这份底稿，或者您无权查看。',
    en: 'There is no such working paper, or it is not yours to see.',
  },
  meetingMissing: {
    because: 'missing',
    zh: '没有这次组务会，或者您无权查看。',
    en: 'There is no such meeting, or it is not yours to see.',
  },
  sheetMissing: {
    because: 'missing',
    zh: '没有这份事实确认单，或者您无权查看。',
    en: 'There is no such sheet, or it is not yours to see.',
  },
  notInTeam: {
    because: 'permission',
    zh: '底稿由本次巡察的巡察组成员办理。',
    en: 'Working papers are the business of this inspection’s team.',
  },
  leaderDoesNotWrite: {
    because: 'permission',
    zh: '组长负责审签，底稿由组内其他成员撰写。',
    en: 'The leader signs papers; another member of the team writes them.',
  },
  leaderNeeded: {
    because: 'permission',
    zh: '这一步由本次巡察的组长办理。',
    en: 'This step is the team leader’s.',
  },
  reviewerNeeded: {
    because: 'permission',
    zh: '按审签链，这份底稿由指定岗位的组员复核。',
    en: 'By the sign-off chain another post of the team reviews this paper.',
  },
  ownPaper: {
    because: 'permission',
    zh: '撰稿（含修改）、复核、审签须由不同的人办理，不能处理自己经手过的底稿。',
    en: 'Whoever writes or changes, reviews and signs a paper are different people: you have had a hand in this one already.',
  },
  reviewerLeft: {
    because: 'state',
    zh: '组内其他成员都改过这份底稿，请您留作复核人，不要再改；要改的地方请告诉撰稿人。',
    en: 'Everybody else of the team has written of this paper: stay its reviewer and tell its writer what to change.',
  },
  finderDecides: {
    because: 'permission',
    zh: '发现人是您本人，不能由您作出决定。',
    en: 'You found it yourself and cannot decide on it.',
  },
  notOnSite: {
    because: 'state',
    zh: '巡察组尚未进驻或巡察已经结束，不能写底稿。',
    en: 'The team has not moved in yet, or the inspection is over: no papers are written.',
  },
  notDraft: {
    because: 'state',
    zh: '底稿已经提交，退回后才能修改。',
    en: 'The paper has been handed in; it can be changed once it is sent back.',
  },
  notSubmitted: { because: 'state', zh: '底稿不在待复核状态。', en: 'The paper does not wait for its review.' },
  notReviewed: { because: 'state', zh: '底稿不在待审签状态。', en: 'The paper does not wait for the leader.' },
  notSigned: {
    because: 'state',
    zh: '组长签字后的底稿才能提交组务会。',
    en: 'A paper goes to the team’s meeting once the leader has signed it.',
  },
  notTabled: { because: 'state', zh: '底稿没有提交组务会。', en: 'The paper is not before the team’s meeting.' },
  nothingToSendBack: {
    because: 'state',
    zh: '草稿和已经决定的底稿不能退回。',
    en: 'A draft, or a paper that is decided, cannot be sent back.',
  },
  notMerged: {
    because: 'state',
    zh: '只有并入其他底稿的底稿可以恢复研究。',
    en: 'Only a paper that was merged into another can be brought back.',
  },
  partMissing: {
    because: 'input',
    zh: '还没有写：{parts}。',
    en: 'Not written yet: {parts}.',
  },
  foundOutside: {
    because: 'input',
    field: 'foundOn',
    zh: '发现日期应在进驻（{from}）之后、今天之前。',
    en: 'It was found between the day of moving in ({from}) and today.',
  },
  finderUnknown: {
    because: 'input',
    field: 'foundBy',
    zh: '发现人应是本组除组长以外的成员。',
    en: 'The finder is a member of this team, other than its leader.',
  },
  wordUnknown: {
    because: 'input',
    field: 'category',
    zh: '本轮办法中没有这个类别、纪律或责任。',
    en: 'The rulebook of the round does not know this category, discipline or responsibility.',
  },
  evidenceNumbering: {
    because: 'input',
    field: 'evidence',
    zh: '证据应从1起连续编号，并写明名称。',
    en: 'Evidence is numbered from 1 without gaps, each item with its name.',
  },
  evidenceUnknown: {
    because: 'input',
    field: 'evidence',
    zh: '所选证据不在本次巡察的证据材料中，或者已经撤销。',
    en: 'The chosen item is not among this inspection’s evidence, or was withdrawn.',
  },
  meetingClosed: {
    because: 'state',
    zh: '这次组务会已经结束，纪要不再改动。',
    en: 'This meeting is closed; its minutes stand.',
  },
  dueNeeded: {
    because: 'input',
    field: 'dueOn',
    zh: '请写明巡察办办理的期限，不早于今天。',
    en: 'Say by when the office goes on with it, not before today.',
  },
  bodyNeeded: {
    because: 'input',
    field: 'otherBody',
    zh: '请写明移交哪个部门。',
    en: 'Say which body it goes to.',
  },
  mergeTarget: {
    because: 'input',
    field: 'mergedInto',
    zh: '只能并入本次巡察中另一份有效的底稿。',
    en: 'It can be merged into another paper of the same inspection that stands.',
  },
  sheetOut: {
    because: 'state',
    zh: '事实确认单在{day}前等候被巡察单位答复，答复或到期后再作决定。',
    en: 'The unit may answer the facts until {day}; decide after its answer, or after that day.',
  },
  sheetTooEarly: {
    because: 'state',
    zh: '组长签字后、组务会决定前，才能送单位确认事实。',
    en: 'The facts go to the unit after the leader has signed and before the meeting decides.',
  },
  sheetAlreadyOut: {
    because: 'state',
    zh: '这份底稿的事实确认单正在等候答复。',
    en: 'A sheet of this paper waits for the unit’s answer already.',
  },
  sheetDue: {
    because: 'input',
    field: 'dueOn',
    zh: '答复期限不能早于今天。',
    en: 'The unit cannot be asked to answer before today.',
  },
  sheetAnswered: {
    because: 'state',
    zh: '这份事实确认单已经答复或撤回。',
    en: 'This sheet has been answered or withdrawn.',
  },
  notYourUnit: {
    because: 'permission',
    zh: '事实确认单由被巡察单位的联络员或书记答复。',
    en: 'The unit’s contact or secretary answers the sheet.',
  },
  objectionNeeded: {
    because: 'input',
    field: 'answer',
    zh: '有异议的，请写明哪一点与事实不符、有何依据。',
    en: 'Say which point does not agree with the facts, and by what.',
  },
  meetingChair: {
    because: 'input',
    field: 'present',
    zh: '组务会由组长主持，组长应在到会人员中。',
    en: 'The leader chairs the meeting and has to be among those present.',
  },
  meetingQuorum: {
    because: 'input',
    field: 'present',
    zh: '组务会须集体研究：到会人员应是本组成员，且不少于{least}人。',
    en: 'The meeting is held together: those present belong to the team, {least} of them at least.',
  },
  meetingInFuture: {
    because: 'input',
    field: 'heldOn',
    zh: '会议日期不能晚于今天。',
    en: 'The day of the meeting is not after today.',
  },
  meetingOpenAlready: {
    because: 'state',
    zh: '本组已有一次组务会正在召开，请继续那次组务会；结束后再召开下一次。',
    en: 'The team has a meeting open already: go on with it, and open the next one once it is closed.',
  },
  meetingUndecided: {
    because: 'state',
    zh: '还有{count}份底稿没有决定，不能结束会议。',
    en: '{count} papers are not decided yet: the meeting cannot be closed.',
  },
  minutesNeeded: {
    because: 'input',
    field: 'minutes',
    zh: '请先写会议纪要。',
    en: 'Write the minutes first.',
  },
});
