import { Table, Tag } from 'antd';
import type { ReactNode } from 'react';
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

function useColumns(unitId: string, lines: Rounds): Columns<Line> {
  const text = useText(roundsText);
  const { number } = useFormats();
  const link = (path: string, query: Readonly<Record<string, string>>, count: number | null, line: Line) => {
    if (count === null) return '—';
    if (count === 0) return <span className="soft">0</span>;
    return <PageLink to={withQuery(path, { ...query, jurisdiction: line.jurisdictionId })}>{number(count)}</PageLink>;
  };
  const problems =
    (query: Readonly<Record<string, string>>, count: (line: Line) => number) => (_: unknown, line: Line) =>
      link('/problems', { inspection: line.inspectionId, refound: 'no', ...query }, count(line), line);
  const figure = (title: string, key: string, render: (_: unknown, line: Line) => ReactNode) => ({
    title,
    key,
    align: 'right' as const,
    render,
  });
  const ofRound =
    (path: string, count: (line: Line) => number | null, query: Readonly<Record<string, string>> = {}) =>
    (_: unknown, line: Line) =>
      link(path, { unitId, roundId: line.roundId, ...query }, count(line), line);
  const isSeen = (count: (line: Line) => number | null) => lines.some((line) => count(line) !== null);
  return [
    {
      title: text.round,
      key: 'round',
      render: (_, { roundId, roundName }) => <PageLink to={`/rounds/${roundId}`}>{roundName}</PageLink>,
    },
    {
      title: text.inspection,
      key: 'inspection',
      render: (_, line) => <Inspection line={line} />,
    },
    figure(
      text.found,
      'found',
      problems({ state: counted }, ({ found }) => found),
    ),
    figure(
      text.rectified,
      'rectified',
      problems({ outcome: 'rectified' }, ({ rectified }) => rectified),
    ),
    figure(
      text.open,
      'open',
      problems({ due: 'open' }, ({ open }) => open),
    ),
    figure(
      text.overdue,
      'overdue',
      problems({ due: 'overdue' }, ({ overdue }) => overdue),
    ),
    figure(
      text.letters,
      'letters',
      ofRound('/rectification/letters', ({ letters }) => letters),
    ),
    ...(isSeen(({ clues }) => clues)
      ? [
          figure(
            text.clues,
            'clues',
            ofRound('/clues', ({ clues }) => clues),
          ),
        ]
      : []),
    ...(isSeen(({ accountability }) => accountability)
      ? [
          figure(
            text.accountability,
            'accountability',
            ofRound('/rectification/accountability', ({ accountability }) => accountability, { revoked: 'no' }),
          ),
        ]
      : []),
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
