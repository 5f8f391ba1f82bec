/** County practice of 2024: what becomes of findings, rectification, documents. */
import type { Content } from '../sections.schema.ts';
import { line, say } from './line.ts';

const party = (form: string) => ({ sphere: 'party', neverEnds: false, form }) as const;
const administrative = { sphere: 'administrative', neverEnds: false } as const;
const kept = (stage: string, years: number) => ({ stage, isPermanent: false, years });
const forever = (stage: string) => ({ stage, isPermanent: true });

export const county2024Results = {
  dispositions: [
    line('talk-or-letter-inquiry', '谈话函询', 'Talk-or-letter inquiry'),
    line('preliminary-verification', '初步核实', 'Preliminary verification'),
    line('held-for-review', '暂存待查', 'Held for review', {
      reviewEveryMonths: 6,
      note: say('定期重新研判。', 'Looked at again periodically.'),
    }),
    line('closed-without-case', '予以了结', 'Closed'),
  ],
  'key-categories': [
    line('key-person', '重点人', 'Key person'),
    line('key-matter', '重点事', 'Key matter'),
    line('key-problem', '重点问题', 'Key problem'),
  ],
  forms: [
    line('form-1', '第一种形态：批评教育、提醒、诫勉', 'First form: criticism, reminder, admonition', {
      number: 1,
      counts: 'person-times',
    }),
    line(
      'form-2',
      '第二种形态：党纪轻处分、组织调整',
      'Second form: light Party sanction or organisational adjustment',
      { number: 2, counts: 'persons' },
    ),
    line('form-3', '第三种形态：党纪重处分、重大职务调整', 'Third form: heavy Party sanction, major post adjustment', {
      number: 3,
      counts: 'persons',
    }),
    line('form-4', '第四种形态：严重违纪涉嫌犯罪追究刑事责任', 'Fourth form: serious violation suspected of crime', {
      number: 4,
      counts: 'persons',
    }),
  ],
  'form-measures': [
    line('criticism-and-education', '批评教育', 'Criticism and education', { form: 'form-1' }),
    line('reminder-talk', '谈话提醒', 'Reminder talk', { form: 'form-1' }),
    line('admonition', '诫勉', 'Admonition', { form: 'form-1' }),
    line('light-party-sanction', '党纪轻处分', 'Light Party sanction', { form: 'form-2' }),
    line('organisational-adjustment', '组织调整', 'Organisational adjustment', { form: 'form-2' }),
    line('heavy-party-sanction', '党纪重处分', 'Heavy Party sanction', { form: 'form-3' }),
    line('major-post-adjustment', '重大职务调整', 'Major post adjustment', { form: 'form-3' }),
    line('to-the-judiciary', '移送司法机关', 'Handed to the judiciary', { form: 'form-4' }),
  ],
  sanctions: [
    line('party-warning', '党内警告', 'Party warning', { ...party('form-2'), months: 12 }),
    line('party-serious-warning', '党内严重警告', 'Serious Party warning', { ...party('form-2'), months: 18 }),
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
    line('administrative-warning', '政务警告', 'Administrative warning', { ...administrative, months: 6 }),
    line('administrative-demerit', '政务记过', 'Demerit', { ...administrative, months: 12 }),
    line('administrative-major-demerit', '政务记大过', 'Major demerit', { ...administrative, months: 18 }),
    line('administrative-demotion', '政务降级', 'Demotion', { ...administrative, months: 24 }),
    line('administrative-removal', '政务撤职', 'Removal from post', { ...administrative, months: 24 }),
    line('administrative-dismissal', '政务开除', 'Dismissal', { ...administrative, neverEnds: true }),
  ],
  progress: [
    line('not-done', '未完成', 'Not done', { countsAsDone: false }),
    line('basically-done', '基本完成', 'Basically done', { countsAsDone: false }),
    line('done', '已完成', 'Done', {
      countsAsDone: true,
      note: say(
        '公开的整改率只计已完成；“长期坚持”另行标注。',
        'The published rate counts only these; “kept up for long” is marked apart.',
      ),
    }),
  ],
  'measure-types': [
    line('system-building', '建章立制', 'System building', { hasMoney: false }),
    line('loss-recovered', '挽回损失', 'Loss recovered', { hasMoney: true }),
    line('accountability', '追责问责', 'Accountability', { hasMoney: false }),
    line('drawing-inferences', '举一反三', 'Drawing inferences', { hasMoney: false }),
    line('special-clean-up', '专项整治', 'Special clean-up', { hasMoney: false }),
  ],
  'sign-offs': [
    line('closing', '整改销号', 'Closing of a rectification item'),
    line('closing-secretary', '被巡察党组织书记签字', "Unit's secretary signs", {
      parent: 'closing',
      by: 'unit-secretary',
      when: 'always',
    }),
    line('closing-supervisor', '日常监督部门审核', 'Daily supervisor checks', {
      parent: 'closing',
      by: 'daily-supervisor',
      when: 'always',
    }),
    line('closing-organisation', '组织部门审核', 'Organisation department checks', {
      parent: 'closing',
      by: 'organisation-officer',
      when: 'personnel',
    }),
    line('closing-office', '巡察办销号', 'Inspection office closes', {
      parent: 'closing',
      by: 'office-director',
      when: 'always',
    }),
    line('paper', '底稿审签', 'Sign-off of a working paper'),
    line('paper-review', '副组长复核', 'Deputy reviews', { parent: 'paper', by: 'team-deputy', when: 'always' }),
    line('paper-leader', '组长审签', 'Team leader signs', { parent: 'paper', by: 'team-leader', when: 'always' }),
    line('report-review', '巡察报告审核', 'Review of an inspection report'),
    line('report-leader', '组长审签', 'Team leader signs', {
      parent: 'report-review',
      by: 'team-leader',
      when: 'always',
    }),
    line('report-reviewer', '巡察办审核', 'Office reviews', {
      parent: 'report-review',
      by: 'office-reviewer',
      when: 'always',
    }),
    line('report-director', '巡察办主任审定', 'Director approves', {
      parent: 'report-review',
      by: 'office-director',
      when: 'always',
    }),
    line('report-leading-group', '领导小组听取汇报', 'Leading group hears it', {
      parent: 'report-review',
      by: 'leading-group-head',
      when: 'always',
    }),
    line('report-secretary-meeting', '书记专题会听取汇报', "Secretary's meeting hears it", {
      parent: 'report-review',
      by: 'committee-secretary',
      when: 'always',
    }),
  ],
  escalations: [
    line('supervise', '督办函', 'Letter that supervises'),
    line('guide', '指导函', 'Letter that guides'),
    line('remind', '提醒函', 'Letter that reminds'),
    line('warn', '警示函', 'Letter that warns'),
    line('hold-to-account', '问责建议函', 'Letter that holds to account'),
  ],
  evaluation: [
    line('organisation', '组织领导', 'Organisation', { points: 15 }),
    line('responsibility', '责任落实', 'Responsibility', { points: 15 }),
    line('tasks-done', '任务完成', 'Tasks done', { points: 60 }),
    line('satisfaction', '群众满意度', 'Satisfaction', { points: 10 }),
  ],
  grades: [
    line('rectification', '整改评估等次', 'Evaluation of rectification'),
    line('good', '好', 'Good', { parent: 'rectification', fromPoints: 90 }),
    line('fairly-good', '较好', 'Fairly good', { parent: 'rectification', fromPoints: 80 }),
    line('fair', '一般', 'Fair', { parent: 'rectification', fromPoints: 60, needsSecondRectification: true }),
    line('poor', '差', 'Poor', { parent: 'rectification', fromPoints: 0, needsSecondRectification: true }),
    line('village-health', '村级体检等级', 'Health of a village'),
    line('village-a', 'A 类（健康）', 'A', { parent: 'village-health' }),
    line('village-b', 'B 类（一般）', 'B', { parent: 'village-health' }),
    line('village-c', 'C 类（较差）', 'C', { parent: 'village-health' }),
  ],
  documents: [
    line('round-plan', '巡察工作方案', 'Round plan', forever('prepare')),
    line('authorisation', '组长授权决定', 'Authorisation decision', forever('prepare')),
    line('recusal-application', '回避申请', 'Recusal application', kept('prepare', 30)),
    line('confidentiality-undertaking', '保密承诺书', 'Confidentiality undertaking', kept('prepare', 30)),
    line('notice-to-unit', '进驻通知', 'Notice to the unit', forever('announce')),
    line('public-notice', '巡察公告', 'Public notice', forever('announce')),
    line('mobilisation', '动员讲话', 'Mobilisation', kept('carry-out', 30)),
    line('talk-record', '谈话记录', 'Talk record', kept('carry-out', 30)),
    line('working-paper', '底稿', 'Working paper', kept('carry-out', 30)),
    line('immediate-rectification-notice', '立行立改通知', 'Immediate-rectification notice', forever('carry-out')),
    line('inspection-report', '巡察报告', 'Inspection report', kept('report', 30)),
    line('special-report', '专题报告', 'Special report', kept('report', 30)),
    line('feedback', '反馈意见', 'Feedback', forever('feedback')),
    line('clue-transfer-letter', '线索移交函', 'Clue transfer letter and list', forever('transfer')),
    line('transfer-list', '移交清单', 'Transfer list', forever('transfer')),
    line('rectification-plan', '整改方案和三清单', 'Rectification plan with three lists', kept('rectify', 30)),
    line('rectification-report', '整改情况报告', 'Rectification report', kept('rectify', 30)),
    line('suggestion-letter', '监察建议书', 'Supervision suggestion letter', forever('rectify')),
    line('look-back-report', '“回头看”报告', 'Look-back report', kept('rectify', 30)),
    line('typical-cases', '典型问题通报', 'Notification of typical cases', forever('rectify')),
  ],
} as const satisfies Partial<Content>;
