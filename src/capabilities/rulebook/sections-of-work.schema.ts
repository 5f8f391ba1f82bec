/** Sections on the course of an inspection, its clocks and what it looks at. */
import { choice, flag, optional, reference, references, section, text, whole } from './section-field.schema.ts';

const limits = {
  'at-most': { zh: '至多', en: 'at most' },
  'at-least': { zh: '至少', en: 'at least' },
} as const;

const directions = {
  after: { zh: '之后', en: 'after' },
  before: { zh: '之前', en: 'before' },
} as const;

export const timeUnits = {
  'calendar-day': { zh: '天（自然日）', en: 'calendar days' },
  'working-day': { zh: '个工作日', en: 'working days' },
  month: { zh: '个月', en: 'months' },
} as const;

/** What a record of a way of finding out holds, so that the program can count it. */
export const wayShapes = {
  'opening-meeting': { zh: '见面会（动员会）', en: 'opening meeting' },
  notice: { zh: '公告', en: 'notice' },
  hearing: { zh: '听取汇报', en: 'report heard' },
  group: { zh: '座谈', en: 'group discussion' },
  talk: { zh: '个别谈话', en: 'individual talk' },
  questionnaire: { zh: '问卷', en: 'questionnaires' },
  materials: { zh: '查阅资料', en: 'materials' },
  visit: { zh: '走访', en: 'visit' },
  reception: { zh: '信访举报', en: 'reports received' },
} as const;

/** What has to be there before a team goes on; the program looks for it among its records. */
export const entryNeeds = {
  'opening-meeting-held': { zh: '已召开见面会（动员会）', en: 'opening meeting held' },
  'notice-published': { zh: '已发布公告', en: 'notice published' },
  'checklists-done': { zh: '清单各项已落实', en: 'checklists done' },
  'requests-settled': { zh: '调阅资料已办结', en: 'document requests settled' },
  'talks-signed': { zh: '谈话记录已签字', en: 'talk records signed' },
  'problems-confirmed': { zh: '登记的问题已审签', en: 'registered problems confirmed' },
  'old-problems-verified': { zh: '以前的问题已逐条核查', en: 'earlier problems verified one by one' },
} as const;

/** Which units a kind of inspection may name; a kind that says nothing reaches every unit of its jurisdiction and of those under it. */
const reaches = {
  below: { zh: '只限下级地区的单位', en: 'units of jurisdictions below only' },
} as const;

/** How a task of a step is proved: ticked by hand, by a document of the step, or by what the program finds among its records. */
export const taskProofs = {
  'by-hand': { zh: '人工勾选', en: 'ticked by hand' },
  document: { zh: '形成文书', en: 'its document is there' },
  ...entryNeeds,
} as const;

/** Where a document of a step is made or kept; the program looks there whether it is present. */
export const documentPlaces = {
  authorisation: { zh: '授权', en: 'authorisations' },
  notice: { zh: '巡察公告', en: 'public notices' },
  'opening-meeting': { zh: '见面会（动员会）记录', en: 'record of the opening meeting' },
  talk: { zh: '个别谈话', en: 'talks' },
  request: { zh: '调阅资料', en: 'document requests' },
  paper: { zh: '工作底稿', en: 'working papers' },
  'fact-sheet': { zh: '事实确认单', en: 'fact-confirmation sheets' },
  minutes: { zh: '组务会记录', en: 'minutes of team meetings' },
  'inspection-report': { zh: '巡察报告', en: 'inspection reports' },
  'special-report': { zh: '专题报告', en: 'special reports' },
  'clue-report': { zh: '线索报告', en: 'clue reports' },
  clue: { zh: '问题线索', en: 'clues' },
  letter: { zh: '整改函、建议书', en: 'letters to the unit' },
  'immediate-rectification': { zh: '立行立改', en: 'immediate rectification' },
  feedback: { zh: '反馈', en: 'feedback' },
  evidence: { zh: '巡察材料（按文书名称存放）', en: 'evidence, kept under the document’s name' },
  'on-paper': { zh: '纸质归档，系统不保存', en: 'on paper, not kept here' },
} as const;

/** How a point of a checklist is proved. */
const proofs = {
  'paper-or-material': { zh: '查阅的资料或发现的问题', en: 'materials consulted or problems found' },
  'talk-question': { zh: '谈话中问到（逐个领导干部）', en: 'asked in a talk (of each leading cadre)' },
  'talk-person': { zh: '与其谈话（逐人）', en: 'talked with (each person)' },
} as const;

/** Classes of people that a team talks with, as the register of leading bodies knows them. */
export const talkClasses = {
  'main-leader': { zh: '主要领导', en: 'main leader' },
  'leading-body': { zh: '班子成员', en: 'leading-body member' },
  'key-posts': { zh: '重要岗位负责人', en: 'in charge of an important post' },
  subordinates: { zh: '下属单位负责人', en: 'head of a subordinate unit' },
} as const;

export const processSections = {
  stages: section(
    'process',
    { zh: '工作环节', en: 'Stages' },
    {
      zh: '一轮巡察从方案到整改的各个环节，按先后排列。',
      en: 'The aspects of a round from plan to rectification, in order.',
    },
    {},
  ),
  events: section(
    'process',
    { zh: '工作节点', en: 'Events' },
    {
      zh: '各环节中留下日期的事项；时限从节点起算，到节点为止。',
      en: 'What leaves a date in each stage; deadlines run from event to event.',
    },
    { stage: reference('所属环节', 'Stage', 'stages') },
  ),
  'team-steps': section(
    'process',
    { zh: '巡察组工作步骤', en: "The team's steps" },
    {
      zh: '巡察组从进驻到督促整改的步骤，按先后排列。',
      en: 'What a team does from moving in to pressing rectification, in order.',
    },
    { stage: reference('所属环节', 'Stage', 'stages') },
  ),
  'entry-conditions': section(
    'process',
    { zh: '进入步骤的条件', en: 'Entry conditions' },
    {
      zh: '进入一个步骤以前必须办完的事项；未办完的，由组长写明理由后方可进入。',
      en: 'What has to be done before a step is entered; what is not done, the leader waives with a reason.',
    },
    {
      step: reference('进入的步骤', 'Step', 'team-steps'),
      needs: choice('必须办完', 'Needs', entryNeeds),
      kinds: optional(references('只适用于', 'Only for', 'kinds')),
    },
  ),
  'step-tasks': section(
    'process',
    { zh: '各步骤的任务', en: 'Tasks of a step' },
    {
      zh: '每个步骤要办的事、由谁办、以何证明；必办的没有办完，不能进入下一步骤。',
      en: 'What is to be done in a step, by whom and proved by what; the next step waits for what is mandatory.',
    },
    {
      step: reference('所属步骤', 'Step', 'team-steps'),
      who: optional(reference('由谁办理', 'Done by', 'posts')),
      isMandatory: flag('必办', 'Mandatory'),
      proof: choice('以何证明', 'Proved by', taskProofs),
      document: optional(reference('形成的文书', 'Its document', 'step-documents')),
      within: optional(whole('进入步骤后', 'Within', 1, 400, { zh: '天内', en: 'days of the step’s begin' })),
      kinds: optional(references('只适用于', 'Only for', 'kinds')),
    },
  ),
  'step-documents': section(
    'process',
    { zh: '各步骤的文书', en: 'Documents of a step' },
    {
      zh: '每个步骤形成的文书，在哪里制作或者保存。',
      en: 'Documents that come of a step, and where each is made or kept.',
    },
    {
      step: reference('所属步骤', 'Step', 'team-steps'),
      keptIn: choice('在何处形成', 'Made or kept in', documentPlaces),
      copiesTo: optional(text('抄送', 'Copies to')),
      kinds: optional(references('只适用于', 'Only for', 'kinds')),
    },
  ),
  ways: section(
    'process',
    { zh: '了解情况的方式', en: 'Ways of finding out' },
    { zh: '巡察组可以采用的工作方式。', en: 'The ways of working open to a team.' },
    { shape: optional(choice('如何记录', 'Recorded as', wayShapes)) },
  ),
  kinds: section(
    'process',
    { zh: '巡察方式', en: 'Kinds of inspection' },
    {
      zh: '一轮或一次巡察属于哪一种，列入方案时要写明什么、可以列入哪些单位。',
      en: 'Which kind a round or an inspection is, what its plan has to state and which units it may name.',
    },
    {
      asksSubject: optional(flag('须写明巡察事项', 'Names the matter inspected')),
      reach: optional(choice('可列入的单位', 'Units it may name', reaches)),
      looksBack: optional(flag('核查以前巡察的整改', 'Looks back at earlier inspections')),
    },
  ),
  'village-ways': section(
    'process',
    { zh: '巡察村（社区）的方式', en: 'Ways of inspecting villages' },
    { zh: '由谁、以何种组织形式巡到村一级。', en: 'By whom and in what form villages are inspected.' },
    {},
  ),
} as const;

export const deadlineSections = {
  deadlines: section(
    'deadlines',
    { zh: '时限', en: 'Deadlines' },
    {
      zh: '从哪个节点起，多少时间内，由谁完成哪个节点。',
      en: 'From which event, within what time, who has to reach which event.',
    },
    {
      from: reference('起算节点', 'Counted from', 'events'),
      direction: choice('方向', 'Direction', directions),
      to: reference('应完成的节点', 'Event to be reached', 'events'),
      limit: choice('限度', 'Limit', limits),
      amount: whole('数量', 'Amount', 1, 400),
      unit: choice('单位', 'Unit', timeUnits),
      isInclusive: flag('首尾两天都计入', 'First and last day both count'),
      holder: reference('由谁负责', 'Whose clock', 'bodies'),
      kinds: optional(references('只适用于', 'Only for', 'kinds')),
    },
  ),
  numbers: section(
    'deadlines',
    { zh: '基本数值', en: 'Basic numbers' },
    { zh: '办法中的人数、年限、比例等数值。', en: 'Head counts, years and shares that the measure sets.' },
    {
      amount: whole('数值', 'Value', 0, 100_000),
      unit: choice('单位', 'Unit', {
        ...timeUnits,
        year: { zh: '年', en: 'years' },
        person: { zh: '人', en: 'persons' },
        percent: { zh: '%', en: '%' },
        level: { zh: '级', en: 'levels' },
      }),
    },
  ),
} as const;

export const contentSections = {
  checklists: section(
    'content',
    { zh: '必查、必问、必谈清单', en: 'Checklists' },
    { zh: '每份清单及其各项，现场逐项落实。', en: 'Each list with its points, to be gone through on site.' },
    {
      parent: optional(reference('所属清单', 'List', 'checklists')),
      proof: optional(choice('以何证明', 'Proved by', proofs)),
      who: optional(choice('与谁谈', 'Talked with', talkClasses)),
    },
  ),
  'talk-outlines': section(
    'content',
    { zh: '谈话提纲', en: 'Talk outlines' },
    { zh: '与各类人员谈话的要点。', en: 'Points for talks, by the class of the person.' },
    { who: optional(choice('与谁谈', 'Talked with', talkClasses)) },
  ),
  frameworks: section(
    'content',
    { zh: '问题分类框架', en: 'Problem frameworks' },
    { zh: '归类问题所用的框架，可以分层。', en: 'The frames that problems are sorted by; they may nest.' },
    { parent: optional(reference('上级类别', 'Above it', 'frameworks')) },
  ),
  disciplines: section(
    'content',
    { zh: '纪律种类', en: 'Disciplines' },
    { zh: '问题和线索涉及的纪律。', en: 'The disciplines that problems and clues touch.' },
    {},
  ),
  'eight-point': section(
    'content',
    { zh: '违反中央八项规定精神的类别', en: 'Eight-point rules: categories' },
    { zh: '作风问题的分类。', en: 'Categories of violations of the eight-point rules.' },
    {},
  ),
  'major-decisions': section(
    'content',
    { zh: '“三重一大”', en: 'Three majors and one large' },
    {
      zh: '“三重一大”的事项和决策中的常见问题。',
      en: 'The matters meant by it and the usual faults in deciding them.',
    },
    { parent: optional(reference('所属类别', 'Group', 'major-decisions')) },
  ),
  responsibilities: section(
    'content',
    { zh: '责任', en: 'Responsibilities' },
    { zh: '问题归于哪一种责任。', en: 'Which responsibility a problem belongs to.' },
    {},
  ),
  destinations: section(
    'content',
    { zh: '问题和线索的去向', en: 'Where findings go' },
    { zh: '发现的问题分别转到哪里办理。', en: 'Where each kind of finding is sent to be dealt with.' },
    { by: reference('由谁办理', 'Dealt with by', 'bodies') },
  ),
} as const;
