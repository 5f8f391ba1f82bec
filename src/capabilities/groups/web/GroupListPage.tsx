import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useGo } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { groupKinds, groupStates } from '../groups.model.ts';
import type { GroupList } from '../groups.schema.ts';
import { DraftDialog } from './ComposeDialog.tsx';
import { groupPath, useGroupList } from './groups.api.ts';
import { listText } from './groups.words.text.ts';

type Row = GroupList['rows'][number];

/** The groups of other bodies that inspect in the jurisdiction; the city sees its counties' beside its own. */
export function GroupListPage() {
  const text = useText(listText);
  const go = useGo();
  const { current, granted } = useJurisdiction();
  const isWide = current?.level === 'city' && granted.length > 1;
  const list = useGroupList({ jurisdictionId: isWide ? undefined : current?.id });
  const [isDrafting, setDrafting] = useState(false);
  const columns = useColumnsOf(isWide);
  const mayDraft = current !== undefined && list.data?.keeps.includes(current.id);
  return (
    <>
      <PageHeader
        title={text.title}
        description={text.description}
        actions={
          mayDraft && (
            <Button type="primary" onClick={() => setDrafting(true)}>
              {text.draft}
            </Button>
          )
        }
      />
      <Panel>
        <DataView data={list} isEmpty={({ rows }) => rows.length === 0} empty={{ says: text.none }}>
          {({ rows }) => (
            <Table<Row>
              size="middle"
              rowKey="id"
              columns={columns}
              dataSource={rows}
              pagination={{ pageSize: 20, hideOnSinglePage: true }}
              scroll={{ x: 900 }}
            />
          )}
        </DataView>
      </Panel>
      {isDrafting && current && (
        <DraftDialog
          jurisdictionId={current.id}
          kinds={current.level === 'city' ? ['joint', 'area'] : ['area', 'joint']}
          onClose={() => setDrafting(false)}
          onDone={(id) => go(groupPath(id))}
        />
      )}
    </>
  );
}

function useColumnsOf(isWide: boolean): Columns<Row> {
  const text = useText(listText);
  const ui = useText(uiText);
  const say = useSay();
  const formats = useFormats();
  return [
    {
      title: text.name,
      key: 'name',
      className: 'nowrap',
      render: (_, { id, name }) => <PageLink to={groupPath(id)}>{name}</PageLink>,
    },
    ...(isWide ? [{ title: text.jurisdiction, dataIndex: 'jurisdictionName' }] : []),
    { title: text.kind, key: 'kind', className: 'nowrap', render: (_, { kind }) => say(groupKinds[kind]) },
    {
      title: text.bodies,
      key: 'bodies',
      render: (_, { bodies, leading }) =>
        bodies.map((name) => (name === leading ? fill(ui.aside, { name, value: text.leading }) : name)).join('、'),
    },
    {
      title: text.state,
      key: 'state',
      render: (_, { state }) => (
        <Tag color={state === 'standing' ? 'green' : state === 'drafted' ? 'gold' : undefined}>
          {say(groupStates[state])}
        </Tag>
      ),
    },
    {
      title: text.formedOn,
      className: 'nowrap',
      dataIndex: 'formedOn',
      render: (day: string | null) => (day === null ? '—' : formats.day(day)),
    },
    { title: text.assignments, dataIndex: 'assignments', align: 'right', width: 90 },
  ];
}
