import { Empty, Segmented, Table } from 'antd';
import { type ReactNode, useState } from 'react';
import { useFormats } from '#web/format.ts';
import { fill, useText } from '#web/language.ts';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { useIsNarrow } from '#web/ui/narrow.ts';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { chartText } from './chart.text.ts';

export interface ChartPanelProps<Line> {
  readonly title: string;
  readonly note?: string;
  readonly actions?: ReactNode;
  readonly chart: ReactNode;
  readonly lines: readonly Line[];
  readonly columns: Columns<Line>;
  readonly keyOf: (line: Line) => string;
}

/** A chart with the table behind it: the same data, one switch apart. */
export function ChartPanel<Line extends object>({
  title,
  note,
  actions,
  chart,
  lines,
  columns,
  keyOf,
}: ChartPanelProps<Line>) {
  const text = useText(chartText);
  const isNarrow = useIsNarrow();
  const [chosen, setChosen] = useState<'chart' | 'table'>();
  const shown = chosen ?? (isNarrow ? 'table' : 'chart');
  const choice = (
    <Segmented
      aria-label={fill(text.shownAs, { title })}
      value={shown}
      onChange={setChosen}
      options={[
        { value: 'chart', label: text.asChart },
        { value: 'table', label: text.asTable },
      ]}
    />
  );
  return (
    <Panel title={title} actions={[actions, <span key="choice">{choice}</span>]}>
      {note && <p className="soft small">{note}</p>}
      {lines.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text.nothing} />
      ) : shown === 'chart' ? (
        chart
      ) : (
        <Table<Line>
          columns={columns}
          dataSource={[...lines]}
          rowKey={keyOf}
          size="small"
          pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
          scroll={{ x: 'max-content' }}
        />
      )}
    </Panel>
  );
}

/** A number that opens the records it counts. */
export function Count({ value, label, to }: { readonly value: number; readonly label: string; readonly to: string }) {
  const text = useText(chartText);
  const { number } = useFormats();
  return (
    <PageLink className="figure-number" to={to} aria-label={fill(text.opens, { label, value: number(value) })}>
      {number(value)}
    </PageLink>
  );
}
