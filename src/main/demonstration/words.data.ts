/** What the demonstration's problems say: invented, in the words of inspection papers, over all categories of both rulebooks. */

export interface Finding {
  readonly title: string;
  /** `{unit}`, `{year}`, `{n}`, `{wan}` (万元), `{who}` (a surname with 某) are filled in. */
  readonly facts: string;
  readonly basis: string;
  readonly discipline: string;
  readonly responsibility: 'main' | 'supervisory';
}

const clause = {
  regulations: '《中国共产党章程》第三章',
  discipline: '《中国共产党纪律处分条例》相关条款',
  eight: '中央八项规定精神及实施细则',
  three: '“三重一大”决策制度',
  main: '《关于实行党风廉政建设责任制的规定》',
  relief: '《中央财政衔接推进乡村振兴补助资金管理办法》',
  branch: '《中国共产党支部工作条例（试行）》',
  cadres: '《党政领导干部选拔任用工作条例》',
  tender: '《中华人民共和国招标投标法》',
  assets: '《行政事业性国有资产管理条例》',
} as const;

const finding = (
  title: string,
  facts: string,
  basis: string,
  discipline: string,
  responsibility: Finding['responsibility'] = 'main',
): Finding => ({ title, facts, basis, discipline, responsibility });

const leadership = [
  finding(
    '党组织议事决策不规范',
    '{year}年{unit}党组织会议{n}次以传阅代替集体讨论，无表决记录。',
    clause.regulations,
    'political',
  ),
  finding(
    '党建工作与业务工作脱节',
    '{year}年{unit}全年{n}次例会未研究党建，党建述职材料照搬往年。',
    clause.branch,
    'political',
  ),
];
const governance = [
  finding(
    '全面从严治党责任清单未落实',
    '{unit}{year}年未制定责任清单，{n}名班子成员未履行一岗双责。',
    clause.main,
    'political',
  ),
  finding('谈心谈话记录弄虚作假', '抽查{unit}{year}年谈话记录{n}份，{who}等人笔迹雷同。', clause.main, 'political'),
];
const execution = [
  finding(
    '上级决策部署传达不及时',
    '{unit}{year}年收到文件{n}份未组织学习，最长滞后三个月。',
    clause.regulations,
    'political',
  ),
  finding(
    '重点任务推进迟缓',
    '{unit}{year}年承担重点任务{n}项未按期完成，涉及资金{wan}万元。',
    clause.regulations,
    'work',
  ),
];
const spending = [
  finding('超标准公务接待', '{unit}{year}年公务接待{n}次无公函，超标准支出{wan}万元。', clause.eight, 'integrity'),
  finding('违规发放津补贴', '{unit}{year}年以加班名义向{n}人发放补贴{wan}万元。', clause.eight, 'integrity'),
  finding(
    '公务用车管理混乱',
    '{unit}{year}年公车加油卡{n}次用于非公务车辆。',
    clause.eight,
    'integrity',
    'supervisory',
  ),
];
const corruption = [
  finding('工程项目拆分规避招标', '{unit}{year}年将{wan}万元工程拆成{n}个标段直接发包。', clause.tender, 'integrity'),
  finding('惠民资金监管缺位', '{unit}{year}年{n}户补助资金{wan}万元滞留未发。', clause.relief, 'mass'),
  finding(
    '违规收受管理服务对象礼金',
    '反映{unit}{who}{year}年{n}次收受服务对象礼金。',
    clause.discipline,
    'integrity',
    'supervisory',
  ),
];
const organisation = [
  finding('选人用人程序不规范', '{unit}{year}年提拔{n}人未作民主测评。', clause.cadres, 'organisational'),
  finding(
    '党员发展程序缺失',
    '{unit}{year}年发展党员{n}名，{who}等人无培养考察记录。',
    clause.branch,
    'organisational',
  ),
  finding(
    '党费收缴使用不规范',
    '{unit}{year}年{n}名党员未按月交纳党费。',
    clause.branch,
    'organisational',
    'supervisory',
  ),
];
const people = [
  finding(
    '村级财务公开不到位',
    '{unit}{year}年{n}个月未公开账目，涉及支出{wan}万元。',
    clause.relief,
    'mass',
    'supervisory',
  ),
  finding('低保对象审核把关不严', '{unit}{year}年{n}户不符合条件享受低保，多发{wan}万元。', clause.relief, 'mass'),
  finding('服务群众推诿拖延', '{unit}{year}年群众反映事项{n}件超期未答复。', clause.discipline, 'work'),
];
const supervision = [
  finding(
    '纪检组织监督责任虚化',
    '{unit}{year}年自办问题线索为零，{n}次专项检查无问题清单。',
    clause.main,
    'political',
    'supervisory',
  ),
  finding('整改台账销号不严', '{unit}{year}年{n}项整改无佐证即销号。', clause.main, 'work', 'supervisory'),
];
const decisions = [
  finding('大额资金使用未经集体研究', '{unit}{year}年{n}笔支出共{wan}万元由{who}个人审批。', clause.three, 'integrity'),
  finding('资产出租未评估', '{unit}{year}年出租门面{n}间未评估，少收租金{wan}万元。', clause.assets, 'integrity'),
];
const style = [
  finding('干部走读和在岗管理不严', '抽查{unit}{year}年考勤，{n}人次无故缺岗。', clause.discipline, 'work'),
  finding(
    '违规操办婚丧喜庆事宜',
    '{unit}{who}{year}年操办喜宴收受{n}名服务对象礼金。',
    clause.discipline,
    'life',
    'supervisory',
  ),
];

/** By the code of a category; both rulebooks' lowest categories stand here. */
export const findings: Readonly<Record<string, readonly Finding[]>> = {
  'strict-governance': governance,
  'party-regulations': leadership,
  'party-discipline': [...organisation, ...style],
  'bending-decisions': execution,
  'double-talk': governance,
  'own-way': decisions,
  'business-over-party': leadership,
  'gain-in-major-decisions': decisions,
  'improper-meetings': spending,
  'travel-on-public-money': spending,
  squandering: spending,
  'main-not-carried': governance,
  'supervision-not-carried': supervision,
  'key-field-corruption': corruption,
  'against-the-wind': [...spending, ...style],
  'implement-decisions': execution,
  'implement-governance': [...governance, ...spending],
  'implement-organisation': organisation,
  'implement-rectification': supervision,
  'focus-policies': execution,
  'focus-people': [...people, ...corruption],
  'focus-branches': organisation,
  'weak-leadership': leadership,
  'lacking-building': [...organisation, ...leadership],
  'weak-governance': [...governance, ...decisions],
};

/** What fits somebody reported to the discipline commission. */
export const reportable: readonly Finding[] = [...corruption, ...decisions, ...spending, ...style];

export const measures = [
  '完善议事规则，逐项列入台账，专人负责',
  '清退违规资金，修订财务管理制度',
  '开展专题学习和警示教育，举一反三自查',
  '补齐档案资料，建立月报告制度',
] as const;

export const proofs = [
  '整改完成情况报告及会议纪要',
  '资金清退票据和入账凭证',
  '修订后的制度文本与印发文件',
  '现场核查照片和群众回访记录',
] as const;

/** What neither the unit's rectification nor the discipline commission settles: findings for other bodies, each with its own. */
export const forOthers: readonly (Finding & { readonly body: string })[] = [
  {
    ...finding(
      '出租闲置房产未申报纳税',
      '{year}年{unit}将临街闲置门面{n}间出租，收取租金{wan}万元，未开具发票，未申报房产税和增值税。',
      clause.assets,
      'work',
    ),
    body: '西秀区税务局',
  },
  {
    ...finding(
      '项目结算未经审计即付清工程款',
      '{year}年{unit}实施的场地改造工程结算价较合同价超出{wan}万元，未送审计即付清全部工程款。',
      clause.tender,
      'work',
    ),
    body: '西秀区审计局',
  },
];
