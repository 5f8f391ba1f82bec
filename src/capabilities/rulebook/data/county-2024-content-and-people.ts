/** County practice of 2024: what an inspection looks at, who decides and who inspects. */
import type { Content } from '../sections.schema.ts';
import { appraisalGrades } from './appraisal-grades.ts';
import { talkOutlines } from './fieldwork.ts';
import { line, say } from './line.ts';

const leaders = ['leader', 'deputy'] as const;
const everyone = ['leader', 'deputy', 'liaison', 'talks', 'finance', 'party-building'] as const;
const members = ['liaison', 'talks', 'finance', 'party-building'] as const;

export const county2024ContentAndPeople = {
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
  'talk-outlines': talkOutlines(),
  frameworks: [
    line('four-implementations', '四个落实', 'Four implementations'),
    line(
      'implement-decisions',
      '落实党的理论和路线方针政策、党中央重大决策部署',
      "The Party's theory, line and central decisions",
      { parent: 'four-implementations' },
    ),
    line('implement-governance', '落实全面从严治党战略部署', 'Strict governance of the Party', {
      parent: 'four-implementations',
    }),
    line('implement-organisation', '落实新时代党的组织路线', "The Party's organisational line", {
      parent: 'four-implementations',
    }),
    line(
      'implement-rectification',
      '落实巡视巡察、审计等监督发现问题整改',
      'Rectification of what inspection and audit found',
      { parent: 'four-implementations' },
    ),
    line('three-focuses', '三个聚焦（乡镇、村）', 'Three focuses (townships, villages)'),
    line('focus-policies', '聚焦党中央决策部署在基层落实情况', 'Central decisions carried out at the grassroots', {
      parent: 'three-focuses',
    }),
    line('focus-people', '聚焦群众身边腐败问题和不正之风', 'Corruption and bad conduct close to the people', {
      parent: 'three-focuses',
    }),
    line(
      'focus-branches',
      '聚焦基层党组织建设和领导班子、干部队伍建设',
      'Grassroots organisations, leading bodies and cadres',
      { parent: 'three-focuses' },
    ),
    line('three-big-problems', '三大问题（2016 年）', 'Three big problems (2016)'),
    line('weak-leadership', '党的领导弱化', "The Party's leadership weakened", { parent: 'three-big-problems' }),
    line('lacking-building', '党的建设缺失', 'Party building lacking', { parent: 'three-big-problems' }),
    line('weak-governance', '全面从严治党不力', 'Strict governance not carried out', { parent: 'three-big-problems' }),
  ],
  disciplines: [
    line('political', '政治纪律', 'Political discipline'),
    line('organisational', '组织纪律', 'Organisational discipline'),
    line('integrity', '廉洁纪律', 'Integrity discipline'),
    line('mass', '群众纪律', 'Discipline towards the masses'),
    line('work', '工作纪律', 'Work discipline'),
    line('life', '生活纪律', 'Discipline of life'),
  ],
  'eight-point': [
    line('formalism', '形式主义、官僚主义', 'Formalism and bureaucratism'),
    line('gifts', '违规收送礼品礼金', 'Gifts and gift money against the rules'),
    line('banquets', '违规吃喝', 'Eating and drinking against the rules'),
    line('allowances', '违规发放津补贴', 'Allowances against the rules'),
    line('public-cars', '公车问题', 'Public cars'),
    line('weddings-and-funerals', '大操大办婚丧喜庆', 'Lavish weddings and funerals'),
    line('travel-on-public-money', '公款旅游', 'Travel on public money'),
    line('buildings', '违规修建楼堂馆所', 'Office buildings against the rules'),
  ],
  'major-decisions': [
    line('matters', '事项', 'Matters'),
    line('major-decision', '重大决策', 'Major decisions', { parent: 'matters' }),
    line('major-appointment', '重要人事任免', 'Major appointments', { parent: 'matters' }),
    line('major-project', '重大项目安排', 'Major projects', { parent: 'matters' }),
    line('large-sum', '大额资金使用', 'Large sums', { parent: 'matters' }),
    line('faults', '决策问题', 'Faults'),
    line('not-put-to-meeting', '应上会未上会', 'Not put to the meeting', { parent: 'faults' }),
    line('wrong-order', '决策主体和次序颠倒', 'Wrong order of bodies', { parent: 'faults' }),
    line('head-spoke-first', '一把手未末位表态', 'The head spoke before the others', { parent: 'faults' }),
    line('thin-minutes', '会议记录简单', 'Thin minutes', { parent: 'faults' }),
  ],
  responsibilities: [
    line('main', '主体责任', 'Main responsibility'),
    line('first', '第一责任', 'First responsibility', { note: say('党组织书记。', 'Of the secretary.') }),
    line('leader', '领导责任', "Leader's responsibility", {
      note: say('分管领导、班子成员。', 'Of the leader in charge.'),
    }),
    line('supervisory', '监督责任', 'Supervisory responsibility', {
      note: say('纪检机构。', 'Of the discipline inspection body.'),
    }),
  ],
  destinations: [
    line('immediate-rectification', '立行立改', 'Immediate rectification', { by: 'inspected-unit' }),
    line('immediate-investigation', '立查立处', 'Immediate investigation', { by: 'discipline-commission' }),
    line('other-body', '移交其他部门', 'Handed to another body', { by: 'other-body' }),
    line('clue-to-discipline', '问题线索移交纪委监委', 'Clue handed to the discipline commission', {
      by: 'discipline-commission',
    }),
    line('feedback-list', '列入反馈问题清单', 'Into the list of problems fed back', { by: 'inspected-unit' }),
    line('petition', '转信访渠道', 'To the petition channel', {
      by: 'other-body',
      note: say('涉法涉诉和个人诉求不作为问题线索。', 'Lawsuits and personal demands are no clues.'),
    }),
  ],
  bodies: [
    line('party-committee', '党委、常委会', 'Party committee and standing committee', {
      decides: say('全覆盖规划、年度计划；听取整改情况。', 'Coverage programme and annual plan; hears rectification.'),
    }),
    line('secretary-meeting', '书记专题会', "Secretary's meeting", {
      decides: say(
        '听取每轮巡察汇报；对重点人、重点事、重点问题提出意见。',
        'Hears every round; decides on key people, matters and problems.',
      ),
    }),
    line('leading-group', '巡察工作领导小组', 'Leading group', {
      decides: say(
        '批准每轮方案，听取巡察组汇报，提出处置建议。',
        "Approves each round's plan, hears the teams, proposes disposal.",
      ),
    }),
    line('inspection-office', '巡察办', 'Inspection office', {
      decides: say(
        '提出巡察对象（先征求纪检、组织部门意见），起草方案和授权，培训，审核报告，跟踪整改。',
        'Proposes objects after asking discipline and organisation bodies, drafts plan and authorisation, trains, reviews reports, tracks rectification.',
      ),
    }),
    line('inspection-team', '巡察组', 'Inspection team', {
      decides: say(
        '组长负责；不干预被巡察单位工作，不查办案件，不作个人表态。',
        "The leader answers for it; it does not interfere with the unit's work, does not investigate cases, takes no personal position.",
      ),
    }),
    line('inspected-unit', '被巡察党组织', 'Inspected organisation', {
      decides: say(
        '成立联络组，提供资料，落实整改；书记是第一责任人。',
        'Contact group, materials, rectification; its secretary is first responsible.',
      ),
    }),
    line('discipline-commission', '纪委监委', 'Discipline commission', {
      decides: say(
        '线索由案件监督管理室统一接收。',
        'Clues come in at one receiving desk, case supervision and management.',
      ),
    }),
    line('organisation-department', '组织部', 'Organisation department'),
    line('person-asked', '被函询人', 'The person asked'),
    line('other-body', '其他主管部门', 'Another competent body'),
  ],
  posts: [
    line('committee-secretary', '党委书记', 'Party secretary', { body: 'secretary-meeting' }),
    line('leading-group-head', '领导小组组长', 'Head of the leading group', {
      body: 'leading-group',
      heldBy: say('党委书记', 'Party secretary'),
    }),
    line('leading-group-executive-deputy', '领导小组常务副组长', 'Executive deputy head', {
      body: 'leading-group',
      heldBy: say('纪委书记', 'Secretary of the discipline commission'),
    }),
    line('leading-group-deputy', '领导小组副组长', 'Deputy head of the leading group', {
      body: 'leading-group',
      heldBy: say('组织部部长', 'Head of the organisation department'),
    }),
    line('office-director', '巡察办主任', 'Director of the inspection office', { body: 'inspection-office' }),
    line('office-reviewer', '巡察办审核人', 'Reviewer of the inspection office', { body: 'inspection-office' }),
    line('team-leader', '巡察组组长', 'Team leader', { body: 'inspection-team' }),
    line('team-deputy', '巡察组副组长', 'Deputy team leader', { body: 'inspection-team' }),
    line('team-liaison', '巡察组联络员', 'Liaison officer', { body: 'inspection-team' }),
    line('unit-secretary', '被巡察党组织书记', 'Secretary of the inspected organisation', { body: 'inspected-unit' }),
    line('daily-supervisor', '纪委监委日常监督部门', 'Daily supervisor', { body: 'discipline-commission' }),
    line('organisation-officer', '组织部干部监督部门', 'Organisation department officer', {
      body: 'organisation-department',
    }),
  ],
  'pool-fields': [
    line('discipline', '纪检监察', 'Discipline inspection and supervision'),
    line('organisation', '组织人事', 'Organisation and personnel'),
    line('audit', '审计', 'Audit'),
    line('finance', '财政', 'Finance'),
    line('poverty-relief', '乡村振兴（扶贫）', 'Poverty relief and rural revitalisation'),
    line('politics-and-law', '政法', 'Politics and law'),
    line('propaganda', '宣传', 'Propaganda'),
    line('petition', '信访', 'Petition'),
  ],
  ranks: [
    line('section-member', '科员', 'Section member', { level: 1 }),
    line('deputy-section-head', '副科级', 'Deputy section head', { level: 2 }),
    line('section-head', '正科级', 'Section head', { level: 3 }),
    line('deputy-county-head', '副县级', 'Deputy county head', { level: 4 }),
    line('county-head', '正县级', 'County head', { level: 5 }),
  ],
  'team-seats': [
    line('leader', '组长', 'Team leader', {
      least: 1,
      most: 1,
      lowestRank: 'deputy-section-head',
      note: say('一次一授权。', 'Authorised once per inspection.'),
    }),
    line('deputy', '副组长', 'Deputy', { least: 1, most: 2 }),
    line('liaison', '联络员', 'Liaison officer', {
      least: 1,
      most: 1,
      note: say('录入数据，管理底稿。', 'Data entry and working papers.'),
    }),
    line('talks', '谈话组员', 'Member for talks', { least: 1, most: 2, fields: ['discipline'] }),
    line('finance', '财务审计组员', 'Member for finance and audit', {
      least: 1,
      most: 2,
      fields: ['audit', 'finance'],
    }),
    line('party-building', '党建组织组员', 'Member for Party building and organisation', {
      least: 0,
      most: 2,
      fields: ['organisation'],
    }),
  ],
  'recusal-rules': [
    line('home-unit', '本单位人员', 'Own unit', { kind: 'duty', seats: everyone, tie: 'home-unit', toward: 'unit' }),
    line('studied-there', '曾在该单位接受学历教育', 'Took a degree there', {
      kind: 'duty',
      seats: leaders,
      tie: 'studied-there',
      toward: 'unit',
    }),
    line('worked-recently', '近 3 年内在该单位工作', 'Worked there within 3 years', {
      kind: 'duty',
      seats: leaders,
      tie: 'worked-there',
      toward: 'unit',
      withinYears: 3,
    }),
    line('worked-for-years', '累计在该单位工作满 3 年', 'Worked there for 3 years or more', {
      kind: 'duty',
      seats: leaders,
      tie: 'worked-there',
      toward: 'unit',
      atLeastYears: 3,
    }),
    line('leader-spouse', '与班子成员有夫妻关系', 'Spouse in the leading body', {
      kind: 'post',
      seats: leaders,
      tie: 'spouse',
      toward: 'leading-body',
    }),
    line('leader-lineal', '与班子成员有直系血亲关系', 'Lineal blood in the leading body', {
      kind: 'post',
      seats: leaders,
      tie: 'lineal-blood',
      toward: 'leading-body',
    }),
    line('leader-collateral', '与班子成员有三代以内旁系血亲关系', 'Collateral blood in the leading body', {
      kind: 'post',
      seats: leaders,
      tie: 'collateral-blood',
      toward: 'leading-body',
    }),
    line('leader-affinity', '与班子成员有近姻亲关系', 'Close affinity in the leading body', {
      kind: 'post',
      seats: leaders,
      tie: 'close-affinity',
      toward: 'leading-body',
    }),
    line('superior-subordinate', '近 3 年内与班子成员有上下级关系', 'Superior and subordinate within 3 years', {
      kind: 'duty',
      seats: leaders,
      tie: 'superior-subordinate',
      toward: 'leading-body',
      withinYears: 3,
    }),
    line('same-leading-body', '近 3 年内与班子成员同在一个班子', 'Same leading body within 3 years', {
      kind: 'duty',
      seats: leaders,
      tie: 'same-leading-body',
      toward: 'leading-body',
      withinYears: 3,
    }),
    line('long-co-work', '与班子成员长期共事', 'Worked together for long', {
      kind: 'duty',
      seats: leaders,
      tie: 'long-co-work',
      toward: 'leading-body',
    }),
    line('academic', '与班子成员有密切师生、同学关系', 'Close academic tie', {
      kind: 'duty',
      seats: leaders,
      tie: 'academic',
      toward: 'leading-body',
    }),
    line('member-spouse', '组员与班子成员有夫妻关系', 'Member: spouse in the leading body', {
      kind: 'post',
      seats: members,
      tie: 'spouse',
      toward: 'leading-body',
    }),
    line('member-lineal', '组员与班子成员有直系血亲关系', 'Member: lineal blood in the leading body', {
      kind: 'post',
      seats: members,
      tie: 'lineal-blood',
      toward: 'leading-body',
    }),
    line('grew-up-there', '在当地成长', 'Place of growth', {
      kind: 'region',
      seats: leaders,
      tie: 'grew-up-there',
      toward: 'place',
      note: say('县、乡主要负责人不在成长地。', 'Township and county principals are not in their place of growth.'),
    }),
    line('interest', '与具体事项有利害关系', 'Interest in the matter', {
      kind: 'duty',
      seats: everyone,
      tie: 'interest',
      toward: 'matter',
      note: say(
        '动员时自行申报，或由被巡察单位提出；巡察办核实并提出更换意见。',
        'Self-declared at mobilisation or asked for by the unit; the office verifies and proposes a replacement.',
      ),
    }),
  ],
  'appraisal-grades': appraisalGrades,
  'joint-supervision': [
    line('three-body-group', '三人联组、轮流组长、专家参与', 'Joint group of three, rotating head, experts take part'),
    line('livelihood', '与民生监督结合', 'Joined with livelihood supervision'),
    line('area-cooperation', '片区巡察协作组', 'Area cooperation group'),
  ],
} as const satisfies Partial<Content>;
