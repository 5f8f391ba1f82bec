import type { Says } from '#platform/kernel/decision.ts';
import type { EditionStatus } from '../rulebook.model.ts';
import type { SectionGroup } from '../section-field.schema.ts';

export const statusText: Record<EditionStatus, Says> = {
  draft: { zh: '起草中', en: 'Draft' },
  submitted: { zh: '待审批', en: 'Under review' },
  approved: { zh: '已批准', en: 'Approved' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

export const groupText: Record<SectionGroup, Says> = {
  process: { zh: '工作程序', en: 'Course of the work' },
  deadlines: { zh: '时限和数值', en: 'Deadlines and numbers' },
  content: { zh: '巡察内容', en: 'What is looked at' },
  people: { zh: '机构和人员', en: 'Bodies and people' },
  results: { zh: '结果运用', en: 'Results' },
  rectification: { zh: '整改', en: 'Rectification' },
  documents: { zh: '文书档案', en: 'Documents' },
};

export const listText = {
  title: { zh: '巡察办法', en: 'Rulebooks' },
  description: {
    zh: '工作环节、时限、清单、岗位、处分等规则都写在办法里。修改办法要先起草新版，由另一人批准；批准后不再变动，已启动的轮次仍按原版执行。',
    en: 'Stages, deadlines, checklists, posts and sanctions are set here. A change begins as a draft and is approved by another person; what is approved never changes, and a round keeps the edition that it began under.',
  },
  none: { zh: '还没有您可以查看的办法。', en: 'There is no rulebook for you to read yet.' },
  edition: { zh: '版本', en: 'Edition' },
  jurisdiction: { zh: '适用地区', en: 'For' },
  everywhere: { zh: '通用（随系统提供）', en: 'Everywhere (came with the program)' },
  status: { zh: '状态', en: 'State' },
  effective: { zh: '施行日期', en: 'In effect from' },
  signedBy: { zh: '经办', en: 'People' },
  actions: { zh: '操作', en: 'Actions' },
  startDraft: { zh: '以此为基础起草', en: 'Draft from this' },
  number: { zh: '第 {number} 版', en: 'No. {number}' },
  shippedNumber: { zh: '原版 {number}', en: 'Original {number}' },
  drafted: { zh: '{name} 起草', en: 'drafted by {name}' },
  approved: { zh: '{name} 批准', en: 'approved by {name}' },
};

export const draftText = {
  title: { zh: '起草新版', en: 'Start a draft' },
  consequence: {
    zh: '将复制“{title}”的全部内容，形成一份草案。草案只有本地区巡察办和领导小组能看到，批准前不影响任何工作。',
    en: 'All of “{title}” is copied into a draft. Only the inspection office and leading group of the jurisdiction see it, and nothing changes for anybody until it is approved.',
  },
  jurisdiction: { zh: '哪个地区的办法', en: 'For which jurisdiction' },
  titleZh: { zh: '版本名称（中文）', en: 'Title in Chinese' },
  titleEn: { zh: '版本名称（英文）', en: 'Title in English' },
  titleHint: { zh: '例如：2026 年修订本', en: 'For example: Revision of 2026' },
  submit: { zh: '开始起草', en: 'Start the draft' },
};

export const editionText = {
  rulebooks: { zh: '巡察办法', en: 'Rulebooks' },
  basedOn: { zh: '依据版本', en: 'Based on' },
  none: { zh: '无', en: 'None' },
  changes: { zh: '与依据版本的差异', en: 'Differences from it' },
  changeCount: { zh: '{count} 处', en: '{count}' },
  drafted: { zh: '起草', en: 'Drafted' },
  submitted: { zh: '提交', en: 'Submitted' },
  approved: { zh: '批准', en: 'Approved' },
  byProgram: { zh: '随系统提供', en: 'Came with the program' },
  compare: { zh: '与依据版本对照', en: 'Compare with its base' },
  compareAny: { zh: '与其他版本对照', en: 'Compare with another' },
  sentBack: { zh: '{name} 于 {at} 退回：{reason}', en: 'Sent back by {name} at {at}: {reason}' },
  withdrawn: { zh: '{name} 于 {at} 撤回：{reason}', en: 'Withdrawn by {name} at {at}: {reason}' },
  faults: {
    zh: '还有 {count} 处前后不一致，改正后才能提交',
    en: '{count} contradictions to mend before it can be submitted',
  },
  sections: { zh: '办法目录', en: 'Sections' },
  empty: { zh: '本办法对此没有规定。', en: 'This rulebook says nothing on it.' },
  edit: { zh: '修改', en: 'Edit' },
  editedBy: { zh: '本版由 {names} 修改过', en: 'Changed in this edition by {names}' },
  order: { zh: '序号', en: 'No.' },
  name: { zh: '名称', en: 'Name' },
  rule: { zh: '规定', en: 'Rule' },
  practice: { zh: '实践做法', en: 'Practice' },
  source: { zh: '依据：{source}', en: 'Source: {source}' },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  faultMark: { zh: '有 {count} 处不一致', en: '{count} contradictions' },
};

export const deadlineText = {
  'after at-most': {
    zh: '自“{from}”起，{amount}{unit}内完成“{to}”',
    en: '"{to}" within {amount} {unit} after "{from}"',
  },
  'after at-least': {
    zh: '自“{from}”到“{to}”，至少 {amount}{unit}',
    en: 'at least {amount} {unit} from "{from}" to "{to}"',
  },
  'before at-least': {
    zh: '最迟在“{from}”前 {amount}{unit}完成“{to}”',
    en: '"{to}" at least {amount} {unit} before "{from}"',
  },
  'before at-most': {
    zh: '在“{from}”前 {amount}{unit}以内完成“{to}”',
    en: '"{to}" at most {amount} {unit} before "{from}"',
  },
  inclusive: { zh: '（首尾两天都计入）', en: ' (first and last day both count)' },
  'calendar-day': { zh: ' 天', en: 'calendar days' },
  'working-day': { zh: ' 个工作日', en: 'working days' },
  month: { zh: ' 个月', en: 'months' },
};

export const commandText = {
  submit: { zh: '提交审批', en: 'Submit for approval' },
  submitSays: {
    zh: '提交后这一版不能再修改，等待巡察办主任或领导小组成员审批。起草、修改和提交过它的人不能审批。',
    en: 'After this nobody can change the edition. The director of the inspection office or a member of the leading group reviews it; whoever drafted, changed or submitted it cannot approve it.',
  },
  effectiveFrom: { zh: '施行日期', en: 'In effect from' },
  approve: { zh: '批准', en: 'Approve' },
  approveSays: {
    zh: '批准后这一版永远不再变动，全体业务人员都能看到。自施行之日起可用于新的轮次；已经启动的轮次仍按原版执行。共有 {count} 处差异。',
    en: 'Once approved this edition never changes, and everybody with business here reads it. New rounds may use it from the day on which it takes effect; rounds already begun keep theirs. It differs in {count} places.',
  },
  lookFirst: { zh: '先看对照', en: 'See the differences first' },
  'send-back': { zh: '退回修改', en: 'Send back' },
  sendBackSays: {
    zh: '退回后可以继续修改，再重新提交。退回的理由起草人能看到。',
    en: 'It becomes a draft again and can be changed and resubmitted. The drafters see the reason.',
  },
  reason: { zh: '理由', en: 'Reason' },
  withdraw: { zh: '撤回草案', en: 'Withdraw the draft' },
  withdrawSays: {
    zh: '撤回后这份草案不能再修改或提交，内容保留备查。',
    en: 'The draft can no longer be changed or submitted; its content is kept.',
  },
};

export const editorText = {
  intro: {
    zh: '逐行修改，最后一起保存。保存前这些改动只在本页。',
    en: 'Change line by line and save at the end. Until then your changes are on this page only.',
  },
  actions: { zh: '操作', en: 'Actions' },
  add: { zh: '增加一行', en: 'Add a line' },
  edit: { zh: '修改', en: 'Edit' },
  remove: { zh: '删除', en: 'Remove' },
  restore: { zh: '恢复', en: 'Restore' },
  up: { zh: '上移', en: 'Move up' },
  down: { zh: '下移', en: 'Move down' },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存', en: 'Saved' },
  discard: { zh: '放弃改动', en: 'Discard changes' },
  back: { zh: '返回这一版', en: 'Back to the edition' },
  pending: { zh: '有 {count} 行改动未保存', en: 'Lines changed and not saved: {count}' },
  nothing: { zh: '没有改动', en: 'No changes' },
  added: { zh: '新增', en: 'New' },
  changed: { zh: '已改', en: 'Changed' },
  moved: { zh: '移动', en: 'Moved' },
  notDraft: { zh: '这一版现在不能修改。', en: 'This edition cannot be changed now.' },
  lineNew: { zh: '新增一行', en: 'New line' },
  lineEdit: { zh: '修改“{name}”', en: 'Edit “{name}”' },
  keep: { zh: '确定', en: 'Keep' },
  nameZh: { zh: '名称（中文）', en: 'Name in Chinese' },
  nameEn: { zh: '名称（英文）', en: 'Name in English' },
  noteZh: { zh: '说明（中文）', en: 'Note in Chinese' },
  noteEn: { zh: '说明（英文）', en: 'Note in English' },
  sourceZh: { zh: '依据（中文）', en: 'Source in Chinese' },
  sourceEn: { zh: '依据（英文）', en: 'Source in English' },
  zhOf: { zh: '{name}（中文）', en: '{name} in Chinese' },
  enOf: { zh: '{name}（英文）', en: '{name} in English' },
  practice: { zh: '办法没有规定，取自实践做法', en: 'Not stated by the measure; taken from practice' },
  code: { zh: '代码', en: 'Code' },
  codeNew: {
    zh: '记录用它指向这一行；按英文名称自动生成，批准后不再改变。',
    en: 'Records point to the line by it; made from the English name, never changed once approved.',
  },
  codeFixed: { zh: '已有记录可能用它，不能修改。', en: 'Records may use it; it cannot be changed.' },
  both: { zh: '中文和英文要么都写，要么都不写。', en: 'Write it in both languages, or in neither.' },
  notChosen: { zh: '未选择', en: 'Not chosen' },
};

export const mergeText = {
  title: { zh: '这一部分刚被别人改过', en: 'Somebody else has just changed this section' },
  clean: {
    zh: '您和对方改的地方不冲突，已经合在一起，双方的改动都保留。请确认后保存。',
    en: 'You and the other person changed different things. Both are kept together; check and save.',
  },
  conflicts: {
    zh: '有 {count} 行你们改得不一样，请逐行选择保留哪一个；其余改动已经合在一起。',
    en: 'On {count} lines you disagree: choose for each which one stands. Everything else is kept together.',
  },
  theirChanges: { zh: '对方的改动', en: 'What the other person changed' },
  line: { zh: '行', en: 'Line' },
  mine: { zh: '我的', en: 'Mine' },
  theirs: { zh: '对方已保存的', en: 'Theirs, saved' },
  gone: { zh: '（删除）', en: '(removed)' },
  save: { zh: '保存合并结果', en: 'Save both together' },
  back: { zh: '回到编辑', en: 'Back to editing' },
};

export const comparisonText = {
  title: { zh: '版本对照', en: 'Editions compared' },
  description: { zh: '只列有差别的地方。', en: 'Only what differs is listed.' },
  old: { zh: '原版本', en: 'Older' },
  new: { zh: '新版本', en: 'Newer' },
  same: { zh: '两版内容完全相同。', en: 'The two editions are the same.' },
  summary: {
    zh: '共 {total} 处差别：新增 {added}，删除 {removed}，修改 {changed}，移动 {moved}。',
    en: '{total} differences: {added} added, {removed} removed, {changed} changed, {moved} moved.',
  },
  kind: { zh: '差别', en: 'Difference' },
  line: { zh: '内容', en: 'Line' },
  field: { zh: '项目', en: 'Field' },
  added: { zh: '新增', en: 'Added' },
  removed: { zh: '删除', en: 'Removed' },
  changed: { zh: '修改', en: 'Changed' },
  moved: { zh: '移动', en: 'Moved' },
  place: { zh: '位置', en: 'Place' },
  placeAt: { zh: '第 {number} 行', en: 'Line {number}' },
  nothing: { zh: '（无）', en: '(none)' },
  choose: { zh: '请选择要对照的版本。', en: 'Choose an edition to compare with.' },
};

/** What every line may say, in the order in which it is told. */
export const lineText = {
  label: { zh: '名称', en: 'Name' },
  note: { zh: '说明', en: 'Note' },
  practice: { zh: '实践做法', en: 'Practice' },
  source: { zh: '依据', en: 'Source' },
};
