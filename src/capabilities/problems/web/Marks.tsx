import { Tag } from 'antd';
import { useFormats } from '#web/format.ts';
import { useText } from '#web/language.ts';
import type { ProblemState } from '../problem.model.ts';
import type { ProblemLine } from '../problem.schema.ts';
import { ledgerText } from './ledger.text.ts';

const colours: Record<ProblemState, string> = {
  registered: 'default',
  confirmed: 'blue',
  'fed-back': 'geekblue',
  'handed-on': 'gold',
  closed: 'green',
  dropped: 'default',
};

export function StateTag({ state, says }: { readonly state: ProblemState; readonly says: string }) {
  return <Tag color={colours[state]}>{says}</Tag>;
}

/** A deadline with its light; the colour is also said in words. */
export function Due({ on, light }: { readonly on: string; readonly light: ProblemLine['light'] }) {
  const text = useText(ledgerText);
  const formats = useFormats();
  const word = light === 'red' ? text.overdue : light === 'yellow' ? text.soon : text.inTime;
  return (
    <span className={`due due-${light ?? 'none'}`}>
      {formats.day(on)} <span className="due-word">{word}</span>
    </span>
  );
}
