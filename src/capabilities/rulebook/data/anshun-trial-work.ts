/** 《安顺市党风廉政巡察工作办法（试行）》: course of the work and what it looks at, as the measure states them. */
import type { Content } from '../sections.schema.ts';
import { entryConditions, talkOutlines, wordsOf2016 } from './fieldwork.ts';
import { line, say } from './line.ts';
import { stepDocuments, stepTasks } from './step-work.ts';
import { suggestedNumbers } from './suggested-numbers.ts';

const measure = say(
  '《安顺市党风廉政巡察工作办法（试行）》',
  'Anshun measure on inspection of Party conduct and integrity (trial)',
);
const rules2015 = say(
  '2015 年《中国共产党巡视工作条例》，本办法未作规定',
  'Regulations on inspection work of 2015; the measure itself is silent',
);
const usual = say('巡察工作通行做法，本办法未作规定', 'Usual practice; the measure itself is silent');
const discipline2015 = say(
  '2015 年《中国共产党纪律处分条例》，本办法未列全',
  'Disciplinary regulations of 2015; the measure does not list all of them',
);

export const anshunTrialWork = {
  stages: [
    line('make-plan', '制定方案', 'Make the plan'),
    line('announce', '巡察预告', 'Announce'),
    line('carry-out', '开展巡察', 'Carry out'),
    line('transfer', '移送交办', 'Transfer and assign'),
    line('special-report', '专题报告', 'Special report'),
    line('rectify', '反馈整改', 'Feedback and rectification'),
  ],
  events: [
    line('plan-approved', '方案批准', 'Plan approved', { stage: 'make-plan' }),
    line('team-authorised', '组长授权', 'Team leader authorised', {
      stage: 'make-plan',
      note: say('一次一授权，组长负责制。', 'Authorised once per inspection; the leader answers for the team.'),
    }),
    line('notice-published', '发布巡察公告', 'Inspection notice published', { stage: 'announce' }),
    line('moved-in', '进驻被巡察单位', 'Moved in', { stage: 'carry-out' }),
    line('left-site', '现场工作结束', 'Work on site ended', { stage: 'carry-out' }),
    line('clues-transferred', '移交问题线索', 'Clues handed over', { stage: 'transfer' }),
    line('clue-result-returned', '线索办理情况反馈', 'Result of clues returned', { stage: 'transfer' }),
    line('special-report-made', '形成专题报告', 'Special report made', { stage: 'special-report' }),
    line('feedback-given', '反馈巡察情况', 'Feedback given', { stage: 'rectify' }),
    line('rectification-reported', '报送整改情况', 'Rectification reported', { stage: 'rectify' }),
    line('looked-back', '回头看', 'Looked back', { stage: 'rectify' }),
  ],
  'team-steps': [
    line('move-in', '进驻被巡察单位', 'Move in', { stage: 'carry-out' }),
    line('hold-opening-meeting', '召开见面会', 'Hold the opening meeting', { stage: 'carry-out' }),
    line('work', '开展工作', 'Work', { stage: 'carry-out' }),
    line('feed-back-problems', '反馈问题', 'Feed back problems', { stage: 'rectify' }),
    line('sum-up', '总结分析', 'Sum up and analyse', { stage: 'special-report' }),
    line('hand-over-clues', '移交问题线索', 'Hand over clues', { stage: 'transfer' }),
    line('press-rectification', '督促整改', 'Press rectification', { stage: 'rectify' }),
  ],
  'entry-conditions': entryConditions('feed-back-problems', wordsOf2016, {}, usual),
  'step-tasks': stepTasks(wordsOf2016, {}, usual),
  'step-documents': stepDocuments(wordsOf2016, {}, usual),
  ways: [
    line('publish-notice', '发布巡察公告', 'Publish the inspection notice', { shape: 'notice' }),
    line('hear-reports', '听取汇报', 'Hear reports', { shape: 'hearing' }),
    line('group-discussion', '分类座谈', 'Group discussions by category', { shape: 'group' }),
    line('individual-talk', '个别谈话', 'Individual talks', { shape: 'talk' }),
    line('consult-materials', '查阅资料', 'Consult materials', { shape: 'materials' }),
    line('visit-people', '走访干部群众', 'Visit cadres and people', { shape: 'visit' }),
    line('accept-reports', '受理信访举报', 'Accept letters, visits and reports', { shape: 'reception' }),
    line('questionnaire', '问卷调查', 'Questionnaires', { shape: 'questionnaire', practice: true, source: usual }),
    line('opening-meeting', '见面会', 'Opening meeting', { shape: 'opening-meeting', practice: true, source: usual }),
  ],
  kinds: [
    line('key', '重点巡察', 'Key inspection', {
      note: say('对部门、企业、乡镇分步开展。', 'Of departments, enterprises and townships, step by step.'),
    }),
    line('special', '专项巡察', 'Special inspection', {
      asksSubject: true,
      note: say('对重点领域开展，与重点巡察点线面结合。', 'Of key fields; points, lines and the whole move together.'),
    }),
  ],
  'village-ways': [
    line('area-cooperation', '片区巡察协作组', 'Area cooperation group', {
      note: say(
        '乡镇纪委连片管理、交叉监督，巡察乡镇和村。',
        'Township discipline committees pooled by area inspect townships and villages across.',
      ),
    }),
  ],
  deadlines: [
    line('rectification-report', '整改情况报告', 'Rectification report', {
      from: 'feedback-given',
      direction: 'after',
      to: 'rectification-reported',
      limit: 'at-most',
      amount: 2,
      unit: 'month',
      isInclusive: false,
      holder: 'inspected-unit',
      practice: true,
      source: rules2015,
    }),
    line('clue-result', '移交线索办理情况', 'Result of transferred clues', {
      from: 'clues-transferred',
      direction: 'after',
      to: 'clue-result-returned',
      limit: 'at-most',
      amount: 3,
      unit: 'month',
      isInclusive: false,
      holder: 'discipline-commission',
      practice: true,
      source: rules2015,
    }),
  ],
  numbers: [
    line('full-coverage-years', '全覆盖年限', 'Years to full coverage', { amount: 3, unit: 'year', source: measure }),
    line('talk-inspectors-least', '谈话最少人数', 'Inspectors at a talk, at least', {
      ...{ amount: 2, unit: 'person', practice: true, source: usual },
    }),
    ...suggestedNumbers,
  ],
  checklists: [
    line('must-check', '五必查', 'Five that must be checked'),
    line('check-important-work', '重要工作开展情况', 'Important work carried out', {
      parent: 'must-check',
      proof: 'paper-or-material',
    }),
    line('check-key-fields', '重点业务领域', 'Key business fields', {
      parent: 'must-check',
      proof: 'paper-or-material',
    }),
    line('check-key-posts', '重要和关键岗位', 'Important and key posts', {
      parent: 'must-check',
      proof: 'paper-or-material',
    }),
    line('check-major-decisions', '“三重一大”事项', '“Three majors and one large” matters', {
      parent: 'must-check',
      proof: 'paper-or-material',
    }),
    line('check-reported-problems', '群众反映的问题', 'Problems that the masses reported', {
      parent: 'must-check',
      proof: 'paper-or-material',
    }),
    line('must-ask', '六必问', 'Six that must be asked', { note: say('问领导干部。', 'Of leading cadres.') }),
    line('ask-duties', '履职情况', 'Performance of duties', { parent: 'must-ask', proof: 'talk-question' }),
    line('ask-ideology', '思想道德', 'Ideology and morals', { parent: 'must-ask', proof: 'talk-question' }),
    line('ask-work-style', '工作作风', 'Work style', { parent: 'must-ask', proof: 'talk-question' }),
    line('ask-capacity', '能力建设', 'Capacity building', { parent: 'must-ask', proof: 'talk-question' }),
    line('ask-results', '工作实绩', 'Results of work', { parent: 'must-ask', proof: 'talk-question' }),
    line('ask-integrity', '廉洁自律', 'Integrity', { parent: 'must-ask', proof: 'talk-question' }),
    line('must-talk', '四必谈', 'Four that must be talked with'),
    line('talk-main-leader', '主要领导', 'The main leader', {
      parent: 'must-talk',
      proof: 'talk-person',
      who: 'main-leader',
    }),
    line('talk-leading-body', '班子成员', 'Members of the leading body', {
      parent: 'must-talk',
      proof: 'talk-person',
      who: 'leading-body',
    }),
    line('talk-key-posts', '重要岗位负责人', 'Those in charge of important posts', {
      parent: 'must-talk',
      proof: 'talk-person',
      who: 'key-posts',
    }),
    line('talk-subordinates', '下属单位负责人', 'Heads of subordinate units', {
      parent: 'must-talk',
      proof: 'talk-person',
      who: 'subordinates',
    }),
  ],
  'talk-outlines': talkOutlines(usual),
  frameworks: [
    line('whole', '总体情况', 'The whole'),
    line('strict-governance', '全面从严治党', 'Strict governance of the Party', { parent: 'whole' }),
    line('party-regulations', '遵守党章和其他党内法规', 'The Party constitution and other Party regulations', {
      parent: 'whole',
    }),
    line('party-discipline', '遵守党的纪律', 'Party discipline', { parent: 'whole' }),
    line('political', '政治纪律方面', 'Political discipline'),
    line('bending-decisions', '对中央决策部署打折扣、搞变通', 'Discounting or bending central decisions', {
      parent: 'political',
    }),
    line('double-talk', '当面一套、背后一套', 'Saying one thing and doing another', { parent: 'political' }),
    line('own-way', '我行我素', 'Doing as one pleases', { parent: 'political' }),
    line('business-over-party', '重业务轻党建', 'Business over Party building', { parent: 'political' }),
    line('integrity', '廉洁纪律方面', 'Integrity discipline'),
    line(
      'gain-in-major-decisions',
      '“三重一大”决策中谋取私利',
      'Private gain in “three majors and one large” decisions',
      { parent: 'integrity' },
    ),
    line('improper-meetings', '违规办会', 'Meetings against the rules', { parent: 'integrity' }),
    line('travel-on-public-money', '公款旅游', 'Travel on public money', { parent: 'integrity' }),
    line('squandering', '挥霍浪费公共财产', 'Squandering public property', { parent: 'integrity' }),
    line('two-responsibilities', '“两个责任”落实', 'The two responsibilities'),
    line('main-not-carried', '主体责任落实不力', 'Main responsibility not carried out', {
      parent: 'two-responsibilities',
    }),
    line('supervision-not-carried', '监督责任落实不力', 'Supervisory responsibility not carried out', {
      parent: 'two-responsibilities',
    }),
    line('special-attention', '特别关注', 'Special attention'),
    line('key-field-corruption', '重点领域腐败', "Key fields' corruption", { parent: 'special-attention' }),
    line('against-the-wind', '顶风违规违纪', 'Violations against the wind', { parent: 'special-attention' }),
  ],
  disciplines: [
    line('political', '政治纪律', 'Political discipline'),
    line('organisational', '组织纪律', 'Organisational discipline', { practice: true, source: discipline2015 }),
    line('integrity', '廉洁纪律', 'Integrity discipline'),
    line('mass', '群众纪律', 'Discipline towards the masses', { practice: true, source: discipline2015 }),
    line('work', '工作纪律', 'Work discipline', { practice: true, source: discipline2015 }),
    line('life', '生活纪律', 'Discipline of life', { practice: true, source: discipline2015 }),
  ],
  'eight-point': [
    line('improper-meetings', '违规办会', 'Meetings against the rules'),
    line('travel-on-public-money', '公款旅游', 'Travel on public money'),
    line('squandering', '挥霍浪费公共财产', 'Squandering public property'),
  ],
  'major-decisions': [
    line('major-decision', '重大决策', 'Major decisions'),
    line('major-appointment', '重要人事任免', 'Major appointments'),
    line('major-project', '重大项目安排', 'Major projects'),
    line('large-sum', '大额资金使用', 'Large sums'),
  ],
  responsibilities: [
    line('main', '主体责任', 'Main responsibility', { note: say('党委（党组）。', 'Of the Party committee.') }),
    line('supervisory', '监督责任', 'Supervisory responsibility', {
      note: say('纪检机构。', 'Of the discipline inspection body.'),
    }),
  ],
  destinations: [
    line('talk-or-letter-by-unit', '转被巡察单位谈话函询', 'To the unit for talk-or-letter inquiry', {
      by: 'inspected-unit',
    }),
    line('rectification-letter', '发整改函', 'To the unit by rectification letter', { by: 'inspected-unit' }),
    line('clue-to-discipline', '问题线索移交纪委', 'Clue handed to the discipline commission', {
      by: 'discipline-commission',
    }),
  ],
} as const satisfies Partial<Content>;
