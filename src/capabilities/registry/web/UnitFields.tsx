import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useText } from '#web/language.ts';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { partyOrganisations, sectors, unitKinds, unitLevels } from '../unit.model.ts';
import { useUnitList } from './registry.api.ts';
import { unitText } from './registry.text.ts';
import { today, useChoices } from './words.ts';

/** Where the fields stand in the form: `['unit']`, `['into', 0]`, or at its top. */
export interface Placed {
  readonly at?: readonly (string | number)[];
}

export function useFilled() {
  const ui = useText(uiText);
  return { required: true, message: ui.required };
}

export function NameFields({ at = [] }: Placed) {
  const text = useText(unitText);
  const filled = useFilled();
  return (
    <div className="field-pair">
      <Form.Item name={[...at, 'name']} label={text.name} rules={[{ ...filled, whitespace: true }]}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name={[...at, 'shortName']} label={text.shortName}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
    </div>
  );
}

export function CodeField({ at = [], label }: Placed & { readonly label?: string }) {
  const text = useText(unitText);
  return (
    <Form.Item
      name={[...at, 'code']}
      label={label ?? text.code}
      extra={text.codeHelp}
      rules={[{ ...useFilled(), whitespace: true }]}
    >
      <Input maxLength={40} autoComplete="off" spellCheck={false} />
    </Form.Item>
  );
}

/** Kind, sector, level, Party organisation, parent. */
export function PlaceFields({
  at = [],
  initialParent,
}: Placed & { readonly initialParent?: { readonly id: string; readonly name: string } }) {
  const text = useText(unitText);
  const filled = useFilled();
  return (
    <>
      <div className="field-pair">
        <Form.Item name={[...at, 'kind']} label={text.kind} rules={[filled]}>
          <Select options={useChoices(unitKinds)} />
        </Form.Item>
        <Form.Item name={[...at, 'level']} label={text.level} rules={[filled]}>
          <Select options={useChoices(unitLevels)} />
        </Form.Item>
        <Form.Item name={[...at, 'sector']} label={text.sector} rules={[filled]}>
          <Select options={useChoices(sectors)} />
        </Form.Item>
        <Form.Item name={[...at, 'partyOrganisation']} label={text.partyOrganisation}>
          <Select allowClear options={useChoices(partyOrganisations)} />
        </Form.Item>
      </div>
      <Form.Item name={[...at, 'parentId']} label={text.parent}>
        <UnitSelect known={initialParent} allowClear />
      </Form.Item>
    </>
  );
}

/** By what decision and from which day. */
export function AuthorityFields() {
  const text = useText(unitText);
  return (
    <>
      <div className="field-pair">
        <Form.Item name="on" label={text.on} extra={text.onHelp} rules={[useFilled()]}>
          <DayPicker isRequired latest={today()} />
        </Form.Item>
        <Form.Item name="decisionNumber" label={text.decision}>
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="reason" label={text.reason}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
      </Form.Item>
    </>
  );
}

export interface UnitSelectProps {
  readonly id?: string;
  readonly value?: string | string[] | null;
  readonly onChange?: (value: string | string[] | null) => void;
  /** A unit whose name is known before anything is searched. */
  readonly known?: { readonly id: string; readonly name: string } | undefined;
  readonly jurisdictionId?: string;
  /** Only units under this one. */
  readonly parentId?: string;
  readonly isMultiple?: boolean;
  readonly allowClear?: boolean;
  /** A unit that makes no sense here, such as the one itself. */
  readonly without?: string;
  /** Told the lines found, for whoever needs a unit's version. */
  readonly onFound?: (versions: Readonly<Record<string, number>>) => void;
}

/** Finds units by name or code. */
export function UnitSelect({
  known,
  jurisdictionId,
  parentId,
  isMultiple,
  without,
  onFound,
  value,
  onChange,
  ...rest
}: UnitSelectProps) {
  const text = useText(unitText);
  const ui = useText(uiText);
  const [search, setSearch] = useState('');
  const found = useUnitList({ search, jurisdictionId, parentId });
  const lines = (found.data?.rows ?? []).filter(({ id }) => id !== without);
  const options = lines.map(({ id, name, code, jurisdictionName, version }) => ({
    value: id,
    label: name,
    more: `${jurisdictionName} · ${code}`,
    version,
  }));
  const isKnown = known === undefined || options.some((option) => option.value === known.id);
  return (
    <Select
      {...rest}
      value={value ?? undefined}
      mode={isMultiple ? 'multiple' : undefined}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      placeholder={text.parentSearch}
      loading={found.isFetching}
      notFoundContent={found.isFetching ? ui.waiting : text.noUnit}
      options={isKnown ? options : [{ value: known.id, label: known.name, more: '', version: 0 }, ...options]}
      optionRender={({ data }) => (
        <>
          {data.label} <span className="soft small">{data.more}</span>
        </>
      )}
      onChange={(next, chosen) => {
        const all = Array.isArray(chosen) ? chosen : chosen ? [chosen] : [];
        onFound?.(
          Object.fromEntries(
            all.filter((each) => each.version !== undefined).map((each) => [String(each.value), Number(each.version)]),
          ),
        );
        onChange?.((next as string | string[] | undefined) ?? null);
      }}
    />
  );
}
