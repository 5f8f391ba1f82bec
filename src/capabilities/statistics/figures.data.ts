/** The figures that the institution publishes, with what each counts. Keys are stable: other programs read them. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Figure, FigureGroup, RecordKind } from './statistics.model.ts';

const say = (zh: string, en: string): Says => ({ zh, en });
const figure = (
  key: string,
  group: FigureGroup,
  kind: RecordKind,
  label: Says,
  definition: Says,
  more: Pick<Figure, 'parts' | 'shareOf' | 'only'> = {},
): Figure => ({ key, group, kind, label, definition, ...more });

/** The rounds of 2016 that the institution's report tells of. */
export const city2016 = { code: '520400', year: 2016 };
export const xixiu2016 = { code: '520402', year: 2016 };
export const puding2016 = { code: '520422', year: 2016 };

export const figures: readonly Figure[] = [
  figure(
    'problems',
    'results',
    'problem',
    say('发现问题', 'Problems found'),
    say(
      '已登记且未被组务会否定的问题；重复发现的只计首次。',
      'Problems registered and not dropped by the team’s meeting; one found again counts once.',
    ),
    {
      parts: [
        'problems.awaiting',
        'problems.inquiries',
        'problems.rectification',
        'problems.immediate',
        'problems.clues',
      ],
    },
  ),
  figure(
    'cases',
    'results',
    'case',
    say('立案', 'Cases filed'),
    say('由巡察移交线索立案的案件，不论是否办结。', 'Cases filed on clues from inspections, concluded or not.'),
  ),
  figure(
    'sanctionedPeople',
    'results',
    'person',
    say('党政纪处分人数', 'People sanctioned'),
    say(
      '至少受到一次党纪或政务处分的人；一人受多次处分只计一人。',
      'People with at least one Party or administrative sanction; each person counts once.',
    ),
  ),
  figure(
    'sanctions',
    'results',
    'sanction',
    say('党政纪处分', 'Sanctions'),
    say(
      '作出的党纪和政务处分，逐项计数；一人受两项处分的计两项。',
      'Party and administrative sanctions, each by itself; a person with two counts twice.',
    ),
    { parts: ['sanctions.party', 'sanctions.administrative'] },
  ),
  figure(
    'sanctions.party',
    'results',
    'sanction',
    say('其中：党纪处分', 'of these: Party sanctions'),
    say('作出的党纪处分，逐项计数。', 'Party sanctions, each by itself.'),
  ),
  figure(
    'sanctions.administrative',
    'results',
    'sanction',
    say('其中：政务处分', 'of these: administrative sanctions'),
    say('作出的政务处分，逐项计数。', 'Administrative sanctions, each by itself.'),
  ),
  figure(
    'notifications.typicalCases',
    'results',
    'notification',
    say('典型问题通报曝光', 'Typical cases notified'),
    say(
      '已发布且未撤回的典型问题通报，逐案计数。',
      'Notifications of typical cases published and not withdrawn, one for each case.',
    ),
  ),
  figure(
    'problems.inquiries',
    'routes',
    'problem',
    say('转单位谈话函询', 'Inquiry by the unit'),
    say('转由单位谈话函询的问题。', 'Problems handed on for talk-or-letter inquiry by the unit.'),
  ),
  figure(
    'problems.rectification',
    'routes',
    'problem',
    say('转单位整改', 'Rectification by the unit'),
    say('反馈后交单位整改的问题。', 'Problems handed on for rectification after feedback.'),
  ),
  figure(
    'problems.immediate',
    'routes',
    'problem',
    say('立行立改', 'Immediate rectification'),
    say('巡察期间即交单位立行立改的问题。', 'Problems handed on for rectification while the team was on site.'),
  ),
  figure(
    'problems.clues',
    'routes',
    'problem',
    say('移交问题线索', 'Clues handed over'),
    say('作为问题线索移交纪委的问题。', 'Problems handed to the discipline commission as clues.'),
  ),
  figure(
    'problems.awaiting',
    'routes',
    'problem',
    say('待交办', 'Not handed on yet'),
    say('已登记、尚未分类交办的问题。', 'Problems registered and not handed on yet.'),
  ),
  figure(
    'rectification.tasks',
    'rectification',
    'task',
    say('交办整改事项', 'Rectification tasks'),
    say(
      '交被巡察单位办理的事项（整改、立行立改、谈话函询）；回头看重新交办的只计最近一次。',
      'What units were given to do (rectification, at once or not, and inquiries); where a look-back opened one again, the latest.',
    ),
    { parts: ['rectification.done', 'rectification.basicallyDone', 'rectification.notDone'] },
  ),
  figure(
    'rectification.done',
    'rectification',
    'task',
    say('其中：已完成', 'of these: done'),
    say(
      '经审核签字、办理有结果的事项；整改率只计“已完成”，保留两位小数。',
      'Tasks signed off as done. The published rate counts only these, with two decimals.',
    ),
    { shareOf: 'rectification.tasks' },
  ),
  figure(
    'rectification.basicallyDone',
    'rectification',
    'task',
    say('其中：基本完成', 'of these: basically done'),
    say(
      '单位报告基本完成、未经签字认定为已完成的事项。',
      'Tasks that the unit calls basically done and no signature calls done.',
    ),
  ),
  figure(
    'rectification.notDone',
    'rectification',
    'task',
    say('其中：未完成', 'of these: not done'),
    say('未完成的事项，含未整改而了结的。', 'Tasks not done, with those that were closed without being rectified.'),
  ),
  figure(
    'rectification.lookBacks',
    'rectification',
    'look-back',
    say('回头看', 'Look-backs'),
    say(
      '已由他人签认的回头看，逐次计数；待签认和不认可的不计。',
      'Look-backs that another person signed, each by itself; those that wait or were rejected are not counted.',
    ),
    { parts: ['rectification.lookBacksHeld', 'rectification.lookBacksRelapsed'] },
  ),
  figure(
    'rectification.lookBacksHeld',
    'rectification',
    'look-back',
    say('其中：整改到位', 'of these: held'),
    say('结论为整改到位的回头看。', 'Look-backs that found the rectification to hold.'),
  ),
  figure(
    'rectification.lookBacksRelapsed',
    'rectification',
    'look-back',
    say('其中：问题反弹', 'of these: relapsed'),
    say('结论为问题反弹、问题重新打开的回头看。', 'Look-backs that found it relapsed and opened the problem again.'),
  ),
  figure(
    'inspected.units',
    'coverage',
    'unit',
    say('已巡察单位', 'Units inspected'),
    say('完成巡察的单位，多次巡察计一次。', 'Units with an inspection finished; each counts once.'),
  ),
  figure(
    'inspected.stateOwnedEnterprises',
    'coverage',
    'unit',
    say('已巡察市属国有企业', 'City-owned enterprises inspected'),
    say(
      '完成巡察时为市属国有企业的单位，多次巡察计一次。',
      'Units that were city-owned enterprises when an inspection of them was finished; each counts once.',
    ),
  ),
  figure(
    'inspected.countyLevelUnits',
    'coverage',
    'unit',
    say('已巡察县直单位', 'County-level units inspected'),
    say(
      '完成巡察时为县（区）直单位（含县属企事业单位）的，多次巡察计一次。',
      'Units of county level, their enterprises and institutions included, with an inspection finished; each counts once.',
    ),
  ),
  figure(
    'inspected.townships',
    'coverage',
    'unit',
    say('已巡察乡镇（街道）', 'Townships inspected'),
    say(
      '完成巡察的乡镇和街道，多次巡察计一次。',
      'Townships and subdistricts with an inspection finished; each counts once.',
    ),
  ),
  figure(
    'inspected.villages',
    'coverage',
    'unit',
    say('已巡察村（社区）', 'Villages inspected'),
    say(
      '完成巡察（含随乡镇延伸巡察）的村和社区，多次巡察计一次。',
      'Villages with an inspection of their own finished, extensions of a township’s included; each counts once.',
    ),
  ),
  figure(
    'bodies.leadingGroups',
    'people',
    'body',
    say('巡察工作领导小组', 'Leading groups'),
    say('现有的巡察工作领导小组。', 'Leading groups that stand today.'),
  ),
  figure(
    'bodies.offices',
    'people',
    'body',
    say('巡察办', 'Inspection offices'),
    say('现有的巡察工作领导小组办公室。', 'Inspection offices that stand today.'),
  ),
  figure(
    'bodies.teams',
    'people',
    'team',
    say('巡察组', 'Inspection teams'),
    say('现有的巡察组。', 'Inspection teams that stand today.'),
  ),
  figure(
    'pool.leaders',
    'people',
    'pool-person',
    say('组长库人数', 'People in the leader pool'),
    say('在组长库且未出库的人。', 'People in the leader pool who have not left it.'),
  ),
  figure(
    'pool.talents',
    'people',
    'pool-person',
    say('人才库人数', 'People in the talent pool'),
    say('在人才库且未出库的人。', 'People in the talent pool who have not left it.'),
  ),
  figure(
    'teams.stateOwnedEnterprises2016',
    'people',
    'team',
    say('2016年国企巡察派出组数', 'Teams of the 2016 enterprise round'),
    say(
      '2016年市级轮次中巡察国有企业的巡察组。',
      'Teams that inspected state-owned enterprises in the city’s rounds of 2016.',
    ),
    { only: city2016 },
  ),
  figure(
    'letters.suggestion',
    'accountability',
    'letter',
    say('监察建议书', 'Supervision suggestion letters'),
    say(
      '已发出的监察建议书，不含草稿和撤回的。',
      'Supervision suggestion letters issued; drafts and withdrawn ones are not counted.',
    ),
  ),
  figure(
    'accountability.mainResponsibility',
    'accountability',
    'accountability',
    say('主体责任问责人数', 'Held to account: main responsibility'),
    say(
      '因主体责任被问责且决定未撤销的人；同一单位同一人多次被问责的计一人。',
      'People held to account for main responsibility by a decision that stands; one held to account several times at a unit counts once.',
    ),
  ),
  figure(
    'accountability.supervisoryResponsibility',
    'accountability',
    'accountability',
    say('监督责任问责人数', 'Held to account: supervisory responsibility'),
    say(
      '因监督责任被问责且决定未撤销的人；同一单位同一人多次被问责的计一人。',
      'People held to account for supervisory responsibility by a decision that stands; one held to account several times at a unit counts once.',
    ),
  ),
  figure(
    'talks.personTimes',
    'accountability',
    'talk',
    say('约谈人次', 'Talks, by person-times'),
    say(
      '运用第一种形态的谈话（批评教育、提醒谈话等），按人次计。',
      'Talks under the first form (criticism and education, reminders), by person-times.',
    ),
  ),
  figure(
    'puding.talkPersonTimes2016',
    'puding',
    'talk',
    say('普定县2016年专项巡察约谈人次', 'Puding, talks of 2016'),
    say(
      '普定县2016年专项巡察中进行的第一种形态谈话，按人次计。',
      'Talks under the first form in Puding’s special inspections of 2016, by person-times.',
    ),
    { only: puding2016 },
  ),
  figure(
    'xixiu.units',
    'xixiu',
    'unit',
    say('西秀区2016年巡察单位', 'Xixiu 2016: units'),
    say('西秀区2016年轮次中完成巡察的单位。', 'Units inspected to the end in Xixiu’s rounds of 2016.'),
    { only: xixiu2016 },
  ),
  figure(
    'xixiu.problems',
    'xixiu',
    'problem',
    say('西秀区2016年发现问题', 'Xixiu 2016: problems'),
    say(
      '西秀区2016年轮次发现的问题，口径同“发现问题”。',
      'Problems of Xixiu’s rounds of 2016, counted like all problems.',
    ),
    { parts: ['xixiu.inquiries', 'xixiu.rectificationLetters', 'xixiu.clues'], only: xixiu2016 },
  ),
  figure(
    'xixiu.inquiries',
    'xixiu',
    'problem',
    say('其中：单位函询', 'of these: inquiry by the unit'),
    say('转由单位谈话函询的问题。', 'Those handed on for talk-or-letter inquiry by the unit.'),
    { only: xixiu2016 },
  ),
  figure(
    'xixiu.rectificationLetters',
    'xixiu',
    'problem',
    say('其中：发整改函', 'of these: rectification letter'),
    say(
      '列入已发出整改函、转整改的问题。',
      'Those handed on for rectification and listed in a rectification letter that was issued.',
    ),
    { only: xixiu2016 },
  ),
  figure(
    'xixiu.clues',
    'xixiu',
    'problem',
    say('其中：移交问题线索', 'of these: clues'),
    say('作为问题线索移交纪委的问题。', 'Those handed to the discipline commission as clues.'),
    { only: xixiu2016 },
  ),
];
