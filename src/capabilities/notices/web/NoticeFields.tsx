import { Form, Input, Select } from 'antd';
import type { Says } from '#platform/kernel/decision.ts';
import { useSay, useText } from '#web/language.ts';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { audienceText, noticeText, peopleText } from './notices.text.ts';

/** What a person writes in a notice. */
export function NoticeFields() {
  const text = useText(noticeText);
  return (
    <>
      <Words name="title" label={text.title} />
      <Words name="body" label={text.body} isLong />
      <Words name="issuer" label={text.issuer} />
      <div className="field-pair">
        <Words name="phone" label={text.phone} isOptional />
        <Form.Item name="receptionUntil" label={text.receptionUntil}>
          <DayPicker aria-label={text.receptionUntil} />
        </Form.Item>
      </div>
      <Words name="mailbox" label={text.mailbox} isOptional />
    </>
  );
}

/** What a person writes in the notification of a typical case. */
export function NotificationFields() {
  const text = useText(noticeText);
  return (
    <>
      <Words name="bulletin" label={text.bulletin} />
      <Words name="title" label={text.title} />
      <Words name="body" label={text.body} isLong />
      <div className="field-pair">
        <Choice name="people" label={text.people} labels={peopleText} />
        <Choice name="audience" label={text.audience} labels={audienceText} />
      </div>
    </>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly labels: Readonly<Record<string, Says>>;
}

function Choice({ name, label, labels }: ChoiceProps) {
  const say = useSay();
  return (
    <Form.Item name={name} label={label} rules={[{ required: true }]}>
      <Select options={Object.entries(labels).map(([value, says]) => ({ value, label: say(says) }))} />
    </Form.Item>
  );
}

interface WordsProps {
  readonly name: string;
  readonly label: string;
  readonly isLong?: boolean;
  readonly isOptional?: boolean;
}

export function Words({ name, label, isLong = false, isOptional = false }: WordsProps) {
  const ui = useText(uiText);
  const rules = isOptional ? [] : [{ required: true, whitespace: true, message: ui.required }];
  return (
    <Form.Item name={name} label={label} rules={rules}>
      {isLong ? (
        <Input.TextArea autoSize={{ minRows: 5, maxRows: 16 }} maxLength={20_000} />
      ) : (
        <Input maxLength={200} />
      )}
    </Form.Item>
  );
}
