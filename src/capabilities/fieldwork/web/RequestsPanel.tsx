import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { dayOf } from '#platform/kernel/time.ts';
import { useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { DocumentButton } from '#web/ui/DocumentButton.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { SiteAnswer } from '../fieldwork.schema.ts';
import { type Order, useAdding } from './fieldwork.api.ts';
import { requestText } from './fieldwork.text.ts';
import { RequestTable } from './RequestTable.tsx';

/** What the team asked the unit for. */
export function RequestsPanel({ site }: { readonly site: SiteAnswer }) {
  const text = useText(requestText);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div id="requests">
      <Panel
        title={text.title}
        actions={
          <>
            {site.requests.length > 0 && (
              <DocumentButton url={`/api/fieldwork/inspections/${site.inspectionId}/requests/document`} />
            )}
            {site.mayWork && site.movedInOn !== null && <Button onClick={() => setIsOpen(true)}>{text.ask}</Button>}
          </>
        }
      >
        <RequestTable rows={site.requests} empty={text.none} againDueOn={site.requestDueOn} />
        {isOpen && <AskDialog site={site} onClose={() => setIsOpen(false)} />}
      </Panel>
    </div>
  );
}

function AskDialog({ site, onClose }: { readonly site: SiteAnswer; readonly onClose: () => void }) {
  const text = useText(requestText);
  const say = useSay();
  const needed = { required: true, message: useText(uiText).required };
  const today = dayOf(new Date());
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={text.ask}
      consequence={text.askSays}
      submit={text.ask}
      command={useAdding('requests')}
      initial={site.requestDueOn === null ? {} : { dueOn: site.requestDueOn }}
      order={(values) => ({ ...values, inspectionId: site.inspectionId })}
      onClose={onClose}
    >
      <Form.Item name="title" label={text.name} rules={[{ ...needed, whitespace: true }]}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="detail" label={text.detail}>
        <Input.TextArea rows={3} maxLength={2000} showCount />
      </Form.Item>
      <div className="field-pair">
        <Form.Item name="dueOn" label={text.dueOn} rules={[needed]}>
          <DayPicker isRequired earliest={today} />
        </Form.Item>
        <Form.Item name="item" label={text.item}>
          <Select allowClear options={site.items.map(({ code, label }) => ({ value: code, label: say(label) }))} />
        </Form.Item>
      </div>
    </CommandDialog>
  );
}
