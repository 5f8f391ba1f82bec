import { Form, Input } from 'antd';
import { dayOf } from '#platform/kernel/time.ts';
import { fill, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { longest } from '../feedback.model.ts';
import { type Order, useFeedbackCommand } from './feedback.api.ts';
import { feedbackText } from './feedback.text.ts';
import type { FeedbackDialogProps } from './StepDialog.tsx';

/** Both acts of giving it, with their days and who was there. */
export function GiveDialog({ feedback: { id, version, items }, onClose }: FeedbackDialogProps) {
  const text = useText(feedbackText);
  const message = useText(uiText).required;
  const words = [{ required: true, whitespace: true, message }];
  const day = [{ required: true, message }];
  const today = dayOf(new Date());
  const count = items.filter(({ isBefore }) => !isBefore).length;
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={text.give}
      consequence={fill(text.giveSays, { count })}
      submit={text.give}
      width={640}
      command={useFeedbackCommand(id, 'give')}
      initial={{ bodyOn: today, chiefOn: today }}
      order={(values) => ({ ...values, version })}
      onClose={onClose}
    >
      <Form.Item name="place" label={text.place} rules={words}>
        <Input maxLength={longest.place} />
      </Form.Item>
      <Form.Item name="givenByName" label={text.givenBy} rules={words}>
        <Input maxLength={longest.place} />
      </Form.Item>
      <Form.Item name="bodyOn" label={text.bodyOn} rules={day}>
        <DayPicker isRequired latest={today} />
      </Form.Item>
      <Form.Item name="bodyPresent" label={text.bodyPresent} rules={words}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={longest.present} />
      </Form.Item>
      <Form.Item name="chiefOn" label={text.chiefOn} rules={day}>
        <DayPicker isRequired latest={today} />
      </Form.Item>
      <Form.Item name="chiefPresent" label={text.chiefPresent} rules={words}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={longest.present} />
      </Form.Item>
      <Form.Item name="dueOn" label={text.dueHandOn} rules={day}>
        <DayPicker isRequired earliest={today} />
      </Form.Item>
    </CommandDialog>
  );
}
