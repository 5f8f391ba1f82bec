export const drawText = {
  title: { zh: '抽签', en: 'Drawing lots' },
  description: {
    zh: '抽签决定哪个巡察组巡察哪个单位，或者由谁担任各组的席位。名单先封存，见证人说的话和事先封存的密数一起决定结果，谁也不能单独左右，看得到名单的人都可以自己重新计算。',
    en: 'Lots decide which team goes to which unit, or who takes the seats of the teams. The list is frozen first; the witness’s words and a secret committed to before decide together, so nobody does alone, and whoever sees the list can count it again.',
  },
  none: { zh: '本轮没有抽过签。', en: 'Nothing has been drawn for this round.' },
  open: { zh: '抽巡察组：封存名单', en: 'Draw teams: freeze the list' },
  openPeople: { zh: '抽人员：封存名单', en: 'Draw people: freeze the list' },
  openPeopleSays: {
    zh: '按各组须有的席位封存库中人员名单：回避、职级、领域、同期任职、三个不固定等硬性要求先逐席位核对，并为纪检监察和熟悉业务的人员各留席位，然后生成密数并公布其指纹。随后由领导小组成员或组织部门见证抽签。名单只有能看人才库的人看得到。',
    en: 'Freezes the people of the pools for the seats that the teams need: recusal, rank, field, service elsewhere and the three things never fixed are checked seat by seat first, and seats are kept for discipline inspection and for who knows the business. A secret is made and its fingerprint published. A member of the leading group or the organisation department then witnesses the draw. Only those who read the pools see the list.',
  },
  openSays: {
    zh: '按现方案的单位和巡察组封存名单，排除应当回避和不得重复的组合，生成密数并公布其指纹。随后由领导小组成员、组织部门或纪委承办人员见证抽签。',
    en: 'Freezes units and teams of the plan, keeps out what recusal and repetition forbid, makes a secret and publishes its fingerprint. A member of the leading group, the organisation department or the discipline commission then witnesses the draw.',
  },
  again: { zh: '再次抽签的理由', en: 'Why it is drawn again' },
  reveal: { zh: '见证抽签', en: 'Witness the draw' },
  revealSays: {
    zh: '请当场随意说一句话或一串数字。确认后密数立即公开，结果随之产生并写入方案：巡察组带着组长到抽中的单位。不能撤销；要再抽须写明理由，这一次仍然保留。',
    en: 'Say any words or digits that come to mind. The secret is published at once, the result follows and goes into the plan: teams go to their units with their leaders. It cannot be undone; drawing again needs a reason, and this draw stays.',
  },
  revealPeopleSays: {
    zh: '请当场随意说一句话或一串数字。确认后密数立即公开，结果随之产生：抽中的人员编入各组席位，组长写入方案，原有席位结束。不能撤销；要再抽须写明理由，这一次仍然保留。',
    en: 'Say any words or digits that come to mind. The secret is published at once and the result follows: whoever is drawn takes the seat, leaders go into the plan, seats of before end. It cannot be undone; drawing again needs a reason, and this draw stays.',
  },
  words: { zh: '见证人的话', en: 'Words of the witness' },
  cancel: { zh: '取消抽签', en: 'Give it up' },
  cancelSays: { zh: '密数不再公开，名单和理由保留。', en: 'The secret is never published; list and reason stay.' },
  reason: { zh: '理由', en: 'Reason' },
  ordinal: { zh: '第 {ordinal} 次抽签', en: 'Draw {ordinal}' },
  opened: { zh: '封存', en: 'Frozen' },
  drawn: { zh: '见证', en: 'Witnessed' },
  due: { zh: '见证期限', en: 'To be witnessed by' },
  late: {
    zh: '已超过见证期限：请见证人抽签，或由巡察办取消。',
    en: 'Past its time: a witness has to draw, or the office to give it up.',
  },
  cancelled: { zh: '取消', en: 'Given up' },
  commitment: { zh: '密数的指纹（封存时公布）', en: 'Commitment, published when frozen' },
  secret: { zh: '密数', en: 'Secret' },
  attempts: { zh: '洗牌次数', en: 'Shuffles' },
  thrownBack: { zh: '放回重抽次数', en: 'Thrown back' },
  beforeTeam: { zh: '巡察组', en: 'Team' },
  seat: { zh: '席位', en: 'Seat' },
  range: { zh: '可抽人数', en: 'Open to' },
  rangeOf: { zh: '{count} 人', en: '{count} people' },
  person: { zh: '抽中的人员', en: 'Drawn' },
  listed: { zh: '名单人数', en: 'People on the list' },
  departsPeople: {
    zh: '抽中的人员中，现在不在原席位的有：{units}。',
    en: 'Of those drawn, no longer in their team: {units}.',
  },
  unit: { zh: '被巡察单位', en: 'Unit' },
  before: { zh: '封存时的巡察组', en: 'Team when frozen' },
  team: { zh: '抽中的巡察组', en: 'Team drawn' },
  notYet: { zh: '待抽签', en: 'not drawn yet' },
  excluded: { zh: '事先排除的组合', en: 'Kept out beforehand' },
  noneExcluded: { zh: '没有需要排除的组合。', en: 'Nothing had to be kept out.' },
  departs: {
    zh: '现方案与抽签结果不一致：{units}。',
    en: 'The plan departs from what was drawn: {units}.',
  },
  verify: { zh: '在本机重新计算', en: 'Count again here' },
  agrees: {
    zh: '重新计算的结果与记录一致，密数与封存时公布的指纹相符。',
    en: 'Counted again with the same result; the secret keeps the commitment.',
  },
  differs: { zh: '重新计算的结果与记录不一致！', en: 'Counted again with another result!' },
  broken: { zh: '密数与封存时公布的指纹不符！', en: 'The secret does not keep the commitment!' },
  insecure: {
    zh: '浏览器只在 HTTPS 或本机地址下提供计算功能。请下载抽签记录，用命令 zhuoluo draw 计算。',
    en: 'The browser computes this only over HTTPS or on this machine. Download the record and run zhuoluo draw.',
  },
  download: { zh: '下载抽签记录', en: 'Download the record' },
  method: { zh: '抽签方法', en: 'How it is drawn' },
};

/** What differs where people are drawn. */
export const peopleMethodText = [
  {
    zh: '抽人员的名单：库中人员按编号排列；每个席位列出封存时按硬性要求可以担任的人员。为保证领域覆盖，各组有席位只从纪检监察或熟悉业务的人员中抽取，名单中写明。',
    en: 'The list of people: by number, and for each seat those whom no hard rule kept out of it when frozen (open). So that each team has what it needs, seats are kept for discipline inspection or for who knows the business, as the list says.',
  },
  {
    zh: '逐席位抽取：按名单顺序，从该席位可抽且尚未抽中的人员中取一个随机数定人，每人机会均等。抽中后如后面有席位因此无人可任，放回，从其余人员中再抽，直到抽定。每人只抽中一次。',
    en: 'Seat by seat in the order of the list: a number decides among the people open to it whom no seat has yet, each as likely. Whoever would leave a later seat without anybody is thrown back, and another is drawn of the rest. Nobody is drawn twice.',
  },
] as const;

/** The published algorithm, in steps that somebody can follow with other tools. */
export const methodText = [
  {
    zh: '名单：封存时公布的原文（下载记录中的 statement），含单位、巡察组和事先排除的组合，一字不改。',
    en: 'The list: the text published when frozen (statement of the record): units, teams and what is kept out, letter by letter.',
  },
  {
    zh: '指纹：SHA-256（名单原文 + 换行 + 密数的 64 位十六进制数）。封存时公布，公开密数后任何人都可以核对。',
    en: 'Commitment: SHA-256 of the list, a line break and the secret’s 64 hexadecimal digits. Published when frozen, checked by anybody once the secret is.',
  },
  {
    zh: '种子：以密数（32 字节）为密钥，对见证人的话（UTF-8）计算 HMAC-SHA-256。',
    en: 'Seed: HMAC-SHA-256 of the witness’s words (UTF-8) under the secret (32 bytes).',
  },
  {
    zh: '随机数：以种子为密钥，对从 0 起的 4 字节计数（高位在前）逐个计算 HMAC-SHA-256，每 4 字节取一个数；取小于 n 的数时，舍去末尾不足 n 的倍数的部分再取余，使每个结果机会均等。',
    en: 'Numbers: HMAC-SHA-256 under the seed of a counter of 4 bytes from 0 (highest byte first), four bytes a number; below n, numbers beyond the last multiple of n are thrown away before the remainder is taken, so that all are equally likely.',
  },
  {
    zh: '洗牌：按名单顺序从最后一个巡察组到第二个，逐个与随机取到的前面（含自己）一个对换（Fisher–Yates）。洗出的顺序含有排除的组合时整个作废，从名单顺序重新洗，直到没有为止：各种合规结果机会均等。',
    en: 'Shuffle: from the last team of the list to the second, each changes places with one at or before it (Fisher–Yates). An order that holds something kept out is thrown away whole and the shuffle begins anew from the list, so every lawful order is equally likely.',
  },
  {
    zh: '排除规则：组内现有人员或组长按本轮办法应当回避的单位，以及三个不固定、跨县巡察不允许的组合，按封存时的记录排除。',
    en: 'Kept out: units from which somebody of the team or its leader must stay away by the round’s rulebook, and what the three things never fixed and cross-county rounds forbid, by the records when frozen.',
  },
  {
    zh: '在任何一台机器上：zhuoluo draw 抽签记录.json',
    en: 'On any machine: zhuoluo draw record.json',
  },
] as const;
