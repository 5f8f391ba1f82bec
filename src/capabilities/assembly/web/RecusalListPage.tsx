import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useFormats } from '#web/format.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { recusalSources, recusalStates } from '../recusal.model.ts';
import type { RecusalList } from '../recusal.schema.ts';
import { recusalPath, substitutionPath, useRecusalList } from './assembly.api.ts';
import { DecideRecusal } from './DecideRecusal.tsx';
import { ObjectionTable } from './ObjectionTable.tsx';
import { recusalListText } from './recusals.text.ts';
import { SubstitutionTable } from './SubstitutionTable.tsx';

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
      <ObjectionTable jurisdictionId={current?.id} />
      <SubstitutionTable jurisdictionId={current?.id} />
      {deciding && <DecideRecusal recusal={deciding} onClose={() => setDeciding(null)} />}
    </>
  );
}

function useColumns(onDecide: (row: Row) => void): Columns<Row> {
  const text = useText(recusalListText);
  const ui = useText(uiText);
  const say = useSay();
  const formats = useFormats();
  return [
    {
      title: text.person,
      key: 'person',
      width: 90,
      render: (_, { personId, personName }) => <PageLink to={`/teams/pool/${personId}`}>{personName}</PageLink>,
    },
    { title: text.team, key: 'team', render: (_, { teamName, roundName }) => `${teamName} · ${roundName}` },
    { title: text.unit, dataIndex: 'unitName', className: 'nowrap' },
    {
      title: text.because,
      key: 'because',
      render: (_, { id, source, label, evidence }) => (
        <>
          <PageLink to={recusalPath(id)}>
            {source === 'found' ? fill(ui.pair, { name: say(label), value: say(evidence) }) : say(evidence)}
          </PageLink>{' '}
          <Tag>{say(recusalSources[source])}</Tag>
        </>
      ),
    },
    { title: text.raised, key: 'raised', className: 'nowrap', render: (_, { raisedAt }) => formats.instant(raisedAt) },
    {
      title: text.state,
      key: 'state',
      render: (_, { state, needsSubstitute, decidedByName, reason, hasAccount }) => (
        <>
          <Tag color={state === 'raised' ? 'gold' : undefined}>{say(recusalStates[state])}</Tag>
          {needsSubstitute && <Tag color="red">{text.substitute}</Tag>}
          {!hasAccount && state !== 'overruled' && <Tag>{text.noAccount}</Tag>}
          {reason !== null && <div className="soft">{fill(ui.pair, { name: decidedByName ?? '', value: reason })}</div>}
        </>
      ),
    },
    {
      title: text.act,
      className: 'nowrap',
      key: 'act',
      render: (_, row) =>
        row.mayDecide ? (
          <Button onClick={() => onDecide(row)}>{text.decide}</Button>
        ) : (
          row.substitutionId !== null && (
            <PageLink to={substitutionPath(row.substitutionId)}>
              {row.needsSubstitute ? text.toSubstitution : text.substitution}
            </PageLink>
          )
        ),
    },
  ];
}
