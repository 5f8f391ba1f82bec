import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { post } from '#web/api.ts';
import { useCommand } from '#web/data.ts';
import { useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { Order } from './rounds.api.ts';
import { roundText } from './rounds.words.text.ts';

/** 自行申报回避: a member says himself what ties him to the unit. */
export function DeclareTieButton({ inspectionId }: { readonly inspectionId: string }) {
  const text = useText(roundText);
  const required = useText(uiText).required;
  const [isOpen, setOpen] = useState(false);
  const declare = useCommand((order: Order) => post('/api/assembly/recusals', order), {
    refresh: ['/api/rounds', '/api/inspections'],
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text.declareTie}</Button>
      {isOpen && (
        <CommandDialog<Record<string, unknown>, Order, unknown>
          title={text.declareTie}
          consequence={text.declareTieSays}
          submit={text.declareTie}
          command={declare}
          order={(values) => ({ ...values, inspectionId })}
          onClose={() => setOpen(false)}
        >
          <Form.Item name="words" label={text.tie} rules={[{ required: true, whitespace: true, message: required }]}>
            <Input.TextArea rows={3} maxLength={500} showCount autoFocus />
          </Form.Item>
        </CommandDialog>
      )}
    </>
  );
}
