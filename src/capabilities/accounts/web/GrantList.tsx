import { Button, Empty, Table, Tag } from 'antd';
import { useState } from 'react';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { useRoleNames } from '#web/roles.ts';
import type { Allowances } from '#web/ui/ActionButton.tsx';
import { ActionButton } from '#web/ui/ActionButton.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { AccountView, GrantView } from '../accounts.schema.ts';
import { useGrants } from './account.api.ts';
import { grantText } from './accounts.text.ts';
import { EndGrant } from './EndGrant.tsx';
import { GrantRole } from './GrantRole.tsx';

interface GrantListProps {
  readonly account: AccountView;
  readonly allowed: Allowances;
}

/** The roles of one account, past and present, with the way to grant and to end. */
export function GrantList({ account, allowed }: GrantListProps) {
  const text = useText(grantText);
  const grants = useGrants(account.id, true);
  const [isGranting, setGranting] = useState(false);
  const [ending, setEnding] = useState<GrantView | null>(null);
  const columns = useGrantColumns(setEnding);
  return (
    <Panel
      title={text.title}
      actions={
        <ActionButton command="grant" allowed={allowed} type="primary" onClick={() => setGranting(true)}>
          {text.grant}
        </ActionButton>
      }
    >
      <DataView data={grants} lines={3}>
        {(rows) => (
          <Table<GrantView>
            columns={columns}
            dataSource={[...rows]}
            rowKey={({ id }) => id}
            pagination={false}
            size="middle"
            scroll={{ x: 'max-content' }}
            locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text.none} /> }}
          />
        )}
      </DataView>
      {isGranting && <GrantRole account={account} onClose={() => setGranting(false)} />}
      {ending && <EndGrant account={account} grant={ending} onClose={() => setEnding(null)} />}
    </Panel>
  );
}

function useGrantColumns(onEnd: (grant: GrantView) => void): Columns<GrantView> {
  const text = useText(grantText);
  const say = useSay();
  const roleName = useRoleNames();
  const isOver = ({ endedOn, to, live, from }: GrantView) =>
    endedOn !== null || (!live && to !== null && to >= from && !isAhead(from));
  return [
    { title: text.role, key: 'role', render: (_, { role }) => say(roleName(role)) },
    {
      title: text.scope,
      key: 'scope',
      render: (_, { scopeName, withSubordinates }) =>
        withSubordinates ? fill(text.scopeWithSubordinates, { scope: scopeName }) : scopeName,
    },
    { title: text.period, key: 'period', render: (_, grant) => <GrantPeriod grant={grant} /> },
    { title: text.state, key: 'state', render: (_, grant) => <GrantState grant={grant} /> },
    {
      title: text.action,
      key: 'action',
      render: (_, grant) =>
        !isOver(grant) && (
          <Button size="small" onClick={() => onEnd(grant)}>
            {text.end}
          </Button>
        ),
    },
  ];
}

export function GrantPeriod({ grant: { from, to } }: { readonly grant: Pick<GrantView, 'from' | 'to'> }) {
  const text = useText(grantText);
  return `${from} — ${to ?? text.openEnd}`;
}

function GrantState({ grant }: { readonly grant: GrantView }) {
  const text = useText(grantText);
  const formats = useFormats();
  const { live, endedOn, from } = grant;
  if (endedOn) return <Tag color={live ? 'warning' : undefined}>{fill(text.ended, { day: formats.day(endedOn) })}</Tag>;
  if (live) return <Tag color="success">{text.live}</Tag>;
  return <Tag>{isAhead(from) ? text.future : text.expired}</Tag>;
}

function isAhead(day: string): boolean {
  return day > today();
}

/** Today in China's time, as `YYYY-MM-DD`. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}
