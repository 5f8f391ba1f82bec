import { Form, Input, InputNumber, Table, Tag } from 'antd';
import { useState } from 'react';
import { dayOf } from '#platform/kernel/time.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { ActionButton } from '#web/ui/ActionButton.tsx';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { useStacked } from '#web/ui/stacked.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { RequestAnswer } from '../fieldwork.schema.ts';
import { type RequestCommand, requestCommands, requestStateTexts } from '../request.model.ts';
import { type Order, useStep } from './fieldwork.api.ts';
import { requestText } from './fieldwork.text.ts';

const colours = {
  asked: 'gold',
  delivered: 'blue',
  refused: 'red',
  received: 'success',
  withdrawn: 'default',
} as const;

export interface RequestTableProps {
  readonly rows: readonly RequestAnswer[];
  readonly empty: string;
  /** The day that asking again begins with, by the edition. */
  readonly againDueOn: string | null;
}

/** Requests for documents with what may be done with each, for the team and for the unit. */
export function RequestTable({ rows, empty, againDueOn }: RequestTableProps) {
  const text = useText(requestText);
  const say = useSay();
  const formats = useFormats();
  const [open, setOpen] = useState<{ request: RequestAnswer; command: RequestCommand } | null>(null);
  const columns: Columns<RequestAnswer> = [
    { title: text.name, key: 'title', render: (_, request) => <Asked request={request} /> },
    {
      title: text.dueOn,
      key: 'dueOn',
      render: (_, { dueOn, isLate }) => (
        <>
          {formats.day(dueOn)} {isLate && <Tag color="red">{text.late}</Tag>}
        </>
      ),
    },
    {
      title: text.state,
      key: 'state',
      render: (_, { state }) => <Tag color={colours[state]}>{say(requestStateTexts[state])}</Tag>,
    },
    {
      title: text.answer,
      key: 'answer',
      render: (_, request) => (isUnanswered(request) ? null : <Answered request={request} />),
    },
    {
      title: '',
      key: 'actions',
      render: (_, request) => (
        <div className="panel-actions">
          {requestCommands.map((command) => (
            <ActionButton
              key={command}
              size="small"
              command={command}
              allowed={request.allowed}
              type={command === 'deliver' || command === 'receive' ? 'primary' : 'default'}
              onClick={() => setOpen({ request, command })}
            >
              {text[words[command].name]}
            </ActionButton>
          ))}
        </div>
      ),
    },
  ];
  return (
    <>
      <Table<RequestAnswer>
        size="middle"
        rowKey="id"
        dataSource={[...rows]}
        locale={{ emptyText: empty }}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        {...useStacked(columns, 720)}
      />
      {open && <RequestDialog {...open} againDueOn={againDueOn} onClose={() => setOpen(null)} />}
    </>
  );
}

function Asked({ request: { title, detail, askedByName, askedOn } }: { readonly request: RequestAnswer }) {
  const text = useText(requestText);
  const formats = useFormats();
  return (
    <>
      {title}
      {detail !== null && <div className="soft">{detail}</div>}
      <div className="soft">{fill(text.asked, { name: askedByName, day: formats.day(askedOn) })}</div>
    </>
  );
}

const isUnanswered = ({ answeredOn, settledReason, returns }: RequestAnswer) =>
  answeredOn === null && settledReason === null && returns.length === 0;

function Answered({ request }: { readonly request: RequestAnswer }) {
  const text = useText(requestText);
  const formats = useFormats();
  const { documents, answer, answeredByName, answeredOn, settledReason, returns } = request;
  const pieces = documents === null ? null : fill(text.pieces, { count: documents });
  return (
    <>
      {[pieces, answer, settledReason].filter(Boolean).join(' · ')}
      {answeredOn !== null && (
        <div className="soft">
          {answeredByName} {formats.day(answeredOn)}
        </div>
      )}
      {returns.map((each) => (
        <div key={`${each.on} ${each.reason}`} className="soft">
          {formats.named(text.before, `${each.answer ?? '—'} → ${each.reason}`)}
        </div>
      ))}
    </>
  );
}

const words = {
  deliver: { name: 'deliver', says: 'deliverSays' },
  refuse: { name: 'refuse', says: 'refuseSays' },
  receive: { name: 'receive', says: 'receiveSays' },
  'ask-again': { name: 'askAgain', says: 'askAgainSays' },
  withdraw: { name: 'withdraw', says: 'withdrawSays' },
} as const;

interface RequestDialogProps {
  readonly request: RequestAnswer;
  readonly command: RequestCommand;
  readonly againDueOn: string | null;
  readonly onClose: () => void;
}

function RequestDialog({ request, command, againDueOn, onClose }: RequestDialogProps) {
  const formats = useFormats();
  const text = useText(requestText);
  const needed = { required: true, message: useText(uiText).required };
  const { id, version, documents } = request;
  const isCounted = command === 'deliver' || command === 'receive';
  const today = dayOf(new Date());
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={formats.named(text[words[command].name], request.title)}
      consequence={text[words[command].says]}
      submit={text[words[command].name]}
      command={useStep(`requests/${id}/${command}`)}
      initial={{
        ...(isCounted && documents !== null ? { documents } : {}),
        ...(againDueOn === null ? {} : { dueOn: againDueOn }),
      }}
      order={(values) => ({ ...values, version })}
      onClose={onClose}
    >
      {isCounted && (
        <Form.Item name="documents" label={text.documents} rules={[needed]}>
          <InputNumber min={1} max={1_000_000} precision={0} />
        </Form.Item>
      )}
      {command === 'deliver' && (
        <Form.Item name="answer" label={text.note}>
          <Input.TextArea rows={3} maxLength={2000} showCount />
        </Form.Item>
      )}
      {!isCounted && (
        <Form.Item name="reason" label={text.reason} rules={[{ ...needed, whitespace: true }]}>
          <Input.TextArea rows={3} maxLength={1000} showCount />
        </Form.Item>
      )}
      {command === 'ask-again' && (
        <Form.Item name="dueOn" label={text.dueOn} rules={[needed]}>
          <DayPicker isRequired earliest={today} />
        </Form.Item>
      )}
    </CommandDialog>
  );
}
