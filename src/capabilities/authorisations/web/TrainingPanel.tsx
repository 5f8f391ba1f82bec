import { Button, Form, Input, InputNumber, Table } from 'antd';
import { useState } from 'react';
import { dayOf } from '#platform/kernel/time.ts';
import { useFormats } from '#web/format.ts';
import { fill, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { PreparationAnswer } from '../preparation.schema.ts';
import type { Order } from './authorisations.api.ts';
import { PeopleSelect, type PeopleSelectProps } from './PreparationPanel.tsx';
import { useTeamCommand, useTrainingCorrection } from './preparation.api.ts';
import { preparationText } from './preparation.text.ts';

type Training = PreparationAnswer['trainings'][number];

export interface TrainingPanelProps {
  readonly roundId: string;
  readonly answer: PreparationAnswer;
}

/** The training sessions of a round: when, how long, what about, who was there. */
export function TrainingPanel({ roundId, answer }: TrainingPanelProps) {
  const text = useText(preparationText);
  const { trainings, people, mayKeep } = answer;
  const [open, setOpen] = useState<Training | 'new' | null>(null);
  const columns = useColumns(answer, setOpen);
  return (
    <Panel
      title={text.trainings}
      actions={mayKeep && people.length > 0 && <Button onClick={() => setOpen('new')}>{text.record}</Button>}
    >
      <Table<Training>
        size="middle"
        rowKey="id"
        columns={columns}
        dataSource={[...trainings]}
        locale={{ emptyText: text.noTraining }}
        pagination={false}
        scroll={{ x: 850 }}
      />
      {open === 'new' && <RecordDialog roundId={roundId} people={people} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'new' && (
        <CorrectDialog training={open} people={people} onClose={() => setOpen(null)} />
      )}
    </Panel>
  );
}

function useColumns({ mayKeep }: PreparationAnswer, onCorrect: (training: Training) => void): Columns<Training> {
  const text = useText(preparationText);
  const formats = useFormats();
  return [
    { title: text.heldOn, key: 'day', className: 'nowrap', render: (_, { heldOn }) => formats.day(heldOn) },
    {
      title: text.hoursOf,
      key: 'hours',
      className: 'nowrap',
      render: (_, { hours }) => fill(text.hours, { count: hours }),
    },
    { title: text.topics, dataIndex: 'topics' },
    { title: text.givenBy, dataIndex: 'givenBy' },
    {
      title: text.attended,
      key: 'attended',
      render: (_, { attendees }) => formats.list(attendees.map(({ name }) => name)),
    },
    ...(mayKeep
      ? [
          {
            title: text.act,
            key: 'act',
            render: (_: unknown, training: Training) => (
              <Button size="small" onClick={() => onCorrect(training)}>
                {text.correct}
              </Button>
            ),
          },
        ]
      : []),
  ];
}

interface DialogProps {
  readonly people: PreparationAnswer['people'];
  readonly onClose: () => void;
}

/** Where some were trained already, the next training is for the others. */
function whoIsNext(people: PreparationAnswer['people']): string[] {
  const untrained = people.filter(({ hours }) => hours === 0);
  return (untrained.length > 0 ? untrained : people).map(({ personId }) => personId);
}

function RecordDialog({ roundId, people, onClose }: DialogProps & { readonly roundId: string }) {
  const text = useText(preparationText);
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={text.record}
      consequence={text.recordSays}
      submit={text.record}
      command={useTeamCommand(roundId, 'trainings')}
      initial={{ heldOn: dayOf(new Date()), attended: whoIsNext(people) }}
      order={(values) => values}
      onClose={onClose}
    >
      <TrainingFields people={people} />
    </CommandDialog>
  );
}

function CorrectDialog({ training, people, onClose }: DialogProps & { readonly training: Training }) {
  const text = useText(preparationText);
  const { id, version, heldOn, hours, topics, givenBy, attended, attendees } = training;
  const left = attendees.filter(({ personId }) => people.every((each) => each.personId !== personId));
  const choices = [...people, ...left.map((each) => ({ ...each, teamName: text.left }))];
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={text.correct}
      consequence={text.recordSays}
      submit={text.correct}
      command={useTrainingCorrection(id)}
      initial={{ heldOn, hours, topics, givenBy, attended }}
      order={(values) => ({ ...values, version })}
      onClose={onClose}
    >
      <TrainingFields people={choices} />
    </CommandDialog>
  );
}

function TrainingFields({ people }: Pick<PeopleSelectProps, 'people'>) {
  const text = useText(preparationText);
  const needed = { required: true, message: useText(uiText).required };
  return (
    <>
      <div className="field-pair">
        <Form.Item name="heldOn" label={text.heldOn} rules={[needed]}>
          <DayPicker isRequired latest={dayOf(new Date())} />
        </Form.Item>
        <Form.Item name="hours" label={text.hoursOf} rules={[needed]}>
          <InputNumber min={1} max={200} precision={0} />
        </Form.Item>
      </div>
      <Form.Item name="topics" label={text.topics} rules={[{ ...needed, whitespace: true }]}>
        <Input.TextArea rows={2} maxLength={1000} />
      </Form.Item>
      <Form.Item name="givenBy" label={text.givenBy} rules={[{ ...needed, whitespace: true }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="attended" label={text.attended}>
        <PeopleSelect people={people} />
      </Form.Item>
    </>
  );
}
