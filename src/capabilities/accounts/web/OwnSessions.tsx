import { Button, Table, Tag } from 'antd';
import { useFormats } from '#web/format.ts';
import { useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { FailureNote } from '#web/ui/FailureNote.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { OwnSession } from '../accounts.schema.ts';
import { useEndSession, useOwnSessions } from './account.api.ts';
import { ownText } from './accounts.text.ts';
import { deviceOf } from './device.ts';

/** Where one is signed in, and the way to end what is not one's own. */
export function OwnSessions() {
  const text = useText(ownText);
  const formats = useFormats();
  const sessions = useOwnSessions();
  const end = useEndSession();
  const columns: Columns<OwnSession> = [
    {
      title: text.agent,
      key: 'agent',
      render: (_, { agent, current }) => (
        <span title={agent}>
          {deviceOf(agent)} {current && <Tag color="success">{text.thisDevice}</Tag>}
        </span>
      ),
    },
    { title: text.address, dataIndex: 'address' },
    { title: text.since, key: 'since', render: (_, { createdAt }) => formats.instant(createdAt) },
    { title: text.lastSeen, key: 'lastSeen', render: (_, { lastSeenAt }) => formats.instant(lastSeenAt) },
    {
      title: text.action,
      key: 'action',
      render: (_, { id, current, agent, createdAt }) =>
        !current && (
          <Button
            size="small"
            loading={end.isPending && end.variables === id}
            onClick={() => end.mutate(id)}
            aria-label={`${text.endSession}：${deviceOf(agent)} ${formats.instant(createdAt)}`}
          >
            {text.endSession}
          </Button>
        ),
    },
  ];
  return (
    <Panel title={text.sessions}>
      <p className="soft">{text.sessionsText}</p>
      {end.error && <FailureNote failure={end.error} />}
      <DataView data={sessions} lines={3}>
        {(rows) => (
          <Table<OwnSession>
            columns={columns}
            dataSource={[...rows]}
            rowKey={({ id }) => id}
            pagination={false}
            size="middle"
            scroll={{ x: 'max-content' }}
          />
        )}
      </DataView>
    </Panel>
  );
}
