import { Select } from 'antd';
import { useCursor, useFilters } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { useSay, useText } from '#web/language.ts';
import { type Columns, KeysetTable } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { boardPath, useRoundsToForm } from './assembly.api.ts';
import { listText } from './assembly.words.text.ts';
import { stateText } from './states.text.ts';

const filterNames = ['state'] as const;

/** The rounds whose teams are formed, those still being planned first. */
export function FormingPage() {
  const text = useText(listText);
  const say = useSay();
  const { current } = useJurisdiction();
  const { values, set } = useFilters(filterNames);
  const { cursor } = useCursor();
  const state = values.state || 'planned';
  const rounds = useRoundsToForm({ state, jurisdictionId: current?.id, after: cursor });
  return (
    <>
      <PageHeader title={text.title} description={text.description} />
      <Panel>
        <search className="filters">
          <Select
            aria-label={text.state}
            value={state}
            onChange={(value) => set({ state: value })}
            options={Object.entries(stateText).map(([value, label]) => ({ value, label: say(label) }))}
          />
        </search>
        <KeysetTable
          data={rounds}
          page={(answer) => answer}
          columns={useColumns()}
          rowKey={({ id }) => id}
          label={text.title}
          empty={{ says: text.none }}
        />
      </Panel>
    </>
  );
}

type Row = NonNullable<ReturnType<typeof useRoundsToForm>['data']>['rows'][number];

function useColumns(): Columns<Row> {
  const text = useText(listText);
  const formats = useFormats();
  return [
    { title: text.round, key: 'name', render: (_, { id, name }) => <PageLink to={boardPath(id)}>{name}</PageLink> },
    { title: text.jurisdiction, dataIndex: 'jurisdictionName' },
    {
      title: text.term,
      key: 'term',
      render: (_, { plannedFrom, plannedTo }) => `${formats.day(plannedFrom)} – ${formats.day(plannedTo)}`,
    },
    { title: text.units, dataIndex: 'inspections', align: 'right' },
  ];
}
