import { App, Button, Form, Input, Select } from 'antd';
import { useFilters, useGo } from '#web/address.ts';
import { useText } from '#web/language.ts';
import { useAccount } from '#web/session.ts';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { FieldErrors } from '#web/ui/FieldErrors.tsx';
import { LeaveGuard } from '#web/ui/LeaveGuard.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { TransferBody } from '../clues.schema.ts';
import { options } from './ClueListPage.tsx';
import { useTransfer } from './clues.api.ts';
import { receiptText } from './clues.text.ts';
import { sourceText } from './codes.text.ts';
import { fieldText, transferText } from './commands.text.ts';

/** Hands a clue over: a problem named in the address, or a matter of the team leader's own inspection. */
export function TransferPage() {
  const text = useText(transferText);
  const receipt = useText(receiptText);
  const { grants } = useAccount();
  const { values } = useFilters(['problemId']);
  const led = grants.filter(({ role }) => role === 'team-leader');
  const isPossible = values.problemId !== '' || led.length > 0;
  return (
    <>
      <PageHeader
        title={text.title}
        description={text.description}
        back={{ to: '/clues/receipts', says: receipt.title }}
      />
      <Panel>
        {isPossible ? (
          <TransferForm
            problemId={values.problemId}
            inspections={led.map(({ scopeId, scopeName }) => ({ value: scopeId, label: scopeName ?? scopeId }))}
          />
        ) : (
          <p>{text.nowhere}</p>
        )}
      </Panel>
    </>
  );
}

interface TransferFormProps {
  readonly problemId: string;
  readonly inspections: { value: string; label: string }[];
}

function TransferForm({ problemId, inspections }: TransferFormProps) {
  const text = useText(transferText);
  const field = useText(fieldText);
  const ui = useText(uiText);
  const sources = useText(sourceText);
  const { message } = App.useApp();
  const go = useGo();
  const transfer = useTransfer();
  const [form] = Form.useForm<TransferBody>();
  const needed = [{ required: true, message: ui.required }];
  const send = (order: TransferBody) =>
    transfer.mutate(problemId === '' ? order : { ...order, problemId }, {
      onSuccess: () => {
        void message.success(text.done);
        form.resetFields();
        go('/clues/receipts');
      },
    });
  const initialValues = { source: 'team-finding', inspectionId: inspections[0]?.value } as const;
  return (
    <>
      <LeaveGuard hasUnsaved={() => form.isFieldsTouched()} />
      <FieldErrors failure={transfer.error} form={form} />
      <Form<TransferBody> form={form} layout="vertical" initialValues={initialValues} onFinish={send}>
        {problemId === '' ? (
          <Form.Item name="inspectionId" label={text.inspection} rules={needed}>
            <Select options={inspections} />
          </Form.Item>
        ) : (
          <p className="soft">{text.ofProblem}</p>
        )}
        <Form.Item name="matter" label={text.matter} rules={needed}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2000} />
        </Form.Item>
        <div className="field-pair">
          <Form.Item name="source" label={text.source} rules={needed}>
            <Select options={options(sources)} />
          </Form.Item>
          <Form.Item name="foundOn" label={text.foundOn} rules={needed}>
            <DayPicker isRequired />
          </Form.Item>
        </div>
        <Form.Item name="reported" label={text.reported}>
          <Input maxLength={500} />
        </Form.Item>
        <Form.Item name="evidence" label={text.evidence}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={4000} />
        </Form.Item>
        <Form.Item name="dueOn" label={field.dueOn} extra={field.dueHelp}>
          <DayPicker />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={transfer.isPending}>
          {text.submit}
        </Button>
      </Form>
    </>
  );
}
