import { refusals } from '#platform/kernel/decision.ts';

export const problemRefusals = refusals('problems', {
  problemMissing: { because: 'missing', zh: '没有这个问题。', en: 'There is no such problem.' },
  inspectionMissing: { because: 'missing', zh: '没有这次巡察。', en: 'There is no such inspection.' },
  notInTeam: {
    because: 'permission',
    zh: '只有本次巡察的巡察组成员可以登记和修改问题。',
    en: 'Only members of this inspection’s team register and amend its problems.',
  },
  leaderNeeded: {
    because: 'permission',
    zh: '问题由本次巡察的组长确认或不予认定。',
    en: 'The leader of this inspection’s team confirms a problem or drops it.',
  },
  officeNeeded: {
    because: 'permission',
    zh: '这一步由巡察办办理。',
    en: 'This step is the inspection office’s.',
  },
  directorNeeded: {
    because: 'permission',
    zh: '挂号督办由巡察办主任决定。',
    en: 'The director of the inspection office decides on registered supervision.',
  },
  finderConfirms: {
    because: 'permission',
    zh: '发现问题的人不能确认自己的底稿，请由未参与发现的组长确认。',
    en: 'The finder of a problem cannot confirm it; another leader has to.',
  },
  papersMergedIn: {
    because: 'state',
    zh: '底稿{numbers}并入了这个问题，请先在底稿页“恢复研究”，再作不予认定。',
    en: 'Papers {numbers} were merged into this problem: bring them back on their pages first, then drop it.',
  },
  notOnSite: {
    because: 'state',
    zh: '这次巡察尚未进驻或已经结束，不能再登记问题。',
    en: 'This inspection has not moved in yet or is over; no problem can be registered for it.',
  },
  foundOutside: {
    because: 'input',
    field: 'foundOn',
    zh: '发现日期应在进驻之日（{from}）至今天（{to}）之间。',
    en: 'The day of finding lies between moving in ({from}) and today ({to}).',
  },
  categoryUnknown: {
    because: 'input',
    field: 'category',
    zh: '本轮所依办法中没有这个问题类别。',
    en: 'The rulebook of this round has no such category.',
  },
  disciplineUnknown: {
    because: 'input',
    field: 'discipline',
    zh: '本轮所依办法中没有这种纪律。',
    en: 'The rulebook of this round has no such discipline.',
  },
  responsibilityUnknown: {
    because: 'input',
    field: 'responsibility',
    zh: '本轮所依办法中没有这种责任。',
    en: 'The rulebook of this round has no such responsibility.',
  },
  ancestorMissing: {
    because: 'input',
    field: 'ancestorId',
    zh: '没有找到先前的问题，或者它不属于这个单位。',
    en: 'The earlier problem was not found, or is not this unit’s.',
  },
  dueInPast: {
    because: 'input',
    field: 'dueOn',
    zh: '办理期限不能早于今天（{today}）。',
    en: 'The deadline cannot lie before today ({today}).',
  },
  dayInFuture: {
    because: 'input',
    field: 'on',
    zh: '日期不能晚于今天（{today}）。',
    en: 'The day cannot lie after today ({today}).',
  },
  fedBackTooEarly: {
    because: 'input',
    field: 'on',
    zh: '反馈日期不能早于确认日期（{confirmed}）。',
    en: 'Feedback cannot lie before the confirmation ({confirmed}).',
  },
  notRegistered: {
    because: 'state',
    zh: '只有待确认的问题可以这样处理；这个问题已经确认或了结。',
    en: 'Only a problem that waits for confirmation can be treated so; this one is confirmed or ended.',
  },
  notConfirmed: {
    because: 'state',
    zh: '只有已确认、尚未反馈的问题可以这样处理。',
    en: 'Only a problem that is confirmed and not yet fed back can be treated so.',
  },
  notToHandOn: {
    because: 'state',
    zh: '问题须先确认并反馈，才能交办。',
    en: 'A problem is confirmed and fed back before it is handed on.',
  },
  routeNeedsFeedback: {
    because: 'state',
    field: 'route',
    zh: '反馈之前只能立行立改或者移交问题线索。',
    en: 'Before feedback a problem can only be rectified at once or handed over as a clue.',
  },
  notHandedOn: {
    because: 'state',
    zh: '这个问题没有在办理中。',
    en: 'This problem is not being dealt with.',
  },
  outcomeOfOtherRoute: {
    because: 'input',
    field: 'outcome',
    zh: '这种办理方式没有这样的结果。',
    en: 'This way of dealing with a problem has no such outcome.',
  },
  reasonNeeded: {
    because: 'input',
    field: 'outcomeReason',
    zh: '未整改而了结的，须写明原因。',
    en: 'To close what was not rectified, give the reason.',
  },
  proofNeeded: {
    because: 'input',
    field: 'proof',
    zh: '销号须写明依据：哪份材料、哪次核查证明了这个结果。',
    en: 'Closing needs its proof: the document or check that shows the outcome.',
  },
  signerIsDoer: {
    because: 'permission',
    zh: '签字销号的人不能是经办人。',
    en: 'Whoever signs cannot be the one who did it.',
  },
  notClosed: {
    because: 'state',
    zh: '只有已销号的问题可以重新打开。',
    en: 'Only a closed problem can be reopened.',
  },
  ended: { because: 'state', zh: '这个问题已经了结。', en: 'This problem has ended.' },
  alreadySupervised: {
    because: 'state',
    zh: '这个问题已经挂号督办。',
    en: 'This problem is under registered supervision already.',
  },
  bulkMixed: {
    because: 'state',
    zh: '所选问题中有{count}个不能这样处理，请先查看预览。',
    en: '{count} of the chosen problems cannot be treated so; see the preview first.',
  },
  viewMissing: { because: 'missing', zh: '没有这个视图。', en: 'There is no such view.' },
  viewNameTaken: {
    because: 'input',
    field: 'name',
    zh: '您已有一个叫“{name}”的视图。',
    en: 'You have a view called “{name}” already.',
  },
  searchTooShort: {
    because: 'input',
    field: 'search',
    zh: '请至少输入两个字。',
    en: 'Search for two characters at least.',
  },
});
