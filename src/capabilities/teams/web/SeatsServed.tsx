import { Table } from 'antd';
import { useData } from '#web/data.ts';
import { useFormats } from '#web/format.ts';
import { useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { useStacked } from '#web/ui/stacked.tsx';
import { SeatName } from './PersonRecord.tsx';
import { personText } from './pool.text.ts';

/** One of `/api/assembly/people/…/seats`: assembly stands above teams, which only read its answer. */
interface Served {
  readonly roundName: string;
  readonly teamName: string;
  readonly units: readonly string[];
  readonly seat: string;
  readonly fromOn: string;
  readonly endedOn: string | null;
}

/** The rounds that somebody serves and served in by the seats kept here. */
export function SeatsServed({ personId }: { readonly personId: string }) {
  const text = useText(personText);
  const formats = useFormats();
  const seats = useData<{ readonly rows: readonly Served[] }>(`/api/assembly/people/${personId}/seats`);
  const table = useStacked<Served>(
    [
      { title: text.round, dataIndex: 'roundName' },
      { title: text.team, dataIndex: 'teamName' },
      { title: text.unit, key: 'units', render: (_, { units }) => units.join('、') },
      { title: text.seat, key: 'seat', render: (_, { seat }) => <SeatName code={seat} /> },
      {
        title: `${text.from} – ${text.until}`,
        key: 'span',
        className: 'nowrap',
        render: (_, { fromOn, endedOn }) =>
          `${formats.day(fromOn)} – ${endedOn === null ? text.now : formats.day(endedOn)}`,
      },
    ],
    700,
  );
  return (
    <Panel title={text.seats}>
      <DataView data={seats} lines={2} isEmpty={({ rows }) => rows.length === 0} empty={{ says: text.noSeats }}>
        {({ rows }) => (
          <Table<Served>
            size="small"
            rowKey={({ roundName, teamName, fromOn }) => `${roundName} ${teamName} ${fromOn}`}
            dataSource={rows}
            pagination={false}
            {...table}
          />
        )}
      </DataView>
    </Panel>
  );
}
