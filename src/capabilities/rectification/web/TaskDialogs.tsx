import { Checkbox, Form, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { fen, formatWan, parseWan } from '#platform/kernel/money.ts';
import { isStale } from '#web/data.ts';
import { useSay, useText } from '#web/language.ts';
import { CommandDialog, type EditConflict } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { TaskAnswer } from '../rectification.schema.ts';
import { completionLabels, outcomeLabels } from '../rectification.text.ts';
import { outcomesOf, type TaskCommand } from '../task.model.ts';
import { dialogText, pageText } from './pages.text.ts';
import { useTaskCommand } from './rectification.api.ts';

export interface TaskDialogProps {
  readonly command: TaskCommand['type'];
  readonly task: TaskAnswer;
  readonly onClose: () => void;
}

interface Values {
  readonly recovered?: string;
  readonly [field: string]: unknown;
}

/** The form of one command on a task. */
export function TaskDialog({ command, task, onClose }: TaskDialogProps) {
  const text = useText(dialogText);
  const send = useTaskCommand(task.id, command);
  // The dialog keeps to what stood there when it was opened, also after the page behind it has read anew.
  const [base] = useState(task);
  const hasMoney = command === 'progress' || command === 'prove';
  return (
    <CommandDialog<Values, object, { id: string }>
      title={text[command]}
      consequence={text[`${command}Consequence`]}
      submit={text[command]}
      isDanger={command === 'send-back'}
      command={send}
      initial={initialOf(command, base)}
      {...(command === 'plan' ? { conflict: planConflict(base) } : {})}
      order={({ recovered, ...values }) => ({
        // Progress is only added to: after the warning that somebody else wrote, it may be sent all the same.
        version: command === 'progress' && isStale(send.error) ? versionNow(send.error.detail) : base.version,
        ...values,
        ...(hasMoney ? { recoveredFen: parseWan(recovered || '0') } : {}),
      })}
      onClose={onClose}
    >
      <FieldsOf command={command} task={task} />
    </CommandDialog>
  );
}

function versionNow(detail: unknown): number {
  return (detail as Pick<TaskAnswer, 'version'>).version;
}

/** Contact and secretary may both write the plan: the second one sees both texts. */
function planConflict(base: TaskAnswer): EditConflict<object> {
  return {
    labels: { plan: pageText.planTitle, measures: pageText.measures, responsibleLeader: pageText.leader },
    base: initialOf('plan', base),
    order: (fields, version) => ({ ...fields, version }),
  };
}

function initialOf(command: TaskCommand['type'], task: TaskAnswer): Partial<Values> {
  if (command === 'plan')
    return { plan: task.plan, measures: task.measures, responsibleLeader: task.responsibleLeader };
  const recovered = formatWan(fen(task.recoveredFen));
  if (command === 'progress') return { completion: task.completion, recovered };
  if (command === 'prove') return { recovered };
  return command === 'sign-off' ? { outcome: outcomesOf[task.way][0], keptUp: false } : {};
}

function FieldsOf({ command, task }: Pick<TaskDialogProps, 'command' | 'task'>): ReactNode {
  const text = useText(dialogText);
  const page = useText(pageText);
  const say = useSay();
  const day = (name: string, label: string, isNeeded: boolean) => (
    <Form.Item name={name} label={label} rules={[{ required: isNeeded }]}>
      <DayPicker aria-label={label} />
    </Form.Item>
  );
  switch (command) {
    case 'plan':
      return (
        <>
          <Words name="plan" label={page.planTitle} />
          <Words name="measures" label={page.measures} />
          <Words name="responsibleLeader" label={page.leader} isShort />
        </>
      );
    case 'progress':
      return (
        <>
          <Words name="text" label={text.progressTextLabel} />
          <Form.Item name="completion" label={text.completion} rules={[{ required: true }]}>
            <Select
              options={(['not-done', 'basically-done'] as const).map((value) => ({
                value,
                label: say(completionLabels[value]),
              }))}
            />
          </Form.Item>
          <Money />
        </>
      );
    case 'prove':
      return (
        <>
          <Words name="proof" label={text.proof} />
          <Money />
          {day('dueOn', text.dueOn, false)}
        </>
      );
    case 'review':
      return day('dueOn', text.dueOn, false);
    case 'send-back':
      return (
        <>
          <Words name="reason" label={text.reason} />
          {day('dueOn', text.dueOn, false)}
        </>
      );
    case 'sign-off':
      return (
        <>
          <Form.Item name="outcome" label={text.outcome} rules={[{ required: true }]}>
            <Select options={outcomesOf[task.way].map((value) => ({ value, label: say(outcomeLabels[value]) }))} />
          </Form.Item>
          <Words name="outcomeReason" label={text.outcomeReason} isOptional />
          <Form.Item name="keptUp" valuePropName="checked">
            <Checkbox>{text.keptUp}</Checkbox>
          </Form.Item>
        </>
      );
    default:
      return (
        <>
          {day('completeBy', text.completeBy, true)}
          <Words name="reason" label={text.reason} />
        </>
      );
  }
}

function Money() {
  const text = useText(dialogText);
  const check = async (_: unknown, value: string | undefined) => {
    try {
      parseWan(value || '0');
    } catch {
      throw new Error(text.badAmount);
    }
  };
  return (
    <Form.Item name="recovered" label={text.recovered} rules={[{ validator: check }]}>
      <Input inputMode="decimal" />
    </Form.Item>
  );
}

export interface WordsProps {
  readonly name: string;
  readonly label: string;
  readonly isShort?: boolean;
  readonly isOptional?: boolean;
}

/** A field of text, in one line or several. */
export function Words({ name, label, isShort = false, isOptional = false }: WordsProps) {
  const ui = useText(uiText);
  const rules = isOptional ? [] : [{ required: true, whitespace: true, message: ui.required }];
  return (
    <Form.Item name={name} label={label} rules={rules}>
      {isShort ? (
        <Input maxLength={200} />
      ) : (
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} maxLength={20_000} />
      )}
    </Form.Item>
  );
}
