import type { Texts } from '#web/language.ts';

export const evidenceText = {
  title: { zh: '证据材料', en: 'Evidence' },
  description: {
    zh: '材料留存后不能修改，加密保存，只有本组可以查看；每次查看都有记录。涉密文件不得上传，只登记名称和存放处。',
    en: 'What is kept never changes, is encrypted, and only the team views it; every view is recorded. Secret documents are never uploaded: only their title and place are indexed.',
  },
  add: { zh: '上传文件', en: 'Upload files' },
  choose: { zh: '选择文件', en: 'Choose files' },
  chooseHelp: {
    zh: '可选多个，单个不超过 2 GB。中断后可以继续，已传的部分不用重传。系统能识别文件名和文本、办公文档、OFD 中的密级标志；扫描件和 PDF 请上传人先核对。',
    en: 'Several at once, up to 2 GB each. An upload that broke off goes on where it was. Marks of secrecy are seen in names, text and Office documents; check scans and PDF yourself before.',
  },
  index: { zh: '登记涉密材料', en: 'Index a secret document' },
  indexSays: {
    zh: '只登记名称、密级和存放处，编号与其他材料连续。不要写文件的内容。',
    en: 'Only title, mark and place are written down, numbered with the others. Write nothing of what it says.',
  },
  number: { zh: '编号', en: 'Number' },
  name: { zh: '名称', en: 'Name' },
  docTitle: { zh: '文件名称', en: 'Title' },
  about: { zh: '说明', en: 'Description' },
  origin: { zh: '来源', en: 'Origin' },
  state: { zh: '状态', en: 'State' },
  by: { zh: '经手人', en: 'Taken in by' },
  act: { zh: '操作', en: 'Actions' },
  keptWhere: { zh: '存放处', en: 'Where it is kept' },
  keptAt: { zh: '存放于{place}', en: 'Kept at {place}' },
  secrecy: { zh: '密级', en: 'Mark of secrecy' },
  none: {
    zh: '还没有证据材料。上传的文件和登记的涉密材料列在这里。',
    en: 'Nothing has been taken in yet. Files that are uploaded and secret documents that are indexed stand here.',
  },
  view: { zh: '查看', en: 'View' },
  download: { zh: '下载', en: 'Download' },
  views: { zh: '查看记录', en: 'Who viewed it' },
  viewsCut: { zh: '只列出最近 {count} 次。', en: 'The latest {count} only.' },
  noViews: { zh: '还没有人查看或下载。', en: 'Nobody has viewed or downloaded it.' },
  when: { zh: '时间', en: 'When' },
  who: { zh: '人员', en: 'Who' },
  how: { zh: '方式', en: 'How' },
  part: { zh: '部分', en: 'Which part' },
  wholeFile: { zh: '全部', en: 'All of it' },
  partOf: { zh: '{from} 至 {to}', en: '{from} to {to}' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  withdrawSays: {
    zh: '撤回后不能再查看，编号保留、不再使用。没有传完的内容会清除。',
    en: 'It is viewed no more; its number stays and is not used again. What was not whole is wiped.',
  },
  withdrawnWhy: { zh: '{name}撤回：{reason}', en: 'Withdrawn by {name}: {reason}' },
  reason: { zh: '理由', en: 'Reason' },
  goOn: { zh: '继续上传', en: 'Go on' },
  pause: { zh: '暂停', en: 'Pause' },
  uploads: { zh: '正在上传', en: 'Uploads' },
  sending: { zh: '上传中', en: 'Uploading' },
  paused: { zh: '已暂停', en: 'Paused' },
  broken: { zh: '中断', en: 'Broken off' },
  done: { zh: '已留存', en: 'Kept' },
  refused: { zh: '未留存', en: 'Not kept' },
  otherFile: {
    zh: '请选择原来的文件“{name}”（{size}）。所选文件的名称或大小不同。',
    en: 'Choose the same file again, “{name}” ({size}); this one has another name or size.',
  },
  wipe: { zh: '销毁密钥', en: 'Wipe the key' },
  wipeSays: {
    zh: '销毁后，这次巡察收存的 {count} 个文件的内容永远不能再读取，也不能恢复；巡察组打开时会看到是谁、何时、为何销毁。目录、校验值和记录保留。',
    en: 'The {count} files of this inspection become unreadable for ever, beyond recovery; its team sees who did it, when and why. Index, digests and records stay.',
  },
  wipeConfirm: { zh: '请输入“{unit}”，确认销毁', en: 'Type “{unit}” to confirm' },
  wipeOtherName: { zh: '与“{unit}”不一致，没有销毁', en: 'This is not “{unit}”; nothing was wiped' },
  contentWiped: { zh: '内容已销毁', en: 'Content wiped' },
  wiped: {
    zh: '{name}于 {at} 销毁了密钥。文件内容不能再读取，目录和校验值保留。',
    en: '{name} wiped the key at {at}. No content can be read; index and digests stay.',
  },
  readOnly: {
    zh: '您可以查看目录；文件内容只有承担这次巡察的巡察组可以查看。',
    en: 'You read the index; the content is viewed by the team of this inspection alone.',
  },
  mark: { zh: '{name} {at} 查看 {number}', en: '{name} viewed {number} at {at}' },
  viewing: { zh: '正在读取……', en: 'Reading…' },
  cut: {
    zh: '文本较长，只显示开头部分；需要全文请下载。',
    en: 'Only the beginning is shown; download it for the rest.',
  },
  more: { zh: '展开', en: 'More' },
  less: { zh: '收起', en: 'Less' },
  close: { zh: '关闭', en: 'Close' },
} as const satisfies Texts;

/** What kinds of files are called. */
export const kindText = {
  image: { zh: '图片', en: 'Picture' },
  audio: { zh: '录音', en: 'Recording' },
  video: { zh: '录像', en: 'Video' },
  'application/pdf': { zh: 'PDF', en: 'PDF' },
  'application/ofd': { zh: 'OFD', en: 'OFD' },
  'text/plain': { zh: '文本', en: 'Text' },
  'application/zip': { zh: '压缩包', en: 'Archive' },
  document: { zh: '办公文档', en: 'Office document' },
} as const satisfies Texts;

export function kindSays(kind: string): (typeof kindText)[keyof typeof kindText] {
  const group = kind.split('/')[0] ?? '';
  if (kind in kindText) return kindText[kind as keyof typeof kindText];
  return group in kindText ? kindText[group as keyof typeof kindText] : kindText.document;
}
