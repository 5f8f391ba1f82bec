import { refusals } from '#platform/kernel/decision.ts';

export const noticeRefusals = refusals('notices', {
  missing: {
    because: 'missing',
    zh: '没有这份公告或通报，或者它尚未发布。',
    en: 'There is no such notice, or it is not published yet.',
  },
  notOffice: {
    because: 'permission',
    zh: '公告和通报由本地区巡察办起草。',
    en: 'Notices are drafted by the office of the jurisdiction.',
  },
  notDirector: {
    because: 'permission',
    zh: '发布和撤回由巡察办主任办理。',
    en: 'A director of the office publishes and withdraws.',
  },
  ownDraft: {
    because: 'permission',
    zh: '起草人不能发布自己起草的内容，请由另一位巡察办主任办理。',
    en: 'Nobody publishes his or her own draft; another director has to.',
  },
  alreadyPublished: {
    because: 'state',
    zh: '已于{day}发布，内容不再改动；有误的请撤回后另行发布。',
    en: 'It was published on {day} and its words stay; withdraw it and publish another where it is wrong.',
  },
  alreadyWithdrawn: {
    because: 'state',
    zh: '已于{day}撤回。',
    en: 'It was withdrawn on {day} already.',
  },
  namesSomebody: {
    because: 'input',
    field: 'body',
    zh: '通报注明隐去姓名，但正文中出现了“{names}”。请隐去，或改为点名通报。',
    en: 'The notification is to hide its people, but its text names “{names}”. Hide the name, or notify by name.',
  },
  roundNotApproved: {
    because: 'state',
    zh: '轮次方案还没有经领导小组批准，批准以后才能发布。',
    en: 'The leading group has not approved the round yet; it is published after the approval.',
  },
  receptionPassed: {
    because: 'input',
    field: 'receptionUntil',
    zh: '受理截止日期{day}已经过去，不能再发布。',
    en: 'The last day of reception, {day}, has passed; it cannot be published any more.',
  },
  inspectionDoesNotFit: {
    because: 'input',
    field: 'inspectionId',
    zh: '巡察公告须选定一次巡察；巡察预告不选。',
    en: 'A notice of an inspection names one; a forecast names none.',
  },
});
