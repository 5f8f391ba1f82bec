import { Table } from 'antd';
import { useFormats } from '#web/format.ts';
import { useSay, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { FrozenAnswer } from '../statistics.schema.ts';
import { useFrozen } from './statistics.api.ts';
import { statisticsText } from './statistics.text.ts';
import './statistics.css';

type Line = FrozenAnswer[number];

/** What was published, beside what the same figure is now. */
export function FrozenPage() {
  const text = useText(statisticsText);
  const frozen = useFrozen();
  const columns = useColumns();
  return (
    <>
      <PageHeader title={text.frozenTitle} description={text.frozenFor} back={{ to: '/statistics' }} />
      <Panel>
        <DataView data={frozen} isEmpty={(lines) => lines.length === 0} empty={{ says: text.noneFrozen }}>
          {(lines) => (
            <Table<Line>
              columns={columns}
              dataSource={[...lines]}
              rowKey={({ id }) => id}
              pagination={{ pageSize: 25, hideOnSinglePage: true, showSizeChanger: false }}
              size="middle"
              scroll={{ x: 'max-content' }}
            />
          )}
        </DataView>
      </Panel>
    </>
  );
}

function useColumns(): Columns<Line> {
  const text = useText(statisticsText);
  const say = useSay();
  const formats = useFormats();
  return [
    { title: text.occasion, dataIndex: 'occasion' },
    { title: text.place, dataIndex: 'jurisdictionName' },
    { title: text.figure, key: 'figure', render: (_, { label }) => say(label) },
    { title: text.value, key: 'value', align: 'end', render: (_, { value }) => formats.number(value) },
    { title: text.live, key: 'live', align: 'end', render: (_, { live }) => formats.number(live) },
    {
      title: text.difference,
      key: 'difference',
      align: 'end',
      render: (_, { difference }) => formats.number(difference),
    },
    { title: text.frozenAt, key: 'frozenAt', render: (_, { frozenAt }) => formats.instant(frozenAt) },
    { title: text.frozenBy, dataIndex: 'frozenByName' },
    {
      title: text.definition,
      key: 'definition',
      render: (_, { definition }) => <div className="frozen-definition">{say(definition)}</div>,
    },
  ];
}
