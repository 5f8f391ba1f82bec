import { Form, Input, Radio } from 'antd';
import { useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { RecusalAnswer } from '../recusal.schema.ts';
import { type Order, useDecideRecusal } from './assembly.api.ts';
import { recusalListText } from './recusals.text.ts';

export interface DecideRecusalProps {
  readonly recusal: RecusalAnswer;
  readonly onClose: () => void;
}

/** The director upholds or overrules, with a reason. */
export function DecideRecusal({ recusal, onClose }: DecideRecusalProps) {
  const text = useText(recusalListText);
  const message = useText(uiText).required;
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={`${text.decide} · ${recusal.personName}`}
      consequence={text.decideSays}
      submit={text.decide}
      command={useDecideRecusal(recusal.id)}
      order={(values) => ({ ...values, version: recusal.version })}
      onClose={onClose}
    >
      <Form.Item name="isUpheld" label={text.decision} rules={[{ required: true, message }]}>
        <Radio.Group
          options={[
            { value: true, label: text.upheld },
            { value: false, label: text.overruled },
          ]}
        />
      </Form.Item>
      <Form.Item name="reason" label={text.reason} rules={[{ required: true, whitespace: true, message }]}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </CommandDialog>
  );
}
