import type { FormInstance } from 'antd';
import { Form, Input } from 'antd';
import { useText } from '#web/language.ts';
import { uiText } from '#web/ui/ui.text.ts';
import { doorText, firstRunText } from './door.text.ts';
import type { Administrator, FirstRunValues, Seat } from './first-run.ts';
import { repeatsAnother } from './first-run.ts';
import { PasswordHints } from './PasswordHints.tsx';

interface AdministratorCardProps {
  readonly seat: Seat;
  readonly at: number;
  readonly form: FormInstance<FirstRunValues>;
}

/** One of the three administrators: what the seat does, and the person who takes it. */
export function AdministratorCard({ seat, at, form }: AdministratorCardProps) {
  const text = useText(firstRunText);
  const door = useText(doorText);
  const ui = useText(uiText);
  const own: Partial<Administrator> | undefined = Form.useWatch(['administrators', at], form);
  const duty = { system: text.systemDuty, security: text.securityDuty, audit: text.auditDuty }[seat];
  const different = (field: 'loginName' | 'staffNumber') => ({
    validator: async () => {
      const all: readonly Partial<Administrator>[] = form.getFieldValue('administrators') ?? [];
      if (
        repeatsAnother(
          [0, 1, 2].map((each) => all[each]?.[field]),
          at,
        )
      )
        throw new Error(text.different);
    },
  });
  const filled = { required: true, whitespace: true, message: ui.required };
  return (
    <section className="first-run-card" aria-labelledby={`seat-${seat}`}>
      <h2 id={`seat-${seat}`}>
        <span className="first-run-number" aria-hidden>
          {at + 1}
        </span>
        {text[seat]}
      </h2>
      <p className="first-run-duty">{duty}</p>
      <Form.Item name={['administrators', at, 'displayName']} label={text.displayName} rules={[filled]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name={['administrators', at, 'staffNumber']}
        label={text.staffNumber}
        rules={[filled, different('staffNumber')]}
      >
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name={['administrators', at, 'loginName']}
        label={door.loginName}
        rules={[
          filled,
          { pattern: /^[a-zA-Z0-9][a-zA-Z0-9._-]{2,31}$/, message: text.loginShape },
          different('loginName'),
        ]}
      >
        <Input maxLength={32} autoComplete="off" spellCheck={false} autoCapitalize="none" />
      </Form.Item>
      <Form.Item
        name={['administrators', at, 'password']}
        label={door.password}
        extra={<PasswordHints password={own?.password} own={[own?.loginName, own?.staffNumber]} />}
        rules={[{ required: true, message: door.passwordNeeded }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </section>
  );
}
