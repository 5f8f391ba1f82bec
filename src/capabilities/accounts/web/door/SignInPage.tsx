import { Form } from 'antd';
import { useEffect } from 'react';
import { useFormats } from '#web/format.ts';
import { useSay, useText } from '#web/language.ts';
import type { DemonstrationSignIn, SignInOrder } from '#web/session.ts';
import { useSessionView } from '#web/session.ts';
import { isRole, roleFact } from '../../accounts.model.ts';
import { DoorFrame } from './DoorFrame.tsx';
import { doorText } from './door.text.ts';
import { SignInForm } from './SignInForm.tsx';

export function SignInPage() {
  const text = useText(doorText);
  const view = useSessionView();
  const [form] = Form.useForm<SignInOrder>();
  const demonstration = view.at === 'known' ? view.session.demonstration : null;
  useEffect(() => {
    document.title = `${text.signIn} · ${text.product}`;
  }, [text]);
  return (
    <DoorFrame isWide={Boolean(demonstration)}>
      <div className={demonstration ? 'sign-in sign-in-two' : 'sign-in'}>
        <section className="sign-in-sheet">
          <h1>{text.signIn}</h1>
          <SignInForm form={form} />
          <p className="sign-in-help">{text.help}</p>
        </section>
        {demonstration && (
          <Demonstration
            signIns={demonstration}
            onChoose={({ loginName, password }) => {
              form.setFieldsValue({ loginName, password, code: undefined });
              form.setFields([
                { name: 'loginName', errors: [] },
                { name: 'password', errors: [] },
              ]);
            }}
          />
        )}
      </div>
    </DoorFrame>
  );
}

interface DemonstrationProps {
  readonly signIns: readonly DemonstrationSignIn[];
  readonly onChoose: (signIn: DemonstrationSignIn) => void;
}

function Demonstration({ signIns, onChoose }: DemonstrationProps) {
  const text = useText(doorText);
  const say = useSay();
  const formats = useFormats();
  return (
    <section className="demonstration" aria-labelledby="demonstration-title">
      <h2 id="demonstration-title">{text.demonstration}</h2>
      <p>{text.demonstrationHelp}</p>
      <ul>
        {signIns.map((each) => (
          <li key={each.loginName}>
            <button type="button" onClick={() => onChoose(each)}>
              <strong>{each.name}</strong>
              <span>{formats.list(each.roles.map((role) => (isRole(role) ? say(roleFact(role).name) : role)))}</span>
              <code>{each.loginName}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
