import { Form, Input } from 'antd';
import { useState } from 'react';
import { fill, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { AccountView } from '../accounts.schema.ts';
import type { AccountCommand, TemporaryPassword } from './account.api.ts';
import { useAccountCommand, useResetPassword } from './account.api.ts';
import { accountText } from './accounts.text.ts';
import { RenameAccount } from './RenameAccount.tsx';
import { TemporaryPasswordDialog } from './TemporaryPasswordDialog.tsx';

export type AccountDialogName = AccountCommand | 'rename' | 'reset-password';

interface DialogProps {
  readonly account: AccountView;
  readonly onClose: () => void;
}

/** The dialog of one command on an account. */
export function AccountDialog({ name, ...rest }: DialogProps & { readonly name: AccountDialogName }) {
  if (name === 'rename') return <RenameAccount {...rest} />;
  if (name === 'reset-password') return <ResetPassword {...rest} />;
  return <ReasonedCommand command={name} {...rest} />;
}

function ResetPassword({ account, onClose }: DialogProps) {
  const text = useText(accountText);
  const reset = useResetPassword(account.id);
  const [made, setMade] = useState<TemporaryPassword | null>(null);
  if (made) return <TemporaryPasswordDialog made={made} onClose={onClose} />;
  return (
    <CommandDialog
      title={text.resetPassword}
      consequence={fill(text.resetPasswordConsequence, { name: account.displayName })}
      submit={text.resetPasswordSubmit}
      command={reset}
      order={() => ({ version: account.version })}
      onClose={onClose}
      onDone={setMade}
    />
  );
}

const words = {
  disable: { title: 'disable', consequence: 'disableConsequence' },
  enable: { title: 'enable', consequence: 'enableConsequence' },
  unlock: { title: 'unlock', consequence: 'unlockConsequence' },
  'reset-second-factor': { title: 'resetSecondFactor', consequence: 'resetSecondFactorConsequence' },
} as const;

function ReasonedCommand({ command: name, account, onClose }: DialogProps & { readonly command: AccountCommand }) {
  const text = useText(accountText);
  const ui = useText(uiText);
  const command = useAccountCommand(account.id, name);
  const { title, consequence } = words[name];
  const asksReason = name !== 'unlock';
  return (
    <CommandDialog<{ reason?: string }, { version: number; reason?: string }, unknown>
      title={text[title]}
      consequence={fill(text[consequence], { name: account.displayName })}
      submit={text[title]}
      isDanger={name === 'disable'}
      command={command}
      order={({ reason }) => ({ version: account.version, ...(asksReason ? { reason } : {}) })}
      onClose={onClose}
    >
      {asksReason && (
        <Form.Item
          name="reason"
          label={text.reason}
          extra={text.reasonHelp}
          rules={[{ required: true, whitespace: true, message: ui.required }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} autoFocus />
        </Form.Item>
      )}
    </CommandDialog>
  );
}
