import { Tag } from 'antd';
import { type Day, daysBetween } from '#platform/kernel/time.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import type { Light } from '../workbench.model.ts';
import type { ItemAnswer } from '../workbench.schema.ts';
import { lightTexts, workbenchText } from './workbench.text.ts';

export interface DueCellProps {
  readonly item: Pick<ItemAnswer, 'dueOn' | 'light'>;
  readonly today: string;
}

/** The theme's own, which stand out enough from their grounds to be read. */
const colours: Readonly<Record<Light, string>> = { red: 'error', yellow: 'warning', green: 'success' };

/** The due day with its light, which words say too, and how many days there are. */
export function DueCell({ item: { dueOn, light }, today }: DueCellProps) {
  const text = useText(workbenchText);
  const say = useSay();
  const formats = useFormats();
  const left = daysBetween(today as Day, dueOn as Day);
  const days = left < 0 ? text.overdueBy : left === 0 ? text.dueToday : text.daysLeft;
  return (
    <>
      <div className="desk-due">{formats.day(dueOn)}</div>
      <div className="desk-due soft small">
        <Tag color={colours[light]}>{say(lightTexts[light])}</Tag>
        {fill(days, { days: formats.number(Math.abs(left)) })}
      </div>
    </>
  );
}
