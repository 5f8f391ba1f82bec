import { Button, Modal } from 'antd';
import { fill, useText } from '#web/language.ts';
import { CopyButton } from '#web/ui/CopyButton.tsx';
import { Facts } from '#web/ui/Facts.tsx';
import type { TemporaryPassword } from './account.api.ts';
import { accountText } from './accounts.text.ts';

interface TemporaryPasswordDialogProps {
  readonly made: TemporaryPassword;
  readonly onClose: () => void;
}

/** Shows a temporary password this one time. */
export function TemporaryPasswordDialog({ made, onClose }: TemporaryPasswordDialogProps) {
  const text = useText(accountText);
  const { account, temporaryPassword } = made;
  return (
    <Modal
      open
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      title={text.temporaryTitle}
      footer={
        <Button type="primary" onClick={onClose}>
          {text.temporaryDone}
        </Button>
      }
    >
      <p>{fill(text.temporaryIntro, { name: account.displayName })}</p>
      <Facts
        facts={[
          { name: text.loginName, value: <code className="secret">{account.loginName}</code> },
          {
            name: text.temporaryTitle,
            value: (
              <>
                <code className="secret">{temporaryPassword}</code> <CopyButton text={temporaryPassword} />
              </>
            ),
          },
        ]}
      />
    </Modal>
  );
}
