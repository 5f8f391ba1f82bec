import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { type Filters, useCursor, useFilters } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { type Columns, KeysetTable } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { SearchBox } from '#web/ui/SearchBox.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { type PoolField, poolFields, pools, type Rank, ranks } from '../teams.model.ts';
import type { PersonAnswer } from '../teams.schema.ts';
import { JoinPool, LeavePool } from './PoolDialogs.tsx';
import { usePool } from './teams.api.ts';
import { poolText, teamsText } from './teams.text.ts';

const filterNames = ['search', 'pool', 'field', 'withPast'] as const;

/** Who can be drawn into a team, and who may lead one. */
export function PoolPage() {
  const text = useText(poolText);
  const ui = useText(uiText);
  const filters = useFilters(filterNames);
  const { cursor } = useCursor();
  const { current, granted } = useJurisdiction();
  const isWide = current?.level === 'city' && granted.length > 1;
  const people = usePool({ ...filters.values, jurisdictionId: isWide ? undefined : current?.id, after: cursor });
  const [isJoining, setJoining] = useState(false);
  const [leaving, setLeaving] = useState<PersonAnswer | null>(null);
  const keeps = people.data?.keeps ?? [];
  const add = current && keeps.includes(current.id) && (
    <Button type="primary" onClick={() => setJoining(true)}>
      {text.add}
    </Button>
  );
  return (
    <>
      <PageHeader title={text.title} description={text.description} actions={add} />
      <Panel>
        <PoolFilters filters={filters} />
        {people.data && <p className="soft">{fill(text.count, { count: people.data.total })}</p>}
        <KeysetTable
          data={people}
          page={(answer) => answer}
          columns={usePoolColumns(keeps, setLeaving)}
          rowKey={({ id }) => id}
          label={text.title}
          empty={
            filters.isFiltered
              ? { says: ui.nothingFound, action: <Button onClick={filters.clear}>{ui.clearFilters}</Button> }
              : { says: text.none, action: add }
          }
        />
      </Panel>
      {isJoining && current && <JoinPool jurisdictionId={current.id} onClose={() => setJoining(false)} />}
      {leaving && <LeavePool person={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

function PoolFilters({ filters: { values, set } }: { readonly filters: Filters<(typeof filterNames)[number]> }) {
  const text = useText(poolText);
  const say = useSay();
  const choices = (names: typeof pools | typeof poolFields, all: string) => [
    { value: '', label: all },
    ...Object.entries(names).map(([value, name]) => ({ value, label: say(name) })),
  ];
  return (
    <search className="filters">
      <SearchBox value={values.search} label={text.search} onSearch={(search) => set({ search })} />
      <Select
        aria-label={text.pool}
        className="filter-select"
        value={values.pool}
        onChange={(pool) => set({ pool })}
        options={choices(pools, text.allPools)}
      />
      <Select
        aria-label={text.field}
        className="filter-select"
        value={values.field}
        onChange={(field) => set({ field })}
        options={choices(poolFields, text.allFields)}
      />
      <Checkbox
        checked={values.withPast === 'true'}
        onChange={({ target }) => set({ withPast: target.checked ? 'true' : '' })}
      >
        {text.past}
      </Checkbox>
    </search>
  );
}

function usePoolColumns(keeps: readonly string[], leave: (person: PersonAnswer) => void): Columns<PersonAnswer> {
  const text = useText(poolText);
  const teams = useText(teamsText);
  const say = useSay();
  const formats = useFormats();
  const fieldName = (code: string) => (code in poolFields ? say(poolFields[code as PoolField]) : code);
  const rankName = (code: string | null) => (code === null ? '—' : code in ranks ? say(ranks[code as Rank]) : code);
  return [
    { title: text.person, dataIndex: 'name' },
    { title: teams.jurisdiction, dataIndex: 'jurisdictionName' },
    { title: text.pool, key: 'pool', render: (_, { pool }) => say(pools[pool]) },
    { title: text.field, key: 'field', render: (_, { field }) => fieldName(field) },
    { title: text.homeUnit, dataIndex: 'homeUnit' },
    { title: text.post, dataIndex: 'post' },
    { title: text.rank, key: 'rank', render: (_, { rank }) => rankName(rank) },
    { title: text.joined, key: 'joined', render: (_, { joinedOn }) => formats.day(joinedOn) },
    {
      title: text.left,
      key: 'left',
      render: (_, person) =>
        person.leftOn === null ? (
          keeps.includes(person.jurisdictionId) && (
            <Button size="small" onClick={() => leave(person)}>
              {text.leave}
            </Button>
          )
        ) : (
          <span title={person.leftReason ?? ''}>{formats.day(person.leftOn)}</span>
        ),
    },
  ];
}
