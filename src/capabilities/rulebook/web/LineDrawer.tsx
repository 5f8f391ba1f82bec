import { Button, Checkbox, Drawer, Form, Input } from 'antd';
import { useState } from 'react';
import type { Says } from '#platform/kernel/decision.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { useReturnedFocus } from '#web/ui/dialog-focus.ts';
import { uiText } from '#web/ui/ui.text.ts';
import { type ContentFault, readLines } from '../content.schema.ts';
import type { Item } from '../rulebook.model.ts';
import { type SectionName, sectionOf } from '../sections.schema.ts';
import { codeFrom, lineFrom } from './drafts.ts';
import { FieldInput } from './FieldInput.tsx';
import { editorText } from './rulebook.text.ts';
import type { Lines } from './values.ts';

export interface LineDrawerProps {
  readonly section: SectionName;
  /** `null` for a new line. */
  readonly line: Item | null;
  /** The code can be changed only while no edition has been saved with it. */
  readonly isNew: boolean;
  readonly all: Lines;
  /** What does not add up on the line as it stands. */
  readonly faults: readonly ContentFault[];
  readonly onKeep: (line: Item) => void;
  readonly onClose: () => void;
}

/** One line of a section as a form; checked by the section's own shape before it is kept. */
export function LineDrawer({ section, line, isNew, all, faults: standing, onKeep, onClose }: LineDrawerProps) {
  const text = useText(editorText);
  const ui = useText(uiText);
  const say = useSay();
  const [form] = Form.useForm();
  const [ownCode, setOwnCode] = useState(line !== null);
  useReturnedFocus();
  const tell = (faults: readonly { readonly field: string | null; readonly says: Says }[]) =>
    form.setFields(
      faults.flatMap(({ field, says }) =>
        fieldNames(section, field ?? 'label').map((name) => ({ name, errors: [say(says)] })),
      ),
    );
  const taken = (all[section] ?? []).map(({ code }) => code).filter((code) => code !== line?.code);
  const keep = (values: Record<string, unknown>) => {
    const next = lineFrom(values);
    const others = (all[section] ?? []).filter(({ code }) => code !== line?.code);
    const faults = readLines(section, [...others, next]).faults.filter(({ at }) => at === others.length);
    if (faults.length === 0) return onKeep(next);
    tell(faults);
  };
  const follow = (changed: Record<string, unknown>) => {
    const label = changed.label as { en?: string } | undefined;
    if (label?.en !== undefined && !ownCode) form.setFieldValue('code', codeFrom(label.en, taken));
    if ('code' in changed) setOwnCode(true);
  };
  return (
    <Drawer
      open
      size={640}
      title={line === null ? text.lineNew : fill(text.lineEdit, { name: say(line.label) })}
      onClose={onClose}
      mask={{ closable: false }}
      afterOpenChange={(isOpen) => isOpen && tell(standing)}
      extra={
        <Button type="primary" onClick={() => form.submit()}>
          {text.keep}
        </Button>
      }
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={line ?? blank(section)}
        onFinish={keep}
        onValuesChange={follow}
        scrollToFirstError
      >
        <BilingualInput name="label" zh={text.nameZh} en={text.nameEn} required={ui.required} />
        {Object.entries(sectionOf(section).fields).map(([name, field]) => (
          <FieldInput key={name} name={name} field={field} all={all} own={line?.code ?? null} />
        ))}
        <BilingualInput name="note" zh={text.noteZh} en={text.noteEn} />
        <Form.Item name="practice" valuePropName="checked">
          <Checkbox>{text.practice}</Checkbox>
        </Form.Item>
        <BilingualInput name="source" zh={text.sourceZh} en={text.sourceEn} />
        <Form.Item
          name="code"
          label={text.code}
          extra={isNew ? text.codeNew : text.codeFixed}
          rules={[{ required: true, message: ui.required }]}
        >
          <Input className="rule-code" disabled={!isNew} maxLength={60} />
        </Form.Item>
      </Form>
    </Drawer>
  );
}

interface BilingualInputProps {
  readonly name: 'label' | 'note' | 'source';
  readonly zh: string;
  readonly en: string;
  /** What stands beside an empty one; left out, both may be empty together. */
  readonly required?: string;
}

function BilingualInput({ name, zh, en, required }: BilingualInputProps) {
  const text = useText(editorText);
  const rulesBeside = (other: 'zh' | 'en') => [
    required === undefined
      ? ({ getFieldValue }: { getFieldValue: (path: string[]) => unknown }) => ({
          validator: (_: unknown, value: string | undefined) =>
            (value ?? '').trim() === '' && String(getFieldValue([name, other]) ?? '').trim() !== ''
              ? Promise.reject(new Error(text.both))
              : Promise.resolve(),
        })
      : { required: true, whitespace: true, message: required },
  ];
  return (
    <div className="field-pair">
      <Form.Item name={[name, 'zh']} label={zh} rules={rulesBeside('en')} dependencies={[[name, 'en']]}>
        <Input.TextArea autoSize maxLength={500} />
      </Form.Item>
      <Form.Item name={[name, 'en']} label={en} rules={rulesBeside('zh')} dependencies={[[name, 'zh']]}>
        <Input.TextArea autoSize maxLength={1000} />
      </Form.Item>
    </div>
  );
}

/** Where on the form a remark on a field stands: a text in two languages has two inputs. */
function fieldNames(section: SectionName, field: string): (string | string[])[] {
  const isBilingual =
    ['label', 'note', 'source'].includes(field) || sectionOf(section).fields[field]?.control.kind === 'text';
  return isBilingual
    ? [
        [field, 'zh'],
        [field, 'en'],
      ]
    : [field];
}

/** A new line starts with the answers that are nearly always right. */
function blank(section: SectionName): Record<string, unknown> {
  const flags = Object.entries(sectionOf(section).fields).flatMap(([name, { control, isOptional }]) =>
    control.kind === 'flag' && !isOptional ? [[name, false] as const] : [],
  );
  return Object.fromEntries(flags);
}
