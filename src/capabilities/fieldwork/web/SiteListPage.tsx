import { Table } from 'antd';
import { useFormats } from '#web/format.ts';
import { useText } from '#web/language.ts';
import { useRoles } from '#web/session.ts';
import { DataView } from '#web/ui/DataView.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { useStacked } from '#web/ui/stacked.tsx';
import type { PlaceLine } from '../fieldwork.schema.ts';
import { officeReaders } from '../roles.model.ts';
import { roundSitesPath, sitePath, useSites } from './fieldwork.api.ts';
import { siteText } from './fieldwork.text.ts';

/** Where teams work now, with what waits there. */
export function SiteListPage() {
  const text = useText(siteText);
  return (
    <>
      <PageHeader title={text.title} description={text.about} />
      <Panel>
        <DataView data={useSites()}>{({ rows }) => <Sites rows={rows} />}</DataView>
      </Panel>
    </>
  );
}

function Sites({ rows }: { readonly rows: readonly PlaceLine[] }) {
  const text = useText(siteText);
  const formats = useFormats();
  const roles = useRoles();
  const isOffice = officeReaders.some((role) => roles.includes(role));
  const day = (value: string | null) => (value === null ? '—' : formats.day(value));
  const columns: Columns<PlaceLine> = [
    {
      title: text.unit,
      key: 'unit',
      render: (_, { inspectionId, unitName }) => <PageLink to={sitePath(inspectionId)}>{unitName}</PageLink>,
    },
    { title: text.team, dataIndex: 'teamName' },
    {
      title: text.round,
      key: 'round',
      render: (_, { roundId, roundName }) =>
        isOffice ? <PageLink to={roundSitesPath(roundId)}>{roundName}</PageLink> : roundName,
    },
    { title: text.movedIn, key: 'movedIn', className: 'nowrap', render: (_, { movedInOn }) => day(movedInOn) },
    { title: text.left, key: 'left', className: 'nowrap', render: (_, { leftOn }) => day(leftOn) },
    { title: text.late, dataIndex: 'late', align: 'right', className: 'nowrap' },
    { title: text.answered, dataIndex: 'answered', align: 'right', className: 'nowrap' },
    // Talks are the team’s alone: a figure of those one sees would read as “none” to everybody else.
    ...(isOffice
      ? []
      : [{ title: text.openTalks, dataIndex: 'openTalks', align: 'right', className: 'nowrap' } as const]),
  ];
  return (
    <Table<PlaceLine>
      size="middle"
      rowKey="inspectionId"
      dataSource={[...rows]}
      locale={{ emptyText: text.none }}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      {...useStacked(columns, 900)}
    />
  );
}
