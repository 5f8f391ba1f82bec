import { Form, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import type { Command } from '#web/data.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { evidenceNumber, origins, secrecies } from '../evidence.model.ts';
import type { ItemAnswer } from '../evidence.schema.ts';
import { type Order, useIndexing, useWiping, useWithdrawing } from './evidence.api.ts';
import { evidenceText } from './evidence.text.ts';

interface OfInspection {
  readonly inspectionId: string;
  readonly onClose: () => void;
}

/** A document that may not be here: that it exists, under which mark, and where. */
export function IndexDialog({ inspectionId, onClose }: OfInspection) {
  const text = useText(evidenceText);
  const say = useSay();
  const needed = [{ required: true, whitespace: true, message: useText(uiText).required }];
  const choices = (of: Readonly<Record<string, { zh: string; en: string }>>) =>
    Object.entries(of).map(([value, says]) => ({ value, label: say(says) }));
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={text.index}
      consequence={text.indexSays}
      submit={text.index}
      command={useIndexing(inspectionId)}
      initial={{ origin: 'unit', secrecy: 'secret' }}
      order={({ description = '', ...values }) => ({ ...values, description })}
      onClose={onClose}
    >
      <Form.Item name="name" label={text.docTitle} rules={needed}>
        <Input maxLength={255} autoFocus />
      </Form.Item>
      <div className="field-pair">
        <Form.Item name="secrecy" label={text.secrecy}>
          <Radio.Group options={choices(secrecies)} />
        </Form.Item>
        <Form.Item name="origin" label={text.origin}>
          <Select options={choices(origins)} />
        </Form.Item>
      </div>
      <Form.Item name="keptWhere" label={text.keptWhere} rules={needed}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="description" label={text.about}>
        <Input maxLength={1000} />
      </Form.Item>
    </CommandDialog>
  );
}

export function WithdrawDialog({ item, onClose }: { readonly item: ItemAnswer; readonly onClose: () => void }) {
  const text = useText(evidenceText);
  return (
    <ReasonDialog
      title={`${text.withdraw} ${evidenceNumber(item.number)} ${item.name}`}
      says={text.withdrawSays}
      submit={text.withdraw}
      command={useWithdrawing(item.id)}
      more={{ version: item.version }}
      onClose={onClose}
    />
  );
}

export interface WipeDialogProps extends OfInspection {
  readonly unitName: string;
  /** Files whose content goes for ever. */
  readonly files: number;
}

/** Nothing brings it back: it is not done before the unit's name is typed, so that no slip of the hand does it. */
export function WipeDialog({ inspectionId, unitName, files, onClose }: WipeDialogProps) {
  const text = useText(evidenceText);
  const confirmed = {
    validator: (_: unknown, value: string | undefined) =>
      (value ?? '').trim() === unitName
        ? Promise.resolve()
        : Promise.reject(new Error(fill(text.wipeOtherName, { unit: unitName }))),
  };
  return (
    <ReasonDialog
      title={`${text.wipe} · ${unitName}`}
      says={fill(text.wipeSays, { count: files })}
      submit={text.wipe}
      command={useWiping(inspectionId)}
      more={{}}
      onClose={onClose}
    >
      <Form.Item name="confirmation" label={fill(text.wipeConfirm, { unit: unitName })} required rules={[confirmed]}>
        <Input autoComplete="off" />
      </Form.Item>
    </ReasonDialog>
  );
}

interface ReasonDialogProps {
  readonly title: string;
  readonly says: string;
  readonly submit: string;
  readonly command: Command<Order, unknown>;
  readonly more: Order;
  /** Fields below the reason; the server is told of the reason alone. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
}

function ReasonDialog({ title, says, submit, command, more, children, onClose }: ReasonDialogProps) {
  const text = useText(evidenceText);
  const required = useText(uiText).required;
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      {...{ title, submit, command, onClose }}
      isDanger
      consequence={says}
      order={({ reason }) => ({ reason, ...more })}
    >
      <Form.Item name="reason" label={text.reason} rules={[{ required: true, whitespace: true, message: required }]}>
        <Input.TextArea rows={3} maxLength={500} showCount autoFocus />
      </Form.Item>
      {children}
    </CommandDialog>
  );
}
