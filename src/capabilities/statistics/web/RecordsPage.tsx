import { Table } from 'antd';
import { useFilters, usePathIds } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { RecordKind } from '../statistics.model.ts';
import type { RecordsAnswer } from '../statistics.schema.ts';
import { useRecords } from './statistics.api.ts';
import { statisticsText } from './statistics.text.ts';

type Line = RecordsAnswer['records'][number];

/** Pages of single records; the others are read in this list. */
const pageOf: Partial<Record<RecordKind, string>> = {
  problem: '/problems/',
  case: '/cases/',
  unit: '/registry/units/',
  letter: '/rectification/letters/',
  notification: '/case-notifications/',
};

/** Exactly the records that a figure counts. */
export function RecordsPage() {
  const text = useText(statisticsText);
  const say = useSay();
  const formats = useFormats();
  const { figureKey } = usePathIds<'figureKey'>();
  const { current } = useJurisdiction();
  const filters = useFilters(['page']);
  const page = filters.values.page === '' ? '1' : filters.values.page;
  const records = useRecords(figureKey, { jurisdiction: current?.id, page });
  const columns = useColumns(records.data?.kind);
  return (
    <>
      <PageHeader
        title={records.data ? say(records.data.label) : text.title}
        description={records.data && say(records.data.definition)}
        back={{ to: '/statistics' }}
      />
      <Panel>
        <DataView data={records} isEmpty={({ total }) => total === 0} empty={{ says: text.noRecords }}>
          {({ total, pageSize, records: lines }) => (
            <>
              <p>{fill(text.records, { total: formats.number(total) })}</p>
              <Table<Line>
                columns={columns}
                dataSource={[...lines]}
                rowKey={({ id }) => id}
                size="middle"
                scroll={{ x: 'max-content' }}
                pagination={{
                  current: Number(page),
                  pageSize,
                  total,
                  showSizeChanger: false,
                  onChange: (next) => filters.set({ page: String(next) }),
                }}
              />
            </>
          )}
        </DataView>
      </Panel>
    </>
  );
}

function useColumns(kind: RecordKind | undefined): Columns<Line> {
  const text = useText(statisticsText);
  const formats = useFormats();
  const path = kind === undefined ? undefined : pageOf[kind];
  return [
    {
      title: text.record,
      key: 'label',
      render: (_, { id, label }) => (path === undefined ? label : <PageLink to={`${path}${id}`}>{label}</PageLink>),
    },
    { title: text.detail, dataIndex: 'detail' },
    { title: text.day, key: 'day', render: (_, { day }) => day && formats.day(day) },
  ];
}
