import type { FormInstance } from 'antd';
import { Form, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useRef, useState } from 'react';
import type { Command } from '../data.ts';
import { isStale } from '../data.ts';
import { useText } from '../language.ts';
import type { ConflictDialogProps } from './ConflictDialog.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import type { Fields } from './conflict.ts';
import { focusFirstField, useReturnedFocus } from './dialog-focus.ts';
import { FieldErrors } from './FieldErrors.tsx';
import { LeaveGuard, LeaveQuestion } from './LeaveGuard.tsx';
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
  /** For edits of texts: where somebody was faster, both texts are shown and chosen from. */
  readonly conflict?: EditConflict<Order>;
}

export interface EditConflict<Order> extends Pick<ConflictDialogProps, 'labels' | 'base' | 'show'> {
  /** The order that saves what was chosen as an edit of this version. */
  readonly order: (fields: Fields, version: number) => Order;
}

/**
 * A command with its form in a dialog. Render it while it is open: `{isOpen && <CommandDialog …>}`. A refusal stands
 * beside its field and the dialog stays, so that nothing written is lost; sending twice by a double click is not possible.
 */
export function CommandDialog<Values extends object, Order, Answer>(props: CommandDialogProps<Values, Order, Answer>) {
  const { title, consequence, submit, isDanger, command, order, initial, children, width, onClose, onDone } = props;
  const { conflict } = props;
  const text = useText(uiText);
  const [form] = Form.useForm<Values>();
  const isSending = useRef(false);
  const body = useRef<HTMLDivElement>(null);
  useReturnedFocus();
  const [mine, setMine] = useState<Values>();
  const send = (values: Values, version?: number) => {
    if (isSending.current) return;
    isSending.current = true;
    setMine(values);
    const sent = conflict && version !== undefined ? conflict.order(values as Fields, version) : order(values);
    command.mutate(sent, {
      onSuccess: (answer) => {
        form.resetFields();
        if (onDone) onDone(answer);
        else onClose();
      },
      onSettled: () => {
        isSending.current = false;
      },
    });
  };
  const [isAsking, setIsAsking] = useState(false);
  const close = () => {
    command.reset();
    onClose();
  };
  const now = conflict && isStale(command.error) ? (command.error.detail as ConflictDialogProps['now']) : undefined;
  return (
    <>
      <Modal
        open
        width={width ?? 560}
        title={title}
        okText={submit}
        cancelText={text.cancel}
        okButtonProps={{ loading: command.isPending, danger: isDanger }}
        cancelButtonProps={{ disabled: command.isPending }}
        onOk={() => form.submit()}
        onCancel={() => (form.isFieldsTouched() ? setIsAsking(true) : close())}
        mask={{ closable: false }}
        afterOpenChange={(isOpen) => isOpen && focusFirstField(body.current)}
      >
        <div className="command-consequence">{consequence}</div>
        <LeaveGuard hasUnsaved={() => form.isFieldsTouched()} />
        <FieldErrors failure={command.error} form={form} />
        <Form<Values>
          form={form}
          layout="vertical"
          initialValues={initial}
          onFinish={(values) => send(values)}
          scrollToFirstError={{ focus: true }}
        >
          <div ref={body}>{typeof children === 'function' ? children(form) : children}</div>
        </Form>
      </Modal>
      {isAsking && <LeaveQuestion onLeave={close} onStay={() => setIsAsking(false)} />}
      {conflict && now && mine && (
        <ConflictDialog
          labels={conflict.labels}
          {...(conflict.base ? { base: conflict.base } : {})}
          {...(conflict.show ? { show: conflict.show } : {})}
          mine={mine as Fields}
          now={now}
          isSaving={command.isPending}
          onSave={(fields, version) => {
            form.setFieldsValue(fields as Parameters<typeof form.setFieldsValue>[0]);
            send(fields as Values, version);
          }}
          onClose={command.reset}
        />
      )}
    </>
  );
}
