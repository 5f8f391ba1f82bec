import { CheckCircleFilled, MinusCircleOutlined } from '@ant-design/icons';
import { useText } from '#web/language.ts';
import { doorText } from './door.text.ts';
import { checkPassword, passwordStrength } from './password-rules.ts';
import './door.css';

export interface PasswordHintsProps {
  readonly password: string | undefined;
  readonly own: readonly (string | undefined)[];
}

/** Says in words how strong a password is and which rules it still lacks. */
export function PasswordHints({ password = '', own }: PasswordHintsProps) {
  const text = useText(doorText);
  const checks = checkPassword(password, own);
  const strength = passwordStrength(password, checks);
  const words = { weak: text.strengthWeak, fair: text.strengthFair, strong: text.strengthStrong };
  return (
    <div className="password-hints">
      <ul>
        {checks.map(({ rule, isMet }) => (
          <li key={rule} className={isMet ? 'password-hint-met' : undefined}>
            {isMet ? <CheckCircleFilled aria-hidden /> : <MinusCircleOutlined aria-hidden />} {text[rule]}
            <span className="visually-hidden">（{isMet ? text.met : text.unmet}）</span>
          </li>
        ))}
      </ul>
      {password !== '' && (
        <p aria-live="polite">
          {text.strength}：<strong>{words[strength]}</strong>
        </p>
      )}
    </div>
  );
}
