export const poolImportText = {
  title: { zh: '导入入库推荐', en: 'Import recommendations' },
  description: {
    zh: '上传 Excel 工作簿（人员、简历、教育经历、近亲属、年度考核各一张表），核对预览、改正错误后一次导入。导入后都是“已推荐”，仍须资格审查和领导小组审批才能入库。',
    en: 'Upload a workbook (sheets of people, résumés, education, relatives, appraisals), check the preview, mend what is faulty, then import all at once. Everybody is recommended then; qualification check and approval still come before the pool.',
  },
  into: { zh: '推荐到“{jurisdiction}”人才库', en: 'For the pools of {jurisdiction}' },
  recommendedOn: { zh: '推荐日期', en: 'Recommended on' },
  dropHelp: {
    zh: '支持 .xlsx（最多 5,000 人）；只有人员表时也可用 .csv。各表以姓名和所在单位对应，列的顺序不限。',
    en: '.xlsx (up to 5,000 people); .csv where there is only the sheet of people. Sheets are joined by name and home unit; columns in any order.',
  },
  sheetOf: { zh: '{heading}（{count} 行）', en: '{heading} ({count} rows)' },
  faultyOf: { zh: '{heading}（{count} 行，{faulty} 行有错误）', en: '{heading} ({count} rows, {faulty} faulty)' },
  lacks: { zh: '尚不符合：', en: 'Does not hold yet: ' },
  sound: { zh: '无误', en: 'In order' },
  consequence: {
    zh: '将登记 {people} 条入库推荐；没有人因此直接入库。本地区巡察办、领导小组和组织部门可以看到。',
    en: '{people} recommendations will be entered; nobody gets into a pool by this. Office, leading group and organisation department see them.',
  },
  nothing: { zh: '没有需要登记的人员。', en: 'There is nobody to recommend.' },
  discardSays: { zh: '已上传的表格和改正都会丢弃。', en: 'The uploaded rows and what you mended are dropped.' },
  done: { zh: '已登记 {count} 条入库推荐，待资格审查。', en: '{count} recommendations entered, to be checked.' },
  toList: { zh: '查看入库推荐', en: 'See the recommendations' },
  noJurisdiction: { zh: '请先选择地区。', en: 'Choose a jurisdiction first.' },
  import: { zh: '从表格导入', en: 'Import' },
  checkMany: { zh: '批量审查合格（{count}）', en: 'Qualified ({count})' },
  approveMany: { zh: '批量批准入库（{count}）', en: 'Approve ({count})' },
  checkManySays: {
    zh: '逐人核对资格：齐备的报领导小组审批，有缺项的留在原处并列出原因。',
    en: 'Each is checked: who qualifies goes before the leading group, the others stay and are named with the reason.',
  },
  approveManySays: {
    zh: '逐人批准入库；由您本人登记的或已有变化的留在原处并列出原因。',
    en: 'Each gets into the pool; those whom you entered yourself, or that changed, stay and are named.',
  },
  manyDone: { zh: '已办理 {done} 人，留下 {left} 人。', en: '{done} done, {left} left.' },
};
