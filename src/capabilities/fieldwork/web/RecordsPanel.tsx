import { Button, Form, Input, Table } from 'antd';
import { useState } from 'react';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { useStacked } from '#web/ui/stacked.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { RecordLine, SiteAnswer } from '../fieldwork.schema.ts';
import { type Order, useStep } from './fieldwork.api.ts';
import { recordText } from './fieldwork.text.ts';
import { RecordDialog } from './RecordDialog.tsx';

/** The other ways of finding out, each record counted. */
export function RecordsPanel({ site }: { readonly site: SiteAnswer }) {
  const text = useText(recordText);
  const [isOpen, setIsOpen] = useState(false);
  const [struck, setStruck] = useState<RecordLine | null>(null);
  return (
    <div id="records">
      <Panel title={text.title} actions={site.mayWork && <Button onClick={() => setIsOpen(true)}>{text.add}</Button>}>
        <Records site={site} onStrike={setStruck} />
        {isOpen && <RecordDialog site={site} onClose={() => setIsOpen(false)} />}
        {struck && <StrikeDialog record={struck} onClose={() => setStruck(null)} />}
      </Panel>
    </div>
  );
}

function Records({ site, onStrike }: { readonly site: SiteAnswer; readonly onStrike: (record: RecordLine) => void }) {
  const text = useText(recordText);
  const say = useSay();
  const formats = useFormats();
  const wayOf = (code: string) => site.ways.find((way) => way.code === code)?.label;
  const columns: Columns<RecordLine> = [
    { title: text.heldOn, key: 'heldOn', className: 'nowrap', render: (_, { heldOn }) => formats.day(heldOn) },
    {
      title: text.way,
      key: 'way',
      render: (_, { way }) => {
        const label = wayOf(way);
        return label ? say(label) : way;
      },
    },
    {
      title: text.subject,
      key: 'subject',
      render: (_, { subject, category, place, struckReason }) => (
        <>
          {[subject, category, place].filter(Boolean).join(' · ')}
          {struckReason !== null && <div className="soft">{fill(text.struck, { reason: struckReason })}</div>}
        </>
      ),
    },
    { title: text.numbers, key: 'numbers', render: (_, record) => <Numbers record={record} /> },
    {
      title: text.inspectors,
      key: 'inspectors',
      render: (_, { inspectors }) => formats.list(inspectors.map(({ name }) => name)),
    },
    {
      title: '',
      key: 'actions',
      render: (_, record) =>
        site.mayWork &&
        record.struckOn === null && (
          <Button size="small" onClick={() => onStrike(record)}>
            {text.strike}
          </Button>
        ),
    },
  ];
  return (
    <Table<RecordLine>
      size="middle"
      rowKey="id"
      dataSource={[...site.records]}
      locale={{ emptyText: text.none }}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      {...useStacked(columns, 720)}
    />
  );
}

function Numbers({ record: { shape, people, documents } }: { readonly record: RecordLine }) {
  const text = useText(recordText);
  if (shape === 'questionnaire') return fill(text.returnedOf, { given: people ?? 0, count: documents ?? 0 });
  const parts = [
    people === null ? null : fill(text.peopleOf, { count: people }),
    documents === null ? null : fill(text.piecesOf, { count: documents }),
  ];
  return parts.filter(Boolean).join(' · ');
}

function StrikeDialog({ record, onClose }: { readonly record: RecordLine; readonly onClose: () => void }) {
  const formats = useFormats();
  const text = useText(recordText);
  const needed = { required: true, whitespace: true, message: useText(uiText).required };
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={formats.named(text.strike, record.subject)}
      consequence={text.strikeSays}
      submit={text.strike}
      isDanger
      command={useStep(`records/${record.id}/strike`)}
      order={(values) => ({ ...values, version: record.version })}
      onClose={onClose}
    >
      <Form.Item name="reason" label={text.reason} rules={[needed]}>
        <Input.TextArea rows={3} maxLength={1000} showCount />
      </Form.Item>
    </CommandDialog>
  );
}
