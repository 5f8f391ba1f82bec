import type { Says } from '#platform/kernel/decision.ts';
import type { PaperCommand, PaperState } from '../paper.model.ts';
import type { SheetState } from '../sheet.model.ts';

export { decisionTexts, severityTexts, sheetStateTexts } from '../paper.text.ts';

export const paperStateTexts: Readonly<Record<PaperState, Says>> = {
  draft: { zh: '草稿', en: 'Draft' },
  submitted: { zh: '待复核', en: 'To be reviewed' },
  reviewed: { zh: '待组长审签', en: 'To be signed' },
  signed: { zh: '已签字，待上会', en: 'Signed' },
  tabled: { zh: '待组务会决定', en: 'Before the meeting' },
  approved: { zh: '已认定', en: 'Approved' },
  merged: { zh: '已并入', en: 'Merged' },
  dropped: { zh: '不予认定', en: 'Dropped' },
};
export const stateColours: Readonly<Record<PaperState, string>> = {
  draft: 'default',
  submitted: 'gold',
  reviewed: 'gold',
  signed: 'blue',
  tabled: 'blue',
  approved: 'green',
  merged: 'default',
  dropped: 'default',
};

export const sheetColours: Readonly<Record<SheetState, string>> = {
  sent: 'gold',
  agreed: 'green',
  objected: 'red',
  withdrawn: 'default',
};

type Dialogued = Exclude<PaperCommand, 'save' | 'decide'> | 'send-sheet';
export const paperCommandTexts: Readonly<Record<Dialogued, { readonly name: Says; readonly says: Says }>> = {
  submit: {
    name: { zh: '提交复核', en: 'Hand in' },
    says: {
      zh: '提交后不能再修改，由另一名组员复核；需要改动的，复核人退回即可。',
      en: 'It can no longer be changed and goes to another member for review, who may send it back.',
    },
  },
  review: {
    name: { zh: '复核通过', en: 'Review' },
    says: { zh: '复核通过后送组长审签。', en: 'It then goes to the leader for his signature.' },
  },
  sign: {
    name: { zh: '审签', en: 'Sign' },
    says: {
      zh: '签字后巡察办可以看到这份底稿；可以送单位确认事实，再提交组务会。',
      en: 'From here the office sees the paper; its facts may go to the unit, and the paper to the team’s meeting.',
    },
  },
  table: {
    name: { zh: '提交组务会', en: 'Put to the meeting' },
    says: { zh: '由组务会集体研究决定。', en: 'The team’s meeting decides on it together.' },
  },
  'send-back': {
    name: { zh: '退回修改', en: 'Send back' },
    says: {
      zh: '底稿回到草稿，已有的复核、审签作废，理由留在底稿上。',
      en: 'It becomes a draft again; review and signature fall away, the reason stays with it.',
    },
  },
  'bring-back': {
    name: { zh: '恢复研究', en: 'Bring back' },
    says: {
      zh: '这份底稿不再并入另一份，回到已签字状态，等待提交组务会重新决定；原决定和理由留在底稿上。',
      en: 'The paper stands on its own again and waits for a meeting to decide anew; the earlier decision and the reason stay with it.',
    },
  },
  'send-sheet': {
    name: { zh: '送单位确认事实', en: 'Send facts to the unit' },
    says: {
      zh: '只送时间、地点和事实，不送证据、发现人、性质和类别。单位联络员和书记可以看到并答复。',
      en: 'Time, place and facts alone are sent: no evidence, finder, character or category. The unit’s contact and secretary see it and answer.',
    },
  },
};

export const papersText = {
  title: { zh: '底稿', en: 'Working papers' },
  description: {
    zh: '一事一稿：撰写、复核、审签，提交组务会研究决定。',
    en: 'One matter to a paper: written, reviewed, signed, and decided by the team’s meeting.',
  },
  none: { zh: '还没有进驻的巡察，也没有底稿。', en: 'No inspection is on site, and there are no papers.' },
  noPapers: { zh: '还没有底稿。', en: 'There are no papers yet.' },
  noneOfThese: { zh: '没有符合条件的底稿。', en: 'No paper fits.' },
  minorShare: {
    zh: '只看轻微问题：{of}份中{minor}份（{percent}），不含已并入和不予认定的',
    en: 'Minor matters only: {minor} of {of} ({percent}), without merged and dropped ones',
  },
  unit: { zh: '被巡察单位', en: 'Unit' },
  team: { zh: '巡察组', en: 'Team' },
  round: { zh: '轮次', en: 'Round' },
  waiting: { zh: '在办底稿', en: 'Open papers' },
  number: { zh: '编号', en: 'Number' },
  paperTitle: { zh: '标题', en: 'Title' },
  untitled: { zh: '（未写标题）', en: '(no title yet)' },
  state: { zh: '状态', en: 'State' },
  writer: { zh: '撰稿', en: 'Writer' },
  finder: { zh: '发现人', en: 'Finder' },
  since: { zh: '到此环节', en: 'Here since' },
  returned: { zh: '退回修改', en: 'Sent back' },
  all: { zh: '全部', en: 'All' },
  begin: { zh: '新写底稿', en: 'New paper' },
  meetings: { zh: '组务会', en: 'Meetings of the team' },
  noMeetings: { zh: '还没有开过组务会。', en: 'No meeting has been held yet.' },
  openMeeting: { zh: '召开组务会', en: 'Open a meeting' },
  goOnMeeting: { zh: '继续组务会', en: 'Go on with the meeting' },
  openMeetingSays: {
    zh: '由组长主持，到会人员集体研究提交的底稿；可以随时补充纪要，结束后纪要不再改动。',
    en: 'The leader chairs; those present decide on the papers together. Minutes can be written until it is closed.',
  },
  heldOn: { zh: '会议日期', en: 'Day' },
  present: { zh: '到会人员', en: 'Present' },
  chair: { zh: '主持', en: 'Chair' },
  papersCount: { zh: '研究底稿', en: 'Papers' },
  open: { zh: '进行中', en: 'Open' },
  closed: { zh: '已结束', en: 'Closed' },
  facts: { zh: '基本情况', en: 'Facts' },
  signatures: { zh: '审签情况', en: 'Signatures' },
  written: { zh: '撰稿', en: 'Written by' },
  reviewed: { zh: '复核', en: 'Reviewed by' },
  signed: { zh: '组长审签', en: 'Signed by the leader' },
  decided: { zh: '组务会决定', en: 'Decided by the meeting' },
  decision: { zh: '决定', en: 'Decision' },
  opinion: { zh: '集体研究意见', en: 'What the meeting found' },
  ownOpinion: { zh: '意见', en: 'Opinion' },
  reason: { zh: '退回理由', en: 'Reason' },
  reasonHelp: { zh: '写明哪里不清楚、要补什么。', en: 'Say what is unclear and what has to be added.' },
  returns: { zh: '退回记录', en: 'Sent back' },
  toProblem: { zh: '查看问题', en: 'To the problem' },
  toMeeting: { zh: '查看组务会', en: 'To the meeting' },
  story: { zh: '办理过程', en: 'What happened' },
  blank: { zh: '（空）', en: '(empty)' },
  absorbed: { zh: '并入本稿的底稿', en: 'Merged into this paper' },
  why: { zh: '理由', en: 'Reason' },
  bringBackHelp: { zh: '写明为什么要单独研究。', en: 'Say why it has to be decided on its own.' },
  noEvidence: { zh: '没有列证据', en: 'No evidence listed' },
  amountHelp: { zh: '不涉及钱款的不填。', en: 'Left empty where no money is involved.' },
  happenedHelp: { zh: '年月日，或者起止年月。', en: 'The day, or the months from and to.' },
  seenHelp: { zh: '第一句：谁做了什么，写人、事、数。', en: 'First sentence: who did what, with people and figures.' },
  characterHelp: { zh: '第二句：违反哪个文件第几条。', en: 'Second sentence: against which clause of which rule.' },
  whoseHelp: { zh: '第三句：谁负什么责任。', en: 'Third sentence: who answers for what.' },
  evidenceLine: { zh: '证据{no}', en: 'Evidence {no}' },
  addEvidence: { zh: '添加证据', en: 'Add evidence' },
  chooseEvidence: { zh: '从本次巡察的证据材料中选', en: 'Choose from the inspection’s evidence' },
  kept: { zh: '证据材料 {number}', en: 'Evidence {number}' },
  notKept: { zh: '证据材料已撤回', en: 'Evidence withdrawn' },
  removeEvidence: { zh: '删除证据{no}', en: 'Remove evidence {no}' },
  notWritten: { zh: '还没有写', en: 'Not written yet' },
  handIn: { zh: '提交复核', en: 'Hand in' },
  saved: { zh: '已保存', en: 'Saved' },
  willSave: { zh: '停止输入后自动保存', en: 'Saved when you stop typing' },
  saving: { zh: '正在保存…', en: 'Saving…' },
  notSaved: { zh: '没有保存：{says}', en: 'Not saved: {says}' },
  again: { zh: '系统会自动再试。', en: ' It is sent again by itself.' },
  clash: { zh: '同事改了同一处，请选择保留哪一个。', en: 'A colleague changed the same field: choose which stays.' },
  handedIn: {
    zh: '同事已经提交了这份底稿，您刚写的还没有保存。请复制需要的内容，退回后再改。',
    en: 'A colleague has handed this paper in; what you just wrote is not saved. Copy what you need and change it once it is sent back.',
  },
  hints: { zh: '底稿检查', en: 'Look through the paper' },
  hintsSays: {
    zh: '提示供参考，不影响保存；提交前请逐条核对。',
    en: 'For your consideration; the paper is saved as it is. Go through them before you hand it in.',
  },
  looking: { zh: '正在检查……', en: 'Looking through it…' },
  noHints: {
    zh: '时间、地点、人员、依据、证据、责任都已写明。',
    en: 'When, where, who, basis, evidence and responsibility are all there.',
  },
  alike: {
    zh: '与 {number}“{title}”内容相近（{likeness}%），请核对是否为同一件事。',
    en: 'Nearly the same as {number} “{title}” ({likeness}%): see whether it is one matter.',
  },
  sheets: { zh: '事实确认', en: 'Facts before the unit' },
  noSheets: { zh: '没有送单位确认。', en: 'The facts have not been sent to the unit.' },
  sentBy: { zh: '{name} {day} 送出，{due} 前答复', en: 'Sent by {name} on {day}, to be answered by {due}' },
  answeredBy: { zh: '{name} {at} 答复', en: 'Answered by {name} {at}' },
  withdraw: { zh: '撤回', en: 'Take back' },
  withdrawSays: { zh: '撤回后单位不再看到这份确认单。', en: 'The unit no longer sees the sheet.' },
  sheetDue: { zh: '答复期限', en: 'To be answered by' },
  meeting: { zh: '组务会', en: 'Meeting' },
  noOpenMeeting: {
    zh: '没有进行中的组务会，先在底稿列表页召开。',
    en: 'No meeting is open: open one on the list of papers first.',
  },
} as const;

export const meetingText = {
  title: { zh: '组务会', en: 'Meeting of the team' },
  tabled: { zh: '研究的底稿', en: 'Papers before the meeting' },
  noTabled: { zh: '还没有提交底稿，可从下面选择。', en: 'No paper is before the meeting yet; choose below.' },
  ready: { zh: '已签字、可上会的底稿', en: 'Signed papers that can be put to it' },
  table: { zh: '提交', en: 'Put to it' },
  decide: { zh: '作出决定', en: 'Decide' },
  decideSays: {
    zh: '认定的底稿立即成为问题，编号不变，由巡察办继续办理；发现人和组长分别留名。',
    en: 'A paper that is approved becomes a problem at once under the same number and goes on with the office; finder and leader both stand in it.',
  },
  droppedSays: {
    zh: '并入这份底稿的其他底稿会回到本次会议，逐一另行决定。',
    en: 'Papers that were merged into it come back before this meeting and are decided one by one.',
  },
  dueOn: { zh: '巡察办办理期限', en: 'The office goes on by' },
  otherBody: { zh: '移交部门', en: 'To which body' },
  mergedInto: { zh: '并入', en: 'Into' },
  minutes: { zh: '会议纪要', en: 'Minutes' },
  saveMinutes: { zh: '保存纪要', en: 'Save the minutes' },
  noMinutes: { zh: '没有写纪要', en: 'No minutes yet' },
  close: { zh: '结束会议', en: 'Close the meeting' },
  closeSays: {
    zh: '结束后纪要和决定不再改动，可以打印存档。',
    en: 'Minutes and decisions stand from then on and can be printed.',
  },
  print: { zh: '打印纪要', en: 'Print the minutes' },
  undecided: { zh: '待决定', en: 'Undecided' },
  by: { zh: '结束', en: 'Closed' },
} as const;

export const sheetText = {
  title: { zh: '事实确认', en: 'Confirmation of facts' },
  description: {
    zh: '巡察组送来的事实，请核对后答复：没有异议，或者写明哪一点不符。',
    en: 'Facts sent by the inspection team: say that they agree, or which point does not.',
  },
  none: { zh: '没有送来的事实确认单。', en: 'No facts have been sent.' },
  number: { zh: '编号', en: 'Number' },
  matter: { zh: '事项', en: 'Matter' },
  from: { zh: '送出', en: 'From' },
  sentOn: { zh: '送出日期', en: 'Sent' },
  team: { zh: '巡察组', en: 'Team' },
  due: { zh: '答复期限', en: 'Answer by' },
  state: { zh: '状态', en: 'State' },
  facts: { zh: '送核的事实', en: 'The facts' },
  answer: { zh: '答复', en: 'Answer' },
  agree: { zh: '没有异议', en: 'Agree' },
  object: { zh: '有异议', en: 'Object' },
  agreeSays: { zh: '答复后不能更改，巡察组会看到。', en: 'The answer stands and the team sees it.' },
  objectSays: {
    zh: '写明哪一点与事实不符、有何依据。答复后不能更改，巡察组会看到；原文和意见都会保留。',
    en: 'Say which point does not agree and by what. The answer stands and the team sees it; both texts are kept.',
  },
  objection: { zh: '异议', en: 'Objection' },
  remark: { zh: '说明（可不填）', en: 'Remark (optional)' },
  answered: { zh: '{name} {at} 答复', en: 'Answered by {name} {at}' },
} as const;
