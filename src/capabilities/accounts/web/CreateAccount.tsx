import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { NewAccountOrder, TemporaryPassword } from './account.api.ts';
import { useCreateAccount } from './account.api.ts';
import { accountText } from './accounts.text.ts';
import { TemporaryPasswordDialog } from './TemporaryPasswordDialog.tsx';

/** Creates an account and shows its temporary password once. */
export function CreateAccount({ onClose }: { readonly onClose: () => void }) {
  const text = useText(accountText);
  const ui = useText(uiText);
  const { granted, current } = useJurisdiction();
  const create = useCreateAccount();
  const [made, setMade] = useState<TemporaryPassword | null>(null);
  if (made) return <TemporaryPasswordDialog made={made} onClose={onClose} />;
  const filled = { required: true, whitespace: true, message: ui.required };
  return (
    <CommandDialog<NewAccountOrder, NewAccountOrder, TemporaryPassword>
      title={text.create}
      consequence={text.createConsequence}
      submit={text.createSubmit}
      command={create}
      order={(values) => values}
      initial={{ jurisdictionId: current?.id }}
      onClose={onClose}
      onDone={setMade}
    >
      <Form.Item name="displayName" label={text.displayName} rules={[filled]}>
        <Input maxLength={60} autoComplete="off" autoFocus />
      </Form.Item>
      <Form.Item name="staffNumber" label={text.staffNumber} rules={[filled]}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="loginName" label={text.loginName} extra={text.loginNameHelp} rules={[filled]}>
        <Input maxLength={32} autoComplete="off" spellCheck={false} autoCapitalize="none" />
      </Form.Item>
      <Form.Item name="jurisdictionId" label={text.jurisdiction} rules={[filled]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={granted.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
    </CommandDialog>
  );
}
