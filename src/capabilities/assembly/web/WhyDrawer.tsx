import { Drawer, Table } from 'antd';
import { fill, useSay, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import type { BoardAnswer, WhyAnswer } from '../assembly.schema.ts';
import { criteria } from '../proposal.model.ts';
import { useWhy } from './assembly.api.ts';
import { whyText } from './assembly.words.text.ts';

export interface WhyDrawerProps {
  readonly board: BoardAnswer;
  readonly person: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** Why somebody sits where he does and who would be next, or seat by seat why he sits nowhere. */
export function WhyDrawer({ board, person, onClose }: WhyDrawerProps) {
  const text = useText(whyText);
  const why = useWhy(board.round.id, person.id);
  const isSeated = board.teams.some(({ people }) => people.some(({ personId }) => personId === person.id));
  return (
    <Drawer
      open
      size="large"
      title={fill(isSeated ? text.title : text.titleNot, { name: person.name })}
      onClose={onClose}
    >
      <DataView data={why}>
        {(answer) => (isSeated ? <Chosen why={answer} /> : <NotChosen why={answer} board={board} />)}
      </DataView>
    </Drawer>
  );
}

function Chosen({ why: { scores, nextBest, others } }: { readonly why: WhyAnswer }) {
  const text = useText(whyText);
  const say = useSay();
  const total = scores.reduce((sum, { points }) => sum + points, 0);
  const beside = (next: NonNullable<typeof nextBest>) =>
    next.loses >= 0
      ? fill(text.nextBest, { name: next.name, unit: next.homeUnit, loses: next.loses, others: others - 1 })
      : fill(text.nextBetter, { name: next.name, unit: next.homeUnit, gains: -next.loses });
  return (
    <>
      <Table
        size="small"
        rowKey={({ criterion, says }) => `${criterion} ${says.zh}`}
        pagination={false}
        dataSource={scores}
        columns={[
          { title: text.criterion, key: 'criterion', render: (_, { criterion }) => say(criteria[criterion]) },
          { title: text.reason, key: 'reason', render: (_, { says }) => say(says) },
          { title: text.points, dataIndex: 'points', align: 'right' },
        ]}
        summary={() => (
          <Table.Summary.Row>
            <Table.Summary.Cell index={0} colSpan={2}>
              {text.total}
            </Table.Summary.Cell>
            <Table.Summary.Cell index={1} align="right">
              {total}
            </Table.Summary.Cell>
          </Table.Summary.Row>
        )}
      />
      <p>{nextBest === null ? text.noOther : beside(nextBest)}</p>
    </>
  );
}

function NotChosen({ why: { whyNot }, board }: { readonly why: WhyAnswer; readonly board: BoardAnswer }) {
  const text = useText(whyText);
  const say = useSay();
  const teamName = (id: string) => board.teams.find((team) => team.id === id)?.name ?? '';
  const label = (code: string) =>
    board.settings.seats.find((seat) => seat.code === code)?.label ?? { zh: code, en: code };
  const because = ({ bars, inPlaceOf }: WhyAnswer['whyNot'][number]) => {
    if (bars.length > 0) return bars.map((each) => <div key={each.zh}>{say(each)}</div>);
    if (inPlaceOf === null) return text.open;
    const { name, loses } = inPlaceOf;
    if (loses === 0) return fill(text.equal, { name });
    return loses > 0 ? fill(text.loses, { name, loses }) : fill(text.gains, { name, gains: -loses });
  };
  return (
    <Table
      size="small"
      rowKey={({ teamId, seat }) => `${teamId} ${seat}`}
      pagination={false}
      dataSource={whyNot}
      columns={[
        { title: text.team, key: 'team', render: (_, { teamId }) => teamName(teamId) },
        { title: text.seat, key: 'seat', render: (_, { seat }) => say(label(seat)) },
        { title: text.because, key: 'because', render: (_, each) => because(each) },
      ]}
    />
  );
}
