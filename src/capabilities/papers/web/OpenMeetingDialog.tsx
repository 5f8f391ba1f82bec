import { Button, Checkbox, Form } from 'antd';
import { dayOf } from '#platform/kernel/time.ts';
import { useGo } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { useSay, useText } from '#web/language.ts';
import { useRoleNames } from '#web/roles.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { InspectionPapers } from '../papers.schema.ts';
import { meetingPath, type Order, useOpenMeeting } from './papers.api.ts';
import { papersText } from './papers.text.ts';

export function OpenMeetingDialog({ of, onClose }: { readonly of: InspectionPapers; readonly onClose: () => void }) {
  const text = useText(papersText);
  const needed = { required: true, message: useText(uiText).required };
  const roleName = useRoleNames();
  const say = useSay();
  const formats = useFormats();
  const go = useGo();
  const today = dayOf(new Date());
  const command = useOpenMeeting();
  const open = (command.error?.detail as { id?: string } | undefined)?.id;
  return (
    <CommandDialog<Record<string, unknown>, Order, { id: string }>
      title={text.openMeeting}
      consequence={text.openMeetingSays}
      submit={text.openMeeting}
      command={command}
      initial={{ heldOn: today, present: of.team.map(({ id }) => id) }}
      order={(values) => ({ ...values, inspectionId: of.inspectionId })}
      onDone={({ id }) => go(meetingPath(id))}
      onClose={onClose}
    >
      {open && (
        <Form.Item>
          <Button onClick={() => go(meetingPath(open))}>{text.goOnMeeting}</Button>
        </Form.Item>
      )}
      <Form.Item name="heldOn" label={text.heldOn} rules={[needed]}>
        <DayPicker isRequired latest={today} />
      </Form.Item>
      <Form.Item name="present" label={text.present} rules={[needed]}>
        <Checkbox.Group
          options={of.team.map(({ id, name, roles }) => ({
            value: id,
            label: formats.aside(name, formats.list(roles.map((role) => say(roleName(role))))),
          }))}
        />
      </Form.Item>
    </CommandDialog>
  );
}
