import { Table } from 'antd';
import { useFormats } from '#web/format.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { useText } from '#web/language.ts';
import { useRoles } from '#web/session.ts';
import { DataView } from '#web/ui/DataView.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { useStacked } from '#web/ui/stacked.tsx';
import type { AuthorisationLine } from '../authorisations.schema.ts';
import { authorisationPath, useAuthorisations } from './authorisations.api.ts';
import { authorisationText } from './authorisations.text.ts';
import { OwnSeatsPanel } from './OwnSeatsPanel.tsx';
import { StandingTag } from './StandingTag.tsx';

/** Authorisations of a jurisdiction, what waits for a decision first; for a team its own. */
export function AuthorisationListPage() {
  const text = useText(authorisationText);
  const { current } = useJurisdiction();
  const list = useAuthorisations({ jurisdictionId: current?.id });
  const table = useStacked(useColumns(), 900);
  const isTeam = useRoles().some((role) => role.startsWith('team-'));
  return (
    <>
      <PageHeader title={text.title} description={text.description} />
      {isTeam && <OwnSeatsPanel />}
      <Panel>
        <DataView data={list} isEmpty={({ rows }) => rows.length === 0} empty={{ says: text.none }}>
          {({ rows }) => (
            <Table<AuthorisationLine>
              size="middle"
              rowKey="id"
              {...table}
              dataSource={[...rows]}
              pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
            />
          )}
        </DataView>
      </Panel>
    </>
  );
}

function useColumns(): Columns<AuthorisationLine> {
  const text = useText(authorisationText);
  const formats = useFormats();
  return [
    {
      title: text.number,
      key: 'number',
      className: 'nowrap',
      render: (_, { id, decisionNumber }) => <PageLink to={authorisationPath(id)}>{decisionNumber}</PageLink>,
    },
    { title: text.unit, dataIndex: 'unitName' },
    { title: text.round, dataIndex: 'roundName' },
    { title: text.team, dataIndex: 'teamName' },
    { title: text.leader, dataIndex: 'leaderName', className: 'nowrap' },
    {
      title: text.term,
      key: 'term',
      className: 'nowrap',
      render: (_, { fromOn, toOn }) => `${formats.day(fromOn)} – ${formats.day(toOn)}`,
    },
    { title: text.standing, key: 'standing', render: (_, line) => <StandingTag {...line} /> },
  ];
}
