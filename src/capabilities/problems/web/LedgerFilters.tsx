import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import type { Says } from '#platform/kernel/decision.ts';
import type { Filters } from '#web/address.ts';
import { useSay, useText } from '#web/language.ts';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { SearchBox } from '#web/ui/SearchBox.tsx';
import { outcomeTexts, routeTexts, severityTexts, stateTexts } from '../problem.text.ts';
import { FilterChips } from './FilterChips.tsx';
import { filterText } from './filter.text.ts';
import { ledgerText } from './ledger.text.ts';
import { PlaceFilters } from './PlaceFilters.tsx';
import { useWords } from './problem.api.ts';

export const ledgerFilterNames = [
  'search',
  'state',
  'due',
  'category',
  'discipline',
  'responsibility',
  'route',
  'outcome',
  'severity',
  'key',
  'refound',
  'foundFrom',
  'foundTo',
  'round',
  'inspection',
  'unit',
  'holder',
  'holderKind',
  'withSubordinates',
] as const;
export type LedgerFilters = Filters<(typeof ledgerFilterNames)[number]>;
type Name = (typeof ledgerFilterNames)[number];

/** What narrows the ledger; several values of one filter are listed with commas in the address. */
export function LedgerFilterBar({ filters, isWide }: { readonly filters: LedgerFilters; readonly isWide: boolean }) {
  const text = useText(ledgerText);
  const more = useText(filterText);
  const words = useWords();
  const options = useOptions();
  const { values, set } = filters;
  const [isOpen, setOpen] = useState(() => rarer.some((name) => values[name] !== ''));
  return (
    <search>
      <div className="filters">
        <SearchBox value={values.search} label={text.search} onSearch={(search) => set({ search })} />
        <Several filters={filters} name="state" label={text.state} choices={options(stateTexts)} />
        <Select
          className="ledger-filter"
          aria-label={text.due}
          value={values.due}
          onChange={(due) => set({ due })}
          options={[
            { value: '', label: text.dueAny },
            { value: 'overdue', label: text.overdue },
            { value: 'soon', label: text.soon },
            { value: 'open', label: text.open },
          ]}
        />
        <PlaceFilters filters={filters} />
        <Several filters={filters} name="category" label={text.category} choices={words.choices('categories')} />
        <Tick filters={filters} name="key" label={text.keyOnly} />
        {isWide && <Tick filters={filters} name="withSubordinates" label={more.withSubordinates} />}
        <Button type="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? more.less : more.more}
        </Button>
      </div>
      {isOpen && <RarerFilters filters={filters} />}
      <FilterChips filters={filters} />
    </search>
  );
}

/** Shown on request, and where one of them is in use. */
const rarer = [
  'discipline',
  'responsibility',
  'route',
  'outcome',
  'severity',
  'foundFrom',
  'foundTo',
  'refound',
] as const satisfies readonly Name[];

function RarerFilters({ filters }: { readonly filters: LedgerFilters }) {
  const text = useText(ledgerText);
  const more = useText(filterText);
  const words = useWords();
  const options = useOptions();
  const several = (name: Name, label: string, choices: Option[]) => (
    <Several key={name} filters={filters} name={name} label={label} choices={choices} />
  );
  return (
    <div className="filters">
      {several('route', text.route, options(routeTexts))}
      {several('outcome', text.outcome, options(outcomeTexts))}
      {several('severity', text.severity, options(severityTexts))}
      {several('discipline', text.discipline, words.choices('disciplines'))}
      {several('responsibility', text.responsibility, words.choices('responsibilities'))}
      {(['foundFrom', 'foundTo'] as const).map((name) => (
        <DayPicker
          key={name}
          value={filters.values[name] || null}
          placeholder={text[name]}
          aria-label={text[name]}
          onChange={(day) => filters.set({ [name]: day ?? '' })}
        />
      ))}
      <Tick filters={filters} name="refound" label={more.onlyFirst} value="no" />
    </div>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}
interface FilterProps {
  readonly filters: LedgerFilters;
  readonly name: Name;
  readonly label: string;
}

function Several({ filters: { values, set }, name, label, choices }: FilterProps & { readonly choices: Option[] }) {
  return (
    <Select
      mode="multiple"
      allowClear
      maxTagCount={0}
      maxTagPlaceholder={(chosen) => `${label} · ${chosen.length}`}
      className="ledger-filter"
      aria-label={label}
      placeholder={label}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={values[name] === '' ? [] : values[name].split(',')}
      onChange={(chosen: string[]) => set({ [name]: chosen.join(',') })}
      options={choices}
    />
  );
}

function Tick({ filters: { values, set }, name, label, value = 'yes' }: FilterProps & { readonly value?: string }) {
  return (
    <Checkbox checked={values[name] === value} onChange={({ target }) => set({ [name]: target.checked ? value : '' })}>
      {label}
    </Checkbox>
  );
}

function useOptions() {
  const say = useSay();
  return (texts: Readonly<Record<string, Says>>) =>
    Object.entries(texts).map(([value, says]) => ({ value, label: say(says) }));
}
