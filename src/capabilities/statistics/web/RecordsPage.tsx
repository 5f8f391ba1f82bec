import { Button, Table, Tag } from 'antd';
import { useFilters, usePathIds } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { RecordKind } from '../statistics.model.ts';
import type { RecordsAnswer } from '../statistics.schema.ts';
import { pageIn, useScope } from './links.ts';
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
  task: '/rectification/tasks/',
  'look-back': '/rectification/look-backs/',
};

/** What the address may narrow the list to, as charts do. */
const sides = ['category', 'route', 'outcome', 'unit', 'year'] as const;

/** Exactly the records that a figure counts. */
export function RecordsPage() {
  const text = useText(statisticsText);
  const say = useSay();
  const formats = useFormats();
  const { figureKey } = usePathIds<'figureKey'>();
  const scope = useScope();
  const filters = useFilters(['page', ...sides]);
  const page = filters.values.page === '' ? '1' : filters.values.page;
  const narrowing = Object.fromEntries(sides.map((side) => [side, filters.values[side]]).filter(([, value]) => value));
  const records = useRecords(figureKey, scope, { ...narrowing, page });
  const isNarrowed = Object.keys(narrowing).length > 0;
  const columns = useColumns(records.data?.kind);
  return (
    <>
      <PageHeader
        title={records.data ? say(records.data.label) : text.title}
        description={records.data && say(records.data.definition)}
        tags={records.data?.narrowedTo.map((says) => <Tag key={says.en}>{say(says)}</Tag>)}
        actions={isNarrowed && <Button onClick={filters.clear}>{text.all}</Button>}
        back={
          isNarrowed
            ? { to: pageIn('/statistics/charts', scope), says: text.toCharts }
            : { to: pageIn('/statistics', scope) }
        }
      />
      <Panel>
        <DataView data={records}>
          {({ at, total, pageSize, records: lines }) => (
            <div aria-busy={records.isPlaceholderData}>
              <p>
                <span data-records={total}>{fill(text.records, { total: formats.number(total) })}</span>{' '}
                <span className="soft">{fill(text.asOf, { at: formats.second(at) })}</span>
              </p>
              <Table<Line>
                columns={columns}
                dataSource={[...lines]}
                locale={{ emptyText: text.noRecords }}
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
            </div>
          )}
        </DataView>
      </Panel>
    </>
  );
}

const withState: readonly RecordKind[] = ['problem', 'case', 'letter', 'task', 'look-back', 'sanction'];

function useColumns(kind: RecordKind | undefined): Columns<Line> {
  const text = useText(statisticsText);
  const say = useSay();
  const formats = useFormats();
  const path = kind === undefined ? undefined : pageOf[kind];
  return [
    {
      title: text.record,
      key: 'label',
      render: (_, { id, label }) => (path === undefined ? label : <PageLink to={`${path}${id}`}>{label}</PageLink>),
    },
    { title: text.detail, dataIndex: 'detail' },
    ...(kind !== undefined && withState.includes(kind)
      ? [
          {
            title: kind === 'sanction' ? text.sphere : text.state,
            key: 'state',
            render: (_: unknown, { state }: Line) => state && say(state),
          },
        ]
      : []),
    { title: text.day, key: 'day', render: (_, { day }) => day && formats.day(day) },
  ];
}
