import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useText } from '#web/language.ts';
import { loadSession, useAccount } from '#web/session.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { useRemoveSecondFactor } from './account.api.ts';
import { ownText } from './accounts.text.ts';
import { SetUpSecondFactor } from './SetUpSecondFactor.tsx';

/** The second factor of the own account: set up, removed. */
export function SecondFactorPanel() {
  const text = useText(ownText);
  const { secondFactor, secondFactorAdvised } = useAccount();
  const [open, setOpen] = useState<'set-up' | 'remove' | null>(null);
  const close = () => {
    setOpen(null);
    void loadSession();
  };
  return (
    <Panel title={text.secondFactor}>
      {secondFactorAdvised && <Alert type="warning" showIcon title={text.advised} className="panel-alert" />}
      <p>{secondFactor ? text.onText : text.offText}</p>
      {secondFactor ? (
        <Button onClick={() => setOpen('remove')}>{text.remove}</Button>
      ) : (
        <Button type="primary" onClick={() => setOpen('set-up')}>
          {text.setUp}
        </Button>
      )}
      {open === 'set-up' && <SetUpSecondFactor onClose={close} />}
      {open === 'remove' && <RemoveSecondFactor onClose={close} />}
    </Panel>
  );
}

function RemoveSecondFactor({ onClose }: { readonly onClose: () => void }) {
  const text = useText(ownText);
  const ui = useText(uiText);
  const remove = useRemoveSecondFactor();
  return (
    <CommandDialog<{ password: string }, { password: string }, unknown>
      title={text.remove}
      consequence={text.removeConsequence}
      submit={text.remove}
      isDanger
      command={remove}
      order={(values) => values}
      onClose={onClose}
    >
      <Form.Item name="password" label={text.removePassword} rules={[{ required: true, message: ui.required }]}>
        <Input.Password autoComplete="current-password" autoFocus />
      </Form.Item>
    </CommandDialog>
  );
}
