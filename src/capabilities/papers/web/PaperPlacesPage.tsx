import { Table } from 'antd';
import { useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { PaperPlaces } from '../papers.schema.ts';
import { inspectionPapersPath, usePaperPlaces } from './papers.api.ts';
import { papersText } from './papers.text.ts';

/** Inspections with working papers: the team's own, and for the office those of its jurisdiction. */
export function PaperPlacesPage() {
  const text = useText(papersText);
  return (
    <>
      <PageHeader title={text.title} description={text.description} />
      <Panel>
        <DataView data={usePaperPlaces()} isEmpty={({ rows }) => rows.length === 0} empty={{ says: text.none }}>
          {({ rows }) => (
            <Table<PaperPlaces[number]>
              size="middle"
              rowKey="inspectionId"
              dataSource={rows}
              pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
              scroll={{ x: 700 }}
              columns={[
                {
                  title: text.unit,
                  key: 'unit',
                  render: (_, { inspectionId, unitName }) => (
                    <PageLink to={inspectionPapersPath(inspectionId)}>{unitName}</PageLink>
                  ),
                },
                { title: text.team, dataIndex: 'teamName' },
                { title: text.round, dataIndex: 'roundName' },
                { title: text.waiting, dataIndex: 'waiting', align: 'right' },
              ]}
            />
          )}
        </DataView>
      </Panel>
    </>
  );
}
