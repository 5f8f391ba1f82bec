import { Form, Input } from 'antd';
import { fill, useSay, useText } from '#web/language.ts';
import { useRoleNames } from '#web/roles.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { AccountView, GrantView } from '../accounts.schema.ts';
import { useEndGrant } from './account.api.ts';
import { accountText, grantText } from './accounts.text.ts';
import { today } from './GrantList.tsx';

interface EndGrantProps {
  readonly account: AccountView;
  readonly grant: GrantView;
  readonly onClose: () => void;
}

/** Ends a role from a day on, with the reason. */
export function EndGrant({ account, grant, onClose }: EndGrantProps) {
  const text = useText(grantText);
  const words = useText(accountText);
  const ui = useText(uiText);
  const say = useSay();
  const roleName = useRoleNames();
  const end = useEndGrant(grant.id);
  const place = { name: account.displayName, role: say(roleName(grant.role)), scope: grant.scopeName };
  return (
    <CommandDialog<{ on: string; reason: string }, { version: number; on: string; reason: string }, unknown>
      title={text.endTitle}
      consequence={fill(text.endConsequence, place)}
      submit={text.endSubmit}
      isDanger
      command={end}
      order={(values) => ({ ...values, version: grant.version })}
      initial={{ on: today() }}
      onClose={onClose}
    >
      <Form.Item name="on" label={text.endOn} rules={[{ required: true, message: ui.required }]}>
        <DayPicker isRequired earliest={today()} />
      </Form.Item>
      <Form.Item
        name="reason"
        label={words.reason}
        extra={words.reasonHelp}
        rules={[{ required: true, whitespace: true, message: ui.required }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
    </CommandDialog>
  );
}
