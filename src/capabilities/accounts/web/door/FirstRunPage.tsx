import { Button, Form, Input, Result } from 'antd';
import { useEffect, useState } from 'react';
import { post } from '#web/api.ts';
import { useCommand } from '#web/data.ts';
import { fill, useText } from '#web/language.ts';
import { loadSession } from '#web/session.ts';
import { FieldErrors } from '#web/ui/FieldErrors.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { AdministratorCard } from './AdministratorCard.tsx';
import { DoorFrame } from './DoorFrame.tsx';
import { firstRunText } from './door.text.ts';
import type { FirstRunValues } from './first-run.ts';
import { firstRunOrder, seats } from './first-run.ts';

/** Opens the house: the jurisdiction that it belongs to and the three administrators. */
export function FirstRunPage() {
  const text = useText(firstRunText);
  const ui = useText(uiText);
  const [form] = Form.useForm<FirstRunValues>();
  const [isDone, setDone] = useState(false);
  const create = useCommand((values: FirstRunValues) => post('/api/first-run', firstRunOrder(values)), {
    done: () => setDone(true),
  });
  useEffect(() => {
    document.title = fill(ui.tab, { title: text.title });
  }, [text, ui]);
  if (isDone)
    return (
      <DoorFrame>
        <Result
          status="success"
          title={text.done}
          subTitle={text.doneText}
          extra={
            <Button type="primary" onClick={() => void loadSession()}>
              {text.toSignIn}
            </Button>
          }
        />
      </DoorFrame>
    );
  return (
    <DoorFrame isWide>
      <h1>{text.title}</h1>
      <p className="first-run-intro">{text.intro}</p>
      <Form<FirstRunValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError={{ focus: true }}
        onFinish={(values) => create.mutate(values)}
      >
        <section className="first-run-card">
          <h2>{text.jurisdiction}</h2>
          <div className="first-run-pair">
            <Form.Item
              name={['jurisdiction', 'name']}
              label={text.jurisdictionName}
              extra={text.jurisdictionNameHelp}
              rules={[{ required: true, whitespace: true, message: ui.required }]}
            >
              <Input maxLength={60} autoFocus />
            </Form.Item>
            <Form.Item
              name={['jurisdiction', 'code']}
              label={text.jurisdictionCode}
              extra={text.jurisdictionCodeHelp}
              rules={[
                { required: true, message: ui.required },
                { pattern: /^[0-9A-Z]{2,12}$/, message: text.codeShape },
              ]}
            >
              <Input maxLength={12} spellCheck={false} />
            </Form.Item>
          </div>
        </section>
        <div className="first-run-cards">
          {seats.map((seat, at) => (
            <AdministratorCard key={seat} seat={seat} at={at} form={form} />
          ))}
        </div>
        <FieldErrors failure={create.error} form={form} />
        <div className="first-run-end">
          <p>{text.consequence}</p>
          <Button type="primary" htmlType="submit" size="large" loading={create.isPending}>
            {text.submit}
          </Button>
        </div>
      </Form>
    </DoorFrame>
  );
}
