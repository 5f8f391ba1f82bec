/** Times that neither text states: suggested by the program, so that a place finds them where it sets its own. */
import { line, say } from './line.ts';

const suggested = {
  unit: 'calendar-day',
  practice: true,
  source: say(
    '本办法未作规定，为着落系统的建议值，可在本地版本中修改或删去',
    'The text is silent; a value suggested by the program, to be changed or taken out in an edition of one’s own',
  ),
} as const;

export const suggestedNumbers = [
  line('recusal-days', '决定是否回避的期限', 'Days to decide on a recusal', { amount: 3, ...suggested }),
  line('objection-days', '核实、决定回避申请的期限（各）', 'Days to verify, and to decide on, an objection', {
    amount: 3,
    ...suggested,
  }),
  line('substitution-days', '提出、审批接任人选的期限（各）', 'Days to propose, and to approve, a substitute', {
    amount: 5,
    ...suggested,
  }),
  line('draw-days', '封存名单后见证抽签的期限', 'Days from the freezing of a list to its draw', {
    amount: 3,
    ...suggested,
  }),
  line('withdrawal-days', '审批收回授权的期限', 'Days to decide on the withdrawal of an authorisation', {
    amount: 3,
    ...suggested,
  }),
  line('meeting-present-least', '组务会到会人数不少于', 'Present at a team meeting, at least', {
    ...{ ...suggested, amount: 2, unit: 'person' },
  }),
  line('meeting-present-percent', '组务会到会人数占全组不少于', 'Present at a team meeting, of the team at least', {
    ...{ ...suggested, amount: 50, unit: 'percent' },
  }),
  line('request-days', '被巡察单位提供调阅资料的期限', 'Days for the unit to bring documents', {
    amount: 3,
    ...suggested,
  }),
  line('fact-sheet-days', '被巡察单位答复事实确认单的期限', 'Days for the unit to answer a sheet of facts', {
    amount: 5,
    ...suggested,
  }),
  line('alike-from-percent', '底稿内容相近到多少起提示', 'Papers are shown as alike from', {
    ...{ ...suggested, amount: 50, unit: 'percent' },
  }),
  line('material-return-days', '离开现场后清退材料的期限', 'Days to take materials back after work on site', {
    amount: 30,
    ...suggested,
  }),
] as const;
