export const oldProblemText = {
  title: { zh: '以前的问题', en: 'Earlier problems' },
  progress: { zh: '已核查 {done}/{all}', en: '{done} of {all} verified' },
  says: {
    zh: '本单位以前各轮已经销号的问题，逐条到现场核查。核查由巡察办主任签认后生效，反弹的重新整改。',
    en: 'What was closed at the unit in earlier rounds, to be seen one by one. The office’s director signs; what relapsed is opened again.',
  },
  none: { zh: '本单位没有以前各轮已经销号的问题。', en: 'Nothing was closed at the unit in earlier rounds.' },
  problem: { zh: '问题', en: 'Problem' },
  closedOn: { zh: '销号日期', en: 'Closed on' },
  seen: { zh: '核查情况', en: 'Verified' },
  open: { zh: '未核查', en: 'Not yet' },
  held: { zh: '整改到位', en: 'Held' },
  relapsed: { zh: '问题反弹', en: 'Relapsed' },
  waits: { zh: '待签认', en: 'to be signed' },
  by: { zh: '{name} · {day}', en: '{name} · {day}' },
  verify: { zh: '核查', en: 'Verify' },
} as const;

export const villageText = {
  title: { zh: '巡乡带村', en: 'Villages with the township' },
  says: {
    zh: '随本次巡察一并巡察的村（社区），由本组组长推进步骤。',
    en: 'Villages inspected along with the township; its leader moves them.',
  },
  village: { zh: '村（社区）', en: 'Village' },
  stage: { zh: '当前步骤', en: 'Present step' },
  notMovedIn: { zh: '尚未进驻', en: 'Not moved in' },
  finished: { zh: '{day}结束', en: 'finished {day}' },
  open: { zh: '未办结问题', en: 'Open problems' },
  problems: { zh: '发现问题', en: 'Problems found' },
} as const;
