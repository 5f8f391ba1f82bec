import { Button, Collapse, Form, Input, Table, Tag } from 'antd';
import { useState } from 'react';
import { fill, useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { SearchBox } from '#web/ui/SearchBox.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { criteria } from '../proposal.model.ts';
import type { SubstitutionAnswer, SuccessorsAnswer } from '../substitution.schema.ts';
import { type Order, useSubstitutionCommand, useSuccessors } from './assembly.api.ts';
import { boardText } from './assembly.words.text.ts';
import { substitutionText, successorText } from './substitution.text.ts';

type Row = SuccessorsAnswer['lawful'][number];

export interface SuccessorPanelProps {
  readonly substitution: SubstitutionAnswer;
  readonly mayPropose: boolean;
}

/** Who could take over a seat, the best first with the reasons; and what keeps the others out. */
export function SuccessorPanel({ substitution, mayPropose }: SuccessorPanelProps) {
  const text = useText(successorText);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<Row | null>(null);
  const found = useSuccessors(substitution.id, search);
  const columns = useColumns(mayPropose ? setChosen : null);
  return (
    <Panel title={text.title}>
      <search className="filters">
        <SearchBox value={search} label={text.search} onSearch={setSearch} />
      </search>
      <DataView data={found}>
        {({ group, lawful, barred, lawfulInAll, barredInAll }) => (
          <>
            <p className="soft">{group === null ? text.says : fill(text.saysOfGroup, { group })}</p>
            <p role="status">{fill(text.counted, { lawful: lawfulInAll, barred: barredInAll })}</p>
            <Table<Row>
              size="small"
              rowKey="personId"
              columns={columns}
              dataSource={lawful}
              pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
              expandable={{ expandedRowRender: ({ scores }) => <Scores scores={scores} />, columnTitle: text.why }}
              scroll={{ x: 'max-content' }}
              locale={{ emptyText: text.nobody }}
            />
            <Barred barred={barred} />
          </>
        )}
      </DataView>
      {chosen && <ProposeDialog substitution={substitution} person={chosen} onClose={() => setChosen(null)} />}
    </Panel>
  );
}

function useColumns(onPropose: ((row: Row) => void) | null): Columns<Row> {
  const text = useText(successorText);
  const words = useText(substitutionText);
  const board = useText(boardText);
  const say = useSay();
  return [
    {
      title: text.name,
      key: 'name',
      render: (_, { personId, name, pool }) => (
        <>
          <PageLink to={`/teams/pool/${personId}`}>{name}</PageLink>{' '}
          {pool === 'leader' && <Tag>{board.leaderPool}</Tag>}
        </>
      ),
    },
    { title: text.points, dataIndex: 'points', align: 'right' },
    { title: text.home, key: 'home', render: (_, { homeUnit, post }) => `${homeUnit} ${post}` },
    {
      title: text.field,
      key: 'field',
      render: (_, { field, rank }) => (rank === null ? say(field) : `${say(field)} · ${say(rank)}`),
    },
    ...(onPropose === null
      ? []
      : [
          {
            title: text.act,
            key: 'act',
            render: (_: unknown, row: Row) => (
              <Button size="small" aria-label={`${words.propose} ${row.name}`} onClick={() => onPropose(row)}>
                {words.propose}
              </Button>
            ),
          },
        ]),
  ];
}

function Scores({ scores }: Pick<Row, 'scores'>) {
  const say = useSay();
  return (
    <ul className="plain-list">
      {scores.map(({ criterion, points, says }) => (
        <li key={criterion}>{`${say(criteria[criterion])} ${points}：${say(says)}`}</li>
      ))}
    </ul>
  );
}

function Barred({ barred }: Pick<SuccessorsAnswer, 'barred'>) {
  const text = useText(successorText);
  const say = useSay();
  if (barred.length === 0) return null;
  const table = (
    <Table<SuccessorsAnswer['barred'][number]>
      size="small"
      rowKey="personId"
      dataSource={barred}
      pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        { title: text.name, dataIndex: 'name', width: 120 },
        { title: text.home, dataIndex: 'homeUnit' },
        {
          title: text.because,
          key: 'because',
          render: (_, { says }) => says.map((each) => <div key={each.zh}>{say(each)}</div>),
        },
      ]}
    />
  );
  return <Collapse ghost items={[{ key: 'barred', label: text.barred, children: table }]} />;
}

interface ProposeDialogProps {
  readonly substitution: SubstitutionAnswer;
  readonly person: Row;
  readonly onClose: () => void;
}

function ProposeDialog({ substitution, person, onClose }: ProposeDialogProps) {
  const text = useText(substitutionText);
  const message = useText(uiText).required;
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={`${text.propose} · ${person.name}`}
      consequence={text.proposeSays}
      submit={text.propose}
      command={useSubstitutionCommand(substitution.id, 'propose')}
      order={(values) => ({ ...values, version: substitution.version, successorId: person.personId })}
      onClose={onClose}
    >
      <Form.Item name="reason" label={text.reason} rules={[{ required: true, whitespace: true, message }]}>
        <Input.TextArea rows={3} maxLength={500} showCount autoFocus />
      </Form.Item>
    </CommandDialog>
  );
}
