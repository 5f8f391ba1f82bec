export const fieldText = {
  dueOn: { zh: '办理期限', en: 'Due on' },
  dueHelp: {
    zh: '本轮办法已规定时限的可不填；填写时不得晚于规定时限。',
    en: 'Leave it blank where the rulebook states the deadline; it may be earlier, not later.',
  },
  manner: { zh: '处置方式', en: 'Disposal' },
  reason: { zh: '理由', en: 'Reason' },
  document: { zh: '依据文书', en: 'Document' },
  documentHelp: {
    zh: '文书名称和文号；予以了结时必填。',
    en: 'Name and number; needed where the clue is closed without a case.',
  },
  finding: { zh: '办理结果', en: 'Result' },
  note: { zh: '办理情况', en: 'What was found' },
  caseTitle: { zh: '案件名称', en: 'Title of the case' },
  persons: { zh: '被审查调查人', en: 'Persons' },
  person: { zh: '人员', en: 'Person' },
  personHelp: {
    zh: '输入姓名或单位查找。没有登记的，请先在“涉及人员”中登记。',
    en: 'Search by name or workplace. Somebody not registered yet is first registered under “Persons”.',
  },
  isPrincipal: { zh: '线索主要反映此人', en: 'The clue is mainly about this person' },
  case: { zh: '案件', en: 'Case' },
  first: { zh: '最初的线索', en: 'The first clue' },
  to: { zh: '移送给哪个地区的纪委', en: 'To the commission of' },
  passDocument: { zh: '移送函文号', en: 'Letter of transfer' },
  searchFirst: { zh: '输入编号或内容查找', en: 'Search by number or matter' },
};

export const commandText = {
  receive: { zh: '签收', en: 'Sign the receipt' },
  receiveSays: {
    zh: '签收后，移交方看到回执；线索转纪委承办人员提出处置意见。',
    en: 'The giver sees the receipt; the clue goes to the discipline officers for disposal.',
  },
  'register-duplicate': { zh: '登记为重复线索', en: 'Register as a duplicate' },
  'register-duplicateSays': {
    zh: '重复线索指向最初的线索，不重新启动办理；结果仍要反馈移交方。',
    en: 'A duplicate points to the first clue and does not reopen it; the result is still returned.',
  },
  dispose: { zh: '提出处置意见', en: 'Dispose of it' },
  disposeSays: {
    zh: '四种处置方式选一种。暂存待查的到期重新研判；予以了结的直接进入反馈。',
    en: 'One of the four manners. What is held comes up again on its day; what is closed without a case goes straight to its return.',
  },
  conclude: { zh: '办结', en: 'Conclude' },
  concludeSays: {
    zh: '办结后由受理岗反馈巡察办。办结人不能自己销号。',
    en: 'The receiving desk then returns the result to the office. Who concludes does not close.',
  },
  'file-case': { zh: '立案', en: 'File a case' },
  'file-caseSays': {
    zh: '对线索反映的人立案。案件审结后，线索才能办结。',
    en: 'A case on persons named in the clue. The clue can be concluded once the case is.',
  },
  'join-case': { zh: '并案', en: 'Join a case' },
  'join-caseSays': { zh: '线索并入正在办理的案件。', en: 'The clue becomes part of a case that is under way.' },
  'name-person': { zh: '登记被反映人', en: 'Name a person' },
  'name-personSays': {
    zh: '只有纪委和移交线索的巡察办主任能看到被反映人。',
    en: 'Only the discipline commission and the office director who handed it over see who is reported.',
  },
  'pass-on': { zh: '移送其他纪委', en: 'Pass it on' },
  'pass-onSays': {
    zh: '干部管理权限或管辖不在本级的，移送上级或有管辖权的纪委。对方受理岗可以看到线索和所写被反映人；签收后本地办结并留存回执，由对方继续办理。',
    en: 'For what is another commission’s to deal with. Its receiving desk sees the clue and the persons in words. Once it signs, the clue ends here with a receipt and goes on there.',
  },
  'take-back': { zh: '撤回移送', en: 'Take it back' },
  'take-backSays': {
    zh: '对方签收前可以撤回，撤回后由本级纪委重新提出处置意见，对方不再看到。',
    en: 'Until the other desk signs. The clue waits for disposal here again, and the other desk no longer sees it.',
  },
  'take-over': { zh: '签收移送', en: 'Sign for it' },
  'take-overSays': {
    zh: '签收后编为本级线索，由本级纪委办理；移送方留存回执。',
    en: 'It becomes a clue of this commission with a number of its own; the sender keeps the receipt.',
  },
  'return-result': { zh: '反馈结果', en: 'Return the result' },
  'return-resultSays': {
    zh: '办理结果反馈巡察办，由巡察办主任审核、销号。',
    en: 'The result goes to the inspection office, whose director checks it and closes the clue.',
  },
  'send-back': { zh: '退回补充', en: 'Ask again' },
  'send-backSays': {
    zh: '结果不完整的，退回受理岗补充后再反馈。',
    en: 'An incomplete result goes back to the receiving desk.',
  },
  close: { zh: '销号', en: 'Close' },
  closeSays: {
    zh: '销号后线索不再变动，对应的问题同时销号。您以签字人身份记录在案。',
    en: 'The clue no longer changes and its problem closes with it. You are recorded as the signer.',
  },
};

export const transferText = {
  title: { zh: '移交问题线索', en: 'Hand a clue over' },
  description: {
    zh: '线索移交同级纪委线索受理岗，双方签字。签收后，巡察组只能看到回执；被巡察单位始终看不到。',
    en: 'The clue goes to the receiving desk of the discipline commission; both sides sign. After receipt the team sees the receipt only, and the inspected unit never sees anything.',
  },
  inspection: { zh: '所属巡察', en: 'Inspection' },
  ofProblem: { zh: '由问题移交', en: 'From a problem' },
  nowhere: {
    zh: '请从问题页面点“移交线索”，或以组长身份选择自己的巡察。',
    en: 'Start from a problem’s page, or as a team leader choose your inspection.',
  },
  matter: { zh: '反映的主要问题', en: 'Main matter' },
  source: { zh: '线索来源', en: 'Source' },
  foundOn: { zh: '发现日期', en: 'Found on' },
  reported: { zh: '被反映人（姓名、单位、职务）', en: 'Persons reported (name, workplace, post)' },
  evidence: { zh: '证据材料', en: 'Evidence' },
  submit: { zh: '移交', en: 'Hand over' },
  done: { zh: '已移交，等待签收。', en: 'Handed over; the receipt is awaited.' },
};
