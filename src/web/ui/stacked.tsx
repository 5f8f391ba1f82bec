import type { ReactNode } from 'react';
import type { Columns } from './KeysetTable.tsx';
import { useIsTight } from './narrow.ts';

/** What a table takes to stand on a narrow page too: `<Table {...useStacked(columns, 900)} />`. */
interface Stacked<Row> {
  readonly columns: Columns<Row>;
  readonly showHeader: boolean;
  readonly scroll?: { readonly x: number | 'max-content' };
}

/**
 * On a phone, and on a page enlarged to twice its size, a row's cells stand one under another with their titles, so that
 * neither words nor buttons hide behind the edge.
 * @param width below which the table scrolls elsewhere
 */
export function useStacked<Row extends object>(columns: Columns<Row>, width: number | 'max-content'): Stacked<Row> {
  const isTight = useIsTight();
  if (!isTight) return { columns, showHeader: true, scroll: { x: width } };
  const all = { key: 'all', render: (_: unknown, row: Row, at: number) => <StackedCells {...{ columns, row, at }} /> };
  return { columns: [all], showHeader: false };
}

interface StackedCellsProps<Row> {
  readonly columns: Columns<Row>;
  readonly row: Row;
  readonly at: number;
}

function StackedCells<Row extends object>({ columns, row, at }: StackedCellsProps<Row>) {
  return (
    <dl className="stacked">
      {columns.map((column) => {
        const value = 'dataIndex' in column ? (row as Record<string, unknown>)[String(column.dataIndex)] : undefined;
        const shown = (column.render?.(value, row, at) ?? value) as ReactNode;
        if (shown === undefined || shown === null) return null;
        const title = column.title as ReactNode;
        return (
          <div key={String(column.key ?? ('dataIndex' in column ? column.dataIndex : ''))}>
            <dt>{title}</dt>
            <dd>{shown}</dd>
          </div>
        );
      })}
    </dl>
  );
}
