import { Button, Form, Input, Radio, Table, Tag } from 'antd';
import { useState } from 'react';
import { useFormats } from '#web/format.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { recusalSources, recusalStates } from '../recusal.model.ts';
import type { RecusalList } from '../recusal.schema.ts';
import { type Order, useDecideRecusal, useRecusalList } from './assembly.api.ts';
import { recusalListText } from './recusals.text.ts';

type Row = RecusalList['rows'][number];

/** What ties members of teams to the units they inspect: raised, decided, and who has to be replaced. */
export function RecusalListPage() {
  const text = useText(recusalListText);
  const { current } = useJurisdiction();
  const list = useRecusalList({ jurisdictionId: current?.id });
  const [deciding, setDeciding] = useState<Row | null>(null);
  const columns = useColumns(setDeciding);
  return (
    <>
      <PageHeader title={text.title} description={text.description} />
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
      {deciding && <DecideDialog recusal={deciding} onClose={() => setDeciding(null)} />}
    </>
  );
}

function useColumns(onDecide: (row: Row) => void): Columns<Row> {
  const text = useText(recusalListText);
  const say = useSay();
  const formats = useFormats();
  return [
    {
      title: text.person,
      key: 'person',
      render: (_, { personId, personName }) => <PageLink to={`/teams/pool/${personId}`}>{personName}</PageLink>,
    },
    { title: text.team, key: 'team', render: (_, { teamName, roundName }) => `${teamName} · ${roundName}` },
    { title: text.unit, dataIndex: 'unitName' },
    {
      title: text.because,
      key: 'because',
      render: (_, { source, label, evidence }) => (
        <>
          {source === 'found' && `${say(label)}：`}
          {say(evidence)} <Tag>{say(recusalSources[source])}</Tag>
        </>
      ),
    },
    { title: text.raised, key: 'raised', render: (_, { raisedAt }) => formats.instant(raisedAt) },
    {
      title: text.state,
      key: 'state',
      render: (_, { state, needsSubstitute, decidedByName, reason, hasAccount }) => (
        <>
          <Tag color={state === 'raised' ? 'gold' : undefined}>{say(recusalStates[state])}</Tag>
          {needsSubstitute && <Tag color="red">{text.substitute}</Tag>}
          {!hasAccount && state !== 'overruled' && <Tag>{text.noAccount}</Tag>}
          {reason !== null && <div className="soft">{`${decidedByName ?? ''}：${reason}`}</div>}
        </>
      ),
    },
    {
      title: text.act,
      key: 'act',
      render: (_, row) => row.mayDecide && <Button onClick={() => onDecide(row)}>{text.decide}</Button>,
    },
  ];
}

function DecideDialog({ recusal, onClose }: { readonly recusal: Row; readonly onClose: () => void }) {
  const text = useText(recusalListText);
  const message = useText(uiText).required;
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={`${text.decide} · ${recusal.personName}`}
      consequence={text.decideSays}
      submit={text.decide}
      command={useDecideRecusal(recusal.id)}
      order={(values) => ({ ...values, version: recusal.version })}
      onClose={onClose}
    >
      <Form.Item name="isUpheld" label={text.decision} rules={[{ required: true, message }]}>
        <Radio.Group
          options={[
            { value: true, label: text.upheld },
            { value: false, label: text.overruled },
          ]}
        />
      </Form.Item>
      <Form.Item name="reason" label={text.reason} rules={[{ required: true, whitespace: true, message }]}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </CommandDialog>
  );
}
