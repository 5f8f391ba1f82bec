import { refusals } from '#platform/kernel/decision.ts';

export const rectificationRefusals = refusals('rectification', {
  taskMissing: {
    because: 'missing',
    zh: '没有这项整改任务，或者它不在您的工作范围内。',
    en: 'There is no such rectification task, or it is outside your work.',
  },
  notYours: {
    because: 'permission',
    zh: '这一步由{who}办理。',
    en: 'This step belongs to {who}.',
  },
  notNow: {
    because: 'state',
    zh: '任务当前为“{state}”，不能做这一步。',
    en: 'The task is “{state}” now; this step is not possible.',
  },
  alreadyClosed: {
    because: 'state',
    zh: '任务已于{day}销号，不再变动；整改不实的，请登记回头看。',
    en: 'The task was closed on {day} and no longer changes; where it proves unsound, record a look-back.',
  },
  stillOpen: {
    because: 'state',
    zh: '任务尚未销号，销号以后才能回头看。',
    en: 'The task is still open; a look-back comes after its signature.',
  },
  notLatest: {
    because: 'state',
    zh: '这项任务已经重新交办，请对最近一次整改回头看。',
    en: 'This task was opened again; look at the latest one.',
  },
  lookBackWaits: {
    because: 'state',
    zh: '已有一次回头看等待签认，签认以后才能再登记。',
    en: 'A look-back waits for its signature already; record the next one after it.',
  },
  lookBackMissing: {
    because: 'missing',
    zh: '没有这次回头看，或者它不在您的工作范围内。',
    en: 'There is no such look-back, or it is outside your work.',
  },
  lookBackNotYours: {
    because: 'permission',
    zh: '回头看由巡察办、整改督导组或者正在该单位“回头看”的巡察组登记。',
    en: 'Look-backs are recorded by the office, the rectification supervision group, or the team that looks back at the unit.',
  },
  lookBackNotSigner: {
    because: 'permission',
    zh: '回头看结论由巡察办主任签认。',
    en: 'A director of the office signs look-backs.',
  },
  ownLookBack: {
    because: 'permission',
    zh: '您去看的，须由另一位巡察办主任签认。',
    en: 'You looked yourself; another director of the office has to sign.',
  },
  lookBackEnded: {
    because: 'state',
    zh: '这次回头看已于{day}签认，不再变动。',
    en: 'This look-back ended on {day} and no longer changes.',
  },
  lookedAhead: {
    because: 'input',
    field: 'lookedOn',
    zh: '回头看日期不能晚于今天（{day}）。',
    en: 'The day of the look-back cannot lie after today, {day}.',
  },
  lookedTooEarly: {
    because: 'input',
    field: 'lookedOn',
    zh: '回头看日期不能早于销号的{day}。',
    en: 'The day of the look-back cannot lie before the task was closed, {day}.',
  },
  signByPassed: {
    because: 'input',
    field: 'signBy',
    zh: '签认期限{day}已经过去，请填写今天或以后的日期。',
    en: 'The day {day} has passed; give today or a later day.',
  },
  ownWork: {
    because: 'permission',
    zh: '提交佐证、审核、销号必须由三个人分别办理，您已经办过前面的一步。',
    en: 'Proof, review and signature take three different people, and you have done one of the earlier steps.',
  },
  planFirst: {
    because: 'state',
    zh: '请先报送整改方案，再填报进展或提交佐证。',
    en: 'Hand in the rectification plan first; progress and proof come after it.',
  },
  notWithSupervisors: {
    because: 'state',
    zh: '任务不在整改督导组手上，无需交回。',
    en: 'The task does not lie with the supervision group; there is nothing to hand back.',
  },
  reasonNeeded: {
    because: 'input',
    field: 'outcomeReason',
    zh: '以“未整改”销号必须写明原因。',
    en: 'Closing as not rectified needs a reason.',
  },
  outcomeDoesNotFit: {
    because: 'input',
    field: 'outcome',
    zh: '这一结果不适用于这种办理方式。',
    en: 'This outcome does not belong to the way in which the problem was handed on.',
  },
  dayPassed: {
    because: 'input',
    field: 'dueOn',
    zh: '期限{day}已经过去，请填写今天或以后的日期。',
    en: 'The date {day} has passed; give today or a later day.',
  },
  completionPassed: {
    because: 'input',
    field: 'completeBy',
    zh: '完成期限{day}已经过去，请填写今天或以后的日期。',
    en: 'The completion date {day} has passed; give today or a later day.',
  },
  completionNeeded: {
    because: 'input',
    field: 'completeBy',
    zh: '本轮采用的办法没有规定这一期限，请填写完成期限。',
    en: 'The rulebook of this round sets no such deadline; give the day by which it has to be done.',
  },
  laterThanRulebook: {
    because: 'input',
    field: 'completeBy',
    zh: '完成期限不能晚于办法规定的{day}。',
    en: 'The completion date cannot be later than the rulebook allows, {day}.',
  },
  notLater: {
    because: 'input',
    field: 'completeBy',
    zh: '延期后的日期必须晚于原定的{day}。',
    en: 'An extension has to be later than the present date, {day}.',
  },
  nothingChosen: {
    because: 'input',
    field: 'problemIds',
    zh: '请至少选择一个问题。',
    en: 'Choose at least one problem.',
  },
  onlyImmediate: {
    because: 'permission',
    zh: '巡察组在现场只能交办立行立改；其他方式由巡察办交办。',
    en: 'A team on site may only order immediate rectification; the office hands on in the other ways.',
  },
  letterMissing: {
    because: 'missing',
    zh: '没有这份函件，或者它不在您的工作范围内。',
    en: 'There is no such letter, or it is outside your work.',
  },
  letterNotYours: { because: 'permission', zh: '这一步由{who}办理。', en: 'This step belongs to {who}.' },
  letterNotNow: {
    because: 'state',
    zh: '函件当前为“{state}”，不能做这一步。',
    en: 'The letter is “{state}” now; this step is not possible.',
  },
  letterOwnDraft: {
    because: 'permission',
    zh: '起草人不能签发或撤回自己起草的函件，请由另一位巡察办主任办理。',
    en: 'Nobody issues or withdraws a letter of his or her own drafting; another director has to.',
  },
  letterOwnAnswer: {
    because: 'permission',
    zh: '回复人不能认定自己的回复。',
    en: 'Nobody settles his or her own answer.',
  },
  letterReasonNeeded: {
    because: 'input',
    field: 'outcomeReason',
    zh: '未全部采纳的，必须写明原因。',
    en: 'Where not everything was adopted, give the reason.',
  },
  letterDaysInOrder: {
    because: 'input',
    field: 'answerBy',
    zh: '回复期限不能早于拟签发日期，签发日期不能早于今天。',
    en: 'The answer cannot be due before the letter goes out, nor may the letter go out before today.',
  },
  letterNeedsProblems: {
    because: 'input',
    field: 'problemIds',
    zh: '整改函至少列一个问题。',
    en: 'A rectification letter lists at least one problem.',
  },
  letterProblemElsewhere: {
    because: 'input',
    field: 'problemIds',
    zh: '问题“{number}”不属于该单位。',
    en: 'Problem “{number}” does not belong to this unit.',
  },
  unitUnknown: {
    because: 'input',
    field: 'unitId',
    zh: '没有找到该单位，或者它不在您的管辖范围内。',
    en: 'This unit was not found, or is outside your jurisdiction.',
  },
  accountabilityMissing: {
    because: 'missing',
    zh: '没有这条问责记录。',
    en: 'There is no such record of accountability.',
  },
  accountabilityNotYours: {
    because: 'permission',
    zh: '问责记录由本地区巡察办登记。',
    en: 'Accountability is recorded by the office of the jurisdiction.',
  },
  accountabilityLater: {
    because: 'input',
    field: 'decidedOn',
    zh: '决定日期{day}还没有到。',
    en: 'The day of the decision, {day}, has not come yet.',
  },
  accountabilityRevoked: {
    because: 'state',
    zh: '这条问责记录已于{day}撤销。',
    en: 'This record was revoked on {day} already.',
  },
});
