import type { FormInstance } from 'antd';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { ApiFailure } from '#web/api.ts';
import { useCommand } from '#web/data.ts';
import { useText } from '#web/language.ts';
import type { SignInOrder } from '#web/session.ts';
import { signIn } from '#web/session.ts';
import { FieldErrors } from '#web/ui/FieldErrors.tsx';
import { doorText } from './door.text.ts';
import './door.css';

export interface SignInFormProps {
  readonly form: FormInstance<SignInOrder>;
  readonly loginName?: string;
}

/** Login name and password; the code of the second factor is asked for when the server wants it. */
export function SignInForm({ form, loginName }: SignInFormProps) {
  const text = useText(doorText);
  const [needsCode, setNeedsCode] = useState(false);
  const enter = useCommand<SignInOrder>((order) => signIn(order));
  const asksCode = enter.error?.kind === 'accounts.second-factor-needed';
  const send = (order: SignInOrder) =>
    enter.mutate(order, {
      onError: (failure: ApiFailure) => {
        if (failure.kind.startsWith('accounts.second-factor')) setNeedsCode(true);
      },
    });
  const change = (changed: Partial<SignInOrder>) => {
    if ('loginName' in changed && needsCode) {
      setNeedsCode(false);
      form.setFieldValue('code', undefined);
    }
  };
  return (
    <Form<SignInOrder>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ loginName }}
      onFinish={send}
      onValuesChange={change}
    >
      {!asksCode && <FieldErrors failure={enter.error} form={form} />}
      <Form.Item name="loginName" label={text.loginName} rules={[{ required: true, message: text.loginNameNeeded }]}>
        <Input size="large" autoComplete="username" autoFocus={!loginName} spellCheck={false} autoCapitalize="none" />
      </Form.Item>
      <Form.Item name="password" label={text.password} rules={[{ required: true, message: text.passwordNeeded }]}>
        <Input.Password size="large" autoComplete="current-password" autoFocus={Boolean(loginName)} />
      </Form.Item>
      {needsCode && (
        <Form.Item
          name="code"
          label={text.code}
          extra={text.codeHelp}
          rules={[{ required: true, message: text.codeNeeded }]}
        >
          <Input size="large" autoComplete="one-time-code" autoFocus spellCheck={false} maxLength={32} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" size="large" block loading={enter.isPending}>
        {text.signIn}
      </Button>
    </Form>
  );
}
