import { Button, Checkbox, Select } from 'antd';
import { useCursor, useFilters } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { useText } from '#web/language.ts';
import { useRound } from '#web/round.ts';
import { DueMark } from '#web/ui/DueMark.tsx';
import { type Columns, KeysetTable } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { SearchBox } from '#web/ui/SearchBox.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { ClueLine } from '../clues.schema.ts';
import { cluePath, useClues } from './clues.api.ts';
import { listText } from './clues.text.ts';
import { findingText, mannerText, stateText, stepText } from './codes.text.ts';

/** The ledger of clues, for those who deal with them. */
export function ClueListPage() {
  const text = useText(listText);
  const ui = useText(uiText);
  const { current } = useJurisdiction();
  const round = useRound();
  const filters = useFilters(['search', 'state', 'manner', 'finding', 'overdue', 'roundId', 'unitId', 'problemId']);
  const { cursor } = useCursor();
  const clues = useClues({
    ...filters.values,
    roundId: filters.values.roundId || round.current?.id,
    jurisdictionId: current?.id,
    withSubordinates: current?.level === 'city' ? 'true' : undefined,
    after: cursor,
  });
  const columns = useClueColumns();
  return (
    <>
      <PageHeader title={text.title} description={text.description} />
      <Panel>
        <search className="filters">
          <SearchBox value={filters.values.search} label={text.search} onSearch={(search) => filters.set({ search })} />
          <ClueFilters values={filters.values} set={filters.set} />
        </search>
        <KeysetTable
          data={clues}
          page={(answer) => answer}
          columns={columns}
          rowKey={({ id }) => id}
          label={text.title}
          empty={
            filters.isFiltered
              ? { says: ui.nothingFound, action: <Button onClick={filters.clear}>{ui.clearFilters}</Button> }
              : { says: text.none }
          }
        />
      </Panel>
    </>
  );
}

type FilterName = 'state' | 'manner' | 'finding' | 'overdue';
interface ClueFiltersProps {
  readonly values: Readonly<Record<FilterName, string>>;
  readonly set: (changes: Partial<Record<FilterName, string>>) => void;
}

function ClueFilters({ values, set }: ClueFiltersProps) {
  const text = useText(listText);
  const states = useText(stateText);
  const manners = useText(mannerText);
  const findings = useText(findingText);
  const choice = (name: FilterName, any: string, words: Readonly<Record<string, string>>, more: object[] = []) => (
    <Select
      aria-label={any}
      className="filter-select"
      value={values[name]}
      onChange={(value) => set({ [name]: value })}
      options={[{ value: '', label: any }, ...more, ...options(words)]}
    />
  );
  return (
    <>
      {choice('state', text.anyState, states, [{ value: 'open', label: text.open }])}
      {choice('manner', text.anyManner, manners)}
      {choice('finding', text.anyFinding, findings)}
      <Checkbox
        checked={values.overdue === 'true'}
        onChange={(event) => set({ overdue: event.target.checked ? 'true' : '' })}
      >
        {text.overdueOnly}
      </Checkbox>
    </>
  );
}

/** Codes with their words, as a select wants them. */
export function options(words: Readonly<Record<string, string>>): { value: string; label: string }[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

function useClueColumns(): Columns<ClueLine> {
  const text = useText(listText);
  const states = useText(stateText);
  const manners = useText(mannerText);
  const findings = useText(findingText);
  const steps = useText(stepText);
  const formats = useFormats();
  return [
    {
      title: text.number,
      key: 'number',
      render: (_, { id, number, jurisdictionName }) => (
        <>
          <PageLink to={cluePath(id)}>{number}</PageLink>
          <div className="soft small">{jurisdictionName}</div>
        </>
      ),
    },
    { title: text.unit, dataIndex: 'unitName' },
    { title: text.persons, key: 'persons', render: (_, { persons }) => persons ?? '—' },
    { title: text.matter, key: 'matter', render: (_, { matter }) => <div className="cell-words">{matter}</div> },
    { title: text.state, key: 'state', render: (_, { state }) => states[state] },
    { title: text.due, key: 'due', render: (_, { dueOn, light }) => <DueMark dueOn={dueOn} light={light} /> },
    {
      title: text.holder,
      key: 'holder',
      render: (_, { holderName, nextStep }) => (
        <>
          {holderName ?? '—'}
          {nextStep && <div className="soft small">{steps[nextStep]}</div>}
        </>
      ),
    },
    {
      title: text.manner,
      key: 'manner',
      render: (_, { manner, finding }) =>
        [manner && manners[manner], finding && findings[finding]].filter(Boolean).join(' → ') || '—',
    },
    {
      title: text.transferredOn,
      key: 'transferredOn',
      render: (_, { transferredOn }) => formats.day(transferredOn),
    },
  ];
}
