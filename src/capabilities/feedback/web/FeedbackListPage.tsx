import { Table } from 'antd';
import { useFormats } from '#web/format.ts';
import { useText } from '#web/language.ts';
import { useRoles } from '#web/session.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { useStacked } from '#web/ui/stacked.tsx';
import type { LinesAnswer } from '../feedback.schema.ts';
import { unitRoles } from '../roles.model.ts';
import { FeedbackTag } from './FeedbackTag.tsx';
import { feedbackPath, inspectionFeedbackPath, useFeedbackLines } from './feedback.api.ts';
import { feedbackText } from './feedback.text.ts';

/** Inspections whose report is settled, each with how far its feedback has come; of a unit what it was given. */
export function FeedbackListPage() {
  const text = useText(feedbackText);
  const isUnit = useRoles().some((role) => (unitRoles as readonly string[]).includes(role));
  return (
    <>
      <PageHeader title={text.title} description={isUnit ? text.descriptionOfUnit : text.description} />
      <Panel>
        <DataView
          data={useFeedbackLines()}
          isEmpty={({ rows }) => rows.length === 0}
          empty={{ says: isUnit ? text.noneOfUnit : text.none }}
        >
          {({ rows }) => <Lines rows={rows} />}
        </DataView>
      </Panel>
    </>
  );
}

type Line = LinesAnswer['rows'][number];

function Lines({ rows }: { readonly rows: readonly Line[] }) {
  const text = useText(feedbackText);
  const formats = useFormats();
  const table = useStacked<Line>(
    [
      {
        title: text.unit,
        key: 'unit',
        render: (_, { inspectionId, feedbackId, unitName }) => (
          <PageLink to={feedbackId === null ? inspectionFeedbackPath(inspectionId) : feedbackPath(feedbackId)}>
            {unitName}
          </PageLink>
        ),
      },
      { title: text.round, dataIndex: 'roundName' },
      { title: text.state, key: 'state', render: (_, { state }) => <FeedbackTag state={state ?? 'none'} /> },
      {
        title: text.givenOn,
        key: 'given',
        render: (_, { givenOn }) => (givenOn === null ? '—' : formats.day(givenOn)),
      },
      { title: text.signedBy, key: 'signed', render: (_, { signedByName }) => signedByName ?? '—' },
    ],
    700,
  );
  return (
    <Table<Line>
      size="middle"
      rowKey="inspectionId"
      dataSource={[...rows]}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      {...table}
    />
  );
}
