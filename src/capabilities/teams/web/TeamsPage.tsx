import { Button, Space, Table, Tag } from 'antd';
import { useState } from 'react';
import { useFormats } from '#web/format.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { useSay, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { bodyKinds } from '../teams.model.ts';
import type { BodyAnswer, TeamAnswer } from '../teams.schema.ts';
import { AddBody, AddTeam, ChangeBody, EndTeam, RenameTeam } from './TeamsDialogs.tsx';
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
                <Bodies bodies={bodies} keeps={keeps} />
              </Panel>
              <Panel
                title={text.teams}
                actions={mayKeep && <Button onClick={() => setOpen('team')}>{text.addTeam}</Button>}
              >
                <Teams teams={teams} keeps={keeps} />
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

interface Listed {
  readonly keeps: readonly string[];
}

function Bodies({ bodies, keeps }: Listed & { readonly bodies: readonly BodyAnswer[] }) {
  const text = useText(teamsText);
  const [changed, setChanged] = useState<BodyAnswer | null>(null);
  const say = useSay();
  const formats = useFormats();
  return (
    <>
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
          {
            title: text.actions,
            key: 'actions',
            render: (_, body) =>
              keeps.includes(body.jurisdictionId) && (
                <Button size="small" aria-label={`${text.change} ${body.name}`} onClick={() => setChanged(body)}>
                  {text.change}
                </Button>
              ),
          },
        ]}
      />
      {changed && <ChangeBody body={changed} onClose={() => setChanged(null)} />}
    </>
  );
}

function Teams({ teams, keeps }: Listed & { readonly teams: readonly TeamAnswer[] }) {
  const text = useText(teamsText);
  const [open, setOpen] = useState<{ readonly act: 'rename' | 'end'; readonly team: TeamAnswer } | null>(null);
  const close = () => setOpen(null);
  const formats = useFormats();
  return (
    <>
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
          {
            title: text.actions,
            key: 'actions',
            render: (_, team) =>
              keeps.includes(team.jurisdictionId) &&
              team.endedOn === null && (
                <Space>
                  {(['rename', 'end'] as const).map((act) => (
                    <Button
                      key={act}
                      size="small"
                      aria-label={`${text[act]} ${team.name}`}
                      onClick={() => setOpen({ act, team })}
                    >
                      {text[act]}
                    </Button>
                  ))}
                </Space>
              ),
          },
        ]}
      />
      {open?.act === 'rename' && <RenameTeam team={open.team} onClose={close} />}
      {open?.act === 'end' && <EndTeam team={open.team} onClose={close} />}
    </>
  );
}
