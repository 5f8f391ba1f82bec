import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useFilters } from '#web/address.ts';
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

/** A link from the desk names the inspection whose authorisation is wanted. */
const drafting = ['draft'] as const;

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
  const asked = useFilters(drafting);
  const open = round.rows.filter(({ mayDraft }) => mayDraft).map(({ inspectionId }) => inspectionId);
  const wanted = open.filter((inspectionId) => inspectionId === asked.values.draft);
  const close = () => {
    setDrafting(false);
    asked.clear();
  };
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
      {(isDrafting || wanted.length > 0) && (
        <DraftDialog roundId={roundId} round={round} chosen={wanted.length > 0 ? wanted : open} onClose={close} />
      )}
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
