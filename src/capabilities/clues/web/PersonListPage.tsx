import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useCursor, useFilters, useGo } from '#web/address.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { useText } from '#web/language.ts';
import { useRound } from '#web/round.ts';
import { useRoles } from '#web/session.ts';
import { type Columns, KeysetTable } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { SearchBox } from '#web/ui/SearchBox.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { PersonLine } from '../clues.schema.ts';
import { clueReaders } from '../roles.model.ts';
import { personPath, usePersons } from './clues.api.ts';
import { PersonDialog } from './PersonDialog.tsx';
import { personText } from './persons.text.ts';

/** Persons in clues, cases and talks, each once. */
export function PersonListPage() {
  const text = useText(personText);
  const ui = useText(uiText);
  const go = useGo();
  const { current } = useJurisdiction();
  const round = useRound();
  const mayRegister = useRoles().some((role) => (clueReaders as readonly string[]).includes(role));
  const filters = useFilters(['search', 'sanctioned', 'roundId']);
  const { cursor } = useCursor();
  const persons = usePersons({
    ...filters.values,
    roundId: filters.values.roundId || round.current?.id,
    jurisdictionId: current?.id,
    withSubordinates: current?.level === 'city' ? 'true' : undefined,
    after: cursor,
  });
  const columns = usePersonColumns();
  const [isOpen, setOpen] = useState(false);
  const register = mayRegister && current && (
    <Button type="primary" onClick={() => setOpen(true)}>
      {text.register}
    </Button>
  );
  return (
    <>
      <PageHeader title={text.title} description={text.description} actions={register} />
      <Panel>
        <search className="filters">
          <SearchBox value={filters.values.search} label={text.search} onSearch={(search) => filters.set({ search })} />
          <Checkbox
            checked={filters.values.sanctioned === 'true'}
            onChange={(event) => filters.set({ sanctioned: event.target.checked ? 'true' : '' })}
          >
            {text.sanctionedOnly}
          </Checkbox>
        </search>
        <KeysetTable
          data={persons}
          page={(answer) => answer}
          columns={columns}
          rowKey={({ id }) => id}
          label={text.title}
          empty={
            filters.isFiltered
              ? { says: ui.nothingFound, action: <Button onClick={filters.clear}>{ui.clearFilters}</Button> }
              : { says: text.none, action: register }
          }
        />
      </Panel>
      {isOpen && current && (
        <PersonDialog
          jurisdictionId={current.id}
          onClose={() => setOpen(false)}
          onDone={({ id }) => go(personPath(id))}
        />
      )}
    </>
  );
}

function usePersonColumns(): Columns<PersonLine> {
  const text = useText(personText);
  return [
    {
      title: text.name,
      key: 'name',
      render: (_, { id, name }) => <PageLink to={personPath(id)}>{name}</PageLink>,
    },
    { title: text.workplace, dataIndex: 'workplace' },
    { title: text.post, dataIndex: 'post' },
    { title: text.jurisdiction, dataIndex: 'jurisdictionName' },
    { title: text.cases, dataIndex: 'cases', align: 'right' },
    { title: text.sanctions, dataIndex: 'sanctions', align: 'right' },
    { title: text.talks, dataIndex: 'talks', align: 'right' },
  ];
}
