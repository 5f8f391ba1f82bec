export const noticeText = {
  notices: { zh: '巡察公告', en: 'Public notices' },
  noticesFor: {
    zh: '巡察预告和巡察公告。起草请从巡察轮次或单次巡察的页面进入，正文由登记的内容生成。',
    en: 'Advance notices and notices of inspections. Draft one from the page of a round or an inspection: its text starts from the records.',
  },
  noNotices: { zh: '还没有公告。', en: 'There is no notice yet.' },
  draftNotice: { zh: '起草公告', en: 'Draft a notice' },
  notifications: { zh: '典型问题通报', en: 'Typical cases' },
  notificationsFor: {
    zh: '对发现并查处的典型问题及时通报曝光。一个典型问题一条，同一期通报用同一期号。',
    en: 'Typical problems found and dealt with are notified at once: one record for each case, one number for each bulletin.',
  },
  noNotifications: { zh: '还没有通报。', en: 'No case has been notified yet.' },
  draftNotification: { zh: '起草通报', en: 'Draft a notification' },
  draftConsequence: {
    zh: '草稿由另一位巡察办主任发布，发布前只有巡察办能看到。',
    en: 'Another director publishes it; until then only the office sees it.',
  },
  title: { zh: '标题', en: 'Title' },
  body: { zh: '正文', en: 'Text' },
  issuer: { zh: '发布单位', en: 'Issuer' },
  phone: { zh: '联系电话', en: 'Phone' },
  mailbox: { zh: '信箱', en: 'Mailbox' },
  receptionUntil: { zh: '受理截止', en: 'Last day of reception' },
  kind: { zh: '种类', en: 'Kind' },
  state: { zh: '状态', en: 'State' },
  allStates: { zh: '全部状态', en: 'All states' },
  publishedOn: { zh: '发布', en: 'Published' },
  drafted: { zh: '起草', en: 'Drafted' },
  bulletin: { zh: '通报期号', en: 'Bulletin' },
  people: { zh: '涉及人员', en: 'People' },
  audience: { zh: '范围', en: 'Audience' },
  openRound: { zh: '打开轮次', en: 'Open the round' },
  openProblem: { zh: '打开问题', en: 'Open the problem' },
  withdrawnNote: { zh: '已于{day}撤回：{reason}', en: 'Withdrawn on {day}: {reason}' },
  reason: { zh: '原因', en: 'Reason' },
  revise: { zh: '修改草稿', en: 'Revise' },
  reviseConsequence: { zh: '发布前可以修改。', en: 'It can be revised until it is published.' },
  publish: { zh: '发布', en: 'Publish' },
  publishConsequence: {
    zh: '本地区所有用户即可看到，之后内容不再改动。',
    en: 'Everybody with business in the jurisdiction sees it, and its words stay.',
  },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  withdrawConsequence: {
    zh: '内容和撤回原因留存，标明已撤回。',
    en: 'Words and reason stay on record, marked as withdrawn.',
  },
};

export const stateText = {
  drafted: { zh: '草稿', en: 'Draft' },
  published: { zh: '已发布', en: 'Published' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};
export const kindText = {
  forecast: { zh: '巡察预告', en: 'Advance notice' },
  inspection: { zh: '巡察公告', en: 'Notice of an inspection' },
};
export const peopleText = {
  hidden: { zh: '隐去姓名', en: 'Names hidden' },
  named: { zh: '点名通报', en: 'By name' },
};
export const audienceText = {
  public: { zh: '向社会公开', en: 'Public' },
  'inside-party': { zh: '党内通报', en: 'Inside the Party' },
};
