import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { dayOf } from '#platform/kernel/time.ts';
import { useSay, useText } from '#web/language.ts';
import { ActionButton } from '#web/ui/ActionButton.tsx';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { RoundCommand } from '../rounds.model.ts';
import type { RoundPageAnswer } from '../rounds.schema.ts';
import { TermFields } from './PlanRound.tsx';
import { type Order, useRoundCommand } from './rounds.api.ts';
import { listText, roundCommandText, roundText } from './rounds.words.text.ts';

const commands: readonly RoundCommand[] = [
  'change-plan',
  'send-back',
  'approve',
  'announce',
  'begin',
  'begin-feedback',
  'begin-rectification',
  'close',
];
/** Of what goes on day by day only the next is shown; the rest stands in the strip of stages. */
const nextOf: Readonly<Record<string, RoundCommand>> = {
  planned: 'approve',
  approved: 'announce',
  announced: 'begin',
  'under-way': 'begin-feedback',
  'feeding-back': 'begin-rectification',
  rectifying: 'close',
};
const beforeApproval: readonly RoundCommand[] = ['change-plan', 'send-back'];

/** What may be done with the round now. */
export function RoundActions({ round }: { readonly round: RoundPageAnswer }) {
  const say = useSay();
  const [open, setOpen] = useState<RoundCommand | null>(null);
  const next = nextOf[round.state];
  const shown = commands.filter(
    (command) => command === next || (round.state === 'planned' && beforeApproval.includes(command)),
  );
  return (
    <>
      {shown.map((command) => (
        <ActionButton
          key={command}
          command={command}
          allowed={round.allowed}
          type={command === next ? 'primary' : 'default'}
          onClick={() => setOpen(command)}
        >
          {say(roundCommandText[command].name)}
        </ActionButton>
      ))}
      {open && <RoundDialog command={open} round={round} onClose={() => setOpen(null)} />}
    </>
  );
}

interface RoundDialogProps {
  readonly command: RoundCommand;
  readonly round: RoundPageAnswer;
  readonly onClose: () => void;
}

function RoundDialog({ command, round, onClose }: RoundDialogProps) {
  const say = useSay();
  const send = useRoundCommand(round.id, command === 'change-plan' ? 'plan' : command);
  const { name, kind, plannedFrom, plannedTo } = round;
  const isDated = command !== 'change-plan' && command !== 'send-back' && command !== 'approve';
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={say(roundCommandText[command].name)}
      consequence={say(roundCommandText[command].says)}
      submit={say(roundCommandText[command].name)}
      command={send}
      initial={
        command === 'change-plan' ? { name, kind, plannedFrom, plannedTo } : isDated ? { on: dayOf(new Date()) } : {}
      }
      order={(values) => ({ ...values, version: round.version })}
      onClose={onClose}
    >
      <RoundFields command={command} round={round} />
    </CommandDialog>
  );
}

function RoundFields({ command, round }: Omit<RoundDialogProps, 'onClose'>) {
  const text = useText(roundText);
  const list = useText(listText);
  const say = useSay();
  const needed = { required: true, whitespace: true, message: useText(uiText).required };
  switch (command) {
    case 'change-plan':
      return (
        <>
          <Form.Item name="name" label={list.name} rules={[needed]}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item name="kind" label={list.kind} rules={[needed]}>
            <Select options={round.kinds.map(({ code, label }) => ({ value: code, label: say(label) }))} />
          </Form.Item>
          <TermFields from={undefined} />
        </>
      );
    case 'send-back':
      return (
        <Form.Item name="reason" label={text.reason} rules={[needed]}>
          <Input.TextArea rows={3} maxLength={500} showCount autoFocus />
        </Form.Item>
      );
    case 'approve':
      return (
        <Form.Item name="decisionNumber" label={text.decision} rules={[needed]}>
          <Input maxLength={60} autoFocus />
        </Form.Item>
      );
    default:
      return (
        <Form.Item name="on" label={text.on} rules={[{ required: true, message: needed.message }]}>
          <DayPicker isRequired latest={dayOf(new Date())} />
        </Form.Item>
      );
  }
}
