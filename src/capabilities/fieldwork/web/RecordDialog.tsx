import { Form, Input, InputNumber, Select } from 'antd';
import { dayOf } from '#platform/kernel/time.ts';
import { useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { SiteAnswer } from '../fieldwork.schema.ts';
import { shapeParts } from '../record.model.ts';
import { type Order, useAdding } from './fieldwork.api.ts';
import { recordText } from './fieldwork.text.ts';

/** Quick entry: which numbers are asked for follows the way. */
export function RecordDialog({ site, onClose }: { readonly site: SiteAnswer; readonly onClose: () => void }) {
  const text = useText(recordText);
  const say = useSay();
  const needed = { required: true, message: useText(uiText).required };
  const today = dayOf(new Date());
  const labelled = (lines: SiteAnswer['items']) => lines.map(({ code, label }) => ({ value: code, label: say(label) }));
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={text.add}
      consequence={text.addSays}
      submit={text.add}
      command={useAdding('records')}
      initial={{ heldOn: today }}
      order={(values) => ({ ...values, inspectionId: site.inspectionId })}
      onClose={onClose}
    >
      <div className="field-pair">
        <Form.Item name="way" label={text.way} rules={[needed]}>
          <Select options={labelled(site.ways)} />
        </Form.Item>
        <Form.Item name="heldOn" label={text.heldOn} rules={[needed]}>
          <DayPicker isRequired latest={today} />
        </Form.Item>
      </div>
      <Form.Item name="subject" label={text.subject} rules={[{ ...needed, whitespace: true }]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item noStyle dependencies={['way']}>
        {({ getFieldValue }) => <NumberFields site={site} way={getFieldValue('way') as string | undefined} />}
      </Form.Item>
      <div className="field-pair">
        <Form.Item name="place" label={text.place}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="item" label={text.item}>
          <Select allowClear options={labelled(site.items)} />
        </Form.Item>
      </div>
      <Form.Item name="inspectors" label={text.inspectors} rules={[needed]}>
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={site.team.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
    </CommandDialog>
  );
}

function NumberFields({ site, way }: { readonly site: SiteAnswer; readonly way: string | undefined }) {
  const text = useText(recordText);
  const needed = { required: true, message: useText(uiText).required };
  const shape = site.ways.find(({ code }) => code === way)?.shape;
  const parts = shape === undefined ? [] : shapeParts[shape];
  const isBatch = shape === 'questionnaire';
  return (
    <div className="field-pair">
      {parts.includes('category') && (
        <Form.Item name="category" label={text.category} rules={[{ ...needed, whitespace: true }]}>
          <Input maxLength={60} />
        </Form.Item>
      )}
      {parts.includes('people') && (
        <Form.Item name="people" label={isBatch ? text.given : text.people} rules={[needed]}>
          <InputNumber min={1} max={1_000_000} precision={0} />
        </Form.Item>
      )}
      {parts.includes('documents') && (
        <Form.Item name="documents" label={isBatch ? text.valid : text.documents} rules={[needed]}>
          <InputNumber min={0} max={1_000_000} precision={0} />
        </Form.Item>
      )}
    </div>
  );
}
