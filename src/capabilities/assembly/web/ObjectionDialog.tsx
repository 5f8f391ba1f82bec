import { Checkbox, Form, Input, Radio } from 'antd';
import { fill, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { ObjectionAnswer } from '../objection.schema.ts';
import { type Order, useObjectionCommand } from './assembly.api.ts';
import { objectionText } from './objection.text.ts';

export interface ObjectionDialogProps {
  readonly act: 'verify' | 'decide';
  readonly objection: ObjectionAnswer;
  readonly onClose: () => void;
}

/** The office verifies and proposes; the director decides. */
export function ObjectionDialog({ act, objection, onClose }: ObjectionDialogProps) {
  const text = useText(objectionText);
  const rules = [{ required: true, message: useText(uiText).required }];
  const worded = [{ ...rules[0], whitespace: true }];
  const { id, version, personName } = objection;
  const isVerifying = act === 'verify';
  const choices = isVerifying ? [text.proposes, text.opposes] : [text.upheld, text.rejected];
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={`${text[act]} · ${fill(text.titleOf, { name: personName })}`}
      consequence={text[`${act}Says`]}
      submit={text[act]}
      command={useObjectionCommand(id, act)}
      order={(values) => ({ ...values, version, ...(isVerifying ? { declaresTie: values.declaresTie === true } : {}) })}
      onClose={onClose}
    >
      <Form.Item name={isVerifying ? 'note' : 'reason'} label={isVerifying ? text.note : text.reason} rules={worded}>
        <Input.TextArea rows={3} maxLength={1000} showCount autoFocus />
      </Form.Item>
      <Form.Item
        name={isVerifying ? 'proposesRecusal' : 'isUpheld'}
        label={isVerifying ? text.proposal : text.decision}
        rules={rules}
      >
        <Radio.Group options={choices.map((label, at) => ({ label, value: at === 0 }))} />
      </Form.Item>
      {isVerifying && (
        <Form.Item name="declaresTie" valuePropName="checked">
          <Checkbox>{text.declares}</Checkbox>
        </Form.Item>
      )}
    </CommandDialog>
  );
}
