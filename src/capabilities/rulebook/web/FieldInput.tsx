import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { fill, useSay, useText } from '#web/language.ts';
import { uiText } from '#web/ui/ui.text.ts';
import type { Field } from '../section-field.schema.ts';
import { editionText, editorText } from './rulebook.text.ts';
import type { Lines } from './values.ts';

export interface FieldInputProps {
  readonly name: string;
  readonly field: Field;
  /** The whole edition with the section as edited, to choose references from. */
  readonly all: Lines;
  /** The line's own code: nothing stands above itself. */
  readonly own: string | null;
}

/** The input of one field, by what the section says that the field is. */
export function FieldInput({ name, field, all, own }: FieldInputProps) {
  const say = useSay();
  const text = useText(editionText);
  const editor = useText(editorText);
  const ui = useText(uiText);
  const { control, label, isOptional } = field;
  const rules = isOptional ? [] : [{ required: true, message: ui.required }];
  if (control.kind === 'text') {
    return (
      <div className="field-pair">
        <Form.Item name={[name, 'zh']} label={fill(editor.zhOf, { name: say(label) })} rules={rules}>
          <Input.TextArea autoSize maxLength={500} />
        </Form.Item>
        <Form.Item name={[name, 'en']} label={fill(editor.enOf, { name: say(label) })} rules={rules}>
          <Input.TextArea autoSize maxLength={1000} />
        </Form.Item>
      </div>
    );
  }
  const input = () => {
    switch (control.kind) {
      case 'number':
        return <InputNumber precision={0} suffix={control.unit && say(control.unit)} style={{ width: 180 }} />;
      case 'flag':
        return (
          <Radio.Group>
            <Radio value={true}>{text.yes}</Radio>
            <Radio value={false}>{text.no}</Radio>
          </Radio.Group>
        );
      case 'choice': {
        const options = Object.entries(control.options).map(([value, says]) => ({ value, label: say(says) }));
        return <Select options={options} allowClear={isOptional} placeholder={editor.notChosen} />;
      }
      case 'reference': {
        const options = (all[control.to] ?? [])
          .filter(({ code }) => name !== 'parent' || code !== own)
          .map((line) => ({ value: line.code, label: say(line.label) }));
        return (
          <Select
            options={options}
            mode={control.many ? 'multiple' : undefined}
            allowClear={isOptional}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={editor.notChosen}
          />
        );
      }
    }
  };
  return (
    <Form.Item name={name} label={say(label)} rules={rules}>
      {input()}
    </Form.Item>
  );
}
