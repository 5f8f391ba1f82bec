import type { Says } from '#platform/kernel/decision.ts';

export const preparationText = {
  tab: { zh: '承诺和培训', en: 'Undertakings and training' },
  people: { zh: '保密承诺和培训情况', en: 'Undertakings and training' },
  nobody: {
    zh: '这个轮次还没有登记组员。组队方案采纳后，各席位人员显示在这里。',
    en: 'Nobody is seated yet. Once a proposal of teams is accepted, its people stand here.',
  },
  person: { zh: '人员', en: 'Person' },
  team: { zh: '巡察组', en: 'Team' },
  seat: { zh: '席位', en: 'Seat' },
  homeUnit: { zh: '工作单位', en: 'Home unit' },
  undertaking: { zh: '保密承诺', en: 'Undertaking' },
  unsigned: { zh: '未签', en: 'Not signed' },
  trained: { zh: '培训', en: 'Training' },
  hours: { zh: '{count}学时', en: '{count} h' },
  untrained: { zh: '未参加', en: 'None' },
  enter: { zh: '登记纸质承诺', en: 'Enter from paper' },
  enterSays: {
    zh: '登记所选人员在纸质保密承诺书上签字的日期；纸质件由巡察办存档。',
    en: 'Records the day on which the chosen people signed on paper; the office keeps the papers.',
  },
  signedOn: { zh: '签署日期', en: 'Signed on' },
  trainings: { zh: '培训记录', en: 'Training sessions' },
  noTraining: { zh: '还没有培训记录。', en: 'No training has been recorded.' },
  record: { zh: '登记培训', en: 'Record a training' },
  correct: { zh: '更正', en: 'Correct' },
  recordSays: {
    zh: '参训人员的学时随即计入；没有参加培训的，领导小组批准授权时会看到。',
    en: 'The hours count for those who attended; the leading group sees who did not when it approves.',
  },
  heldOn: { zh: '日期', en: 'Day' },
  hoursOf: { zh: '学时', en: 'Hours' },
  topics: { zh: '内容', en: 'Topics' },
  givenBy: { zh: '授课单位或人员', en: 'Given by' },
  attended: { zh: '参训人员', en: 'Who attended' },
  left: { zh: '已退出', en: 'has left' },
  act: { zh: '操作', en: 'Actions' },
  own: { zh: '我的席位', en: 'My seats' },
  ownSays: {
    zh: '本人承诺：严守巡察工作纪律和保密纪律，不泄露巡察信息，不私自留存、复制巡察材料，巡察结束后如数清退。',
    en: 'I undertake to keep the discipline and the secrecy of the inspection, to keep or copy none of its materials, and to return all of them when it ends.',
  },
  sign: { zh: '签署保密承诺', en: 'Sign the undertaking' },
  round: { zh: '轮次', en: 'Round' },
  materialsInHand: { zh: '待清退材料', en: 'Materials to return' },
} as const satisfies Record<string, Says>;

export const materialText = {
  tab: { zh: '材料清退', en: 'Materials' },
  title: { zh: '材料发放和清退', en: 'Materials handed out and back' },
  none: { zh: '还没有发放材料。', en: 'Nothing has been handed out.' },
  issue: { zh: '发放材料', en: 'Hand out' },
  issueSays: {
    zh: '发给所选每个人，由本人保管；全部清退或核销前，轮次不能结束。',
    en: 'Each of the chosen people gets them and answers for them; the round does not close before they are back or written off.',
  },
  name: { zh: '材料名称', en: 'Material' },
  copies: { zh: '份数', en: 'Copies' },
  to: { zh: '发给', en: 'Handed to' },
  issuedOn: { zh: '发放日期', en: 'Handed out on' },
  issuedBy: { zh: '发放', en: 'Handed out' },
  state: { zh: '状态', en: 'State' },
  takeBack: { zh: '登记清退', en: 'Take back' },
  takeBackSays: { zh: '所选材料已如数收回，由巡察办保管或销毁。', en: 'The chosen materials came back complete.' },
  writeOff: { zh: '核销', en: 'Write off' },
  writeOffSays: {
    zh: '所选材料收不回，写明原因存档。',
    en: 'The chosen materials do not come back; the reason is kept.',
  },
  on: { zh: '日期', en: 'Day' },
  reason: { zh: '原因', en: 'Reason' },
  chosen: { zh: '已选{count}份', en: '{count} chosen' },
} as const satisfies Record<string, Says>;

/** Seats of the shipped rulebook; an edition's own are shown by their code. */
export const seatNames: Readonly<Record<string, Says>> = {
  leader: { zh: '组长', en: 'Team leader' },
  deputy: { zh: '副组长', en: 'Deputy' },
  liaison: { zh: '联络员', en: 'Liaison officer' },
  talks: { zh: '谈话组员', en: 'Member for talks' },
  finance: { zh: '财务审计组员', en: 'Member for finance and audit' },
  'party-building': { zh: '党建组织组员', en: 'Member for Party building' },
  member: { zh: '组员', en: 'Member' },
};

export function seatName(seat: string): Says {
  return seatNames[seat] ?? { zh: '组员', en: 'Member' };
}
