import { Tag } from 'antd';
import { useSay } from '#web/language.ts';
import type { RoundState } from '../rounds.model.ts';
import { roundStateText } from '../rounds.text.ts';

const colours: Readonly<Record<RoundState, string>> = {
  planned: 'default',
  approved: 'processing',
  announced: 'processing',
  'under-way': 'processing',
  'feeding-back': 'warning',
  rectifying: 'warning',
  closed: 'success',
};

export function RoundStateTag({ state }: { readonly state: RoundState }) {
  const say = useSay();
  return <Tag color={colours[state]}>{say(roundStateText[state])}</Tag>;
}
