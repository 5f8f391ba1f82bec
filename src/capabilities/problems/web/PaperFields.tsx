import { Form, Input, Select } from 'antd';
import { useSay, useText } from '#web/language.ts';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { severityTexts } from '../problem.text.ts';
import { itemText } from './item.text.ts';
import { ledgerText } from './ledger.text.ts';
import { useWords } from './problem.api.ts';

/** The paper (底稿): one matter, one paper. */
export function PaperFields({ editionId }: { readonly editionId: string | undefined }) {
  const text = useText(ledgerText);
  const item = useText(itemText);
  const ui = useText(uiText);
  const say = useSay();
  const words = useWords();
  const rules = [{ required: true, message: ui.required }];
  const choose = (name: string, label: string, options: { value: string; label: string }[], isNeeded = false) => (
    <Form.Item name={name} label={label} rules={isNeeded ? rules : []}>
      <Select allowClear={!isNeeded} options={options} showSearch={{ optionFilterProp: 'label' }} />
    </Form.Item>
  );
  const severities = Object.entries(severityTexts).map(([value, says]) => ({ value, label: say(says) }));
  return (
    <>
      <Form.Item name="title" label={item.title} extra={item.titleHelp} rules={rules}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="facts" label={item.facts} extra={item.factsHelp} rules={rules}>
        <Input.TextArea rows={6} maxLength={8000} showCount />
      </Form.Item>
      <Form.Item name="basis" label={item.basis} extra={item.basisHelp} rules={rules}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <Form.Item name="evidence" label={item.evidence} extra={item.evidenceHelp}>
        <Input.TextArea rows={3} maxLength={4000} />
      </Form.Item>
      <Form.Item name="responsible" label={item.responsible}>
        <Input maxLength={500} />
      </Form.Item>
      {choose('category', text.category, words.choices('categories', editionId), true)}
      {choose('discipline', text.discipline, words.choices('disciplines', editionId))}
      {choose('responsibility', text.responsibility, words.choices('responsibilities', editionId))}
      {choose('severity', text.severity, severities, true)}
      <Form.Item name="foundOn" label={text.foundOn} rules={rules}>
        <DayPicker isRequired />
      </Form.Item>
    </>
  );
}
