import { Tag } from 'antd';
import { useSay, useText } from '#web/language.ts';
import type { PaperState } from '../paper.model.ts';
import type { SheetState } from '../sheet.model.ts';
import { paperStateTexts, papersText, sheetColours, sheetStateTexts, stateColours } from './papers.text.ts';

export function StateTag({ state, isReturned = false }: { readonly state: PaperState; readonly isReturned?: boolean }) {
  const say = useSay();
  const text = useText(papersText);
  return isReturned ? (
    <Tag color="orange">{text.returned}</Tag>
  ) : (
    <Tag color={stateColours[state]}>{say(paperStateTexts[state])}</Tag>
  );
}

export function SheetTag({ state }: { readonly state: SheetState }) {
  const say = useSay();
  return <Tag color={sheetColours[state]}>{say(sheetStateTexts[state])}</Tag>;
}
