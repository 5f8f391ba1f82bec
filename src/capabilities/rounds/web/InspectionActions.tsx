import { Form, Input } from 'antd';
import { useState } from 'react';
import { dayOf } from '#platform/kernel/time.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { ActionButton } from '#web/ui/ActionButton.tsx';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { InspectionCommand } from '../rounds.model.ts';
import type { InspectionPageAnswer } from '../rounds.schema.ts';
import { StaffFields } from './AddInspection.tsx';
import { inspectionCommandText, inspectionText } from './inspection.words.text.ts';
import { KindFields } from './KindFields.tsx';
import { LeaveFields } from './LeaveFields.tsx';
import { type Order, useInspectionCommand } from './rounds.api.ts';

const commands: readonly InspectionCommand[] = ['staff', 'cancel', 'take-back', 'leave', 'move', 'finish'];

/** What may be done with the inspection now: steps by its leader, staffing by the office. */
export function InspectionActions({ inspection }: { readonly inspection: InspectionPageAnswer }) {
  const say = useSay();
  const text = useText(inspectionText);
  const [open, setOpen] = useState<InspectionCommand | null>(null);
  const { steps, nextStep, allowed, finishedOn, cancelledOn } = inspection;
  if (finishedOn !== null || cancelledOn !== null) return null;
  const next = steps.find(({ code }) => code === nextStep);
  const nameOf = (command: InspectionCommand) =>
    command === 'move' && next ? fill(text.enter, { step: say(next.label) }) : say(inspectionCommandText[command].name);
  const shown = commands.filter((command) => command !== (next ? 'finish' : 'move'));
  return (
    <>
      {shown.map((command) => (
        <ActionButton
          key={command}
          command={command}
          allowed={allowed}
          type={command === 'move' || command === 'finish' ? 'primary' : 'default'}
          danger={command === 'cancel'}
          onClick={() => setOpen(command)}
        >
          {nameOf(command)}
        </ActionButton>
      ))}
      {open && (
        <InspectionDialog command={open} title={nameOf(open)} inspection={inspection} onClose={() => setOpen(null)} />
      )}
    </>
  );
}

interface InspectionDialogProps {
  readonly command: InspectionCommand;
  readonly title: string;
  readonly inspection: InspectionPageAnswer;
  readonly onClose: () => void;
}

function InspectionDialog({ command, title, inspection, onClose }: InspectionDialogProps) {
  const say = useSay();
  const text = useText(inspectionText);
  const needed = { required: true, message: useText(uiText).required };
  const { id, version, teamId, kind, subject, leaderName, jurisdictionId, nextStep, roundState } = inspection;
  const isDated = command !== 'staff' && command !== 'take-back';
  const kinds = roundState === 'planned' ? inspection.kinds : null;
  const fixed =
    command === 'move' ? { version, step: nextStep } : command === 'staff' && !kinds ? { version, kind } : { version };
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={title}
      consequence={say(inspectionCommandText[command].says)}
      submit={title}
      isDanger={command === 'cancel'}
      command={useInspectionCommand(id, command)}
      initial={command === 'staff' ? { teamId, kind, subject, leaderName } : isDated ? { on: dayOf(new Date()) } : {}}
      order={(values) => ({ ...values, ...fixed })}
      onClose={onClose}
    >
      {command === 'staff' && kinds !== null && <KindFields kinds={kinds} />}
      {command === 'staff' && <StaffFields jurisdictionId={jurisdictionId} />}
      {command === 'leave' && <LeaveFields stay={inspection.stay} />}
      {isDated && command !== 'leave' && (
        <Form.Item name="on" label={text.on} rules={[needed]}>
          <DayPicker isRequired latest={dayOf(new Date())} />
        </Form.Item>
      )}
      {(command === 'cancel' || command === 'take-back') && (
        <Form.Item name="reason" label={text.reason} rules={[{ ...needed, whitespace: true }]}>
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      )}
    </CommandDialog>
  );
}
