export const listText = {
  title: { zh: '组建巡察组', en: 'Forming teams' },
  description: {
    zh: '按方案中的巡察对象，从组长库和人才库测算最优的合规组队，可手工调整，采纳后写入轮次。',
    en: 'The best lawful teams for the units of a plan, out of the pools; changed by hand where needed, written into the round when accepted.',
  },
  round: { zh: '轮次', en: 'Round' },
  jurisdiction: { zh: '地区', en: 'Jurisdiction' },
  term: { zh: '计划时间', en: 'Planned' },
  units: { zh: '巡察对象', en: 'Units' },
  state: { zh: '状态', en: 'State' },
  none: {
    zh: '没有等待组队的轮次。先在“轮次”中拟定方案并添加巡察对象。',
    en: 'No round waits for its teams. Plan one first and add its units.',
  },
};

export const boardText = {
  board: { zh: '组队方案', en: 'Teams' },
  standing: { zh: '测算情况', en: 'Where it stands' },
  mix: { zh: '其中新老搭配 {mix} 分', en: '{mix} of them for the mix of experience' },
  ask: { zh: '测算组队方案', en: 'Compute the teams' },
  askAgain: { zh: '重新测算', en: 'Compute anew' },
  askSays: {
    zh: '在后台测算得分最高的合规组队，可以离开本页。未采纳的方案会被新的测算替代。',
    en: 'The lawful teams with the most points are computed behind the scenes; the page can be left. A proposal not accepted yet is replaced.',
  },
  cancel: { zh: '取消测算', en: 'Cancel' },
  accept: { zh: '采纳方案', en: 'Accept' },
  acceptSays: {
    zh: '各次巡察写入组长，全体人员编入巡察组；此前的席位由本方案替代。本地区巡察办、领导小组和组织部门可以看到。',
    en: 'Each inspection gets its leader and everybody a seat; earlier seats are replaced. Office, leading group and organisation department see it.',
  },
  nothing: {
    zh: '还没有组队方案。测算后，每组的人员、得分和理由显示在这里。',
    en: 'No proposal yet. Once computed, the people of each team stand here with points and reasons.',
  },
  nothingToSee: { zh: '巡察办还没有测算组队方案。', en: 'The office has not had the teams computed yet.' },
  queued: { zh: '排队中，马上开始。', en: 'Waiting; it begins at once.' },
  computing: {
    zh: '测算中：已用 {seconds} 秒，至多 {most} 秒。',
    en: 'Computing: {seconds} of at most {most} seconds.',
  },
  found: { zh: '目前最好 {points} 分，上限 {bound} 分。', en: 'Best so far {points} points; at most {bound}.' },
  boundOnly: { zh: '得分上限 {bound} 分。', en: 'At most {bound} points.' },
  failed: {
    zh: '在规定时间内没有得出方案。请延长时间或缩小范围后重新测算。',
    en: 'No teams were found in the time given. Allow more time, or ask for less, and compute anew.',
  },
  impossible: {
    zh: '按现有条件组不成合规的队伍。至少要放宽以下条件（回避和同期任职不能放宽）：',
    en: 'No lawful teams exist under these conditions. At least these would have to be given up (recusal and service elsewhere never are):',
  },
  proven: { zh: '已证明为最优：没有得分更高的合规组队。', en: 'Proved best: no lawful teams have more points.' },
  gap: {
    zh: '时间用尽，尚未证明最优：至多还可提高 {gap} 分（上限 {bound} 分）。',
    en: 'Time ran out before proof: at most {gap} points could be gained (bound {bound}).',
  },
  changed: {
    zh: '已手工调整：现为 {points} 分，测算所得为 {found} 分。',
    en: 'Changed by hand: {points} points now; {found} as computed.',
  },
  points: { zh: '总分', en: 'Points' },
  pointsOf: { zh: '{points} 分', en: '{points} points' },
  lawful: { zh: '符合全部规则', en: 'All rules kept' },
  broken: { zh: '{count} 处不符合规则', en: '{count} rules broken' },
  acceptedBy: { zh: '{name}于{at}采纳', en: 'Accepted by {name}, {at}' },
  askedBy: { zh: '{name}于{at}测算', en: 'Asked for by {name}, {at}' },
  noRecusalRules: {
    zh: '本轮办法没有规定回避，请组队时人工把关。',
    en: 'The round’s rulebook has no rules of recusal: mind them by hand.',
  },
  units: { zh: '巡察 {units}', en: 'Inspects {units}' },
  people: { zh: '{count} 人', en: '{count} people' },
  count: { zh: '{found}/{range} 人', en: '{found} of {range}' },
  empty: { zh: '空缺', en: 'Vacant' },
  putHere: { zh: '放到这里', en: 'Put here' },
  putInto: { zh: '把{name}放到{team}{seat}', en: 'Put {name} into {team}, {seat}' },
  held: {
    zh: '已选中{name}。选择一个席位放入；选择另一人则互换或替换。按 Esc 放下。',
    en: '{name} is picked up. Choose a seat to put down, or another person to change places with. Esc lets go.',
  },
  letGo: { zh: '放下', en: 'Let go' },
  takeOut: { zh: '移出巡察组', en: 'Take out' },
  why: { zh: '查看理由', en: 'See why' },
  how: {
    zh: '拖动人员，或按回车选中后再选席位。',
    en: 'Drag a person, or press Enter to pick up and again on a seat.',
  },
  card: { zh: '{name}，{seat}，{points} 分', en: '{name}, {seat}, {points} points' },
  newcomer: { zh: '候选', en: 'Candidate' },
  leaderPool: { zh: '组长库', en: 'Leader pool' },
};

export const poolText = {
  title: { zh: '候选人员', en: 'Who could serve' },
  search: { zh: '姓名或单位', en: 'Name or home unit' },
  counted: { zh: '共 {total} 人，列出 {shown} 人', en: '{shown} of {total} people' },
  seated: { zh: '已编入{team}', en: 'In {team}' },
  pick: { zh: '选中', en: 'Pick up' },
  name: { zh: '姓名', en: 'Name' },
  home: { zh: '单位和职务', en: 'Home unit and post' },
  field: { zh: '专业领域和职级', en: 'Field and rank' },
  team: { zh: '巡察组', en: 'Team' },
  act: { zh: '操作', en: 'Actions' },
};

export const whyText = {
  title: { zh: '{name}：入选理由', en: '{name}: why' },
  titleNot: { zh: '{name}：未入选理由', en: '{name}: why not' },
  criterion: { zh: '项目', en: 'Criterion' },
  points: { zh: '得分', en: 'Points' },
  reason: { zh: '依据', en: 'Reason' },
  total: { zh: '合计', en: 'Total' },
  nextBest: {
    zh: '次优人选：{name}（{unit}），总分减少 {loses} 分。另有 {others} 人可任此席。',
    en: 'Next best: {name} ({unit}); the whole would lose {loses} points. {others} others could take the seat.',
  },
  nextBetter: {
    zh: '未编入人员中，{name}（{unit}）任此席总分可增加 {gains} 分。',
    en: 'Of those without a seat, {name} ({unit}) here would gain {gains} points.',
  },
  noOther: { zh: '没有其他人可以合规地任此席。', en: 'Nobody else could lawfully take this seat.' },
  team: { zh: '巡察组', en: 'Team' },
  seat: { zh: '席位', en: 'Seat' },
  because: { zh: '原因', en: 'Because' },
  loses: {
    zh: '可以担任；替换{name}，总分减少 {loses} 分',
    en: 'Could serve; in place of {name} the whole loses {loses} points',
  },
  gains: {
    zh: '可以担任；替换{name}，总分增加 {gains} 分',
    en: 'Could serve; in place of {name} the whole gains {gains} points',
  },
  equal: { zh: '可以担任；与{name}得分相同', en: 'Could serve; as good as {name}' },
  open: { zh: '可以担任；现无人可换', en: 'Could serve; nobody there can be spared' },
};

export const settingsText = {
  title: { zh: '测算条件', en: 'What to compute' },
  hard: { zh: '必须满足', en: 'Must hold' },
  seats: { zh: '席位和人数', en: 'Seats' },
  size: { zh: '每组总人数', en: 'People in a team' },
  least: { zh: '至少', en: 'At least' },
  most: { zh: '至多', en: 'At most' },
  discipline: { zh: '每组纪检监察人员至少', en: 'From discipline inspection, at least' },
  business: { zh: '每组熟悉被巡察单位业务人员至少', en: 'Who know the business inspected, at least' },
  years: { zh: '组长、对象、搭配几年内不重复', en: 'Leader, unit and tie not repeated within years' },
  cross: { zh: '跨县巡察：本县人员不参加', en: 'Across counties: nobody of the own county' },
  pools: { zh: '使用的人才库', en: 'Pools' },
  poolOf: { zh: '{name}（{people} 人）', en: '{name} ({people})' },
  soft: { zh: '择优权重（0 不计，10 最重）', en: 'Weights (0 counts nothing, 10 most)' },
  seconds: { zh: '测算时间至多（秒）', en: 'Search for at most (seconds)' },
};
