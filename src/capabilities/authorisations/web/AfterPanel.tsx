import { Button, Form, Input, Radio, Table, Tag } from 'antd';
import { useState } from 'react';
import { useFormats } from '#web/format.ts';
import { useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { AfterAnswer } from '../supervision.schema.ts';
import type { Order } from './authorisations.api.ts';
import { seatName } from './preparation.text.ts';
import { SummingUpPanel } from './SummingUpPanel.tsx';
import { useAfter, useSupervisionCommand } from './supervision.api.ts';
import { afterText } from './supervision.text.ts';

type Person = AfterAnswer['people'][number];

/** What follows the work on site: the summing-up and everybody's appraisal. */
export function AfterPanel({ roundId }: { readonly roundId: string }) {
  const after = useAfter(roundId);
  return (
    <DataView data={after}>
      {(answer) => (
        <>
          <SummingUpPanel roundId={roundId} answer={answer} />
          <Appraisals roundId={roundId} answer={answer} />
        </>
      )}
    </DataView>
  );
}

function Appraisals({ roundId, answer }: { readonly roundId: string; readonly answer: AfterAnswer }) {
  const text = useText(afterText);
  const { people, mayKeep, maySend } = answer;
  const [open, setOpen] = useState<Person | 'send' | null>(null);
  const columns = useColumns(mayKeep, setOpen);
  const send = useSupervisionCommand(roundId, 'send-appraisals');
  const close = () => setOpen(null);
  return (
    <Panel
      title={text.appraisals}
      actions={
        maySend && (
          <Button type="primary" onClick={() => setOpen('send')}>
            {text.send}
          </Button>
        )
      }
    >
      <Table<Person>
        size="middle"
        rowKey="personId"
        columns={columns}
        dataSource={[...people]}
        locale={{ emptyText: text.nobody }}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 950 }}
      />
      {open === 'send' && (
        <CommandDialog<object, Order, unknown>
          title={text.send}
          consequence={text.sendSays}
          submit={text.send}
          command={send}
          order={() => ({})}
          onClose={close}
        />
      )}
      {open !== null && open !== 'send' && (
        <AppraiseDialog roundId={roundId} person={open} grades={answer.grades} onClose={close} />
      )}
    </Panel>
  );
}

function useColumns(mayKeep: boolean, onAppraise: (person: Person) => void): Columns<Person> {
  const text = useText(afterText);
  const say = useSay();
  const formats = useFormats();
  return [
    { title: text.team, dataIndex: 'teamName' },
    { title: text.seat, key: 'seat', render: (_, { seat }) => say(seatName(seat)) },
    { title: text.person, dataIndex: 'name' },
    { title: text.homeUnit, dataIndex: 'homeUnit' },
    {
      title: text.grade,
      key: 'grade',
      render: (_, { appraisal }) => (appraisal === null ? '—' : say(appraisal.label)),
    },
    { title: text.words, key: 'words', render: (_, { appraisal }) => appraisal?.words ?? '—' },
    {
      title: text.sent,
      key: 'sent',
      render: (_, person) => {
        if (person.appraisal?.sentOn) return formats.day(person.appraisal.sentOn);
        return (
          <>
            {person.appraisal && <Tag>{text.unsent}</Tag>}
            {mayKeep && (
              <Button size="small" onClick={() => onAppraise(person)}>
                {text.appraise}
              </Button>
            )}
          </>
        );
      },
    },
  ];
}

interface AppraiseDialogProps {
  readonly roundId: string;
  readonly person: Person;
  readonly grades: AfterAnswer['grades'];
  readonly onClose: () => void;
}

function AppraiseDialog({ roundId, person, grades, onClose }: AppraiseDialogProps) {
  const text = useText(afterText);
  const say = useSay();
  const needed = { required: true, message: useText(uiText).required };
  const { personId, name, appraisal } = person;
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={`${text.appraise} · ${name}`}
      consequence={text.appraiseSays}
      submit={text.appraise}
      command={useSupervisionCommand(roundId, 'appraisals')}
      initial={appraisal === null ? {} : { grade: appraisal.grade, words: appraisal.words }}
      order={(values) => ({ ...values, personId })}
      onClose={onClose}
    >
      <Form.Item
        name="grade"
        label={text.grade}
        rules={[needed]}
        extra={grades.length === 0 ? text.noGrades : undefined}
      >
        <Radio.Group options={grades.map(({ code, label }) => ({ value: code, label: say(label) }))} />
      </Form.Item>
      <Form.Item name="words" label={text.words} rules={[{ ...needed, whitespace: true }]}>
        <Input.TextArea rows={3} maxLength={1000} showCount />
      </Form.Item>
    </CommandDialog>
  );
}
