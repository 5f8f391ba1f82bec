import { Button, Form, Input } from 'antd';
import { post } from '#web/api.ts';
import { useCommand } from '#web/data.ts';
import { useText } from '#web/language.ts';
import { FieldErrors } from '#web/ui/FieldErrors.tsx';
import { doorText } from './door.text.ts';
import { PasswordHints } from './PasswordHints.tsx';

interface Values {
  readonly current: string;
  readonly next: string;
  readonly repeat: string;
}

export interface NewPasswordFormProps {
  readonly loginName: string;
  readonly currentLabel: string;
  readonly submit: string;
  readonly onDone: () => void;
}

const aliases = { password: 'next' };

/** Changes the own password: at the first sign-in, and later on the own account's page. */
export function NewPasswordForm({ loginName, currentLabel, submit, onDone }: NewPasswordFormProps) {
  const text = useText(doorText);
  const [form] = Form.useForm<Values>();
  const next = Form.useWatch('next', form);
  const save = useCommand(({ current, next }: Values) => post('/api/session/password', { current, next }), {
    done: () => {
      form.resetFields();
      onDone();
    },
  });
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      className="narrow-form"
      onFinish={(values) => save.mutate(values)}
    >
      <FieldErrors failure={save.error} form={form} aliases={aliases} />
      <input type="text" name="username" autoComplete="username" value={loginName} readOnly hidden />
      <Form.Item name="current" label={currentLabel} rules={[{ required: true, message: text.passwordNeeded }]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item
        name="next"
        label={text.newPassword}
        extra={<PasswordHints password={next} own={[loginName]} />}
        rules={[{ required: true, message: text.passwordNeeded }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="repeat"
        label={text.repeatPassword}
        dependencies={['next']}
        rules={[
          { required: true, message: text.passwordNeeded },
          ({ getFieldValue }) => ({
            validator: async (_, value) => {
              if (value && value !== getFieldValue('next')) throw new Error(text.repeatDiffers);
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={save.isPending}>
        {submit}
      </Button>
    </Form>
  );
}
