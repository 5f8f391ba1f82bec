import type { FormInstance } from 'antd';
import { Form, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useRef } from 'react';
import type { Command } from '../data.ts';
import { useText } from '../language.ts';
import { FieldErrors } from './FieldErrors.tsx';
import { uiText } from './ui.text.ts';

export interface CommandDialogProps<Values extends object, Order, Answer> {
  readonly title: string;
  /** What will happen, who will see it, by when. */
  readonly consequence: ReactNode;
  readonly submit: string;
  readonly isDanger?: boolean;
  readonly command: Command<Order, Answer>;
  readonly order: (values: Values) => Order;
  readonly initial?: Partial<Values>;
  /** The form's fields: `<Form.Item name="reason" …>`; a function where they need the form. */
  readonly children?: ReactNode | ((form: FormInstance<Values>) => ReactNode);
  readonly width?: number;
  readonly onClose: () => void;
  /** After success; left out, the dialog closes. */
  readonly onDone?: (answer: Answer) => void;
}

/**
 * A command with its form in a dialog. Render it while it is open: `{isOpen && <CommandDialog …>}`. A refusal stands
 * beside its field and the dialog stays, so that nothing written is lost; sending twice by a double click is not possible.
 */
export function CommandDialog<Values extends object, Order, Answer>(props: CommandDialogProps<Values, Order, Answer>) {
  const { title, consequence, submit, isDanger, command, order, initial, children, width, onClose, onDone } = props;
  const text = useText(uiText);
  const [form] = Form.useForm<Values>();
  const isSending = useRef(false);
  const send = (values: Values) => {
    if (isSending.current) return;
    isSending.current = true;
    command.mutate(order(values), {
      onSuccess: (answer) => (onDone ? onDone(answer) : onClose()),
      onSettled: () => {
        isSending.current = false;
      },
    });
  };
  const close = () => {
    command.reset();
    onClose();
  };
  return (
    <Modal
      open
      width={width ?? 560}
      title={title}
      okText={submit}
      cancelText={text.cancel}
      okButtonProps={{ loading: command.isPending, danger: isDanger }}
      cancelButtonProps={{ disabled: command.isPending }}
      onOk={() => form.submit()}
      onCancel={close}
      mask={{ closable: false }}
    >
      <div className="command-consequence">{consequence}</div>
      <FieldErrors failure={command.error} form={form} />
      <Form<Values> form={form} layout="vertical" initialValues={initial} onFinish={send} scrollToFirstError>
        {typeof children === 'function' ? children(form) : children}
      </Form>
    </Modal>
  );
}
