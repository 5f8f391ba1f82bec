import { Button, Table } from 'antd';
import type { ColumnsType } from 'antd/es/table/index.js';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { useCursor } from '../address.ts';
import type { Data } from '../data.ts';
import { fill, useText } from '../language.ts';
import { DataView } from './DataView.tsx';
import { useStacked } from './stacked.tsx';
import { uiText } from './ui.text.ts';

export type Columns<Row> = ColumnsType<Row>;

export interface KeysetPage<Row> {
  readonly rows: readonly Row[];
  /** Cursor of the next page; null on the last. */
  readonly next: string | number | null;
}

interface RowSelection<Row> {
  readonly keys: readonly string[];
  readonly onChange: (keys: string[]) => void;
  /** What a row is called to those who do not see its box. */
  readonly nameOf: (row: Row) => string;
}

export interface KeysetTableProps<Answer, Row extends object> {
  /** Read with the cursor of `useCursor()`: `useData('/api/units', { ...filters.values, after: cursor })`. */
  readonly data: Data<Answer>;
  readonly page: (answer: Answer) => KeysetPage<Row>;
  readonly columns: Columns<Row>;
  readonly rowKey: (row: Row) => string;
  /** Names the table for those who do not see it. */
  readonly label: string;
  readonly empty?: { readonly says: ReactNode; readonly action?: ReactNode };
  readonly onRow?: (row: Row) => void;
  /** Lets rows be chosen for a step that many take at once. */
  readonly selection?: RowSelection<Row> | undefined;
}

/** A list that the server pages by key; filters and place live in the address. */
export function KeysetTable<Answer, Row extends object>(props: KeysetTableProps<Answer, Row>) {
  const { data, page, columns, rowKey, label, empty, onRow, selection } = props;
  const { cursor } = useCursor();
  const text = useText(uiText);
  const table = useStacked(columns, 'max-content');
  return (
    <DataView
      data={data}
      isEmpty={(answer) => cursor === '' && page(answer).rows.length === 0}
      empty={empty}
      lines={10}
    >
      {(answer) => {
        const { rows, next } = page(answer);
        return (
          <section className="keyset-table" aria-label={label} aria-busy={data.isFetching}>
            <Table<Row>
              {...table}
              dataSource={rows as Row[]}
              rowKey={rowKey}
              pagination={false}
              size="small"
              loading={data.isPlaceholderData}
              rowSelection={
                selection && {
                  selectedRowKeys: [...selection.keys],
                  preserveSelectedRowKeys: true,
                  getTitleCheckboxProps: () => ({ 'aria-label': text.chooseAll }),
                  getCheckboxProps: (row) => ({ 'aria-label': fill(text.chooseRow, { name: selection.nameOf(row) }) }),
                  onChange: (keys) => selection.onChange(keys.map(String)),
                }
              }
              onRow={onRow && ((row) => ({ onClick: () => onRow(row), className: 'keyset-table-row-open' }))}
            />
            <KeysetPages count={rows.length} next={next === null ? null : String(next)} />
          </section>
        );
      }}
    </DataView>
  );
}

function KeysetPages({ count, next }: { readonly count: number; readonly next: string | null }) {
  const text = useText(uiText);
  const { cursor, go } = useCursor();
  // The pages passed on the way here; after a reload only the first page is known.
  const [passed, setPassed] = useState<readonly string[]>([]);
  if (cursor === '' && next === null) return <p className="keyset-pages">{fill(text.shown, { count })}</p>;
  const back = () => {
    go(passed.at(-1) ?? '');
    setPassed(passed.slice(0, -1));
  };
  const forward = () => {
    setPassed([...passed, cursor]);
    go(next ?? '');
  };
  const first = () => {
    setPassed([]);
    go('');
  };
  return (
    <nav className="keyset-pages" aria-label={text.pages}>
      <span>{fill(text.shown, { count })}</span>
      <Button onClick={first} disabled={cursor === ''}>
        {text.firstPage}
      </Button>
      <Button onClick={back} disabled={cursor === ''}>
        {text.previousPage}
      </Button>
      <Button onClick={forward} disabled={next === null}>
        {text.nextPage}
      </Button>
    </nav>
  );
}
