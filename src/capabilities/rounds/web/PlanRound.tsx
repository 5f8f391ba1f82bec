import { Form, type FormInstance, Input, InputNumber, Select } from 'antd';
import { useEffect } from 'react';
import { dayOf, yearOf } from '#platform/kernel/time.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { type Order, usePlanChoices, usePlanRound } from './rounds.api.ts';
import { listText } from './rounds.words.text.ts';

interface Values {
  readonly year: number;
  readonly ordinal: number;
  readonly name: string;
  readonly editionId: string;
  readonly kind: string;
  readonly plannedFrom: string;
  readonly plannedTo: string;
}

interface PlanRoundProps {
  readonly jurisdictionId: string;
  readonly onClose: () => void;
  readonly onDone: (id: string) => void;
}

/** A new round: its number and name, the edition it is pinned to, its kind and term. */
export function PlanRound({ jurisdictionId, onClose, onDone }: PlanRoundProps) {
  const text = useText(listText);
  const plan = usePlanRound();
  return (
    <CommandDialog<Values, Order, { id: string }>
      title={text.plan}
      consequence={text.planConsequence}
      submit={text.planSubmit}
      command={plan}
      initial={{ year: yearOf(dayOf(new Date())) }}
      order={(values) => ({ ...values, jurisdictionId })}
      onDone={({ id }) => onDone(id)}
      onClose={onClose}
    >
      {(form) => <PlanFields form={form} jurisdictionId={jurisdictionId} />}
    </CommandDialog>
  );
}

function PlanFields({
  form,
  jurisdictionId,
}: {
  readonly form: FormInstance<Values>;
  readonly jurisdictionId: string;
}) {
  const text = useText(listText);
  const say = useSay();
  const needed = { required: true, message: useText(uiText).required };
  const year = Form.useWatch('year', form) ?? null;
  const editionId = Form.useWatch('editionId', form);
  const from = Form.useWatch('plannedFrom', form);
  const { data } = usePlanChoices(jurisdictionId, year);
  const ordinal = data?.nextOrdinal;
  useEffect(() => {
    if (year === null || ordinal === undefined) return;
    // The proposal follows the year as long as nobody wrote something else.
    if (!form.isFieldTouched('ordinal')) form.setFieldValue('ordinal', ordinal);
    if (!form.isFieldTouched('name')) form.setFieldValue('name', fill(text.defaultName, { year, ordinal }));
    if (!form.getFieldValue('editionId')) form.setFieldValue('editionId', data?.editions[0]?.id);
  }, [form, year, ordinal, data, text]);
  const kinds = data?.editions.find(({ id }) => id === editionId)?.kinds ?? [];
  return (
    <>
      <div className="field-pair">
        <Form.Item name="year" label={text.year} rules={[needed]}>
          <InputNumber min={2015} max={2999} />
        </Form.Item>
        <Form.Item name="ordinal" label={text.ordinal} rules={[needed]}>
          <InputNumber min={1} max={99} />
        </Form.Item>
      </div>
      <Form.Item name="name" label={text.name} rules={[{ ...needed, whitespace: true }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="editionId" label={text.edition} rules={[needed]}>
        <Select
          onChange={() => form.setFieldValue('kind', undefined)}
          options={(data?.editions ?? []).map(({ id, name }) => ({ value: id, label: say(name) }))}
        />
      </Form.Item>
      <Form.Item name="kind" label={text.kind} rules={[needed]}>
        <Select options={kinds.map(({ code, label }) => ({ value: code, label: say(label) }))} />
      </Form.Item>
      <TermFields from={from} />
    </>
  );
}

/** The planned days on site. */
export function TermFields({ from }: { readonly from: string | undefined }) {
  const text = useText(listText);
  const needed = { required: true, message: useText(uiText).required };
  return (
    <div className="field-pair">
      <Form.Item name="plannedFrom" label={text.from} rules={[needed]}>
        <DayPicker isRequired />
      </Form.Item>
      <Form.Item name="plannedTo" label={text.to} rules={[needed]}>
        <DayPicker isRequired {...(from === undefined ? {} : { earliest: from })} />
      </Form.Item>
    </div>
  );
}
