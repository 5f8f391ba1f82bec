import { Button, Select } from 'antd';
import { useState } from 'react';
import { dayOf, yearOf } from '#platform/kernel/time.ts';
import { type Filters, useCursor, useFilters, useGo } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { useSay, useText } from '#web/language.ts';
import { type Columns, KeysetTable } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { roundStates } from '../rounds.model.ts';
import type { RoundLineAnswer } from '../rounds.schema.ts';
import { roundStateText } from '../rounds.text.ts';
import { PlanRound } from './PlanRound.tsx';
import { RoundStateTag } from './RoundStateTag.tsx';
import { roundPath, useRoundList } from './rounds.api.ts';
import { listText } from './rounds.words.text.ts';

const filterNames = ['year', 'state'] as const;

/** The rounds of the jurisdiction one works in, or those that one takes part in. */
export function RoundListPage() {
  const text = useText(listText);
  const ui = useText(uiText);
  const go = useGo();
  const filters = useFilters(filterNames);
  const { cursor } = useCursor();
  const { current } = useJurisdiction();
  const [isPlanning, setPlanning] = useState(false);
  const rounds = useRoundList({ ...filters.values, jurisdictionId: current?.id, after: cursor });
  const place = rounds.data?.plansIn.find(({ id }) => id === current?.id);
  const plan = place && (
    <Button type="primary" onClick={() => setPlanning(true)}>
      {text.plan}
    </Button>
  );
  return (
    <>
      <PageHeader title={text.title} description={text.description} actions={plan} />
      <Panel>
        <RoundFilters filters={filters} />
        <KeysetTable
          data={rounds}
          page={(answer) => answer}
          columns={useRoundColumns()}
          rowKey={({ id }) => id}
          label={text.title}
          empty={
            filters.isFiltered
              ? { says: ui.nothingFound, action: <Button onClick={filters.clear}>{ui.clearFilters}</Button> }
              : { says: text.none, action: plan }
          }
        />
      </Panel>
      {isPlanning && place && (
        <PlanRound jurisdictionId={place.id} onClose={() => setPlanning(false)} onDone={(id) => go(roundPath(id))} />
      )}
    </>
  );
}

const firstYear = 2015;

function RoundFilters({ filters: { values, set } }: { readonly filters: Filters<(typeof filterNames)[number]> }) {
  const text = useText(listText);
  const say = useSay();
  const thisYear = yearOf(dayOf(new Date()));
  const years = Array.from({ length: thisYear - firstYear + 2 }, (_, back) => String(thisYear + 1 - back));
  return (
    <search className="filters">
      <Select
        aria-label={text.year}
        className="filter-select"
        value={values.year}
        onChange={(year) => set({ year })}
        options={[{ value: '', label: text.allYears }, ...years.map((year) => ({ value: year, label: year }))]}
      />
      <Select
        aria-label={text.state}
        className="filter-select"
        value={values.state}
        onChange={(state) => set({ state })}
        options={[
          { value: '', label: text.allStates },
          ...roundStates.map((state) => ({ value: state, label: say(roundStateText[state]) })),
        ]}
      />
    </search>
  );
}

function useRoundColumns(): Columns<RoundLineAnswer> {
  const text = useText(listText);
  const say = useSay();
  const formats = useFormats();
  return [
    { title: text.code, dataIndex: 'code' },
    { title: text.name, key: 'name', render: (_, { id, name }) => <PageLink to={roundPath(id)}>{name}</PageLink> },
    { title: text.jurisdiction, dataIndex: 'jurisdictionName' },
    { title: text.kind, key: 'kind', render: (_, { kindName }) => say(kindName) },
    { title: text.state, key: 'state', render: (_, { state }) => <RoundStateTag state={state} /> },
    {
      title: text.term,
      key: 'term',
      render: (_, { plannedFrom, plannedTo }) => `${formats.day(plannedFrom)} – ${formats.day(plannedTo)}`,
    },
    { title: text.units, key: 'units', render: (_, { finished, inspections }) => `${finished} / ${inspections}` },
  ];
}
