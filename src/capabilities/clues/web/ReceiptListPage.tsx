import { Button } from 'antd';
import { useCursor, useFilters, useGo } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { useText } from '#web/language.ts';
import { useRoles } from '#web/session.ts';
import { type Columns, KeysetTable } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { Receipt } from '../clues.schema.ts';
import { useReceipts } from './clues.api.ts';
import { listText, receiptText } from './clues.text.ts';

/** What teams and clerks see of a clue: that it was handed over and received. */
export function ReceiptListPage() {
  const text = useText(receiptText);
  const go = useGo();
  const isLeader = useRoles().includes('team-leader');
  const filters = useFilters(['inspectionId', 'problemId']);
  const { cursor } = useCursor();
  const receipts = useReceipts({ ...filters.values, after: cursor });
  const columns = useReceiptColumns();
  return (
    <>
      <PageHeader
        title={text.title}
        description={text.description}
        actions={isLeader && <Button onClick={() => go('/clues/transfer')}>{text.transfer}</Button>}
      />
      <Panel>
        <KeysetTable
          data={receipts}
          page={(answer) => answer}
          columns={columns}
          rowKey={({ id }) => id}
          label={text.title}
          empty={{ says: text.none }}
        />
      </Panel>
    </>
  );
}

function useReceiptColumns(): Columns<Receipt> {
  const text = useText(receiptText);
  const list = useText(listText);
  const formats = useFormats();
  return [
    { title: list.number, dataIndex: 'number' },
    { title: list.unit, key: 'unit', render: (_, { unitName }) => unitName ?? '—' },
    {
      title: text.problem,
      key: 'problem',
      render: (_, { problemId, problemNumber }) =>
        problemId && problemNumber ? <PageLink to={`/problems/${problemId}`}>{problemNumber}</PageLink> : '—',
    },
    { title: list.transferredOn, key: 'on', render: (_, { transferredOn }) => formats.day(transferredOn) },
    { title: text.transferredBy, dataIndex: 'transferredByName' },
    {
      title: text.receivedOn,
      key: 'receivedOn',
      render: (_, { receivedOn }) =>
        receivedOn ? formats.day(receivedOn) : <span className="soft">{text.waiting}</span>,
    },
    { title: text.receivedBy, key: 'receivedBy', render: (_, { receivedByName }) => receivedByName ?? '—' },
  ];
}
