import { Button, Input, Popconfirm, Table, Tag } from 'antd';
import { useState } from 'react';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { Facts } from '#web/ui/Facts.tsx';
import { FailureNote } from '#web/ui/FailureNote.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { wordChoices } from '../import.model.ts';
import type { ImportDone, ImportOutcome, ImportPreview, ImportRow } from '../registry.schema.ts';
import { useConfirmImport, useDiscardImport, useMendImport } from './registry.api.ts';
import { importText } from './registry.text.ts';
import { useWord } from './words.ts';

export interface PreviewPlace {
  readonly outcome: ImportOutcome | undefined;
  readonly after: number | undefined;
}

interface ImportPreviewProps {
  readonly preview: ImportPreview;
  readonly place: PreviewPlace;
  readonly onPlace: (place: PreviewPlace) => void;
  readonly onDone: (done: ImportDone) => void;
}

const colours: Record<ImportOutcome, string> = { faulty: 'red', new: 'green', changed: 'gold', unchanged: 'default' };

/** What the file would do; faulty rows first, their cells mended in place. */
export function ImportPreviewPanel({ preview, place, onPlace, onDone }: ImportPreviewProps) {
  const text = useText(importText);
  const formats = useFormats();
  const [mended, setMended] = useState<Readonly<Record<string, string>>>({});
  const mend = useMendImport(preview.jurisdictionId);
  const columns = usePreviewColumns(preview, mended, (key, value) =>
    setMended((known) => ({ ...known, [key]: value })),
  );
  const cells = Object.entries(mended).map(([key, value]) => ({
    number: Number(key.split(' ')[0]),
    column: key.split(' ')[1],
    value,
  }));
  const save = () => mend.mutate({ version: preview.version, cells });
  return (
    <Panel title={text.previewTitle}>
      <Facts
        facts={[
          { name: text.file, value: preview.fileName },
          { name: text.uploadedAt, value: formats.instant(preview.uploadedAt) },
          { name: text.effectiveOn, value: formats.day(preview.effectiveOn) },
          ...(preview.ignoredHeadings.length === 0
            ? []
            : [{ name: text.ignored, value: preview.ignoredHeadings.join('、') }]),
        ]}
      />
      <OutcomeChoice preview={preview} place={place} onPlace={onPlace} />
      {preview.counts.faulty > 0 && <p className="soft">{text.cellHelp}</p>}
      {mend.error && <FailureNote failure={mend.error} />}
      <Table<ImportRow>
        columns={columns}
        dataSource={preview.rows}
        rowKey="number"
        pagination={false}
        size="small"
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: text.noRows }}
      />
      <div className="keyset-pages">
        {place.after !== undefined && (
          <Button onClick={() => onPlace({ ...place, after: undefined })}>{text.first}</Button>
        )}
        {preview.next !== null && (
          <Button onClick={() => onPlace({ ...place, after: preview.next ?? undefined })}>{text.more}</Button>
        )}
      </div>
      {cells.length > 0 && (
        <p>
          <Button type="primary" loading={mend.isPending} onClick={save}>
            {fill(text.saveMending, { count: cells.length })}
          </Button>
        </p>
      )}
      <Confirmation preview={preview} isMending={cells.length > 0} onDone={onDone} />
    </Panel>
  );
}

function OutcomeChoice({
  preview: { counts },
  place,
  onPlace,
}: Pick<ImportPreviewProps, 'preview' | 'place' | 'onPlace'>) {
  const text = useText(importText);
  const formats = useFormats();
  const total = counts.faulty + counts.new + counts.changed + counts.unchanged;
  const choice = (outcome: ImportOutcome | undefined, label: string, count: number) => (
    <Button
      key={label}
      type={place.outcome === outcome ? 'primary' : 'default'}
      aria-pressed={place.outcome === outcome}
      onClick={() => onPlace({ outcome, after: undefined })}
    >
      {label} {formats.number(count)}
    </Button>
  );
  return (
    <fieldset className="import-counts" aria-label={text.outcome}>
      {choice(undefined, text.all, total)}
      {(['faulty', 'new', 'changed', 'unchanged'] as const).map((outcome) =>
        choice(outcome, text[outcome], counts[outcome]),
      )}
    </fieldset>
  );
}

function usePreviewColumns(
  preview: ImportPreview,
  mended: Readonly<Record<string, string>>,
  onMend: (key: string, value: string) => void,
): Columns<ImportRow> {
  const text = useText(importText);
  const say = useSay();
  return [
    { title: text.row, dataIndex: 'number', fixed: 'left' },
    {
      title: text.outcome,
      key: 'outcome',
      render: (_, { outcome }) => <Tag color={colours[outcome]}>{text[outcome]}</Tag>,
    },
    ...preview.columns.map(({ key, heading }) => ({
      title: say(heading),
      key,
      render: (_: unknown, row: ImportRow) => (
        <Cell
          row={row}
          column={key}
          label={say(heading)}
          mended={mended[`${row.number} ${key}`]}
          onMend={(value) => onMend(`${row.number} ${key}`, value)}
        />
      ),
    })),
  ];
}

interface CellProps {
  readonly row: ImportRow;
  readonly column: string;
  readonly label: string;
  readonly mended: string | undefined;
  readonly onMend: (value: string) => void;
}

function Cell({ row, column, label, mended, onMend }: CellProps) {
  const text = useText(importText);
  const say = useSay();
  const word = useWord();
  const faults = row.faults.filter((fault) => fault.column === column);
  const value = row.cells[column] ?? '';
  const before = row.before[column];
  const names = wordChoices[column as keyof typeof wordChoices] as (typeof wordChoices)['kind'] | undefined;
  const shown = (code: string) => (names === undefined ? code : word(names, code)) || text.blank;
  if (faults.length === 0) {
    return (
      <div className="import-cell">
        {value}
        {before !== undefined && <div className="import-before">{fill(text.before, { value: shown(before) })}</div>}
      </div>
    );
  }
  const faultId = `fault-${row.number}-${column}`;
  return (
    <div className="import-cell">
      <Input
        status="error"
        aria-label={`${text.row} ${row.number} · ${label}`}
        aria-invalid
        aria-describedby={faultId}
        value={mended ?? value}
        onChange={({ target }) => onMend(target.value)}
      />
      <div id={faultId}>
        {faults.map((fault) => (
          <p key={fault.says.zh} className="import-fault">
            {say(fault.says)}
          </p>
        ))}
      </div>
    </div>
  );
}

function Confirmation({
  preview,
  isMending,
  onDone,
}: Pick<ImportPreviewProps, 'preview' | 'onDone'> & { readonly isMending: boolean }) {
  const text = useText(importText);
  const confirm = useConfirmImport(preview.jurisdictionId);
  const discard = useDiscardImport(preview.jurisdictionId);
  const { counts, version, fingerprint } = preview;
  const isNothing = counts.faulty + counts.new + counts.changed === 0;
  const says =
    counts.faulty > 0
      ? fill(text.confirmBlocked, { count: counts.faulty })
      : isNothing
        ? text.nothingToDo
        : fill(text.confirmConsequence, { ...counts });
  const failure = confirm.error ?? discard.error;
  return (
    <>
      {failure && <FailureNote failure={failure} />}
      <div className="import-confirm">
        <span role="status">{confirm.isPending ? text.busy : says}</span>
        <span className="panel-actions">
          <Popconfirm
            title={text.discard}
            description={text.discardConsequence}
            okText={text.discard}
            onConfirm={() => discard.mutate({ version })}
          >
            <Button loading={discard.isPending}>{text.discard}</Button>
          </Popconfirm>
          <Button
            type="primary"
            disabled={counts.faulty > 0 || isNothing || isMending}
            loading={confirm.isPending}
            onClick={() => confirm.mutate({ version, fingerprint }, { onSuccess: onDone })}
          >
            {text.confirm}
          </Button>
        </span>
      </div>
    </>
  );
}
