import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { fill, useSay, useText } from '#web/language.ts';
import { uiText } from '#web/ui/ui.text.ts';
import type { KindAnswer } from '../rounds.schema.ts';
import { useUnitsFound } from './rounds.api.ts';
import { listText, roundText } from './rounds.words.text.ts';

/** The kind of an inspection, and its matter where the kind asks for one. */
export function KindFields({ kinds }: { readonly kinds: readonly KindAnswer[] }) {
  const text = useText(roundText);
  const list = useText(listText);
  const say = useSay();
  const needed = { required: true, message: useText(uiText).required };
  const kind = useKind(kinds);
  return (
    <>
      <Form.Item name="kind" label={list.kind} rules={[needed]}>
        <Select options={kinds.map(({ code, label }) => ({ value: code, label: say(label) }))} />
      </Form.Item>
      {kind?.asksSubject && (
        <Form.Item
          name="subject"
          label={text.subject}
          rules={[{ ...needed, whitespace: true }]}
          extra={fill(text.subjectHelp, { kind: say(kind.label) })}
        >
          <Input maxLength={100} />
        </Form.Item>
      )}
    </>
  );
}

interface UnitFieldProps {
  readonly jurisdictionId: string;
  readonly kinds: readonly KindAnswer[];
}

/** The kind decides which units there are to choose from. */
export function UnitField({ jurisdictionId, kinds }: UnitFieldProps) {
  const text = useText(roundText);
  const needed = { required: true, message: useText(uiText).required };
  const kind = useKind(kinds);
  return (
    <Form.Item name="unitId" label={text.unit} rules={[needed]} extra={kind && unitHelp(kind, text)}>
      <UnitSelect jurisdictionId={jurisdictionId} reach={kind?.reach ?? null} />
    </Form.Item>
  );
}

function unitHelp({ reach, looksBack }: KindAnswer, text: { unitBelow: string; unitLookedBack: string }) {
  if (reach === 'below') return text.unitBelow;
  return looksBack ? text.unitLookedBack : undefined;
}

/** The kind chosen in the form. */
function useKind(kinds: readonly KindAnswer[]): KindAnswer | undefined {
  const chosen: unknown = Form.useWatch('kind', Form.useFormInstance());
  return kinds.find(({ code }) => code === chosen);
}

interface UnitSelectProps extends Pick<KindAnswer, 'reach'> {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
  readonly jurisdictionId: string;
}

function UnitSelect({ jurisdictionId, reach, ...rest }: UnitSelectProps) {
  const text = useText(roundText);
  const [search, setSearch] = useState('');
  const units = useUnitsFound(jurisdictionId, search, reach);
  return (
    <Select
      {...rest}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      placeholder={text.search}
      loading={units.isFetching}
      options={(units.data?.rows ?? []).map(({ id, name, jurisdictionName }) => ({
        value: id,
        label: `${name}（${jurisdictionName}）`,
      }))}
    />
  );
}
