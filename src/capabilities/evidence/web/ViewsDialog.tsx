import { Button, Modal, Table } from 'antd';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { useRoleNames } from '#web/roles.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { useReturnedFocus } from '#web/ui/dialog-focus.ts';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { useStacked } from '#web/ui/stacked.tsx';
import { evidenceNumber } from '../evidence.model.ts';
import type { ItemAnswer, ViewLine } from '../evidence.schema.ts';
import { sizeText } from './bytes.ts';
import { useViews } from './evidence.api.ts';
import { evidenceText } from './evidence.text.ts';

export interface ViewsDialogProps {
  readonly item: ItemAnswer;
  readonly onClose: () => void;
}

/** Who had the content before him, and when: written down before each byte left. */
export function ViewsDialog({ item, onClose }: ViewsDialogProps) {
  const text = useText(evidenceText);
  useReturnedFocus();
  return (
    <Modal
      open
      width="min(820px, 96vw)"
      title={`${text.views} · ${evidenceNumber(item.number)} ${item.name}`}
      onCancel={onClose}
      footer={<Button onClick={onClose}>{text.close}</Button>}
    >
      <DataView data={useViews(item.id)}>
        {({ rows, isCut }) => (
          <>
            {isCut && <p className="soft">{fill(text.viewsCut, { count: rows.length })}</p>}
            <ViewsTable rows={rows} bytes={item.bytes} />
          </>
        )}
      </DataView>
    </Modal>
  );
}

function ViewsTable({ rows, bytes }: { readonly rows: readonly ViewLine[]; readonly bytes: number | null }) {
  const text = useText(evidenceText);
  const say = useSay();
  const formats = useFormats();
  const roleName = useRoleNames();
  const columns: Columns<ViewLine> = [
    { title: text.when, key: 'at', render: (_, { at }) => formats.instant(at) },
    {
      title: text.who,
      key: 'who',
      render: (_, { byName, role }) => [byName, role && say(roleName(role))].filter(Boolean).join(' · '),
    },
    { title: text.how, key: 'how', render: (_, { isDownload }) => (isDownload ? text.download : text.view) },
    { title: text.part, key: 'part', render: (_, line) => partOf(line) },
  ];
  function partOf({ from, to }: ViewLine): string {
    if (from === null || to === null || (from === 0 && to + 1 === bytes)) return text.wholeFile;
    const size = (count: number) => sizeText(count, formats.number);
    return fill(text.partOf, { from: size(from), to: size(to + 1) });
  }
  return (
    <Table<ViewLine>
      size="middle"
      rowKey={({ at, byName }) => `${at} ${byName}`}
      dataSource={[...rows]}
      locale={{ emptyText: text.noViews }}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      {...useStacked(columns, 700)}
    />
  );
}
