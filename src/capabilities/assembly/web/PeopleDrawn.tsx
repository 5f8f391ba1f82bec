import { Table } from 'antd';
import { fill, useSay, useText } from '#web/language.ts';
import { PageLink } from '#web/ui/PageLink.tsx';
import type { PeopleStatement } from '../draw.model.ts';
import { drawText } from './draw.text.ts';

export interface PeopleDrawnProps {
  readonly list: PeopleStatement;
  readonly result: readonly number[] | null;
}

/** The seats of a draw of people: how many each was open to, for whom it is kept, and who was drawn. */
export function PeopleDrawn({ list: { seats, people }, result }: PeopleDrawnProps) {
  const text = useText(drawText);
  const say = useSay();
  return (
    <>
      <p className="soft">{`${text.listed}：${fill(text.rangeOf, { count: people.length })}`}</p>
      <Table
        className="draw-pairs"
        size="small"
        rowKey="key"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={seats.map((seat, at) => ({ ...seat, key: at, person: people[result?.[at] ?? -1] }))}
        columns={[
          { title: text.beforeTeam, dataIndex: 'team' },
          { title: text.seat, key: 'seat', render: (_, { label }) => say(label) },
          {
            title: text.range,
            key: 'range',
            render: (_, { open, need }) => (
              <>
                {fill(text.rangeOf, { count: open.length })}
                {need !== null && <span className="soft">{`　${say(need)}`}</span>}
              </>
            ),
          },
          {
            title: text.person,
            key: 'person',
            render: (_, { person }) =>
              person === undefined ? (
                <span className="soft">{text.notYet}</span>
              ) : (
                <>
                  <PageLink to={`/teams/pool/${person.id}`}>{person.name}</PageLink>
                  <div className="soft small">{person.homeUnit}</div>
                </>
              ),
          },
        ]}
      />
    </>
  );
}
