import { Button, Select } from 'antd';
import { useCursor, useFilters, useGo } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { useSay, useText } from '#web/language.ts';
import { useRound } from '#web/round.ts';
import { useRoles } from '#web/session.ts';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { KeysetTable } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { LetterLineAnswer } from '../rectification.schema.ts';
import { letterKindLabels, letterStateLabels } from '../rectification.text.ts';
import { ChoiceFilter } from './ChoiceFilter.tsx';
import { DraftLetter } from './DraftLetter.tsx';
import { DueMark } from './DueMark.tsx';
import { pageText } from './pages.text.ts';
import { useLetters } from './rectification.api.ts';

const filterNames = ['kind', 'state', 'open', 'unitId', 'roundId'] as const;

/** Rectification letters and suggestion letters; a unit sees those that went out to it. */
export function LetterListPage() {
  const text = useText(pageText);
  const ui = useText(uiText);
  const go = useGo();
  const roles = useRoles();
  const { current } = useJurisdiction();
  const filters = useFilters(filterNames);
  const drafting = useFilters(['draft']);
  const { cursor } = useCursor();
  const round = useRound();
  const roundId = filters.values.roundId || round.current?.id;
  const letters = useLetters({ ...filters.values, roundId, jurisdictionId: current?.id, after: cursor });
  const columns = useLetterColumns(letters.data?.today ?? '');
  const draft = (roles.includes('office-clerk') || roles.includes('office-director')) && (
    <Button type="primary" onClick={() => drafting.set({ draft: 'new' })}>
      {text.draft}
    </Button>
  );
  return (
    <>
      <PageHeader title={text.letters} description={text.lettersFor} actions={draft} />
      <Panel>
        <search className="filters">
          <ChoiceFilter filters={filters} name="kind" labels={letterKindLabels} label={text.kind} all={text.allKinds} />
          <ChoiceFilter
            filters={filters}
            name="state"
            labels={letterStateLabels}
            label={text.state}
            all={text.allStates}
          />
          <Select
            aria-label={text.openness}
            className="filter-select"
            value={filters.values.open}
            onChange={(open) => filters.set({ open })}
            options={[
              { value: '', label: ui.all },
              { value: 'open', label: text.openOnes },
              { value: 'overdue', label: text.overdueOnes },
            ]}
          />
        </search>
        <KeysetTable
          data={letters}
          page={({ rows, next }) => ({ rows, next })}
          columns={columns}
          rowKey={({ id }) => id}
          label={text.letters}
          empty={
            filters.isFiltered
              ? { says: ui.nothingFound, action: <Button onClick={filters.clear}>{ui.clearFilters}</Button> }
              : { says: text.noLetters, action: draft }
          }
        />
      </Panel>
      {drafting.values.draft !== '' && draft && (
        <DraftLetter
          unitId={drafting.values.draft === 'new' ? undefined : drafting.values.draft}
          onClose={() => drafting.clear()}
          onDone={(id) => go(`/rectification/letters/${id}`)}
        />
      )}
    </>
  );
}

function useLetterColumns(today: string): Columns<LetterLineAnswer> {
  const text = useText(pageText);
  const say = useSay();
  const formats = useFormats();
  return [
    {
      title: text.title,
      key: 'title',
      render: (_, { id, number, title }) => (
        <>
          <PageLink to={`/rectification/letters/${id}`}>{title}</PageLink>
          <div className="soft small">{number}</div>
        </>
      ),
    },
    { title: text.kind, key: 'kind', render: (_, { kind }) => say(letterKindLabels[kind]) },
    { title: text.unit, dataIndex: 'unitName' },
    { title: text.listed, dataIndex: 'problems', align: 'right' },
    { title: text.state, key: 'state', render: (_, { state }) => say(letterStateLabels[state]) },
    { title: text.issuedOn, key: 'issuedOn', render: (_, { issuedOn }) => issuedOn && formats.day(issuedOn) },
    { title: text.holder, dataIndex: 'holderName' },
    {
      title: text.due,
      key: 'due',
      render: (_, { heldSince, dueOn }) => <DueMark heldSince={heldSince} dueOn={dueOn} today={today} />,
    },
  ];
}
