import { Button, Table } from 'antd';
import { useState } from 'react';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { useStacked } from '#web/ui/stacked.tsx';
import type { HandOversAnswer } from '../hand-over.schema.ts';
import { PrepareHandOver } from './HandOverDialogs.tsx';
import { handOverPath, useHandOvers } from './hand-over.api.ts';
import { handOverStateTexts, handOverText } from './hand-over.text.ts';

/** What goes to other bodies than the unit, for the house alone. */
export function HandOversPanel({ inspectionId }: { readonly inspectionId: string }) {
  const text = useText(handOverText);
  const [isPreparing, setPreparing] = useState(false);
  const data = useHandOvers(inspectionId);
  const waiting = data.data?.waiting ?? [];
  const action = data.data?.mayPrepare && <Button onClick={() => setPreparing(true)}>{text.prepare}</Button>;
  return (
    <Panel title={text.title} actions={action}>
      <DataView data={data} lines={2}>
        {({ rows }) => (
          <>
            <p className="soft">{rows.length === 0 && waiting.length === 0 ? text.none : text.says}</p>
            {waiting.length > 0 && <p>{fill(text.waiting, { count: waiting.length })}</p>}
            {rows.length > 0 && <HandOvers rows={rows} />}
          </>
        )}
      </DataView>
      {isPreparing && (
        <PrepareHandOver inspectionId={inspectionId} waiting={waiting} onClose={() => setPreparing(false)} />
      )}
    </Panel>
  );
}

type Row = HandOversAnswer['rows'][number];

function HandOvers({ rows }: { readonly rows: readonly Row[] }) {
  const text = useText(handOverText);
  const say = useSay();
  const formats = useFormats();
  const table = useStacked<Row>(
    [
      { title: text.body, key: 'body', render: (_, { id, body }) => <PageLink to={handOverPath(id)}>{body}</PageLink> },
      { title: text.count, key: 'count', align: 'right', render: (_, { items }) => items.length },
      { title: text.state, key: 'state', render: (_, { state }) => say(handOverStateTexts[state]) },
      { title: text.receiver, key: 'receiver', render: (_, { receiverName }) => receiverName ?? '—' },
      {
        title: text.receivedOn,
        key: 'received',
        render: (_, { receivedOn }) => (receivedOn === null ? '—' : formats.day(receivedOn)),
      },
      { title: text.documentNumber, key: 'number', render: (_, { documentNumber }) => documentNumber ?? '—' },
    ],
    700,
  );
  return <Table<Row> size="middle" rowKey="id" dataSource={[...rows]} pagination={false} {...table} />;
}
