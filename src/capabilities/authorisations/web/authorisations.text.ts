import type { Says } from '#platform/kernel/decision.ts';
import type { AuthorisationCommand } from '../authorisation.model.ts';

export const authorisationText = {
  title: { zh: '巡察授权', en: 'Authorisations' },
  description: {
    zh: '一次一授权：每次巡察由领导小组授权组长，期满自动失效。没有有效授权，巡察组看不到这次巡察，环节不能推进，问题和线索不能签认。',
    en: 'One authorisation for each inspection, given to its leader by the leading group; it ends by itself. Without a live one the inspection is closed to the team, no step is taken and nothing is signed.',
  },
  none: {
    zh: '还没有授权。轮次方案批准后，在该轮次的“授权与队伍管理”中起草。',
    en: 'No authorisations yet. Once a plan is approved they are drafted on the page of its round.',
  },
  noneOfRound: { zh: '这个轮次还没有巡察对象。', en: 'The round has no units yet.' },
  number: { zh: '授权文号', en: 'Decision number' },
  unit: { zh: '被巡察单位', en: 'Inspected unit' },
  team: { zh: '巡察组', en: 'Team' },
  round: { zh: '轮次', en: 'Round' },
  leader: { zh: '组长', en: 'Leader' },
  deputies: { zh: '副组长', en: 'Deputies' },
  deputiesHelp: { zh: '不填则按组队方案中的副组长。', en: 'Left empty, those in the deputies’ seats.' },
  objects: { zh: '一并授权的村（社区）', en: 'Villages that go along' },
  term: { zh: '授权期限', en: 'Term' },
  from: { zh: '开始日期', en: 'First day' },
  to: { zh: '截止日期', en: 'Last day' },
  standing: { zh: '状态', en: 'Standing' },
  notAuthorised: { zh: '未授权', en: 'Not authorised' },
  asks: { zh: '申请{kind}', en: '{kind} asked for' },
  draft: { zh: '起草授权', en: 'Draft authorisations' },
  draftSays: {
    zh: '为所选的各次巡察分别起草授权，组长和副组长取自轮次方案。由领导小组其他成员批准后生效，到截止日期自动失效。',
    en: 'One authorisation for each chosen inspection; leader and deputies come from the plan. It counts once another person of the leading group approves it, and ends by itself.',
  },
  drafted: { zh: '起草', en: 'Drafted by' },
  approved: { zh: '批准', en: 'Decided by' },
  declined: { zh: '不批准的原因', en: 'Why not approved' },
  withdrawn: { zh: '收回日期', en: 'Withdrawn on' },
  facts: { zh: '授权内容', en: 'What is authorised' },
  waiting: { zh: '{name}申请{kind}：{reason}', en: '{name} asks for {kind}: {reason}' },
  waitingTo: { zh: '{name}申请延期至{day}：{reason}', en: '{name} asks for an extension to {day}: {reason}' },
  requests: { zh: '延期和收回', en: 'Extensions and withdrawals' },
  request: { zh: '申请', en: 'Request' },
  extendedTo: { zh: '由{from}延至{to}', en: 'from {from} to {to}' },
  askedBy: { zh: '申请人', en: 'Asked by' },
  outcome: { zh: '结果', en: 'Outcome' },
  granted: { zh: '同意', en: 'Granted' },
  refused: { zh: '不同意', en: 'Refused' },
  reason: { zh: '理由', en: 'Reason' },
  newTo: { zh: '延期至', en: 'New last day' },
  waiver: { zh: '未做好准备仍批准的理由', en: 'Why approved all the same' },
  waiverHelp: { zh: '仍要批准的，须写明理由，存档。', en: 'To approve all the same, say why; it is kept.' },
  unprepared: {
    zh: '该组还有人未签保密承诺或未参加培训：{names}',
    en: 'Of the team, these lack the undertaking or the training: {names}',
  },
  noMembers: {
    zh: '该组还没有登记组员，无从核对保密承诺和培训。',
    en: 'Nobody is seated in this team: undertakings and training cannot be checked.',
  },
  otherLeader: {
    zh: '这次巡察的组长已更换，这份授权不再有效，须为新组长重新授权。',
    en: 'The inspection has another leader now: this authorisation no longer counts, and a new one is needed.',
  },
  toRound: { zh: '轮次', en: 'Round' },
  roundDescription: {
    zh: '本轮各巡察组的授权、准备、督导和收尾。',
    en: 'How the teams of this round are authorised, prepared, looked after and wound up.',
  },
  tabAuthorisations: { zh: '授权', en: 'Authorisations' },
} as const satisfies Record<string, Says>;

export const commandText: Readonly<Record<AuthorisationCommand, { readonly name: Says; readonly says: Says }>> = {
  change: {
    name: { zh: '修改', en: 'Change' },
    says: { zh: '修改后由领导小组审批。', en: 'The leading group decides on it as changed.' },
  },
  approve: {
    name: { zh: '批准', en: 'Approve' },
    says: {
      zh: '批准后，巡察组在授权期限内可以看到并办理这次巡察；您的姓名和时间存档。',
      en: 'Within the term the team then sees the inspection and works on it. Your name and the time are kept.',
    },
  },
  decline: {
    name: { zh: '不批准', en: 'Decline' },
    says: { zh: '这份授权稿不再使用，巡察办可以重新起草。', en: 'The draft ends; the office may draft another.' },
  },
  'ask-extension': {
    name: { zh: '申请延期', en: 'Ask for an extension' },
    says: {
      zh: '由领导小组其他成员同意后，截止日期改为新日期；同意前仍按原日期到期。',
      en: 'Once another person of the leading group grants it, the new day counts; until then the old one does.',
    },
  },
  'ask-withdrawal': {
    name: { zh: '申请收回', en: 'Ask for its withdrawal' },
    says: {
      zh: '由领导小组其他成员同意后，巡察组立即不再看到这次巡察。',
      en: 'Once another person of the leading group grants it, the inspection is closed to the team at once.',
    },
  },
  grant: {
    name: { zh: '同意', en: 'Grant' },
    says: { zh: '同意后立即生效，存档。', en: 'It counts at once and is kept.' },
  },
  refuse: {
    name: { zh: '不同意', en: 'Refuse' },
    says: { zh: '授权保持不变，理由存档。', en: 'The authorisation stays as it is; the reason is kept.' },
  },
};
