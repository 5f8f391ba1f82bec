import type { Says } from '#platform/kernel/decision.ts';
import type { InspectionCommand } from '../rounds.model.ts';

export const inspectionText = {
  byGroup: { zh: '由{group}承担', en: 'Carried out by {group}' },
  byGroupProposed: { zh: '拟由{group}承担', en: 'Proposed for {group}' },
  steps: { zh: '工作步骤', en: 'Steps' },
  facts: { zh: '基本情况', en: 'Facts' },
  round: { zh: '轮次', en: 'Round' },
  unit: { zh: '被巡察单位', en: 'Inspected unit' },
  team: { zh: '巡察组', en: 'Team' },
  leader: { zh: '组长', en: 'Leader' },
  kind: { zh: '巡察方式', en: 'Kind' },
  subject: { zh: '巡察事项', en: 'Matter inspected' },
  movedIn: { zh: '进驻', en: 'Moved in' },
  left: { zh: '现场结束', en: 'Left site' },
  finished: { zh: '完成', en: 'Finished' },
  cancelled: { zh: '撤销', en: 'Cancelled' },
  cancelledTag: { zh: '已撤销', en: 'Cancelled' },
  finishedTag: { zh: '已完成', en: 'Finished' },
  clocks: { zh: '时限', en: 'Deadlines' },
  noClocks: { zh: '还没有开始计算的时限。', en: 'No deadline runs yet.' },
  deadline: { zh: '事项', en: 'Matter' },
  holder: { zh: '负责', en: 'Whose clock' },
  started: { zh: '起算', en: 'Counted from' },
  due: { zh: '期限', en: 'Due' },
  reached: { zh: '完成于', en: 'Done on' },
  overdue: { zh: '已超期', en: 'Overdue' },
  notBefore: { zh: '不早于 {day}', en: 'not before {day}' },
  latest: { zh: '不晚于 {day}', en: 'by {day}' },
  calendarUnknown: { zh: '该年节假日安排尚未公布', en: 'the holidays of that year are not published yet' },
  along: { zh: '随同巡察的村（社区）', en: 'Villages that go along' },
  village: { zh: '村（社区）', en: 'Village' },
  stage: { zh: '环节', en: 'Step' },
  notMovedIn: { zh: '未进驻', en: 'Not moved in' },
  on: { zh: '日期', en: 'Day' },
  leftEarly: { zh: '提前结束的理由', en: 'Why the team left early' },
  stayFrom: { zh: '按办法，{day}起可以结束现场工作。', en: 'By the rulebook the team may leave from {day} on.' },
  daysShort: {
    zh: '离办法规定的最短现场时间还差 {count} 天（{day}起可以结束），须写明理由；理由留痕，巡察办可见。',
    en: '{count} days short of the least time on site (from {day} on): give the reason. It is kept, and the office sees it.',
  },
  daysLate: { zh: '超期 {count} 天', en: '{count} days late' },
  reason: { zh: '原因', en: 'Reason' },
  enter: { zh: '进入“{step}”', en: 'Enter “{step}”' },
  authorisation: { zh: '授权', en: 'Authorisation' },
  notAuthorised: {
    zh: '这次巡察现在没有有效授权：巡察组看不到它的内容，环节不能推进，问题和线索不能签认。',
    en: 'This inspection has no live authorisation now: it is closed to its team, no step is taken and nothing is signed.',
  },
  toAuthorise: { zh: '办理授权', en: 'See to it' },
  waitsForLeader: {
    zh: '环节由这次巡察的组长推进。',
    en: 'The steps are moved by the leader of this inspection.',
  },
};

export const inspectionCommandText: Readonly<Record<InspectionCommand, { readonly name: Says; readonly says: Says }>> =
  {
    move: {
      name: { zh: '进入下一环节', en: 'Enter the next step' },
      says: {
        zh: '登记进入该环节的日期；由此起算的时限随即开始。巡察办和领导小组可以看到进度。',
        en: 'Records the day; deadlines counted from it begin to run. Office and leading group see the progress.',
      },
    },
    leave: {
      name: { zh: '结束现场工作', en: 'Leave the site' },
      says: {
        zh: '登记离开被巡察单位的日期，报告时限从这一天起算。',
        en: 'Records the last day at the unit; the time for the report is counted from it.',
      },
    },
    finish: {
      name: { zh: '完成巡察', en: 'Finish' },
      says: {
        zh: '完成后这次巡察不再变动，并计入全覆盖。未销号的问题继续办理。',
        en: 'The inspection no longer changes and counts for full coverage. Open problems go on.',
      },
    },
    'take-back': {
      name: { zh: '退回一步', en: 'Take a step back' },
      says: {
        zh: '撤回误登记的最后一个环节；原因写入记录，以它起算的时限随之取消。',
        en: 'Takes back the last step where it was entered by mistake; the reason is kept, and deadlines counted from it go.',
      },
    },
    staff: {
      name: { zh: '调整组和组长', en: 'Change team or leader' },
      says: {
        zh: '更换巡察组、组长；方案批准前也可以更换巡察方式、巡察事项。原组长的权限须由安全管理员另行收回。',
        en: 'Changes team or leader, and kind and matter until the plan is approved. The security administrator ends the former leader’s rights apart.',
      },
    },
    cancel: {
      name: { zh: '撤销任务', en: 'Cancel' },
      says: {
        zh: '撤销后这次巡察不再变动，也不计入全覆盖；该单位可列入以后的轮次。',
        en: 'The inspection no longer changes and does not count for coverage; the unit can be planned for a later round.',
      },
    },
  };
