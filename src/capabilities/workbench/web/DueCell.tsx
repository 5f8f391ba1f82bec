import { type Day, daysBetween } from '#platform/kernel/time.ts';
import { useFormats } from '#web/format.ts';
import { fill, useText } from '#web/language.ts';
import { LightTag } from '#web/ui/DueMark.tsx';
import type { ItemAnswer } from '../workbench.schema.ts';
import { workbenchText } from './workbench.text.ts';

export interface DueCellProps {
  readonly item: Pick<ItemAnswer, 'dueOn' | 'light'>;
  readonly today: string;
}

/** The due day with its light, which words say too, and how many days there are. */
export function DueCell({ item: { dueOn, light }, today }: DueCellProps) {
  const text = useText(workbenchText);
  const formats = useFormats();
  if (dueOn === null) return <span className="desk-due soft small">{text.noDue}</span>;
  const left = daysBetween(today as Day, dueOn as Day);
  const days = left < 0 ? text.overdueBy : left === 0 ? text.dueToday : text.daysLeft;
  return (
    <>
      <div className="desk-due">{formats.day(dueOn)}</div>
      <div className="desk-due soft small">
        <LightTag light={light} /> {fill(days, { days: formats.number(Math.abs(left)) })}
      </div>
    </>
  );
}
