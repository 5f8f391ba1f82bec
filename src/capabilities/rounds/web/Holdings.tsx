import { Table } from 'antd';
import { withQuery } from '#web/api.ts';
import { useData } from '#web/data.ts';
import { useFormats } from '#web/format.ts';
import { useSay, useText } from '#web/language.ts';
import { useRoles } from '#web/session.ts';
import { DataView } from '#web/ui/DataView.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { holderKindText, holdingText } from './holdings.text.ts';

/** One of `/api/problems/holdings`: problems stand above rounds, which only read their answer. */
interface Holding {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly open: number;
  readonly overdue: number;
  readonly nextDueOn: string;
}

export interface HoldingsProps {
  /** Of the whole round, or of one inspection. */
  readonly of: { readonly round: string } | { readonly inspection: string };
  readonly jurisdictionId: string;
}

/** Who holds how many open problems; every figure opens them. */
export function Holdings(props: HoldingsProps) {
  // The organisation department reads rounds and not what was found in them.
  const seesProblems = useRoles().some((role) => role !== 'organisation-officer');
  return seesProblems ? <HoldingTable {...props} /> : null;
}

function HoldingTable({ of, jurisdictionId }: HoldingsProps) {
  const text = useText(holdingText);
  const holdings = useData<readonly Holding[]>('/api/problems/holdings', of);
  const columns = useColumns({ of, jurisdictionId });
  return (
    <Panel title={text.title}>
      <DataView data={holdings} lines={3} isEmpty={(lines) => lines.length === 0} empty={{ says: text.none }}>
        {(lines) => (
          <Table<Holding>
            size="small"
            rowKey={({ kind, id }) => `${kind} ${id}`}
            columns={columns}
            dataSource={lines}
            pagination={false}
            scroll={{ x: 'max-content' }}
          />
        )}
      </DataView>
    </Panel>
  );
}

function useColumns({ of, jurisdictionId }: HoldingsProps): Columns<Holding> {
  const text = useText(holdingText);
  const say = useSay();
  const formats = useFormats();
  const link = ({ kind, id }: Holding, count: number, due: string) =>
    count === 0 ? (
      <span className="soft">0</span>
    ) : (
      <PageLink to={withQuery('/problems', { ...of, jurisdiction: jurisdictionId, holder: id, holderKind: kind, due })}>
        {formats.number(count)}
      </PageLink>
    );
  return [
    {
      title: text.holder,
      key: 'holder',
      render: (_, { kind, name }) => (
        <>
          {name} <span className="soft small">{say(holderKindText(kind))}</span>
        </>
      ),
    },
    { title: text.open, key: 'open', align: 'right', render: (_, line) => link(line, line.open, 'open') },
    { title: text.overdue, key: 'overdue', align: 'right', render: (_, line) => link(line, line.overdue, 'overdue') },
    { title: text.nextDue, key: 'next', render: (_, { nextDueOn }) => formats.day(nextDueOn) },
  ];
}
