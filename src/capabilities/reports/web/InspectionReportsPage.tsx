import { Button, Table } from 'antd';
import { useState } from 'react';
import { usePathIds } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { OnSiteRooms } from '#web/ui/OnSiteRooms.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { InspectionReports } from '../reports.schema.ts';
import { DraftDialog } from './DraftDialog.tsx';
import { reportPath, useInspectionReports } from './reports.api.ts';
import { kindTexts, reportsText } from './reports.text.ts';
import { StateTag } from './StateTag.tsx';

/** The reports of an inspection, and what one could be drafted from. */
export function InspectionReportsPage() {
  const { inspectionId } = usePathIds<'inspectionId'>();
  return <DataView data={useInspectionReports(inspectionId)}>{(answer) => <OfInspection answer={answer} />}</DataView>;
}

function OfInspection({ answer }: { readonly answer: InspectionReports }) {
  const text = useText(reportsText);
  const [isDrafting, setDrafting] = useState(false);
  const { inspectionId, unitName, teamName, reports, papers, mayDraft } = answer;
  return (
    <>
      <PageHeader
        title={fill(text.ofInspection, { unit: unitName })}
        description={`${teamName} · ${fill(text.approved, { count: papers.length })}`}
        back={{ to: `/inspections/${inspectionId}`, says: unitName }}
        actions={
          mayDraft && (
            <Button type="primary" onClick={() => setDrafting(true)}>
              {text.draft}
            </Button>
          )
        }
      />
      <OnSiteRooms inspectionId={inspectionId} here="reports" />
      <Panel>
        {reports.length === 0 ? (
          <>
            <p className="soft">{papers.length === 0 ? text.noPapers : text.noReports}</p>
            <PageLink to={`/papers/inspections/${inspectionId}`}>{text.toPapers}</PageLink>
          </>
        ) : (
          <Reports rows={reports} />
        )}
      </Panel>
      {isDrafting && <DraftDialog answer={answer} onClose={() => setDrafting(false)} />}
    </>
  );
}

function Reports({ rows }: { readonly rows: InspectionReports['reports'] }) {
  const text = useText(reportsText);
  const say = useSay();
  const formats = useFormats();
  return (
    <Table<InspectionReports['reports'][number]>
      size="middle"
      rowKey="id"
      dataSource={rows}
      pagination={false}
      scroll={{ x: 640 }}
      columns={[
        {
          title: text.name,
          key: 'name',
          render: (_, { id, title }) => <PageLink to={reportPath(id)}>{title}</PageLink>,
        },
        { title: text.kind, key: 'kind', render: (_, { kind }) => say(kindTexts[kind]) },
        {
          title: text.state,
          key: 'state',
          render: (_, { state, step }) => (
            <>
              <StateTag state={state} />{' '}
              {step && <span className="soft small">{fill(text.turn, { step: say(step) })}</span>}
            </>
          ),
        },
        {
          title: text.drafted,
          key: 'drafted',
          render: (_, { draftedByName, draftedAt }) => `${draftedByName} · ${formats.instant(draftedAt)}`,
        },
      ]}
    />
  );
}
