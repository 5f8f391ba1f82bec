import { Table } from 'antd';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { Panel } from '#web/ui/Panel.tsx';
import { useStacked } from '#web/ui/stacked.tsx';
import type { FeedbackPageAnswer } from '../feedback.schema.ts';
import { feedbackText, unitTexts } from './feedback.text.ts';

type Clock = FeedbackPageAnswer['clocks'][number];

/** What the edition of the round counts from feedback; the days stand once it is given. */
export function ClocksPanel({ feedback: { clocks, givenOn } }: { readonly feedback: FeedbackPageAnswer }) {
  const text = useText(feedbackText);
  const say = useSay();
  const formats = useFormats();
  const table = useStacked<Clock>(
    [
      { title: text.clock, key: 'label', render: (_, { label }) => say(label) },
      { title: text.holder, key: 'holder', render: (_, { holder }) => say(holder) },
      {
        title: text.time,
        key: 'time',
        render: (_, { amount, unit }) => fill(say(unitTexts[unit] ?? { zh: '{amount}', en: '{amount}' }), { amount }),
      },
      {
        title: text.due,
        key: 'due',
        render: (_, { dueOn }) => (dueOn === null ? (givenOn === null ? text.fromFeedback : '—') : formats.day(dueOn)),
      },
    ],
    560,
  );
  return (
    <Panel title={text.clocks}>
      {clocks.length === 0 ? (
        <p className="soft">{text.noClocks}</p>
      ) : (
        <Table<Clock> size="middle" rowKey="code" dataSource={[...clocks]} pagination={false} {...table} />
      )}
    </Panel>
  );
}
