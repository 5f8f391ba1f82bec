import { Table } from 'antd';
import { useFormats } from '#web/format.ts';
import { useSay, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { useStacked } from '#web/ui/stacked.tsx';
import type { SentAnswer } from '../supervision.schema.ts';
import { useSentAppraisals } from './supervision.api.ts';
import { afterText } from './supervision.text.ts';

type Row = SentAnswer['rows'][number];

/** The appraisals that a home unit or the organisation department was sent. */
export function SentAppraisalsPage() {
  const text = useText(afterText);
  const list = useSentAppraisals();
  const table = useStacked(useColumns(), 900);
  return (
    <>
      <PageHeader title={text.sentTitle} description={text.sentDescription} />
      <Panel>
        <DataView data={list} isEmpty={({ rows }) => rows.length === 0} empty={{ says: text.noneSent }}>
          {({ rows }) => (
            <Table<Row>
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

function useColumns(): Columns<Row> {
  const text = useText(afterText);
  const say = useSay();
  const formats = useFormats();
  return [
    { title: text.person, dataIndex: 'personName' },
    { title: text.homeUnit, dataIndex: 'homeUnit' },
    { title: text.round, dataIndex: 'roundName' },
    { title: text.grade, key: 'grade', render: (_, { label }) => say(label) },
    { title: text.words, dataIndex: 'words' },
    {
      title: text.sent,
      key: 'sent',
      render: (_, { sentOn, sentByName }) => [sentOn && formats.day(sentOn), sentByName].filter(Boolean).join(' · '),
    },
  ];
}
