import { Button, Select } from 'antd';
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
import type { CaseLine } from '../case.schema.ts';
import { options } from './ClueListPage.tsx';
import { caseListText } from './cases.text.ts';
import { casePath, useCases } from './clues.api.ts';
import { caseResultText, caseStateText } from './codes.text.ts';

/** Cases filed from clues, the newest first. */
export function CaseListPage() {
  const text = useText(caseListText);
  const ui = useText(uiText);
  const states = useText(caseStateText);
  const results = useText(caseResultText);
  const { current } = useJurisdiction();
  const round = useRound();
  const filters = useFilters(['search', 'state', 'result', 'roundId', 'personId']);
  const { cursor } = useCursor();
  const cases = useCases({
    ...filters.values,
    roundId: filters.values.roundId || round.current?.id,
    jurisdictionId: current?.id,
    withSubordinates: current?.level === 'city' ? 'true' : undefined,
    after: cursor,
  });
  const columns = useCaseColumns();
  return (
    <>
      <PageHeader title={text.title} description={text.description} />
      <Panel>
        <search className="filters">
          <SearchBox value={filters.values.search} label={text.search} onSearch={(search) => filters.set({ search })} />
          <Select
            aria-label={text.anyState}
            className="filter-select"
            value={filters.values.state}
            onChange={(state) => filters.set({ state })}
            options={[{ value: '', label: text.anyState }, { value: 'open', label: text.open }, ...options(states)]}
          />
          <Select
            aria-label={text.anyResult}
            className="filter-select"
            value={filters.values.result}
            onChange={(result) => filters.set({ result })}
            options={[{ value: '', label: text.anyResult }, ...options(results)]}
          />
        </search>
        <KeysetTable
          data={cases}
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

function useCaseColumns(): Columns<CaseLine> {
  const text = useText(caseListText);
  const states = useText(caseStateText);
  const results = useText(caseResultText);
  const formats = useFormats();
  return [
    {
      title: text.number,
      key: 'number',
      render: (_, { id, number, jurisdictionName }) => (
        <>
          <PageLink to={casePath(id)}>{number}</PageLink>
          <div className="soft small">{jurisdictionName}</div>
        </>
      ),
    },
    { title: text.caseTitle, key: 'title', render: (_, { title }) => <div className="cell-words">{title}</div> },
    { title: text.persons, key: 'persons', render: (_, { persons }) => persons ?? '—' },
    { title: text.state, key: 'state', render: (_, { state }) => states[state] },
    { title: text.filedOn, key: 'filedOn', render: (_, { filedOn }) => formats.day(filedOn) },
    { title: text.due, key: 'due', render: (_, { dueOn, light }) => <DueMark dueOn={dueOn} light={light} /> },
    { title: text.result, key: 'result', render: (_, { result }) => (result ? results[result] : '—') },
    { title: text.sanctions, dataIndex: 'sanctions', align: 'right' },
  ];
}
