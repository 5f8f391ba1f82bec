import { Form, Modal } from 'antd';
import { useText } from '#web/language.ts';
import type { SignInOrder } from '#web/session.ts';
import { useAccount } from '#web/session.ts';
import { useReturnedFocus } from '#web/ui/dialog-focus.ts';
import { doorText } from './door.text.ts';
import { SignInForm } from './SignInForm.tsx';

/** Lies over the page after the session ended; the page goes on where it stood once its person has signed in again. */
export function LockDialog() {
  const text = useText(doorText);
  const { loginName } = useAccount();
  const [form] = Form.useForm<SignInOrder>();
  useReturnedFocus();
  // The name is known; the dialog itself would begin at it.
  const toPassword = () => document.querySelector<HTMLElement>('.lock-dialog input[type="password"]')?.focus();
  return (
    <Modal
      open
      rootClassName="lock-dialog"
      closable={false}
      keyboard={false}
      footer={null}
      title={text.lockTitle}
      width={440}
      afterOpenChange={(isOpen) => isOpen && toPassword()}
      zIndex={5000}
      mask={{ closable: false }}
    >
      <p>{text.lockIdle}</p>
      <SignInForm form={form} loginName={loginName} />
    </Modal>
  );
}
