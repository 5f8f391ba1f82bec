import { Table } from 'antd';
import { useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { PlacesAnswer } from '../reports.schema.ts';
import { inspectionReportsPath, useReportPlaces } from './reports.api.ts';
import { reportsText } from './reports.text.ts';

/** Inspections with reports: the team's own, and for the office those that were handed in. */
export function ReportPlacesPage() {
  const text = useText(reportsText);
  return (
    <>
      <PageHeader title={text.title} description={text.description} />
      <Panel>
        <DataView data={useReportPlaces()} isEmpty={({ rows }) => rows.length === 0} empty={{ says: text.none }}>
          {({ rows }) => (
            <Table<PlacesAnswer['rows'][number]>
              size="middle"
              rowKey="inspectionId"
              dataSource={rows}
              pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
              scroll={{ x: 640 }}
              columns={[
                {
                  title: text.unit,
                  key: 'unit',
                  render: (_, { inspectionId, unitName }) => (
                    <PageLink to={inspectionReportsPath(inspectionId)}>{unitName}</PageLink>
                  ),
                },
                { title: text.team, dataIndex: 'teamName' },
                { title: text.round, dataIndex: 'roundName' },
                { title: text.count, dataIndex: 'reports', align: 'right' },
              ]}
            />
          )}
        </DataView>
      </Panel>
    </>
  );
}
