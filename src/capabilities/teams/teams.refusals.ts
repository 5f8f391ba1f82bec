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
  beforeBeginning: {
    because: 'input',
    field: 'on',
    zh: '日期不能早于{day}。',
    en: 'The day cannot lie before {day}.',
  },
});
