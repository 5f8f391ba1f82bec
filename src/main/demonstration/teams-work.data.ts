/** What is said in training, seen at visits and summed up, in the demonstration. */

/** Topics of briefings before a round, and who gives them; `{place}` is the city or county. */
export const trainings = [
  {
    topics: '巡察工作办法和“六个环节”；“五必查、六必问、四必谈”；谈话方法；底稿“一事一稿”',
    givenBy: '{place}纪委监委、{place}巡察办',
    hours: 6,
  },
  {
    topics: '选人用人和党建检查重点；查账和资金流向核对；信访情况通报；保密纪律和回避规定',
    givenBy: '{place}委组织部、审计局、财政局、信访局',
    hours: 4,
  },
] as const;

export const materials = [
  { name: '巡察工作手册', copies: 1 },
  { name: '加密优盘（巡察专用）', copies: 1 },
] as const;
/** For the leader alone. */
export const leaderMaterial = { name: '被巡察单位信访和审计情况汇编', copies: 1 } as const;

export const visitsSeen = [
  '查看驻点办公场所、谈话记录和底稿台账，与组长、联络员谈话，列席组务会。',
  '抽查底稿和谈话笔录，了解进度安排，听取全体组员意见。',
  '查看信访件登记和涉密资料保管，了解分工和每日碰头会情况。',
] as const;

export const visitFindings = [
  { words: '部分底稿一稿写了两件事，没有做到“一事一稿”。', how: '已按“一事一稿”拆分重写，组长逐份复核。' },
  { words: '谈话笔录只有一人签字，个别笔录没有核对页码。', how: '已补签并统一核对，今后当天谈话当天核对。' },
  { words: '涉密优盘与普通资料放在同一柜内，没有登记借用。', how: '已单独存放，建立借用登记。' },
  { words: '组务会没有逐条讨论问题定性，会议记录过简。', how: '已重新开会逐条讨论，补齐会议记录。' },
] as const;
export const openFinding = '与下属单位负责人的谈话少于计划，进度落后于其他组。';

export const summingUps = [
  {
    wentWell: '各组统一了工作目标、工作标准和工作节奏，底稿质量比上一轮提高；边巡边移及时。',
    fellShort: '资金类问题的证据链不够完整，个别组与被巡察单位沟通不够，清退资料拖延。',
    toChange: '下一轮培训增加资金流向核对；驻点结束后三个工作日内清退全部资料。',
  },
  {
    wentWell: '谈话覆盖面广，群众信访件全部登记并按时转出；各组按计划撤点。',
    fellShort: '个别底稿定性依据写得不准，联络员录入晚于发现日期。',
    toChange: '底稿当天录入；办公室每周抽查一次定性依据。',
  },
] as const;

export const appraisalWords = {
  excellent: '作风扎实，查账谈话都能独立承担，所写底稿全部被采用。',
  competent: '服从组长安排，完成分工任务，遵守保密纪律。',
  'basically-competent': '能完成交办工作，底稿多次退回修改，主动性需要加强。',
} as const;
