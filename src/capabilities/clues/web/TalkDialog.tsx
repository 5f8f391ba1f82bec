import { Form, Input, Select } from 'antd';
import { useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { CluePage } from '../clues.schema.ts';
import { type Done, type Order, useMeasures, useOrder } from './clues.api.ts';
import { PersonSelect } from './PersonSelect.tsx';
import { talkText } from './persons.text.ts';

interface TalkDialogProps {
  readonly clue: CluePage;
  readonly onClose: () => void;
}

/** Records a talk under the first form on what a clue reports. */
export function TalkDialog({ clue, onClose }: TalkDialogProps) {
  const text = useText(talkText);
  const ui = useText(uiText);
  const say = useSay();
  const record = useOrder('/api/clues/talks');
  const measures = useMeasures(clue.id);
  const needed = [{ required: true, message: ui.required }];
  return (
    <CommandDialog<Record<string, unknown>, Order, Done>
      title={text.record}
      consequence={text.recordSays}
      submit={text.record}
      command={record}
      order={(values) => ({ ...values, clueId: clue.id })}
      onClose={onClose}
    >
      <Form.Item name="personId" label={text.person} rules={needed}>
        <PersonSelect jurisdictionId={clue.jurisdictionId} />
      </Form.Item>
      <Form.Item name="measure" label={text.measure} rules={needed}>
        <Select options={measures.data?.map(({ code, label }) => ({ value: code, label: say(label) }))} />
      </Form.Item>
      <Form.Item name="heldOn" label={text.heldOn} rules={needed}>
        <DayPicker isRequired />
      </Form.Item>
      <Form.Item name="heldByName" label={text.heldBy} rules={needed}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="matter" label={text.matter} rules={needed}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
      </Form.Item>
    </CommandDialog>
  );
}
