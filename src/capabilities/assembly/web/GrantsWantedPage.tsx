import { Button, Table } from 'antd';
import { useState } from 'react';
import { dayOf, instant } from '#platform/kernel/time.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { useRoleNames } from '#web/roles.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { GrantsWanted } from '../substitution.schema.ts';
import { type Order, useGrant, useGrantsWanted } from './assembly.api.ts';
import { wantedText } from './substitution.text.ts';

type Row = GrantsWanted['rows'][number];

/** Seats whose holders have no role at their inspection yet: the security administrator grants it as any other. */
export function GrantsWantedPage() {
  const text = useText(wantedText);
  const say = useSay();
  const formats = useFormats();
  const roleName = useRoleNames();
  const [granting, setGranting] = useState<Row | null>(null);
  return (
    <>
      <PageHeader title={text.title} description={text.description} />
      <Panel>
        <DataView data={useGrantsWanted()} isEmpty={({ rows }) => rows.length === 0} empty={{ says: text.none }}>
          {({ rows }) => (
            <Table<Row>
              size="middle"
              rowKey={({ seatId, inspectionId }) => `${seatId} ${inspectionId}`}
              dataSource={rows}
              pagination={{ pageSize: 20, hideOnSinglePage: true }}
              scroll={{ x: 'max-content' }}
              columns={[
                {
                  title: text.name,
                  key: 'name',
                  render: (_, { accountId, displayName }) => (
                    <PageLink to={`/administration/accounts/${accountId}`}>{displayName}</PageLink>
                  ),
                },
                { title: text.login, dataIndex: 'loginName' },
                { title: text.role, key: 'role', render: (_, { role }) => say(roleName(role)) },
                { title: text.inspection, dataIndex: 'inspectionName' },
                { title: text.since, key: 'since', render: (_, { fromOn }) => formats.day(fromOn) },
                {
                  title: text.act,
                  key: 'act',
                  render: (_, row) => <Button onClick={() => setGranting(row)}>{text.grant}</Button>,
                },
              ]}
            />
          )}
        </DataView>
      </Panel>
      {granting && <GrantDialog wanted={granting} onClose={() => setGranting(null)} />}
    </>
  );
}

function GrantDialog({ wanted, onClose }: { readonly wanted: Row; readonly onClose: () => void }) {
  const text = useText(wantedText);
  const say = useSay();
  const roleName = useRoleNames();
  const { accountId, displayName, role, inspectionId: scopeId, inspectionName } = wanted;
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={`${text.grant} · ${displayName} · ${inspectionName}`}
      consequence={fill(text.grantSays, { name: displayName, role: say(roleName(role)) })}
      submit={text.grant}
      command={useGrant()}
      order={() => ({
        ...{ accountId, role, scopeKind: 'inspection', scopeId, withSubordinates: false },
        ...{ from: dayOf(instant(new Date())), to: null },
      })}
      onClose={onClose}
    />
  );
}
