import { Button, Table } from 'antd';
import { useState } from 'react';
import { useFormats } from '#web/format.ts';
import { useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { useStacked } from '#web/ui/stacked.tsx';
import type { OwnSeats } from '../preparation.schema.ts';
import type { Order } from './authorisations.api.ts';
import { useOwnSeats, useSign } from './preparation.api.ts';
import { preparationText, seatName } from './preparation.text.ts';

type Seat = OwnSeats[number];

/** One's own seats: the undertaking to sign, and what has to come back. */
export function OwnSeatsPanel() {
  const text = useText(preparationText);
  const seats = useOwnSeats();
  const [signing, setSigning] = useState<Seat | null>(null);
  const table = useStacked(useColumns(setSigning), 700);
  if (seats.data?.length === 0) return null;
  return (
    <Panel title={text.own}>
      <DataView data={seats} lines={2}>
        {(rows) => <Table<Seat> size="middle" rowKey="roundId" {...table} dataSource={[...rows]} pagination={false} />}
      </DataView>
      {signing && <SignDialog seat={signing} onClose={() => setSigning(null)} />}
    </Panel>
  );
}

function useColumns(onSign: (seat: Seat) => void): Columns<Seat> {
  const text = useText(preparationText);
  const say = useSay();
  const formats = useFormats();
  return [
    { title: text.round, dataIndex: 'roundName' },
    { title: text.team, dataIndex: 'teamName' },
    { title: text.seat, key: 'seat', render: (_, { seat }) => say(seatName(seat)) },
    {
      title: text.undertaking,
      key: 'undertaking',
      render: (_, seat) =>
        seat.signedOn === null ? (
          <Button type="primary" onClick={() => onSign(seat)}>
            {text.sign}
          </Button>
        ) : (
          formats.day(seat.signedOn)
        ),
    },
    {
      title: text.materialsInHand,
      key: 'materials',
      render: (_, { materials }) => (materials.length === 0 ? '—' : formats.list(materials)),
    },
  ];
}

function SignDialog({ seat, onClose }: { readonly seat: Seat; readonly onClose: () => void }) {
  const text = useText(preparationText);
  return (
    <CommandDialog<object, Order, unknown>
      title={`${text.sign} · ${seat.roundName}`}
      consequence={text.ownSays}
      submit={text.sign}
      command={useSign(seat.roundId)}
      order={() => ({})}
      onClose={onClose}
    />
  );
}
