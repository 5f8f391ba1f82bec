import { Table, Tag } from 'antd';
import { useFormats } from '#web/format.ts';
import { useSay, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { objectionStates } from '../objection.model.ts';
import type { ObjectionList } from '../objection.schema.ts';
import { objectionPath, useObjectionList } from './assembly.api.ts';
import { objectionText } from './objection.text.ts';

type Row = ObjectionList['rows'][number];

/** What inspected units say against members of teams, the undecided first. */
export function ObjectionTable({ jurisdictionId }: { readonly jurisdictionId: string | undefined }) {
  const text = useText(objectionText);
  const say = useSay();
  const formats = useFormats();
  const list = useObjectionList({ jurisdictionId });
  return (
    <Panel title={text.title}>
      <DataView data={list} lines={2} isEmpty={({ rows }) => rows.length === 0} empty={{ says: text.none }}>
        {({ rows }) => (
          <Table<Row>
            size="middle"
            rowKey="id"
            dataSource={rows}
            pagination={{ pageSize: 20, hideOnSinglePage: true }}
            scroll={{ x: 900 }}
            columns={[
              {
                title: text.person,
                key: 'person',
                render: (_, { id, personName }) => <PageLink to={objectionPath(id)}>{personName}</PageLink>,
              },
              { title: text.unit, dataIndex: 'unitName', className: 'nowrap' },
              { title: text.reason, dataIndex: 'reason' },
              {
                title: text.raised,
                key: 'raised',
                className: 'nowrap',
                render: (_, { raisedAt }) => formats.instant(raisedAt),
              },
              {
                title: text.state,
                key: 'state',
                render: (_, { state }) => (
                  <Tag color={['raised', 'verified'].includes(state) ? 'gold' : undefined}>
                    {say(objectionStates[state])}
                  </Tag>
                ),
              },
            ]}
          />
        )}
      </DataView>
    </Panel>
  );
}
