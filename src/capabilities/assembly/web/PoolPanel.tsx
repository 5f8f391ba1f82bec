import { Button, Table, Tag } from 'antd';
import { useEffect, useState } from 'react';
import { fill, useSay, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { SearchBox } from '#web/ui/SearchBox.tsx';
import type { BoardAnswer, PoolOfRound } from '../assembly.schema.ts';
import { usePoolOfRound } from './assembly.api.ts';
import { boardText, poolText } from './assembly.words.text.ts';
import type { Hands } from './hands.ts';

export interface PoolPanelProps {
  readonly board: BoardAnswer;
  readonly hands: Hands;
  readonly onWhy: (person: { readonly id: string; readonly name: string }) => void;
}

type Row = PoolOfRound['rows'][number];

/** Those who could serve, to be picked up into a seat, or asked about. */
export function PoolPanel({ board, hands, onWhy }: PoolPanelProps) {
  const text = useText(poolText);
  const [search, setSearch] = useState('');
  const people = usePoolOfRound(board.round.id, search);
  const { refetch } = people;
  const isProposed = board.proposal?.state === 'proposed';
  // A computation that ends seats people whom the list showed as free.
  useEffect(() => {
    if (isProposed) void refetch();
  }, [isProposed, refetch]);
  const columns = useColumns({ board, hands, onWhy });
  return (
    <Panel title={text.title}>
      <search className="filters">
        <SearchBox value={search} label={text.search} onSearch={setSearch} />
      </search>
      <DataView data={people}>
        {({ rows, total }) => (
          <>
            <p role="status">{fill(text.counted, { total, shown: rows.length })}</p>
            <Table<Row>
              size="small"
              rowKey="personId"
              columns={columns}
              dataSource={rows}
              pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
              scroll={{ x: 'max-content' }}
              onRow={({ personId, name, teamId }) =>
                hands.mayMove && teamId === null
                  ? {
                      draggable: true,
                      onDragStart: () => hands.drag({ id: personId, name, from: null }),
                      onDragEnd: hands.letGo,
                    }
                  : {}
              }
            />
          </>
        )}
      </DataView>
    </Panel>
  );
}

function useColumns({ board, hands, onWhy }: PoolPanelProps): Columns<Row> {
  const text = useText(poolText);
  const words = useText(boardText);
  const say = useSay();
  const teamName = (id: string) => board.teams.find((team) => team.id === id)?.name ?? '';
  return [
    {
      title: text.name,
      key: 'name',
      render: (_, { name, pool }) => (
        <>
          {name} {pool === 'leader' && <Tag>{words.leaderPool}</Tag>}
        </>
      ),
    },
    { title: text.home, key: 'home', render: (_, { homeUnit, post }) => `${homeUnit} ${post}` },
    {
      title: text.field,
      key: 'field',
      render: (_, { field, rank }) => (rank === null ? say(field) : `${say(field)} · ${say(rank)}`),
    },
    {
      title: text.team,
      key: 'seat',
      render: (_, { teamId }) =>
        teamId !== null && <Tag color="blue">{fill(text.seated, { team: teamName(teamId) })}</Tag>,
    },
    {
      title: text.act,
      key: 'act',
      align: 'right',
      render: (_, { personId: id, name, teamId }) => (
        <>
          <Button size="small" type="link" onClick={() => onWhy({ id, name })}>
            {words.why}
          </Button>
          {hands.mayMove && teamId === null && (
            <Button size="small" onClick={() => hands.pickUp({ id, name, from: null })}>
              {text.pick}
            </Button>
          )}
        </>
      ),
    },
  ];
}
