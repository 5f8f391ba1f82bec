import type { Says } from '#platform/kernel/decision.ts';
import type { RoundCommand, RoundState } from '../rounds.model.ts';

export const listText = {
  title: { zh: '轮次', en: 'Rounds' },
  description: {
    zh: '一轮巡察从拟定方案、批准、公告，到巡察、反馈、整改、结束。每一轮按启动时的办法版本执行。',
    en: 'A round goes from plan, approval and announcement through inspection, feedback and rectification to its close, under the edition of the rulebook that it began with.',
  },
  plan: { zh: '拟定方案', en: 'Plan a round' },
  none: { zh: '还没有轮次。', en: 'There are no rounds yet.' },
  code: { zh: '编号', en: 'Code' },
  name: { zh: '名称', en: 'Name' },
  jurisdiction: { zh: '地区', en: 'Jurisdiction' },
  kind: { zh: '巡察方式', en: 'Kind' },
  state: { zh: '状态', en: 'State' },
  allStates: { zh: '全部状态', en: 'All states' },
  term: { zh: '计划时间', en: 'Planned term' },
  units: { zh: '完成 / 巡察对象', en: 'Finished / units' },
  year: { zh: '年度', en: 'Year' },
  allYears: { zh: '全部年度', en: 'All years' },
  planConsequence: {
    zh: '方案保存后只有本地区巡察办和领导小组能看到；添加巡察对象并确定组长后，由领导小组批准。办法版本一经批准不再更换。',
    en: 'Only the office and the leading group of the jurisdiction see the plan. Add the units and their leaders, then the leading group approves. The edition stays once approved.',
  },
  planSubmit: { zh: '保存方案', en: 'Save the plan' },
  ordinal: { zh: '第几轮', en: 'Number in the year' },
  edition: { zh: '依据的办法', en: 'Rulebook edition' },
  from: { zh: '计划进驻', en: 'Planned from' },
  to: { zh: '计划结束现场', en: 'Planned to' },
  defaultName: { zh: '{year}年第{ordinal}轮巡察', en: '{year}年第{ordinal}轮巡察' },
};

export const roundText = {
  draftForecast: { zh: '起草巡察预告', en: 'Draft the forecast' },
  draftNotice: { zh: '起草进驻公告', en: 'Draft the notice' },
  stages: { zh: '进度', en: 'Progress' },
  facts: { zh: '方案', en: 'Plan' },
  planned: { zh: '拟定', en: 'Planned by' },
  approved: { zh: '批准', en: 'Approved by' },
  decision: { zh: '批准文号', en: 'Decision number' },
  edition: { zh: '办法版本', en: 'Rulebook edition' },
  next: { zh: '下一步', en: 'Next step' },
  sentBack: { zh: '{name}退回方案：{reason}', en: '{name} sent the plan back: {reason}' },
  inspections: { zh: '巡察对象', en: 'Units inspected' },
  noInspections: { zh: '还没有巡察对象。', en: 'No units yet.' },
  add: { zh: '添加巡察对象', en: 'Add a unit' },
  sitesOfRound: { zh: '现场进度', en: 'On site' },
  teamsOfRound: { zh: '授权与队伍管理', en: 'Authorisation and teams' },
  draws: { zh: '抽签', en: 'Draws' },
  formTeams: { zh: '组队方案', en: 'Teams' },
  declareTie: { zh: '申报回避', en: 'Declare a tie' },
  declareTieSays: {
    zh: '申报后您立即不再看到这次巡察的内容；巡察办核实并决定，可以看到您写的情况。',
    en: 'From then on this inspection is closed to you; the office verifies, decides, and reads what you wrote.',
  },
  tie: { zh: '与被巡察单位或具体事项的关系', en: 'What ties you to the unit or the matter' },
  addConsequence: {
    zh: '单位列入方案；轮次公告以后，该单位才能看到。批准前可以继续添加。',
    en: 'The unit joins the plan and sees it once the round is announced. Units can be added until the plan is approved.',
  },
  unit: { zh: '单位', en: 'Unit' },
  subject: { zh: '巡察事项', en: 'Matter inspected' },
  subjectHelp: {
    zh: '“{kind}”针对什么开展，例如：粮食购销领域、医保基金管理使用。随方案批准，批准后不再改动。',
    en: 'What the “{kind}” is about, such as buying and selling grain, or the use of the medical insurance fund. It is approved with the plan and then stays.',
  },
  unitBelow: { zh: '这种方式只列下级地区的单位。', en: 'Only units of jurisdictions below can be named.' },
  unitLookedBack: {
    zh: '只列巡察已经完成的单位，核查以前的整改。',
    en: 'Only units whose inspection is finished: its rectification is looked back at.',
  },
  kind: { zh: '方式', en: 'Kind' },
  team: { zh: '巡察组', en: 'Team' },
  leader: { zh: '组长', en: 'Leader' },
  leaderHelp: {
    zh: '从组长库选择或填写姓名；批准前必须确定。查阅和推进的权限由安全管理员另行授予。',
    en: 'Choose from the leader pool or write the name; needed before approval. The right to move it on is granted apart by the security administrator.',
  },
  under: { zh: '随同乡镇巡察（巡乡带村）', en: 'Goes along with a township’s inspection' },
  stage: { zh: '环节', en: 'Step' },
  notMovedIn: { zh: '未进驻', en: 'Not moved in' },
  finished: { zh: '已完成', en: 'Finished' },
  cancelled: { zh: '已撤销', en: 'Cancelled' },
  left: { zh: '离开现场', en: 'Left site' },
  search: { zh: '输入名称查找', en: 'Type to search' },
  reason: { zh: '原因', en: 'Reason' },
  on: { zh: '日期', en: 'Day' },
};

/** What the round waits for, and for whom. */
export const nextStepText: Readonly<Record<RoundState, Says>> = {
  planned: { zh: '待领导小组审批方案', en: 'The leading group approves the plan' },
  approved: { zh: '待巡察办发布预告', en: 'The office announces the round' },
  announced: { zh: '待巡察办启动', en: 'The office begins the round' },
  'under-way': {
    zh: '各组现场巡察，全部离开现场后转入反馈',
    en: 'Teams work on site; the feedback begins when all have left',
  },
  'feeding-back': {
    zh: '各组向单位反馈，全部反馈后转入整改',
    en: 'Units are given their feedback; then the rectification begins',
  },
  rectifying: { zh: '各次巡察完成后结束轮次', en: 'The round closes when every inspection is finished' },
  closed: { zh: '无', en: 'None' },
};

export const roundCommandText: Readonly<Record<RoundCommand, { readonly name: Says; readonly says: Says }>> = {
  'change-plan': {
    name: { zh: '修改方案', en: 'Change the plan' },
    says: { zh: '修改后请领导小组重新审阅。', en: 'The leading group reads the changed plan anew.' },
  },
  'send-back': {
    name: { zh: '退回', en: 'Send back' },
    says: {
      zh: '方案退回巡察办修改，原因显示在轮次页面上。',
      en: 'The plan goes back to the office; the reason stands on the page of the round.',
    },
  },
  approve: {
    name: { zh: '批准', en: 'Approve' },
    says: {
      zh: '批准后方案、办法版本和巡察对象不再变动，由巡察办发布公告。批准人和文号记入档案。',
      en: 'Plan, edition and units stay as they are from then on; the office announces the round. Your name and the number are kept.',
    },
  },
  announce: {
    name: { zh: '巡察预告', en: 'Announce' },
    says: {
      zh: '登记预告日期；被巡察单位从此能看到本轮次中关于本单位的安排。',
      en: 'The units see from then on what the round holds for them.',
    },
  },
  begin: {
    name: { zh: '启动巡察', en: 'Begin' },
    says: { zh: '启动后，各组组长可以登记进驻。', en: 'The leaders can then record that their teams moved in.' },
  },
  'begin-feedback': {
    name: { zh: '转入反馈', en: 'Begin the feedback' },
    says: { zh: '各组现场工作都已结束，轮次转入反馈。', en: 'All teams have left their sites; the feedback begins.' },
  },
  'begin-rectification': {
    name: { zh: '转入整改', en: 'Begin the rectification' },
    says: { zh: '各单位都已收到反馈，轮次转入整改。', en: 'All units have their feedback; the rectification begins.' },
  },
  close: {
    name: { zh: '结束轮次', en: 'Close the round' },
    says: {
      zh: '各次巡察都已完成。轮次结束后不再变动；未销号的问题仍由各承办方继续办理。',
      en: 'All inspections are finished. The round no longer changes; problems still open go on with those who hold them.',
    },
  },
};
