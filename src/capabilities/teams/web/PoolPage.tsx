import { Button, Checkbox, Select, Tag } from 'antd';
import { type Filters, useCursor, useFilters, useGo } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { type Columns, KeysetTable } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { SearchBox } from '#web/ui/SearchBox.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { poolFields, pools, ranks, strengths } from '../pool.model.ts';
import type { PersonLine } from '../pool.schema.ts';
import { useCodeWord } from './PersonRecord.tsx';
import { poolText } from './pool.text.ts';
import { personPath, usePool } from './teams.api.ts';

const filterNames = ['search', 'pool', 'field', 'strength', 'withPast', 'unreviewed'] as const;

/** Who can be drawn into a team, and who may lead one. */
export function PoolPage() {
  const text = useText(poolText);
  const ui = useText(uiText);
  const filters = useFilters(filterNames);
  const { cursor } = useCursor();
  const { current, granted } = useJurisdiction();
  const isWide = current?.level === 'city' && granted.length > 1;
  const people = usePool({
    ...filters.values,
    jurisdictionId: isWide ? undefined : current?.id,
    after: cursor,
  });
  const go = useGo();
  const keeps = people.data?.keeps ?? [];
  const add = current && keeps.includes(current.id) && (
    <Button type="primary" onClick={() => go('/teams/nominations')}>
      {text.nominations}
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
          columns={usePoolColumns()}
          rowKey={({ id }) => id}
          label={text.title}
          empty={
            filters.isFiltered
              ? { says: ui.nothingFound, action: <Button onClick={filters.clear}>{ui.clearFilters}</Button> }
              : { says: text.none, action: add }
          }
        />
      </Panel>
    </>
  );
}

function PoolFilters({ filters: { values, set } }: { readonly filters: Filters<(typeof filterNames)[number]> }) {
  const text = useText(poolText);
  const say = useSay();
  const choices = (names: typeof pools | typeof poolFields | typeof strengths, all: string) => [
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
      <Select
        aria-label={text.strength}
        className="filter-select"
        value={values.strength}
        onChange={(strength) => set({ strength })}
        options={choices(strengths, text.allStrengths)}
      />
      <Checkbox
        checked={values.unreviewed === 'true'}
        onChange={({ target }) => set({ unreviewed: target.checked ? 'true' : '' })}
      >
        {text.unreviewed}
      </Checkbox>
      <Checkbox
        checked={values.withPast === 'true'}
        onChange={({ target }) => set({ withPast: target.checked ? 'true' : '' })}
      >
        {text.past}
      </Checkbox>
    </search>
  );
}

function usePoolColumns(): Columns<PersonLine> {
  const text = useText(poolText);
  const word = useCodeWord();
  const formats = useFormats();
  return [
    {
      title: text.person,
      key: 'name',
      render: (_, { id, name, jurisdictionName, leftOn, leftReason }) => (
        <>
          <PageLink to={personPath(id)}>{name}</PageLink>{' '}
          {leftOn !== null && <Tag title={leftReason ?? ''}>{text.left}</Tag>}
          <div className="soft">{jurisdictionName}</div>
        </>
      ),
    },
    {
      title: text.poolAndField,
      key: 'pool',
      render: (_, { pool, field }) => (
        <>
          {word(pools, pool)}
          <div className="soft">{word(poolFields, field)}</div>
        </>
      ),
    },
    {
      title: text.homeAndPost,
      key: 'home',
      render: (_, { homeUnit, post, rank }) => (
        <>
          {homeUnit}
          <div className="soft">{[post, rank && word(ranks, rank)].filter(Boolean).join(' · ')}</div>
        </>
      ),
    },
    {
      title: text.strength,
      key: 'strengths',
      render: (_, person) =>
        person.strengths.length === 0
          ? '—'
          : person.strengths.slice(0, 2).map((code) => <div key={code}>{word(strengths, code)}</div>),
    },
    { title: text.served, dataIndex: 'served', align: 'right' },
    { title: text.joined, key: 'joined', render: (_, { joinedOn }) => formats.day(joinedOn) },
  ];
}
