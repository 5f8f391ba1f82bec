import { Button, Form, Select, Table, Tag } from 'antd';
import { useState } from 'react';
import { dayOf } from '#platform/kernel/time.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { undertakingWays } from '../preparation.model.ts';
import type { PreparationAnswer, Seated } from '../preparation.schema.ts';
import type { Order } from './authorisations.api.ts';
import { usePreparation, useTeamCommand } from './preparation.api.ts';
import { preparationText, seatName } from './preparation.text.ts';
import { TrainingPanel } from './TrainingPanel.tsx';

/** What everybody with a seat signed and learned before he went in. */
export function PreparationPanel({ roundId }: { readonly roundId: string }) {
  const preparation = usePreparation(roundId);
  return (
    <DataView data={preparation}>
      {(answer) => (
        <>
          <PeoplePanel roundId={roundId} answer={answer} />
          <TrainingPanel roundId={roundId} answer={answer} />
        </>
      )}
    </DataView>
  );
}

interface PeoplePanelProps {
  readonly roundId: string;
  readonly answer: PreparationAnswer;
}

function PeoplePanel({ roundId, answer: { people, mayKeep } }: PeoplePanelProps) {
  const text = useText(preparationText);
  const columns = useColumns();
  const [isEntering, setEntering] = useState(false);
  const unsigned = people.filter(({ signedOn }) => signedOn === null);
  return (
    <Panel
      title={text.people}
      actions={mayKeep && unsigned.length > 0 && <Button onClick={() => setEntering(true)}>{text.enter}</Button>}
    >
      <Table<Seated>
        size="middle"
        rowKey="personId"
        columns={columns}
        dataSource={[...people]}
        locale={{ emptyText: text.nobody }}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 850 }}
      />
      {isEntering && <EnterDialog roundId={roundId} people={unsigned} onClose={() => setEntering(false)} />}
    </Panel>
  );
}

function useColumns(): Columns<Seated> {
  const text = useText(preparationText);
  const say = useSay();
  const formats = useFormats();
  return [
    { title: text.team, dataIndex: 'teamName' },
    { title: text.seat, key: 'seat', render: (_, { seat }) => say(seatName(seat)) },
    { title: text.person, dataIndex: 'name' },
    { title: text.homeUnit, dataIndex: 'homeUnit' },
    {
      title: text.undertaking,
      key: 'undertaking',
      render: (_, { signedOn, way }) =>
        signedOn === null || way === null ? (
          <Tag color="red">{text.unsigned}</Tag>
        ) : (
          `${formats.day(signedOn)} · ${say(undertakingWays[way])}`
        ),
    },
    {
      title: text.trained,
      key: 'trained',
      render: (_, { hours }) =>
        hours === 0 ? <Tag color="red">{text.untrained}</Tag> : fill(text.hours, { count: hours }),
    },
  ];
}

interface EnterDialogProps {
  readonly roundId: string;
  readonly people: readonly Seated[];
  readonly onClose: () => void;
}

function EnterDialog({ roundId, people, onClose }: EnterDialogProps) {
  const text = useText(preparationText);
  const message = useText(uiText).required;
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={text.enter}
      consequence={text.enterSays}
      submit={text.enter}
      command={useTeamCommand(roundId, 'undertakings')}
      initial={{ signedOn: dayOf(new Date()) }}
      order={(values) => values}
      onClose={onClose}
    >
      <Form.Item name="personIds" label={text.person} rules={[{ required: true, message }]}>
        <PeopleSelect people={people} />
      </Form.Item>
      <Form.Item name="signedOn" label={text.signedOn} rules={[{ required: true, message }]}>
        <DayPicker isRequired latest={dayOf(new Date())} />
      </Form.Item>
    </CommandDialog>
  );
}

export interface PeopleSelectProps {
  readonly people: readonly Pick<Seated, 'personId' | 'name' | 'teamName'>[];
  readonly id?: string;
  readonly value?: string[];
  readonly onChange?: (value: string[]) => void;
}

/** Chooses several of the round's people. Fits into `Form.Item`. */
export function PeopleSelect({ people, ...rest }: PeopleSelectProps) {
  return (
    <Select
      {...rest}
      mode="multiple"
      optionFilterProp="label"
      options={people.map(({ personId, name, teamName }) => ({ value: personId, label: `${name}（${teamName}）` }))}
    />
  );
}
