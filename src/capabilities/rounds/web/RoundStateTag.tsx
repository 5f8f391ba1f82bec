import { Tag } from 'antd';
import { useSay } from '#web/language.ts';
import type { RoundState } from '../rounds.model.ts';
import { roundStateText } from '../rounds.text.ts';

const colours: Readonly<Record<RoundState, string>> = {
  planned: 'default',
  approved: 'blue',
  announced: 'blue',
  'under-way': 'processing',
  'feeding-back': 'gold',
  rectifying: 'gold',
  closed: 'green',
};

export function RoundStateTag({ state }: { readonly state: RoundState }) {
  const say = useSay();
  return <Tag color={colours[state]}>{say(roundStateText[state])}</Tag>;
}
