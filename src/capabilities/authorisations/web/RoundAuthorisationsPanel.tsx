import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useFormats } from '#web/format.ts';
import { useText } from '#web/language.ts';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { RoundAuthorisations } from '../authorisations.schema.ts';
import { authorisationPath } from './authorisations.api.ts';
import { authorisationText } from './authorisations.text.ts';
import { DraftDialog } from './DraftDialog.tsx';
import { StandingTag } from './StandingTag.tsx';

type Row = RoundAuthorisations['rows'][number];

export interface RoundAuthorisationsPanelProps {
  readonly roundId: string;
  readonly round: RoundAuthorisations;
}

/** The inspections of a round, each with the authorisation that counts. */
export function RoundAuthorisationsPanel({ roundId, round }: RoundAuthorisationsPanelProps) {
  const text = useText(authorisationText);
  const columns = useColumns();
  const [isDrafting, setDrafting] = useState(false);
  const open = round.rows.filter(({ mayDraft }) => mayDraft).map(({ inspectionId }) => inspectionId);
  return (
    <Panel
      title={text.tabAuthorisations}
      actions={
        round.mayDraft && (
          <Button type="primary" onClick={() => setDrafting(true)}>
            {text.draft}
          </Button>
        )
      }
    >
      <Table<Row>
        size="middle"
        rowKey="inspectionId"
        columns={columns}
        dataSource={[...round.rows]}
        locale={{ emptyText: text.noneOfRound }}
        pagination={false}
        scroll={{ x: 800 }}
      />
      {isDrafting && <DraftDialog roundId={roundId} round={round} chosen={open} onClose={() => setDrafting(false)} />}
    </Panel>
  );
}

function useColumns(): Columns<Row> {
  const text = useText(authorisationText);
  const formats = useFormats();
  return [
    {
      title: text.unit,
      key: 'unit',
      render: (_, { inspectionId, unitName }) => <PageLink to={`/inspections/${inspectionId}`}>{unitName}</PageLink>,
    },
    { title: text.leader, dataIndex: 'leaderName' },
    {
      title: text.number,
      key: 'number',
      render: (_, { authorisation }) =>
        authorisation && <PageLink to={authorisationPath(authorisation.id)}>{authorisation.decisionNumber}</PageLink>,
    },
    {
      title: text.term,
      key: 'term',
      render: (_, { authorisation }) =>
        authorisation && `${formats.day(authorisation.fromOn)} – ${formats.day(authorisation.toOn)}`,
    },
    {
      title: text.standing,
      key: 'standing',
      render: (_, { authorisation }) =>
        authorisation === null ? <Tag color="red">{text.notAuthorised}</Tag> : <StandingTag {...authorisation} />,
    },
  ];
}
