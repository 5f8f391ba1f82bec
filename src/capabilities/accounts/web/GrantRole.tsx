import type { FormInstance } from 'antd';
import { Checkbox, Form, Select } from 'antd';
import { useState } from 'react';
import type { ScopeKind } from '#platform/kernel/actor.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { useRoleList } from '#web/roles.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { AccountView } from '../accounts.schema.ts';
import type { GrantOrder } from './account.api.ts';
import { useGrantRole, useScopes } from './account.api.ts';
import { grantText } from './accounts.text.ts';
import { today } from './GrantList.tsx';

interface Values {
  readonly role: string;
  readonly scopeId: string;
  readonly withSubordinates?: boolean;
  readonly from: string;
  readonly to?: string | null;
}

interface GrantRoleProps {
  readonly account: AccountView;
  readonly onClose: () => void;
}

/** Grants a role for a scope, from–to. */
export function GrantRole({ account, onClose }: GrantRoleProps) {
  const text = useText(grantText);
  const roles = useRoleList();
  const grant = useGrantRole();
  const scopeKindOf = (role: string | undefined) => roles.find((each) => each.role === role)?.scopeKind;
  return (
    <CommandDialog<Values, GrantOrder, unknown>
      title={text.grant}
      consequence={fill(text.grantConsequence, { name: account.displayName })}
      submit={text.grantSubmit}
      command={grant}
      order={({ role, scopeId, withSubordinates, from, to }) => {
        const scopeKind = scopeKindOf(role) ?? 'jurisdiction';
        const reaches = scopeKind === 'jurisdiction' && withSubordinates === true;
        return { accountId: account.id, role, scopeKind, scopeId, withSubordinates: reaches, from, to: to ?? null };
      }}
      initial={{ from: today(), withSubordinates: false }}
      onClose={onClose}
    >
      {(form) => <GrantFields form={form} scopeKindOf={scopeKindOf} />}
    </CommandDialog>
  );
}

interface GrantFieldsProps {
  readonly form: FormInstance<Values>;
  readonly scopeKindOf: (role: string | undefined) => ScopeKind | undefined;
}

const scopeLabels = {
  jurisdiction: 'scopeJurisdiction',
  unit: 'scopeUnit',
  round: 'scopeRound',
  inspection: 'scopeInspection',
} as const;

function GrantFields({ form, scopeKindOf }: GrantFieldsProps) {
  const text = useText(grantText);
  const ui = useText(uiText);
  const role = Form.useWatch('role', form);
  const from = Form.useWatch('from', form);
  const scopeKind = scopeKindOf(role);
  const needed = { required: true, message: ui.required };
  return (
    <>
      <RoleField onChange={() => form.setFieldValue('scopeId', undefined)} />
      {scopeKind && (
        <Form.Item name="scopeId" label={text[scopeLabels[scopeKind]]} rules={[needed]}>
          <ScopeSelect key={scopeKind} kind={scopeKind} />
        </Form.Item>
      )}
      {scopeKind === 'jurisdiction' && (
        <Form.Item name="withSubordinates" valuePropName="checked">
          <Checkbox>{text.subordinates}</Checkbox>
        </Form.Item>
      )}
      <div className="field-pair">
        <Form.Item name="from" label={text.from} rules={[needed]}>
          <DayPicker isRequired earliest={today()} />
        </Form.Item>
        <Form.Item name="to" label={text.to} extra={text.toHelp}>
          <DayPicker earliest={from} />
        </Form.Item>
      </div>
    </>
  );
}

function RoleField({ onChange }: { readonly onChange: () => void }) {
  const text = useText(grantText);
  const ui = useText(uiText);
  const say = useSay();
  const roles = useRoleList();
  const group = (sphere: 'administration' | 'business', label: string) => ({
    label,
    options: roles
      .filter((each) => each.sphere === sphere)
      .map(({ role, name }) => ({ value: role, label: say(name) })),
  });
  return (
    <Form.Item name="role" label={text.role} extra={text.roleHelp} rules={[{ required: true, message: ui.required }]}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        onChange={onChange}
        options={[group('business', text.business), group('administration', text.administration)]}
      />
    </Form.Item>
  );
}

interface ScopeSelectProps {
  readonly kind: string;
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (id: string) => void;
}

function ScopeSelect({ kind, ...rest }: ScopeSelectProps) {
  const text = useText(grantText);
  const ui = useText(uiText);
  const [search, setSearch] = useState('');
  const scopes = useScopes(kind, search);
  return (
    <Select
      {...rest}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      placeholder={text.scopeSearch}
      loading={scopes.isFetching}
      notFoundContent={scopes.isFetching ? ui.waiting : text.scopeNone}
      options={(scopes.data ?? []).map(({ id, name, path }) => ({ value: id, label: name, path }))}
      optionRender={({ data }) => (
        <>
          {data.label}
          {data.path !== data.label && <div className="soft small">{data.path}</div>}
        </>
      )}
    />
  );
}
