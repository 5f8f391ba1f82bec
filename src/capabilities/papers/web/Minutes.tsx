import { Button, Form, Input } from 'antd';
import { isStale } from '#web/data.ts';
import { useText } from '#web/language.ts';
import { ConflictDialog } from '#web/ui/ConflictDialog.tsx';
import { FieldErrors } from '#web/ui/FieldErrors.tsx';
import { LeaveGuard } from '#web/ui/LeaveGuard.tsx';
import type { MeetingPageAnswer } from '../papers.schema.ts';
import { usePaperCommand } from './papers.api.ts';
import { meetingText } from './papers.text.ts';

/** The minutes: written by anybody of the team while the meeting is open; two who write at once see both texts. */
export function Minutes({ meeting }: { readonly meeting: MeetingPageAnswer }) {
  const text = useText(meetingText);
  const [form] = Form.useForm<{ minutes: string }>();
  const save = usePaperCommand(`meetings/${meeting.id}/minutes`);
  const { minutes, version, mayWrite } = meeting;
  if (!mayWrite) return minutes ? <p className="paper-words">{minutes}</p> : <p className="soft">{text.noMinutes}</p>;
  const send = (written: string, from: number) =>
    save.mutate(
      { minutes: written, version: from },
      { onSuccess: () => form.setFields([{ name: 'minutes', touched: false }]) },
    );
  const now = isStale(save.error) ? (save.error.detail as { minutes: string; version: number }) : undefined;
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ minutes }}
      onFinish={({ minutes: written }) => send(written, version)}
    >
      <LeaveGuard hasUnsaved={() => form.isFieldsTouched()} />
      {now === undefined && <FieldErrors failure={save.error} form={form} />}
      <Form.Item name="minutes">
        <Input.TextArea aria-label={text.minutes} autoSize={{ minRows: 8 }} maxLength={20_000} />
      </Form.Item>
      <Button htmlType="submit" loading={save.isPending} className="no-print">
        {text.saveMinutes}
      </Button>
      {now && (
        <ConflictDialog
          labels={{ minutes: meetingText.minutes }}
          base={{ minutes }}
          mine={{ minutes: form.getFieldValue('minutes') }}
          now={{ minutes: now.minutes, version: now.version }}
          isSaving={save.isPending}
          onSave={(fields, from) => {
            form.setFieldsValue(fields as { minutes: string });
            send(fields.minutes as string, from);
          }}
          onClose={save.reset}
        />
      )}
    </Form>
  );
}
