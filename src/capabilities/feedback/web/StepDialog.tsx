import { Form, Input } from 'antd';
import { useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { longest } from '../feedback.model.ts';
import type { FeedbackPageAnswer } from '../feedback.schema.ts';
import { type Order, useFeedbackCommand } from './feedback.api.ts';
import { feedbackText } from './feedback.text.ts';

export interface FeedbackDialogProps {
  readonly feedback: FeedbackPageAnswer;
  readonly onClose: () => void;
}

export interface StepDialogProps extends FeedbackDialogProps {
  readonly verb: 'approve' | 'send-back' | 'sign';
  readonly title: string;
}

/** The director approves or sends back; the unit's secretary signs. */
export function StepDialog({ verb, title, feedback: { id, version }, onClose }: StepDialogProps) {
  const text = useText(feedbackText);
  const needed = { required: true, whitespace: true, message: useText(uiText).required };
  const says = { approve: text.approveSays, 'send-back': text.sendBackSays, sign: text.signSays };
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={title}
      consequence={says[verb]}
      submit={title}
      isDanger={verb === 'send-back'}
      command={useFeedbackCommand(id, verb)}
      order={(values) => ({ ...values, version })}
      onClose={onClose}
    >
      {verb === 'send-back' && (
        <Form.Item name="reason" label={text.reason} rules={[needed]}>
          <Input.TextArea rows={3} maxLength={longest.reason} />
        </Form.Item>
      )}
    </CommandDialog>
  );
}
