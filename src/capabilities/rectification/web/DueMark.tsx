import { Tag } from 'antd';
import { useFormats } from '#web/format.ts';
import { useText } from '#web/language.ts';
import { lightOf } from './light.ts';
import { pageText } from './pages.text.ts';

export interface DueMarkProps {
  readonly heldSince: string | null;
  readonly dueOn: string | null;
  readonly today: string;
}

/** A due day with its light; the colour is also said in words. */
export function DueMark({ heldSince, dueOn, today }: DueMarkProps) {
  const text = useText(pageText);
  const formats = useFormats();
  if (dueOn === null) return <span className="soft">—</span>;
  const light = lightOf({ heldSince, dueOn, today });
  const words = { red: text.overdue, yellow: text.dueSoon, green: text.inTime } as const;
  return (
    <>
      {formats.day(dueOn)} <Tag color={light === 'yellow' ? 'gold' : light}>{words[light]}</Tag>
    </>
  );
}
