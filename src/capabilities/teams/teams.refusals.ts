import { refusals } from '#platform/kernel/decision.ts';

export const teamsRefusals = refusals('teams', {
  notYourOffice: {
    because: 'permission',
    zh: '只有本地区巡察办可以登记机构、巡察组和人才库。',
    en: 'Only the inspection office of the jurisdiction keeps its bodies, teams and pools.',
  },
  bodyMissing: {
    because: 'missing',
    zh: '没有这个机构，或者它不在您的管辖范围内。',
    en: 'There is no such body, or it is outside your jurisdiction.',
  },
  teamMissing: {
    because: 'missing',
    zh: '没有这个巡察组，或者它不在您的管辖范围内。',
    en: 'There is no such team, or it is outside your jurisdiction.',
  },
  personMissing: {
    because: 'missing',
    zh: '库中没有这个人，或者不在您的管辖范围内。',
    en: 'There is no such person in the pools, or he is outside your jurisdiction.',
  },
  bodyThere: {
    because: 'input',
    field: 'kind',
    zh: '本地区已登记“{name}”。',
    en: 'The jurisdiction has its “{name}” already.',
  },
  ordinalTaken: {
    because: 'input',
    field: 'ordinal',
    zh: '本地区第{ordinal}巡察组已经登记。',
    en: 'Team {ordinal} of the jurisdiction is recorded already.',
  },
  deputyHalf: {
    because: 'input',
    field: 'deputyPost',
    zh: '副组长的姓名和职务须同时填写。',
    en: 'Give the deputy’s name and post together.',
  },
  notYetToday: {
    because: 'input',
    field: 'on',
    zh: '日期{day}还没有到。',
    en: 'The day {day} has not come yet.',
  },
  alreadyEnded: {
    because: 'state',
    zh: '“{name}”已于{day}撤销或出库。',
    en: '“{name}” ended or left on {day} already.',
  },
  inspectionsOpen: {
    because: 'state',
    zh: '“{name}”还有{count}次巡察没有完成，完成、撤销或换组以后才能撤销该组。',
    en: '“{name}” still has {count} inspections under way; it ends once they are finished, cancelled or given to another team.',
  },
  beforeBeginning: {
    because: 'input',
    field: 'on',
    zh: '日期不能早于{day}。',
    en: 'The day cannot lie before {day}.',
  },
  personThere: {
    because: 'input',
    field: 'name',
    zh: '{name}（同一单位）已在库中，或者正在审批。',
    en: '{name} of the same unit is in the pools already, or is being decided on.',
  },
  gradeUnknown: {
    because: 'input',
    field: 'appraisals',
    zh: '有一行年度考核的等次不在本地区现行办法的考核等次之列。',
    en: 'A line of the appraisals has a grade that the jurisdiction’s edition in force does not list.',
  },
  nominationMissing: {
    because: 'missing',
    zh: '没有这条推荐，或者它不在您的管辖范围内。',
    en: 'There is no such recommendation, or it is outside your jurisdiction.',
  },
  nominationMovedOn: {
    because: 'state',
    zh: '这条推荐已经审查过。',
    en: 'This recommendation has been checked already.',
  },
  notQualified: {
    because: 'state',
    zh: '有 {count} 项资格条件不符合，请先补正，或者按不合格处理。',
    en: '{count} conditions do not hold: mend the record, or find the person not qualified.',
  },
  noteNeeded: {
    because: 'input',
    field: 'note',
    zh: '不合格须写明原因。',
    en: 'Say why the person does not qualify.',
  },
  notLeadingGroup: {
    because: 'permission',
    zh: '入库由本地区巡察工作领导小组审批。',
    en: 'The leading group of the jurisdiction approves who comes in.',
  },
  notCheckedYet: {
    because: 'state',
    zh: '资格审查合格后才能审批，已审批的不再审批。',
    en: 'Only what the check found qualified and nobody has decided yet can be decided.',
  },
  ownNomination: {
    because: 'permission',
    zh: '不能审批自己登记的推荐。',
    en: 'Nobody approves what he entered himself.',
  },
  poolByReview: {
    because: 'input',
    field: 'pool',
    zh: '组长库和人才库之间的调整，请通过年度调整办理。',
    en: 'Moving between the pools is done by the yearly adjustment.',
  },
  resumeCrooked: {
    because: 'input',
    field: 'resume',
    zh: '简历中“{unit}”一段的结束日期应晚于开始日期。',
    en: 'In the résumé, the time at “{unit}” has to end after it begins.',
  },
  yearNotYet: { because: 'input', field: 'year', zh: '{year}年还没有到。', en: 'The year {year} has not come yet.' },
  reviewedAlready: {
    because: 'state',
    zh: '{name}已完成{year}年度调整。',
    en: '{name} has been looked at for {year} already.',
  },
  rankTooLow: {
    because: 'state',
    zh: '职级未达到组长的最低要求，不能调入组长库。',
    en: 'The rank does not suffice for leading a team.',
  },
  accountUnknown: {
    because: 'input',
    field: 'loginName',
    zh: '本地区没有使用这个登录名的账号。',
    en: 'No account of the jurisdiction has this login name.',
  },
  unitMissing: {
    because: 'missing',
    zh: '没有这个单位，或者它不在您的管辖范围内。',
    en: 'There is no such unit, or it is outside your jurisdiction.',
  },
  poolMissing: {
    because: 'missing',
    zh: '没有这个地区的人才库，或者它不由您的巡察办管理。',
    en: 'There are no such pools, or your office does not keep them.',
  },
  rowTwice: {
    because: 'input',
    zh: '“{name}”在第{number}行已有（姓名和单位相同）。',
    en: '“{name}” stands in row {number} already (same name and unit).',
  },
  rowOwnerless: {
    because: 'input',
    zh: '“人员”表中没有{unit}的{name}。',
    en: 'The sheet of people has no {name} of {unit}.',
  },
  rowNotAYear: {
    because: 'input',
    zh: '“{value}”不是年度，请按“2024”的格式填写。',
    en: '“{value}” is not a year. Write it like 2024.',
  },
  rowStretchTurned: {
    because: 'input',
    zh: '结束日期须晚于开始日期{from}。',
    en: 'The end must come after the beginning, {from}.',
  },
});
