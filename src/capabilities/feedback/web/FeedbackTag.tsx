import { Tag } from 'antd';
import { useSay } from '#web/language.ts';
import type { FeedbackState } from '../feedback.model.ts';
import { stateColours, stateTexts } from './feedback.text.ts';

export function FeedbackTag({ state }: { readonly state: FeedbackState | 'none' }) {
  const say = useSay();
  return <Tag color={stateColours[state]}>{say(stateTexts[state])}</Tag>;
}
