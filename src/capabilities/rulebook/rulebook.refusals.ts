import { refusals } from '#platform/kernel/decision.ts';

export const rulebookRefusals = refusals('rulebook', {
  draftingRoleNeeded: {
    because: 'permission',
    zh: '起草和修改办法须是本地区巡察办工作人员或主任。',
    en: "Drafting belongs to the clerks and the director of this jurisdiction's inspection office.",
  },
  approvingRoleNeeded: {
    because: 'permission',
    zh: '审批办法须是本地区巡察办主任或领导小组成员。',
    en: "Approval belongs to the director of this jurisdiction's inspection office or a member of its leading group.",
  },
  ownWork: {
    because: 'permission',
    zh: '您起草、修改或提交过这一版，须由另一人审批。',
    en: 'You drafted, changed or submitted this edition; another person has to approve it.',
  },
  baseNotApproved: {
    because: 'state',
    zh: '只能以已批准的版本为基础起草新版本。',
    en: 'A draft can only be based on an approved edition.',
  },
  notSubmitted: {
    because: 'state',
    zh: '这一版还在起草，尚未提交审批。',
    en: 'This edition is still a draft and was not submitted.',
  },
  underReview: {
    because: 'state',
    zh: '这一版正在审批，退回后才能修改。',
    en: 'This edition is under review; it can be changed after it is sent back.',
  },
  approvedStays: {
    because: 'state',
    zh: '已批准的版本不再变动。需要修改时，请以它为基础起草新版本。',
    en: 'An approved edition never changes. To change the rules, start a draft based on it.',
  },
  alreadyWithdrawn: { because: 'state', zh: '这一版已经撤回。', en: 'This edition was withdrawn.' },
  nothingChanged: {
    because: 'state',
    zh: '与所依据的版本没有任何差别，不需要提交。',
    en: 'Nothing differs from the edition that it is based on; there is nothing to submit.',
  },
  faultsLeft: {
    because: 'state',
    zh: '还有前后不一致之处，请先按页面所列逐条改正。',
    en: 'Some lines contradict each other; mend those listed on the page first.',
  },
  effectiveInThePast: {
    because: 'input',
    field: 'effectiveFrom',
    zh: '施行日期不能早于今天。',
    en: 'The day it takes effect cannot lie before today.',
  },
  reasonNeeded: { because: 'input', field: 'reason', zh: '请写明理由。', en: 'Give the reason.' },
  noSuchEdition: { because: 'missing', zh: '没有这个版本。', en: 'There is no such edition.' },
  noSuchSection: { because: 'missing', zh: '办法中没有这一部分。', en: 'The rulebook has no such section.' },
  sameEdition: {
    because: 'input',
    field: 'against',
    zh: '这是同一个版本，请选择另一个版本来对照。',
    en: 'This is the same edition; choose another one to compare with.',
  },
});
