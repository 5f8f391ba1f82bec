import { Form, Input, Modal, Spin } from 'antd';
import { useEffect, useRef } from 'react';
import { useText } from '#web/language.ts';
import { FailureNote } from '#web/ui/FailureNote.tsx';
import { FieldErrors } from '#web/ui/FieldErrors.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { SecondFactor } from './account.api.ts';
import { useConfirmSecondFactor, useProposeSecondFactor } from './account.api.ts';
import { ownText } from './accounts.text.ts';
import { RecoveryCodes } from './RecoveryCodes.tsx';

/** Shows the code to scan, checks that the phone got it, then shows the recovery codes once. */
export function SetUpSecondFactor({ onClose }: { readonly onClose: () => void }) {
  const text = useText(ownText);
  const ui = useText(uiText);
  const propose = useProposeSecondFactor();
  const confirm = useConfirmSecondFactor();
  const [form] = Form.useForm<{ code: string }>();
  const isAsked = useRef(false);
  useEffect(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    propose.mutate();
  }, [propose]);
  if (confirm.data) return <RecoveryCodes codes={confirm.data.recoveryCodes} onClose={onClose} />;
  return (
    <Modal
      open
      title={text.setUpTitle}
      okText={text.setUpSubmit}
      cancelText={ui.cancel}
      okButtonProps={{ disabled: !propose.data, loading: confirm.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      {propose.error && <FailureNote failure={propose.error} onRetry={() => propose.mutate()} />}
      {propose.isPending && <Spin />}
      {propose.data && <Scan factor={propose.data} />}
      <FieldErrors failure={confirm.error} form={form} />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => confirm.mutate(values)}>
        <Form.Item name="code" label={text.setUpCode} rules={[{ required: true, message: ui.required }]}>
          <Input inputMode="numeric" autoComplete="one-time-code" maxLength={8} className="code-input" />
        </Form.Item>
      </Form>
    </Modal>
  );
}

function Scan({ factor: { secret, qrSvg } }: { readonly factor: SecondFactor }) {
  const text = useText(ownText);
  return (
    <>
      <p>{text.setUpScan}</p>
      <img
        className="second-factor-qr"
        alt={text.qr}
        width={200}
        height={200}
        src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(qrSvg)}`}
      />
      <p>
        {text.setUpSecret}
        <br />
        <code className="secret">{secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </p>
    </>
  );
}
