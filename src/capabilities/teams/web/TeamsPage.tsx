import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useFormats } from '#web/format.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { useSay, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { bodyKinds } from '../teams.model.ts';
import type { BodyAnswer, TeamAnswer } from '../teams.schema.ts';
import { AddBody, AddTeam } from './TeamsDialogs.tsx';
import { useTeamsPage } from './teams.api.ts';
import { teamsText } from './teams.text.ts';

/** Leading group, office and standing teams of the jurisdictions that one works in. */
export function TeamsPage() {
  const text = useText(teamsText);
  const { current, granted } = useJurisdiction();
  // Whoever works for the city sees the counties' bodies beside its own.
  const isWide = current?.level === 'city' && granted.length > 1;
  const page = useTeamsPage(current ? { jurisdictionId: isWide ? undefined : current.id } : null);
  const [open, setOpen] = useState<'body' | 'team' | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <PageHeader title={text.title} description={text.description} />
      <DataView data={page}>
        {({ bodies, teams, keeps }) => {
          const mayKeep = current !== undefined && keeps.includes(current.id);
          return (
            <>
              <Panel
                title={text.bodies}
                actions={mayKeep && <Button onClick={() => setOpen('body')}>{text.addBody}</Button>}
              >
                <Bodies bodies={bodies} />
              </Panel>
              <Panel
                title={text.teams}
                actions={mayKeep && <Button onClick={() => setOpen('team')}>{text.addTeam}</Button>}
              >
                <Teams teams={teams} />
              </Panel>
              {open === 'body' && current && <AddBody jurisdictionId={current.id} onClose={close} />}
              {open === 'team' && current && <AddTeam jurisdictionId={current.id} onClose={close} />}
            </>
          );
        }}
      </DataView>
    </>
  );
}

function Bodies({ bodies }: { readonly bodies: readonly BodyAnswer[] }) {
  const text = useText(teamsText);
  const say = useSay();
  const formats = useFormats();
  return (
    <Table<BodyAnswer>
      size="middle"
      rowKey="id"
      pagination={false}
      dataSource={bodies}
      locale={{ emptyText: text.noBodies }}
      columns={[
        { title: text.jurisdiction, dataIndex: 'jurisdictionName' },
        { title: text.kind, key: 'kind', render: (_, { kind }) => say(bodyKinds[kind]) },
        { title: text.name, dataIndex: 'name' },
        { title: text.head, key: 'head', render: (_, { headName, headPost }) => `${headName}（${headPost}）` },
        {
          title: text.deputy,
          key: 'deputy',
          render: (_, { deputyName, deputyPost }) => (deputyName === null ? '—' : `${deputyName}（${deputyPost}）`),
        },
        { title: text.since, dataIndex: 'establishedOn', render: (day: string) => formats.day(day) },
      ]}
    />
  );
}

function Teams({ teams }: { readonly teams: readonly TeamAnswer[] }) {
  const text = useText(teamsText);
  const formats = useFormats();
  return (
    <Table<TeamAnswer>
      size="middle"
      rowKey="id"
      pagination={false}
      dataSource={teams}
      locale={{ emptyText: text.noTeams }}
      columns={[
        { title: text.jurisdiction, dataIndex: 'jurisdictionName' },
        { title: text.ordinal, dataIndex: 'ordinal' },
        {
          title: text.name,
          key: 'name',
          render: (_, { name, endedOn }) => (
            <>
              {name} {endedOn !== null && <Tag>{text.ended}</Tag>}
            </>
          ),
        },
        { title: text.since, dataIndex: 'establishedOn', render: (day: string) => formats.day(day) },
      ]}
    />
  );
}
