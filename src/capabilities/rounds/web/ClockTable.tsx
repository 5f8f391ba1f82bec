import { Empty, Table, Tag } from 'antd';
import { type Day, daysBetween } from '#platform/kernel/time.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { useStacked } from '#web/ui/stacked.tsx';
import type { ClockAnswer } from '../rounds.schema.ts';
import { inspectionText } from './inspection.words.text.ts';

/** The deadlines that run, each with whose it is and the day that it leads to. */
export function ClockTable({ clocks }: { readonly clocks: readonly ClockAnswer[] }) {
  const text = useText(inspectionText);
  const say = useSay();
  const formats = useFormats();
  const lateness = ({ dueOn, reachedOn }: ClockAnswer) =>
    dueOn === null || reachedOn === null
      ? text.overdue
      : fill(text.daysLate, { count: daysBetween(dueOn as Day, reachedOn as Day) });
  const table = useStacked<ClockAnswer>(
    [
      { title: text.deadline, key: 'label', render: (_, { label }) => say(label) },
      { title: text.holder, key: 'holder', render: (_, { holder }) => say(holder) },
      { title: text.started, dataIndex: 'startedOn', render: (day: string) => formats.day(day) },
      {
        title: text.due,
        key: 'due',
        render: (_, clock) => (
          <>
            <DueDay clock={clock} /> {clock.isOverdue && <Tag color="error">{lateness(clock)}</Tag>}
          </>
        ),
      },
      {
        title: text.reached,
        dataIndex: 'reachedOn',
        render: (day: string | null) => (day === null ? '—' : formats.day(day)),
      },
    ],
    700,
  );
  if (clocks.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text.noClocks} />;
  return <Table<ClockAnswer> size="middle" rowKey="code" pagination={false} dataSource={clocks} {...table} />;
}

function DueDay({ clock: { dueOn, limit, direction } }: { readonly clock: ClockAnswer }) {
  const text = useText(inspectionText);
  const formats = useFormats();
  if (dueOn === null) return text.calendarUnknown;
  // At least ten days before, and at most forty-five after, both mean: by that day.
  const isLast = (limit === 'at-most') === (direction === 'after');
  return fill(isLast ? text.latest : text.notBefore, { day: formats.day(dueOn) });
}
