import { Button, Table } from 'antd';
import { useState } from 'react';
import { useData } from '#web/data.ts';
import { fill, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { CalendarPage as Answer, YearAnswer } from '../calendar.schema.ts';
import { calendarText } from './calendar.text.ts';
import { EnterYear } from './EnterYear.tsx';

interface Row {
  readonly year: number;
  readonly entry: YearAnswer | null;
}

/** Which years' working days are known, and from where; the city's director enters the rest. */
export function CalendarPage() {
  const text = useText(calendarText);
  const calendar = useData<Answer>('/api/calendar');
  const [open, setOpen] = useState<YearAnswer | 'new' | null>(null);
  const mayEnter = calendar.data?.mayEnter === true;
  const columns = useColumns(mayEnter, setOpen);
  return (
    <>
      <PageHeader
        title={text.title}
        description={text.description}
        actions={
          mayEnter && (
            <Button type="primary" onClick={() => setOpen('new')}>
              {text.enter}
            </Button>
          )
        }
      />
      <Panel>
        <DataView data={calendar}>
          {(answer) => (
            <Table<Row>
              columns={columns}
              dataSource={rowsOf(answer)}
              rowKey="year"
              pagination={false}
              size="middle"
              scroll={{ x: 'max-content' }}
            />
          )}
        </DataView>
      </Panel>
      {open !== null && <EnterYear entry={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}

/** What the office entered stands over what the program knows. */
function rowsOf({ known, entered }: Answer): Row[] {
  const own = entered.map((entry): Row => ({ year: entry.year, entry }));
  const shipped = known
    .filter((year) => !entered.some((entry) => entry.year === year))
    .map((year): Row => ({ year, entry: null }));
  return [...own, ...shipped].sort((one, other) => other.year - one.year);
}

function useColumns(mayEnter: boolean, onChange: (entry: YearAnswer) => void): Columns<Row> {
  const text = useText(calendarText);
  const count = (days: readonly string[] | undefined) =>
    days === undefined ? text.none : fill(text.count, { count: days.length });
  return [
    { title: text.year, dataIndex: 'year' },
    { title: text.source, key: 'source', render: (_, { entry }) => entry?.notice ?? text.shipped },
    { title: text.holidays, key: 'holidays', render: (_, { entry }) => count(entry?.holidays) },
    { title: text.makeUpDays, key: 'makeUpDays', render: (_, { entry }) => count(entry?.makeUpDays) },
    { title: text.enteredBy, key: 'enteredBy', render: (_, { entry }) => entry?.enteredByName ?? text.none },
    {
      title: text.actions,
      key: 'actions',
      render: (_, { entry }) =>
        mayEnter &&
        entry !== null && (
          <Button size="small" onClick={() => onChange(entry)}>
            {text.change}
          </Button>
        ),
    },
  ];
}
