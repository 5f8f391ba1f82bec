import { Table, Tag } from 'antd';
import { fill, useSay, useText } from '#web/language.ts';
import { useRoles } from '#web/session.ts';
import { DataView } from '#web/ui/DataView.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { StepProgress } from '#web/ui/StepProgress.tsx';
import type { UnitiesAnswer } from '../supervision.schema.ts';
import { useSites, useUnities } from './supervision.api.ts';
import { unitiesText } from './supervision.text.ts';

const siteReaders = ['office-clerk', 'office-director', 'leading-group-member'];

type Row = UnitiesAnswer['rows'][number];

/** 三统一: the round's teams side by side. */
export function UnitiesPanel({ roundId }: { readonly roundId: string }) {
  const text = useText(unitiesText);
  const unities = useUnities(roundId);
  return (
    <Panel title={text.title}>
      <p className="soft">{text.says}</p>
      <DataView data={unities} isEmpty={({ rows }) => rows.length === 0} empty={{ says: text.none }}>
        {(answer) => <UnitiesTable roundId={roundId} answer={answer} />}
      </DataView>
    </Panel>
  );
}

function UnitiesTable({ roundId, answer }: { readonly roundId: string; readonly answer: UnitiesAnswer }) {
  const columns = useColumns(answer.steps, useChecks(roundId));
  return (
    <Table<Row>
      size="middle"
      rowKey="teamId"
      columns={columns}
      dataSource={[...answer.rows]}
      pagination={false}
      scroll={{ x: 950 }}
    />
  );
}

/** What is proved of a team's lists, over its inspections of the round. */
function useChecks(roundId: string): (teamName: string) => string {
  const text = useText(unitiesText);
  // The organisation department reads these pages too, but nothing of what is done on site.
  const sees = useRoles().some((role) => siteReaders.includes(role));
  const sites = useSites(sees ? roundId : null).data?.rows ?? [];
  return (teamName) => {
    const own = sites.filter((site) => site.teamName === teamName);
    const sum = (of: 'checks' | 'done' | 'waived') => own.reduce((all, site) => all + site[of], 0);
    if (sum('checks') === 0) return '—';
    const share = fill(text.share, { done: sum('done'), of: sum('checks') });
    return sum('waived') === 0 ? share : fill(text.waived, { share, count: sum('waived') });
  };
}

function useColumns(steps: number, checksOf: (teamName: string) => string): Columns<Row> {
  const text = useText(unitiesText);
  const say = useSay();
  const share = ({ done, of }: Row['inTime']) => (of === 0 ? '—' : fill(text.share, { done, of }));
  return [
    { title: text.team, dataIndex: 'teamName' },
    {
      title: text.stage,
      key: 'stage',
      render: (_, { stepsTaken, stage }) => (
        <StepProgress name={stage === null ? text.notMovedIn : say(stage)} taken={stepsTaken} of={steps} />
      ),
    },
    { title: text.checks, key: 'checks', render: (_, { teamName }) => checksOf(teamName) },
    { title: text.inTime, key: 'inTime', render: (_, { inTime }) => share(inTime) },
    {
      title: text.late,
      key: 'late',
      render: (_, { late, longestDelay }) =>
        late === 0 ? '—' : <Tag color="red">{fill(text.lateSays, { count: late, days: longestDelay })}</Tag>,
    },
    { title: text.undertakings, key: 'undertakings', render: (_, { undertakings }) => share(undertakings) },
    { title: text.training, key: 'training', render: (_, { training }) => share(training) },
    { title: text.mended, key: 'mended', render: (_, { mended }) => share(mended) },
  ];
}
