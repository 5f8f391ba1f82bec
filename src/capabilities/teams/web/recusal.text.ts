export const recusalText = {
  title: { zh: '回避核对', en: 'Recusal check' },
  description: {
    zh: '按现行办法，核对库中人员与被巡察单位的关系：依据哪条规则、事实是什么、到什么时候为止。',
    en: 'By the edition in force: who of the pools is tied to a unit, by which rule, on what evidence, and until when.',
  },
  unit: { zh: '被巡察单位', en: 'Unit to be inspected' },
  choose: { zh: '选择单位，按名称查找', en: 'Choose a unit: search by name' },
  chooseFirst: { zh: '请先选择单位。', en: 'Choose a unit first.' },
  counted: {
    zh: '核对了 {checked} 人，其中 {tied} 人有应当回避的情形。',
    en: '{checked} persons were checked; {tied} of them have a tie that a rule speaks of.',
  },
  noRules: {
    zh: '现行办法没有回避规则，请在办法中填写后再核对。',
    en: 'The edition in force has no recusal rules: enter them in the rulebook first.',
  },
  none: { zh: '没有人应当回避。', en: 'Nobody has to stay away.' },
  person: { zh: '姓名', en: 'Name' },
  homeUnit: { zh: '所在单位', en: 'Home unit' },
  rule: { zh: '规则', en: 'Rule' },
  kind: { zh: '种类', en: 'Kind' },
  seats: { zh: '不能担任', en: 'May not be' },
  allSeats: { zh: '任何席位', en: 'anything in the team' },
  evidence: { zh: '事实', en: 'Evidence' },
  until: { zh: '到期', en: 'Until' },
  noEnd: { zh: '长期', en: 'no end' },
  verify: { zh: '仅姓名相同，待核实', en: 'Only the name agrees: verify' },
};
