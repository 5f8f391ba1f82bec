import { Table } from 'antd';
import { useFormats } from '#web/format.ts';
import { useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { useStacked } from '#web/ui/stacked.tsx';
import { matterOf } from '../paper-facts.model.ts';
import type { SheetPageAnswer } from '../papers.schema.ts';
import { sheetPath, useUnitSheets } from './papers.api.ts';
import { sheetText } from './papers.text.ts';
import { SheetTag } from './StateTag.tsx';

/** The facts that the inspection team sent to the unit, what waits for an answer first. */
export function SheetListPage() {
  const text = useText(sheetText);
  const formats = useFormats();
  const table = useStacked<SheetPageAnswer>(
    [
      { title: text.number, dataIndex: 'number', className: 'nowrap' },
      {
        title: text.matter,
        key: 'matter',
        render: (_, { id, facts }) => <PageLink to={sheetPath(id)}>{matterOf(facts)}</PageLink>,
      },
      { title: text.state, key: 'state', render: (_, { state }) => <SheetTag state={state} /> },
      { title: text.sentOn, dataIndex: 'sentOn', className: 'nowrap', render: (day: string) => formats.day(day) },
      {
        title: text.due,
        key: 'due',
        className: 'nowrap',
        render: (_, { state, dueOn }) =>
          state === 'sent' ? <strong>{formats.day(dueOn)}</strong> : formats.day(dueOn),
      },
      { title: text.team, dataIndex: 'teamName' },
    ],
    900,
  );
  return (
    <>
      <PageHeader title={text.title} description={text.description} />
      <Panel>
        <DataView data={useUnitSheets()} isEmpty={({ rows }) => rows.length === 0} empty={{ says: text.none }}>
          {({ rows }) => (
            <Table<SheetPageAnswer>
              size="middle"
              rowKey="id"
              dataSource={[...rows]}
              pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
              {...table}
            />
          )}
        </DataView>
      </Panel>
    </>
  );
}
