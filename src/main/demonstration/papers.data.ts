/** What the demonstration's working papers say: invented, one matter to each, some with what the hints are there to find. */
export interface PaperMatter {
  readonly title: string;
  readonly happened: string;
  /** In 万元. */
  readonly wan: number | null;
  readonly seen: string;
  readonly character: string;
  readonly whose: string;
  readonly responsible: string;
  readonly evidence: readonly string[];
  readonly discipline: string;
  readonly responsibility: 'main' | 'supervisory';
  readonly severity: 'minor' | 'ordinary' | 'grave';
}

const discipline = '《中国共产党纪律处分条例》';

export const paperMatters: readonly PaperMatter[] = [
  {
    title: '以加班名义发放补贴',
    happened: '2025年1月至6月',
    wan: 3.6,
    seen: '办公室主任韦某某造表，以加班名义向12名在编职工发放补贴，其中8人当月无加班记录。',
    character: `违规发放津补贴，违反${discipline}第一百一十五条。`,
    whose: '党组负主体责任，分管财务的班子成员负领导责任。',
    responsible: '党组书记、分管财务副职、办公室主任韦某某',
    evidence: ['补贴发放表6份', '考勤记录', '韦某某谈话记录'],
    ...{ discipline: 'integrity', responsibility: 'main', severity: 'ordinary' },
  },
  {
    title: '办公设备采购未经询价',
    happened: '2025年9月18日',
    wan: 18.7,
    seen: '采购电脑、打印机47台，未经询价即与供应商签约，单价比同期市场价高12%。',
    character: '规避采购程序，违反《中华人民共和国政府采购法》第二十六条。',
    whose: '分管负责人审核把关不严，负领导责任。',
    responsible: '分管副职、办公室负责人',
    evidence: ['采购合同', '同期三家报价单'],
    ...{ discipline: 'work', responsibility: 'main', severity: 'ordinary' },
  },
  {
    title: '重大事项以传阅代替会议研究',
    happened: '2025年3月至11月',
    wan: null,
    seen: '党组对5项资金安排以传阅文件代替会议研究，无讨论和表决记录，会议记录本缺页3处。',
    character: '未执行“三重一大”决策制度，违反《中国共产党党组工作条例》第十七条。',
    whose: '党组书记负第一责任。',
    responsible: '党组书记、党组秘书',
    evidence: ['党组会议记录本', '传阅单5份'],
    ...{ discipline: 'organisation', responsibility: 'main', severity: 'grave' },
  },
  {
    title: '公务用车私用加油',
    happened: '2025年国庆假期',
    wan: 0.23,
    seen: '驾驶员罗某使用公务加油卡为私家车加油4次，合计2,300元，行车登记簿无对应出车记录。',
    character: `公车私用，违反${discipline}第一百一十八条。`,
    whose: '办公室负责人日常管理失职。',
    responsible: '驾驶员罗某、办公室负责人',
    evidence: ['加油卡流水', '行车登记簿'],
    ...{ discipline: 'integrity', responsibility: 'supervisory', severity: 'minor' },
  },
  {
    title: '房屋出租租金未入账',
    happened: '2023年1月至2025年12月',
    wan: 21.6,
    seen: '临街门面3间出租给个体户，租金由后勤科长潘某收取存入个人账户，没有上缴财务。',
    character: '资金体外循环，违反《行政事业性国有资产管理条例》第二十一条。',
    whose: '后勤科长潘某负直接责任，分管领导负领导责任。',
    responsible: '后勤科长潘某、分管副职',
    evidence: ['租赁合同3份', '潘某账户流水', '承租人谈话记录3份'],
    ...{ discipline: 'integrity', responsibility: 'main', severity: 'grave' },
  },
  {
    title: '培训费报销附件不全',
    happened: '2025年5月12日',
    wan: 4.2,
    seen: '报销一期培训费，没有培训通知、参训人员签到和讲课费签收单，经办人说不清参训人数。',
    character: '报销手续不全，违反《会计法》第十四条。',
    whose: '财务负责人审核不严。',
    responsible: '财务科负责人、经办人王某',
    evidence: ['第37号记账凭证'],
    ...{ discipline: 'work', responsibility: 'main', severity: 'ordinary' },
  },
  {
    title: '党支部换届超期',
    happened: '2022年4月至2025年10月',
    wan: null,
    seen: '机关第二党支部任期届满后42个月没有换届，支部委员会缺员2名。',
    character: '违反《中国共产党支部工作条例（试行）》第十一条。',
    whose: '机关党委负主体责任。',
    responsible: '机关党委书记、第二党支部书记',
    evidence: ['支部工作记录', '党员花名册'],
    ...{ discipline: 'organisation', responsibility: 'main', severity: 'ordinary' },
  },
  {
    title: '以会代训名义发放补贴',
    happened: '2025年1月至6月',
    wan: 1.1,
    seen: '办公室主任韦某某造表，以会代训名义向在编职工发放补贴，部分人员没有参加会议。',
    character: `违规发放津补贴，违反${discipline}第一百一十五条。`,
    whose: '分管财务的班子成员负领导责任。',
    responsible: '分管财务副职、办公室主任韦某某',
    evidence: ['补贴发放表2份'],
    ...{ discipline: 'integrity', responsibility: 'main', severity: 'ordinary' },
  },
  {
    title: '干部选拔任用未听取纪检意见',
    happened: '2024年8月6日',
    wan: null,
    seen: '提拔4名中层干部，会前没有听取派驻纪检组意见，干部档案任前审核表缺2份。',
    character: '违反《党政领导干部选拔任用工作条例》第三十三条。',
    whose: '党组书记负第一责任，人事科负责人负直接责任。',
    responsible: '党组书记、人事科负责人',
    evidence: ['党组会议纪要', '任前审核表2份'],
    ...{ discipline: 'organisation', responsibility: 'main', severity: 'grave' },
  },
  {
    title: '公务接待超标准',
    happened: '2025年7月21日',
    wan: 0.48,
    seen: '接待上级调研组9人，安排陪餐11人，菜品和酒水费用4,800元，分两次以会议费名义报销。',
    character: `违规公务接待，违反${discipline}第一百一十六条。`,
    whose: '办公室主任负直接责任。',
    responsible: '办公室主任韦某某',
    evidence: ['接待清单', '会议费凭证2份', '餐饮店明细'],
    ...{ discipline: 'integrity', responsibility: 'main', severity: 'ordinary' },
  },
  {
    title: '工程款超进度支付',
    happened: '2024年11月30日',
    wan: 86,
    seen: '附属楼维修工程完成工程量65%，已支付合同价的95%，监理没有签认进度。',
    character: '违反《建设工程价款结算暂行办法》第十三条。',
    whose: '分管基建的班子成员负领导责任。',
    responsible: '分管基建副职、基建科长',
    evidence: ['施工合同', '支付凭证4份', '监理日志'],
    ...{ discipline: 'work', responsibility: 'main', severity: 'grave' },
  },
  {
    title: '上级文件传达滞后',
    happened: '',
    wan: null,
    seen: '个别文件传达不及时，近年来多次出现。',
    character: '',
    whose: '',
    responsible: '',
    evidence: [],
    ...{ discipline: 'political', responsibility: 'main', severity: 'minor' },
  },
];
