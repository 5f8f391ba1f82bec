import { Table, Tag } from 'antd';
import { withQuery } from '#web/api.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { useStacked } from '#web/ui/stacked.tsx';
import type { VillageLine } from '../step.schema.ts';
import { villageText } from './kinds.text.ts';

/** Villages that go along with a township: how far each is, and what is open there. */
export function VillagesPanel({ villages }: { readonly villages: readonly VillageLine[] }) {
  const text = useText(villageText);
  const say = useSay();
  const formats = useFormats();
  const problems = (inspection: string, count: number, due?: string) =>
    count === 0 ? (
      <span className="soft">0</span>
    ) : (
      <PageLink to={withQuery('/problems', { inspection, due })}>{formats.number(count)}</PageLink>
    );
  const columns: Columns<VillageLine> = [
    {
      title: text.village,
      key: 'unit',
      render: (_, { inspectionId, unitName }) => <PageLink to={`/inspections/${inspectionId}`}>{unitName}</PageLink>,
    },
    {
      title: text.stage,
      key: 'stage',
      render: (_, { stage, finishedOn }) => (
        <>
          <Tag>{stage === null ? text.notMovedIn : say(stage)}</Tag>
          {finishedOn !== null && (
            <span className="soft small">{fill(text.finished, { day: formats.day(finishedOn) })}</span>
          )}
        </>
      ),
    },
    {
      title: text.open,
      key: 'open',
      align: 'right',
      render: (_, line) => problems(line.inspectionId, line.openProblems, 'open'),
    },
    {
      title: text.problems,
      key: 'problems',
      align: 'right',
      render: (_, line) => problems(line.inspectionId, line.problems),
    },
  ];
  return (
    <Panel title={text.title}>
      <p className="soft">{text.says}</p>
      <Table<VillageLine>
        size="middle"
        rowKey="inspectionId"
        dataSource={[...villages]}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        {...useStacked(columns, 720)}
      />
    </Panel>
  );
}
