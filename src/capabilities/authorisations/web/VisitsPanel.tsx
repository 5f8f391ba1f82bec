import { Button, Form, Input, Select, Table } from 'antd';
import { useState } from 'react';
import { dayOf } from '#platform/kernel/time.ts';
import { useFormats } from '#web/format.ts';
import { fill, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { LightTag } from '#web/ui/DueMark.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { VisitsAnswer } from '../supervision.schema.ts';
import type { Order } from './authorisations.api.ts';
import { useMending, useSupervisionCommand, useVisits } from './supervision.api.ts';
import { visitText } from './supervision.text.ts';

type Visit = VisitsAnswer['rows'][number];
interface Mending {
  readonly visit: Visit;
  readonly place: number;
}

/** Visits to the round's teams, what was found and whether it is mended. */
export function VisitsPanel({ roundId }: { readonly roundId: string }) {
  const text = useText(visitText);
  const visits = useVisits(roundId);
  const [isRecording, setRecording] = useState(false);
  const [mending, setMending] = useState<Mending | null>(null);
  const columns = useColumns(visits.data?.mayKeep === true, setMending);
  return (
    <Panel
      title={text.title}
      actions={visits.data?.mayKeep && <Button onClick={() => setRecording(true)}>{text.record}</Button>}
    >
      <DataView data={visits} isEmpty={({ rows }) => rows.length === 0} empty={{ says: text.none }}>
        {({ rows }) => (
          <Table<Visit>
            size="middle"
            rowKey="id"
            columns={columns}
            dataSource={[...rows]}
            pagination={false}
            scroll={{ x: 1000 }}
          />
        )}
      </DataView>
      {isRecording && visits.data && (
        <RecordDialog roundId={roundId} teams={visits.data.teams} onClose={() => setRecording(false)} />
      )}
      {mending && <MendDialog {...mending} onClose={() => setMending(null)} />}
    </Panel>
  );
}

function useColumns(mayKeep: boolean, onMend: (mending: Mending) => void): Columns<Visit> {
  const text = useText(visitText);
  const formats = useFormats();
  return [
    { title: text.team, dataIndex: 'teamName', className: 'nowrap' },
    { title: text.on, key: 'on', className: 'nowrap', render: (_, { visitedOn }) => formats.day(visitedOn) },
    { title: text.visitors, dataIndex: 'visitors' },
    { title: text.seen, dataIndex: 'seen' },
    {
      title: text.findings,
      key: 'findings',
      render: (_, visit) =>
        visit.findings.length === 0 ? (
          <span className="soft">{text.noFindings}</span>
        ) : (
          <ul className="plain-list">
            {visit.findings.map(({ words, mendBy, mendedOn, how }, place) => (
              <li key={words}>
                {words}{' '}
                <span className="soft">
                  {mendedOn === null
                    ? fill(text.open, { day: formats.day(mendBy) })
                    : fill(text.mended, { day: formats.day(mendedOn), how: how ?? '' })}
                </span>{' '}
                {mendedOn === null && mendBy < dayOf(new Date()) && <LightTag light="red" />}{' '}
                {mendedOn === null && mayKeep && (
                  <Button size="small" onClick={() => onMend({ visit, place })}>
                    {text.mend}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        ),
    },
  ];
}

interface RecordDialogProps {
  readonly roundId: string;
  readonly teams: VisitsAnswer['teams'];
  readonly onClose: () => void;
}

function RecordDialog({ roundId, teams, onClose }: RecordDialogProps) {
  const text = useText(visitText);
  const needed = { required: true, message: useText(uiText).required };
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={text.record}
      consequence={text.recordSays}
      submit={text.record}
      command={useSupervisionCommand(roundId, 'visits')}
      initial={{ visitedOn: dayOf(new Date()), findings: [] }}
      order={(values) => values}
      onClose={onClose}
    >
      <div className="field-pair">
        <Form.Item name="teamId" label={text.team} rules={[needed]}>
          <Select options={teams.map(({ id, name }) => ({ value: id, label: name }))} />
        </Form.Item>
        <Form.Item name="visitedOn" label={text.on} rules={[needed]}>
          <DayPicker isRequired latest={dayOf(new Date())} />
        </Form.Item>
      </div>
      <Form.Item name="visitors" label={text.visitors} rules={[{ ...needed, whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="seen" label={text.seen} rules={[{ ...needed, whitespace: true }]}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <FindingFields />
    </CommandDialog>
  );
}

function FindingFields() {
  const text = useText(visitText);
  const needed = { required: true, message: useText(uiText).required };
  return (
    <Form.List name="findings">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <div className="field-pair" key={key}>
              <Form.Item name={[name, 'words']} label={text.finding} rules={[{ ...needed, whitespace: true }]}>
                <Input maxLength={500} />
              </Form.Item>
              <Form.Item name={[name, 'mendBy']} label={text.mendBy} rules={[needed]}>
                <DayPicker isRequired />
              </Form.Item>
              <Button onClick={() => remove(name)}>{text.remove}</Button>
            </div>
          ))}
          <Button onClick={() => add({})}>{text.add}</Button>
        </>
      )}
    </Form.List>
  );
}

function MendDialog({ visit, place, onClose }: Mending & { readonly onClose: () => void }) {
  const text = useText(visitText);
  const needed = { required: true, message: useText(uiText).required };
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={`${text.mend} · ${visit.findings[place]?.words ?? ''}`}
      consequence={text.mendSays}
      submit={text.mend}
      command={useMending(visit.id)}
      initial={{ on: dayOf(new Date()) }}
      order={(values) => ({ ...values, version: visit.version, place })}
      onClose={onClose}
    >
      <Form.Item name="on" label={text.on} rules={[needed]}>
        <DayPicker isRequired latest={dayOf(new Date())} />
      </Form.Item>
      <Form.Item name="how" label={text.how} rules={[{ ...needed, whitespace: true }]}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </CommandDialog>
  );
}
