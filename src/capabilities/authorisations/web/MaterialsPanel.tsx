import { Button, Form, Input, InputNumber, Table, Tag } from 'antd';
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
import { materialStates } from '../preparation.model.ts';
import type { MaterialsAnswer } from '../preparation.schema.ts';
import type { Order } from './authorisations.api.ts';
import { PeopleSelect } from './PreparationPanel.tsx';
import { useMaterials, useSettling, useTeamCommand } from './preparation.api.ts';
import { materialText } from './preparation.text.ts';

type Row = MaterialsAnswer['rows'][number];
type Act = 'issue' | 'return' | 'write-off';

/** What was handed to the teams, and what came back. */
export function MaterialsPanel({ roundId }: { readonly roundId: string }) {
  const materials = useMaterials(roundId);
  return <DataView data={materials}>{(answer) => <Materials roundId={roundId} answer={answer} />}</DataView>;
}

function Materials({ roundId, answer }: { readonly roundId: string; readonly answer: MaterialsAnswer }) {
  const text = useText(materialText);
  const { rows, people, mayKeep } = answer;
  const [chosen, setChosen] = useState<string[]>([]);
  const [open, setOpen] = useState<Act | null>(null);
  const columns = useColumns();
  const close = () => setOpen(null);
  const settled = () => {
    setChosen([]);
    close();
  };
  return (
    <Panel
      title={text.title}
      actions={
        mayKeep && (
          <>
            {chosen.length > 0 && (
              <>
                <span className="soft">{fill(text.chosen, { count: chosen.length })}</span>
                <Button onClick={() => setOpen('write-off')}>{text.writeOff}</Button>
                <Button type="primary" onClick={() => setOpen('return')}>
                  {text.takeBack}
                </Button>
              </>
            )}
            {people.length > 0 && <Button onClick={() => setOpen('issue')}>{text.issue}</Button>}
          </>
        )
      }
    >
      <Table<Row>
        size="middle"
        rowKey="id"
        columns={columns}
        dataSource={[...rows]}
        locale={{ emptyText: text.none }}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 800 }}
        {...(mayKeep && {
          rowSelection: {
            selectedRowKeys: chosen,
            onChange: (keys) => setChosen(keys.map(String)),
            getCheckboxProps: ({ state, name, personName }) => ({
              disabled: state !== 'out',
              'aria-label': `${name} ${personName}`,
            }),
          },
        })}
      />
      {open === 'issue' && <IssueDialog roundId={roundId} people={people} onClose={close} />}
      {(open === 'return' || open === 'write-off') && (
        <SettleDialog verb={open} ids={chosen} onClose={close} onDone={settled} />
      )}
    </Panel>
  );
}

function useColumns(): Columns<Row> {
  const text = useText(materialText);
  const say = useSay();
  const formats = useFormats();
  return [
    { title: text.name, dataIndex: 'name' },
    { title: text.copies, dataIndex: 'copies', align: 'right' },
    {
      title: text.to,
      key: 'to',
      render: (_, { personName, teamName }) => [personName, teamName].filter(Boolean).join(' · '),
    },
    {
      title: text.issuedBy,
      key: 'issued',
      render: (_, { issuedOn, issuedByName }) => `${formats.day(issuedOn)} · ${issuedByName}`,
    },
    {
      title: text.state,
      key: 'state',
      render: (_, { state, settledOn, settledByName, settledReason }) => (
        <>
          <Tag color={state === 'out' ? 'gold' : undefined}>{say(materialStates[state])}</Tag>{' '}
          {settledOn !== null && (
            <span className="soft">
              {[formats.day(settledOn), settledByName, settledReason].filter(Boolean).join(' · ')}
            </span>
          )}
        </>
      ),
    },
  ];
}

interface IssueDialogProps {
  readonly roundId: string;
  readonly people: MaterialsAnswer['people'];
  readonly onClose: () => void;
}

function IssueDialog({ roundId, people, onClose }: IssueDialogProps) {
  const text = useText(materialText);
  const needed = { required: true, message: useText(uiText).required };
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={text.issue}
      consequence={text.issueSays}
      submit={text.issue}
      command={useTeamCommand(roundId, 'materials')}
      initial={{ copies: 1, issuedOn: dayOf(new Date()) }}
      order={(values) => values}
      onClose={onClose}
    >
      <Form.Item name="personIds" label={text.to} rules={[needed]}>
        <PeopleSelect people={people} />
      </Form.Item>
      <Form.Item name="name" label={text.name} rules={[{ ...needed, whitespace: true }]}>
        <Input maxLength={80} />
      </Form.Item>
      <div className="field-pair">
        <Form.Item name="copies" label={text.copies} rules={[needed]}>
          <InputNumber min={1} max={1000} precision={0} />
        </Form.Item>
        <Form.Item name="issuedOn" label={text.issuedOn} rules={[needed]}>
          <DayPicker isRequired latest={dayOf(new Date())} />
        </Form.Item>
      </div>
    </CommandDialog>
  );
}

interface SettleDialogProps {
  readonly verb: 'return' | 'write-off';
  readonly ids: readonly string[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function SettleDialog({ verb, ids, onClose, onDone }: SettleDialogProps) {
  const text = useText(materialText);
  const needed = { required: true, message: useText(uiText).required };
  const isBack = verb === 'return';
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={isBack ? text.takeBack : text.writeOff}
      consequence={isBack ? text.takeBackSays : text.writeOffSays}
      submit={isBack ? text.takeBack : text.writeOff}
      isDanger={!isBack}
      command={useSettling(verb)}
      initial={{ on: dayOf(new Date()) }}
      order={(values) => ({ ...values, ids })}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="on" label={text.on} rules={[needed]}>
        <DayPicker isRequired latest={dayOf(new Date())} />
      </Form.Item>
      {!isBack && (
        <Form.Item name="reason" label={text.reason} rules={[{ ...needed, whitespace: true }]}>
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      )}
    </CommandDialog>
  );
}
