import { Button } from 'antd';
import { useEffect } from 'react';
import { useText } from '#web/language.ts';
import { loadSession, signOut, useAccount } from '#web/session.ts';
import { DoorFrame } from './DoorFrame.tsx';
import { doorText } from './door.text.ts';
import { NewPasswordForm } from './NewPasswordForm.tsx';

/** The only page that stands open to somebody who still has a temporary password. */
export function NewPasswordPage() {
  const text = useText(doorText);
  const account = useAccount();
  useEffect(() => {
    document.title = `${text.newPasswordTitle} · ${text.product}`;
  }, [text]);
  return (
    <DoorFrame>
      <section className="sign-in-sheet">
        <h1>{text.newPasswordTitle}</h1>
        <p className="sign-in-help">
          {account.displayName} · {account.loginName}
        </p>
        <p>{text.newPasswordIntro}</p>
        <NewPasswordForm
          loginName={account.loginName}
          currentLabel={text.temporaryPassword}
          submit={text.savePassword}
          onDone={() => void loadSession()}
        />
        <Button type="link" className="door-leave" onClick={() => void signOut()}>
          {text.signOut}
        </Button>
      </section>
    </DoorFrame>
  );
}
