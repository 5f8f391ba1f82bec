import { Button, Select } from 'antd';
import { useState } from 'react';
import { useCursor, useFilters } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { useSay, useText } from '#web/language.ts';
import { useRoleNames } from '#web/roles.ts';
import { useRoles } from '#web/session.ts';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { KeysetTable } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { SearchBox } from '#web/ui/SearchBox.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { AccountView } from '../accounts.schema.ts';
import { AccountTags } from './AccountTags.tsx';
import { useAccountList } from './account.api.ts';
import { accountText } from './accounts.text.ts';
import { CreateAccount } from './CreateAccount.tsx';

/** Everybody who may enter, for those who administer accounts and roles. */
export function AccountListPage() {
  const text = useText(accountText);
  const ui = useText(uiText);
  const isSystem = useRoles().includes('system-administrator');
  const filters = useFilters(['search', 'status']);
  const { cursor } = useCursor();
  const accounts = useAccountList({ ...filters.values, after: cursor });
  const columns = useAccountColumns();
  const [isCreating, setCreating] = useState(false);
  const create = isSystem && (
    <Button type="primary" onClick={() => setCreating(true)}>
      {text.create}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={text.listTitle}
        description={isSystem ? text.listForSystem : text.listForSecurity}
        actions={create}
      />
      <Panel>
        <search className="filters">
          <SearchBox value={filters.values.search} label={text.search} onSearch={(search) => filters.set({ search })} />
          <Select
            aria-label={text.status}
            className="filter-select"
            value={filters.values.status}
            onChange={(status) => filters.set({ status })}
            options={[
              { value: '', label: text.allStatuses },
              { value: 'active', label: text.active },
              { value: 'locked', label: text.locked },
              { value: 'disabled', label: text.disabled },
            ]}
          />
        </search>
        <KeysetTable
          data={accounts}
          page={({ accounts: rows, next }) => ({ rows, next })}
          columns={columns}
          rowKey={({ id }) => id}
          label={text.listTitle}
          empty={
            filters.isFiltered
              ? { says: ui.nothingFound, action: <Button onClick={filters.clear}>{ui.clearFilters}</Button> }
              : { says: text.noneYet, action: create }
          }
        />
      </Panel>
      {isCreating && <CreateAccount onClose={() => setCreating(false)} />}
    </>
  );
}

function useAccountColumns(): Columns<AccountView> {
  const text = useText(accountText);
  const say = useSay();
  const formats = useFormats();
  const roleName = useRoleNames();
  return [
    {
      title: text.displayName,
      key: 'name',
      render: (_, { id, displayName }) => <PageLink to={`/administration/accounts/${id}`}>{displayName}</PageLink>,
    },
    { title: text.loginName, dataIndex: 'loginName' },
    { title: text.staffNumber, dataIndex: 'staffNumber' },
    { title: text.jurisdiction, dataIndex: 'jurisdictionName' },
    {
      title: text.roles,
      key: 'roles',
      render: (_, { roles }) =>
        roles.length === 0 ? (
          <span className="soft">{text.noRoles}</span>
        ) : (
          formats.list([...new Set(roles)].map((role) => say(roleName(role))))
        ),
    },
    { title: text.status, key: 'status', render: (_, account) => <AccountTags account={account} /> },
    {
      title: text.lastSeen,
      key: 'lastSeen',
      render: (_, { lastSeenAt }) =>
        lastSeenAt ? formats.instant(lastSeenAt) : <span className="soft">{text.never}</span>,
    },
  ];
}
