import { Table, Tag } from 'antd';
import { withQuery } from '#web/api.ts';
import { useFormats } from '#web/format.ts';
import { useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { UnitRounds as Rounds } from '../registry.schema.ts';
import { useUnitRounds } from './registry.api.ts';
import { roundsText } from './registry.text.ts';

type Line = Rounds[number];

/** What each round brought the unit; every figure opens the records that it counts. */
export function UnitRounds({ unitId }: { readonly unitId: string }) {
  const text = useText(roundsText);
  const data = useUnitRounds(unitId);
  const columns = useColumns(unitId, data.data ?? []);
  return (
    <Panel title={text.title}>
      <DataView data={data} lines={3} isEmpty={(lines) => lines.length === 0} empty={{ says: text.none }}>
        {(lines) => (
          <Table<Line>
            size="small"
            rowKey={({ inspectionId }) => inspectionId}
            columns={columns}
            dataSource={lines}
            pagination={false}
            scroll={{ x: 'max-content' }}
          />
        )}
      </DataView>
    </Panel>
  );
}

/** Every state but dropped, as the figures count. */
const counted = 'registered,confirmed,fed-back,handed-on,closed';

interface Figure {
  readonly name: 'found' | 'rectified' | 'open' | 'overdue' | 'letters' | 'clues' | 'accountability';
  /** The list that it opens, narrowed to what it counts. */
  readonly path: string;
  readonly query: (line: Line, unitId: string) => Readonly<Record<string, string>>;
}

const ofInspection = (more: Readonly<Record<string, string>>) => (line: Line) => ({
  inspection: line.inspectionId,
  refound: 'no',
  ...more,
});
const ofRound = (line: Line, unitId: string) => ({ unitId, roundId: line.roundId });
const figures: readonly Figure[] = [
  { name: 'found', path: '/problems', query: ofInspection({ state: counted }) },
  { name: 'rectified', path: '/problems', query: ofInspection({ outcome: 'rectified' }) },
  { name: 'open', path: '/problems', query: ofInspection({ due: 'open' }) },
  { name: 'overdue', path: '/problems', query: ofInspection({ due: 'overdue' }) },
  { name: 'letters', path: '/rectification/letters', query: ofRound },
  { name: 'clues', path: '/clues', query: ofRound },
  {
    name: 'accountability',
    path: '/rectification/accountability',
    query: (line, unitId) => ({ ...ofRound(line, unitId), revoked: 'no' }),
  },
];

function useColumns(unitId: string, lines: Rounds): Columns<Line> {
  const text = useText(roundsText);
  const { number } = useFormats();
  // What is not the person's to know has no column.
  const seen = figures.filter(({ name }) => lines.some((line) => line[name] !== null));
  return [
    {
      title: text.round,
      key: 'round',
      render: (_, { roundId, roundName }) => <PageLink to={`/rounds/${roundId}`}>{roundName}</PageLink>,
    },
    { title: text.inspection, key: 'inspection', render: (_, line) => <Inspection line={line} /> },
    ...seen.map(({ name, path, query }) => ({
      title: text[name],
      key: name,
      align: 'right' as const,
      render: (_: unknown, line: Line) => {
        const count = line[name];
        if (!count) return <span className="soft">{count ?? '—'}</span>;
        const place = { ...query(line, unitId), jurisdiction: line.jurisdictionId };
        return <PageLink to={withQuery(path, place)}>{number(count)}</PageLink>;
      },
    })),
  ];
}

function Inspection({ line: { inspectionId, teamName, movedInOn, finishedOn, cancelledOn } }: { readonly line: Line }) {
  const text = useText(roundsText);
  const { day } = useFormats();
  return (
    <>
      <PageLink to={`/inspections/${inspectionId}`}>{teamName}</PageLink>{' '}
      {cancelledOn !== null && <Tag>{text.cancelled}</Tag>}
      {cancelledOn === null && finishedOn === null && <Tag color="processing">{text.underWay}</Tag>}
      <div className="soft small">
        {movedInOn === null ? text.notMovedIn : `${day(movedInOn)} – ${finishedOn === null ? '' : day(finishedOn)}`}
      </div>
    </>
  );
}
