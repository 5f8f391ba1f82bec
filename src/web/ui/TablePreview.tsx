import { Button, Input, Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Says } from '#platform/kernel/decision.ts';
import type { ApiFailure } from '../api.ts';
import { useFormats } from '../format.ts';
import { fill, useSay, useText } from '../language.ts';
import { FailureNote } from './FailureNote.tsx';
import { tableImportText } from './import.text.ts';
import type { Columns } from './KeysetTable.tsx';

/** A row of a spreadsheet that waits for its confirmation. */
export interface PreviewRow {
  readonly number: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly outcome: string;
  readonly faults: readonly { readonly column: string; readonly says: Says }[];
}

export interface PreviewPlace<Outcome extends string> {
  readonly outcome: Outcome | undefined;
  readonly after: number | undefined;
}

export interface Mended {
  readonly number: number;
  readonly column: string;
  readonly value: string;
}

export interface TablePreviewProps<Row extends PreviewRow, Outcome extends string> {
  readonly columns: readonly { readonly key: string; readonly heading: Says }[];
  readonly rows: readonly Row[];
  readonly next: number | null;
  readonly place: PreviewPlace<Outcome>;
  readonly onPlace: (place: PreviewPlace<Outcome>) => void;
  readonly outcomes: readonly OutcomeShown<Outcome>[];
  /** How the saving of mended cells goes. */
  readonly mend: { readonly isPending: boolean; readonly error: ApiFailure | null };
  readonly onMend: (cells: readonly Mended[]) => void;
  /** What stands beside a row's outcome. */
  readonly remark?: (row: Row) => ReactNode;
  /** What stands under a cell without fault. */
  readonly under?: (row: Row, column: string) => ReactNode;
  /** Told whether there are cells mended and not saved. */
  readonly children?: (isMending: boolean) => ReactNode;
}

export interface OutcomeShown<Outcome extends string> {
  readonly code: Outcome;
  readonly label: string;
  readonly colour: string;
  readonly count: number;
}

/** What a spreadsheet would do, row by row; faulty cells are mended in place. */
export function TablePreview<Row extends PreviewRow, Outcome extends string>(props: TablePreviewProps<Row, Outcome>) {
  const { columns, rows, next, place, onPlace, outcomes, mend, onMend, children } = props;
  const text = useText(tableImportText);
  const [mended, setMended] = useState<Readonly<Record<string, string>>>({});
  const shown = useColumns(props, mended, (key, value) => setMended((known) => ({ ...known, [key]: value })));
  const cells = Object.entries(mended).map(([key, value]): Mended => {
    const [number, column = ''] = key.split(' ');
    return { number: Number(number), column, value };
  });
  const hasFaulty = outcomes.some(({ code, count }) => code === 'faulty' && count > 0);
  return (
    <>
      <OutcomeChoice outcomes={outcomes} place={place} onPlace={onPlace} />
      {hasFaulty && <p className="soft">{text.cellHelp}</p>}
      {mend.error && <FailureNote failure={mend.error} />}
      <Table<Row>
        key={columns.map(({ key }) => key).join()}
        columns={shown}
        dataSource={rows}
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
        {next !== null && <Button onClick={() => onPlace({ ...place, after: next })}>{text.more}</Button>}
      </div>
      {cells.length > 0 && (
        <p>
          <Button type="primary" loading={mend.isPending} onClick={() => onMend(cells)}>
            {fill(text.saveMending, { count: cells.length })}
          </Button>
        </p>
      )}
      {children?.(cells.length > 0)}
    </>
  );
}

function OutcomeChoice<Outcome extends string>({
  outcomes,
  place,
  onPlace,
}: Pick<TablePreviewProps<PreviewRow, Outcome>, 'outcomes' | 'place' | 'onPlace'>) {
  const text = useText(tableImportText);
  const formats = useFormats();
  const total = outcomes.reduce((sum, { count }) => sum + count, 0);
  const choice = (outcome: Outcome | undefined, label: string, count: number) => (
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
      {outcomes.map(({ code, label, count }) => choice(code, label, count))}
    </fieldset>
  );
}

function useColumns<Row extends PreviewRow, Outcome extends string>(
  { columns, outcomes, remark, under }: TablePreviewProps<Row, Outcome>,
  mended: Readonly<Record<string, string>>,
  onMend: (key: string, value: string) => void,
): Columns<Row> {
  const text = useText(tableImportText);
  const say = useSay();
  return [
    { title: text.row, dataIndex: 'number', fixed: 'left' },
    {
      title: text.outcome,
      key: 'outcome',
      render: (_, row) => {
        const shown = outcomes.find(({ code }) => code === row.outcome);
        return (
          <>
            <Tag color={shown?.colour}>{shown?.label}</Tag>
            {remark?.(row)}
          </>
        );
      },
    },
    ...columns.map(({ key, heading }) => ({
      title: say(heading),
      key,
      render: (_: unknown, row: Row) => (
        <Cell
          row={row}
          column={key}
          label={say(heading)}
          mended={mended[`${row.number} ${key}`]}
          under={under?.(row, key)}
          onMend={(value) => onMend(`${row.number} ${key}`, value)}
        />
      ),
    })),
  ];
}

interface CellProps {
  readonly row: PreviewRow;
  readonly column: string;
  readonly label: string;
  readonly mended: string | undefined;
  readonly under: ReactNode;
  readonly onMend: (value: string) => void;
}

function Cell({ row, column, label, mended, under, onMend }: CellProps) {
  const text = useText(tableImportText);
  const say = useSay();
  const faults = row.faults.filter((fault) => fault.column === column);
  const value = row.cells[column] ?? '';
  if (faults.length === 0) {
    return (
      <div className="import-cell">
        {value}
        {under}
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
