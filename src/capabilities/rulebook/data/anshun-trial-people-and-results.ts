/** 《安顺市党风廉政巡察工作办法（试行）》: who does it and what becomes of the findings. Sections it is silent on stay empty. */
import type { Content } from '../sections.schema.ts';
import { appraisalGrades } from './appraisal-grades.ts';
import { line, say } from './line.ts';

const discipline2015 = say(
  '2015 年《中国共产党纪律处分条例》，本办法未列处分种类',
  'Disciplinary regulations of 2015; the measure does not list the kinds of sanction',
);
const officials2007 = say(
  '2007 年《行政机关公务员处分条例》，本办法未列处分种类',
  'Regulations on sanctions of civil servants of 2007; the measure does not list the kinds of sanction',
);
const rules2015 = say(
  '2015 年《中国共产党巡视工作条例》，本办法未作规定',
  'Regulations on inspection work of 2015; the measure itself is silent',
);
const seats = say('巡察工作通行做法，本办法只规定组长', 'Usual practice; the measure itself states the leader only');
const party = (form: string) =>
  ({ sphere: 'party', neverEnds: false, form, practice: true, source: discipline2015 }) as const;
const administrative = { sphere: 'administrative', neverEnds: false, practice: true, source: officials2007 } as const;

export const anshunTrialPeopleAndResults = {
  bodies: [
    line('party-committee', '党委', 'Party committee', {
      decides: say('党委领导、分级负责。', 'Leads; each level is responsible for its own.'),
    }),
    line('leading-group', '巡察工作领导小组', 'Leading group'),
    line('inspection-office', '巡察工作领导小组办公室（巡察办）', 'Inspection office', {
      note: say('设在同级纪委。', 'Sits in the discipline commission of the same level.'),
    }),
    line('inspection-team', '巡察组', 'Inspection team'),
    line('discipline-commission', '纪委', 'Discipline inspection commission'),
    line('organisation-department', '组织部', 'Organisation department'),
    line('rectification-group', '巡察整改督导组', 'Rectification supervision group'),
    line('inspected-unit', '被巡察单位', 'Inspected unit'),
  ],
  posts: [
    line('leading-group-head', '领导小组组长', 'Head of the leading group', {
      body: 'leading-group',
      heldBy: say('同级纪委书记', 'Secretary of the discipline commission of the same level'),
    }),
    line('leading-group-deputy', '领导小组副组长', 'Deputy head of the leading group', {
      body: 'leading-group',
      heldBy: say('同级组织部部长', 'Head of the organisation department of the same level'),
    }),
    line('team-leader', '巡察组组长', 'Team leader', {
      body: 'inspection-team',
      note: say(
        '一次一授权，组长负责制；从组长库中确定。',
        'From the leader pool; authorised once per inspection and answers for the team.',
      ),
    }),
    line('team-deputy', '巡察组副组长', 'Deputy team leader', {
      body: 'inspection-team',
      practice: true,
      source: seats,
    }),
    line('team-liaison', '巡察组联络员', 'Liaison officer', { body: 'inspection-team', practice: true, source: seats }),
  ],
  'pool-fields': [
    line('discipline', '纪检监察', 'Discipline inspection and supervision'),
    line('organisation', '组织人事', 'Organisation and personnel'),
    line('audit', '审计', 'Audit'),
    line('finance', '财政', 'Finance'),
    line('poverty-relief', '扶贫', 'Poverty relief'),
  ],
  'team-seats': [],
  'recusal-rules': [],
  'appraisal-grades': appraisalGrades,
  'joint-supervision': [
    line('three-body-group', '三人联组、轮流组长、专家参与', 'Joint group of three, rotating head, experts take part', {
      note: say(
        '派驻机构交叉监督；派驻机构是不走的巡察组。',
        'Stationed bodies supervise across; a stationed body is a team that never leaves.',
      ),
    }),
    line('livelihood', '与民生监督结合', 'Joined with livelihood supervision'),
    line('area-cooperation', '片区巡察协作组', 'Area cooperation group', {
      note: say('乡镇纪委连片管理、交叉监督。', 'Township discipline committees grouped by area supervise across.'),
    }),
  ],
  dispositions: [line('talk-or-letter-inquiry', '谈话函询', 'Talk-or-letter inquiry')],
  'key-categories': [
    line('key-person', '重点人', 'Key person'),
    line('key-matter', '重点事', 'Key matter'),
    line('key-problem', '重点问题', 'Key problem'),
  ],
  forms: [
    line('form-1', '批评和自我批评、咬耳扯袖、红脸出汗', 'Criticism and self-criticism, reminder, admonition', {
      number: 1,
      counts: 'person-times',
    }),
    line('form-2', '党纪轻处分、组织处理', 'Light Party sanction, organisational handling', {
      number: 2,
      counts: 'persons',
    }),
    line('form-3', '党纪重处分、重大职务调整', 'Heavy Party sanction, major post adjustment', {
      number: 3,
      counts: 'persons',
    }),
    line('form-4', '严重违纪涉嫌违法立案审查', 'Serious violation suspected of breaking the law, case examined', {
      number: 4,
      counts: 'persons',
    }),
  ],
  'form-measures': [
    line('criticism-and-education', '批评教育', 'Criticism and education', { form: 'form-1' }),
    line('reminder-talk', '提醒谈话', 'Reminder talk', { form: 'form-1' }),
  ],
  sanctions: [
    line('party-warning', '警告', 'Warning', { ...party('form-2'), months: 12 }),
    line('party-serious-warning', '严重警告', 'Serious warning', { ...party('form-2'), months: 18 }),
    line('party-removal-from-post', '撤销党内职务', 'Removal from Party posts', { ...party('form-3'), months: 24 }),
    line('party-probation-one-year', '留党察看一年', 'Probation in the Party, one year', {
      ...party('form-3'),
      months: 12,
      afterwardsMonths: 24,
    }),
    line('party-probation-two-years', '留党察看二年', 'Probation in the Party, two years', {
      ...party('form-3'),
      months: 24,
      afterwardsMonths: 24,
    }),
    line('party-expulsion', '开除党籍', 'Expulsion from the Party', { ...party('form-3'), months: 60 }),
    line('administrative-warning', '警告', 'Warning', { ...administrative, months: 6 }),
    line('administrative-demerit', '记过', 'Demerit', { ...administrative, months: 12 }),
    line('administrative-major-demerit', '记大过', 'Major demerit', { ...administrative, months: 18 }),
    line('administrative-demotion', '降级', 'Demotion', { ...administrative, months: 24 }),
    line('administrative-removal', '撤职', 'Removal from post', { ...administrative, months: 24 }),
    line('administrative-dismissal', '开除', 'Dismissal', { ...administrative, neverEnds: true }),
  ],
  'sign-offs': [
    line('report-review', '巡察报告审核', 'Review of an inspection report'),
    line('report-leader', '组长审签', 'Team leader signs', {
      parent: 'report-review',
      by: 'team-leader',
      when: 'always',
      note: say('组长负责制。', 'The leader answers for the team.'),
    }),
    line('report-leading-group', '领导小组听取汇报', 'Leading group hears it', {
      parent: 'report-review',
      by: 'leading-group-head',
      when: 'always',
      practice: true,
      source: rules2015,
    }),
  ],
  escalations: [
    line('rectification-letter', '整改函', 'Rectification letter'),
    line('suggestion-letter', '监察建议书', 'Supervision suggestion letter'),
  ],
  // The measure names these documents without saying how long they are kept.
  documents: [
    line('round-plan', '巡察工作方案', 'Inspection plan', { stage: 'make-plan', isPermanent: false }),
    line('public-notice', '巡察公告', 'Inspection notice', { stage: 'announce', isPermanent: false }),
    line('clue-list', '问题线索台账', 'Ledger of clues', { stage: 'transfer', isPermanent: false }),
    line('special-report', '专题报告', 'Special report', { stage: 'special-report', isPermanent: false }),
    line('problem-list', '问题清单', 'Problem list', { stage: 'rectify', isPermanent: false }),
    line('rectification-letter', '整改函', 'Rectification letter', { stage: 'rectify', isPermanent: false }),
    line('suggestion-letter', '监察建议书', 'Supervision suggestion letter', { stage: 'rectify', isPermanent: false }),
    line('typical-cases', '典型问题通报', 'Notification of typical cases', { stage: 'rectify', isPermanent: false }),
  ],
} as const satisfies Partial<Content>;
