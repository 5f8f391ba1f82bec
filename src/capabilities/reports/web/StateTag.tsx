import { Tag } from 'antd';
import { useSay } from '#web/language.ts';
import type { ReportState } from '../report.model.ts';
import { stateColours, stateTexts } from './reports.text.ts';

export function StateTag({ state }: { readonly state: ReportState }) {
  const say = useSay();
  return <Tag color={stateColours[state]}>{say(stateTexts[state])}</Tag>;
}
