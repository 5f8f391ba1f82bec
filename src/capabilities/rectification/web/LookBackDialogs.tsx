import { Form, Radio } from 'antd';
import { dayOf } from '#platform/kernel/time.ts';
import { useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { type LookBackCommand, lookBackConclusions } from '../look-back.model.ts';
import type { LookBackAnswer } from '../look-back.schema.ts';
import type { TaskAnswer } from '../rectification.schema.ts';
import { lookBackOutcomeLabels } from '../rectification.text.ts';
import { lookBackText } from './look-back.text.ts';
import { useLookBackCommand, useTaskCommand } from './rectification.api.ts';
import { Words } from './TaskDialogs.tsx';

export interface RecordLookBackProps {
  readonly task: TaskAnswer;
  readonly onClose: () => void;
  readonly onRecorded: (id: string) => void;
}

/** What somebody saw when he went back to a closed task. */
export function RecordLookBack({ task, onClose, onRecorded }: RecordLookBackProps) {
  const text = useText(lookBackText);
  const say = useSay();
  const needed = [{ required: true, message: useText(uiText).required }];
  const today = dayOf(new Date());
  return (
    <CommandDialog<object, object, { id: string }>
      title={text.record}
      consequence={text.recordSays}
      submit={text.record}
      command={useTaskCommand(task.id, 'look-back')}
      initial={{ lookedOn: today }}
      order={(values) => values}
      onClose={onClose}
      onDone={({ id }) => onRecorded(id)}
    >
      <Form.Item name="lookedOn" label={text.lookedOn} rules={needed}>
        <DayPicker isRequired {...(task.closedOn ? { earliest: task.closedOn } : {})} latest={today} />
      </Form.Item>
      <Words name="seen" label={text.seen} />
      <Words name="evidence" label={text.evidence} />
      <Form.Item name="conclusion" label={text.conclusion} rules={needed}>
        <Radio.Group
          options={lookBackConclusions.map((value) => ({ value, label: say(lookBackOutcomeLabels[value]) }))}
        />
      </Form.Item>
      <Form.Item name="signBy" label={text.signBy} rules={needed}>
        <DayPicker isRequired earliest={today} />
      </Form.Item>
    </CommandDialog>
  );
}

export interface LookBackDialogProps {
  readonly command: LookBackCommand;
  readonly lookBack: LookBackAnswer;
  readonly onClose: () => void;
}

/** The director's signature under a look-back, or his refusal of it. */
export function LookBackDialog({ command, lookBack, onClose }: LookBackDialogProps) {
  const text = useText(lookBackText);
  const needed = [{ required: true, message: useText(uiText).required }];
  const { id, version, conclusion } = lookBack;
  const opensAgain = command === 'sign' && conclusion === 'relapsed';
  const signSays = opensAgain ? text.signRelapsedSays : text.signHeldSays;
  return (
    <CommandDialog<object, object, { id: string }>
      title={text[command]}
      consequence={command === 'reject' ? text.rejectSays : signSays}
      submit={text[command]}
      isDanger={command === 'reject'}
      command={useLookBackCommand(id, command)}
      order={(values) => ({ ...values, version })}
      onClose={onClose}
    >
      {command === 'reject' && <Words name="reason" label={text.reason} />}
      {opensAgain && (
        <Form.Item name="completeBy" label={text.completeBy} rules={needed}>
          <DayPicker isRequired earliest={dayOf(new Date())} />
        </Form.Item>
      )}
    </CommandDialog>
  );
}
