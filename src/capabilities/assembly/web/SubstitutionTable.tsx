import { Table, Tag } from 'antd';
import { useSay, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { substitutionGrounds, substitutionStates } from '../substitution.model.ts';
import type { SubstitutionList } from '../substitution.schema.ts';
import { substitutionPath, useSubstitutionList } from './assembly.api.ts';
import { substitutionText } from './substitution.text.ts';
import { useDue } from './useDue.ts';

type Row = SubstitutionList['rows'][number];

/** Seats that are being taken over by somebody else, those still open first. */
export function SubstitutionTable({ jurisdictionId }: { readonly jurisdictionId: string | undefined }) {
  const text = useText(substitutionText);
  const say = useSay();
  const due = useDue();
  const list = useSubstitutionList({ jurisdictionId });
  return (
    <Panel title={text.list}>
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
                className: 'nowrap',
                render: (_, { id, personName }) => <PageLink to={substitutionPath(id)}>{personName}</PageLink>,
              },
              {
                title: text.seat,
                key: 'seat',
                render: (_, { teamName, seat, roundName }) => `${teamName} · ${say(seat)} · ${roundName}`,
              },
              {
                title: text.ground,
                key: 'ground',
                render: (_, { ground, words }) => `${say(substitutionGrounds[ground])} · ${words}`,
              },
              {
                title: text.successor,
                dataIndex: 'successorName',
                className: 'nowrap',
                render: (name: string | null) => name ?? '—',
              },
              {
                title: text.state,
                key: 'state',
                render: (_, { state }) => (
                  <Tag color={state === 'approved' ? 'green' : 'gold'}>{say(substitutionStates[state])}</Tag>
                ),
              },
              {
                title: text.due,
                key: 'due',
                className: 'nowrap',
                render: (_, { state, dueOn }) => (['open', 'proposed'].includes(state) ? due(dueOn) : '—'),
              },
            ]}
          />
        )}
      </DataView>
    </Panel>
  );
}
