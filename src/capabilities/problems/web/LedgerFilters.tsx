import { Checkbox, Select } from 'antd';
import type { Says } from '#platform/kernel/decision.ts';
import type { Filters } from '#web/address.ts';
import { useSay, useText } from '#web/language.ts';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { SearchBox } from '#web/ui/SearchBox.tsx';
import { outcomeTexts, routeTexts, severityTexts, stateTexts } from '../problem.text.ts';
import { filterText } from './filter.text.ts';
import { ledgerText } from './ledger.text.ts';
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
  const several = (name: Name, label: string, choices: { value: string; label: string }[]) => (
    <Select
      mode="multiple"
      allowClear
      maxTagCount="responsive"
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
  const tick = (name: Name, label: string, value = 'yes') => (
    <Checkbox checked={values[name] === value} onChange={({ target }) => set({ [name]: target.checked ? value : '' })}>
      {label}
    </Checkbox>
  );
  return (
    <search className="filters">
      <SearchBox value={values.search} label={text.search} onSearch={(search) => set({ search })} />
      {several('state', text.state, options(stateTexts))}
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
      {several('category', text.category, words.choices('categories'))}
      {several('discipline', text.discipline, words.choices('disciplines'))}
      {several('responsibility', text.responsibility, words.choices('responsibilities'))}
      {several('route', text.route, options(routeTexts))}
      {several('outcome', text.outcome, options(outcomeTexts))}
      {several('severity', text.severity, options(severityTexts))}
      <DayPicker
        value={values.foundFrom || null}
        placeholder={text.foundFrom}
        aria-label={text.foundFrom}
        onChange={(day) => set({ foundFrom: day ?? '' })}
      />
      <DayPicker
        value={values.foundTo || null}
        placeholder={text.foundTo}
        aria-label={text.foundTo}
        onChange={(day) => set({ foundTo: day ?? '' })}
      />
      {tick('key', text.keyOnly)}
      {tick('refound', more.onlyFirst, 'no')}
      {isWide && tick('withSubordinates', more.withSubordinates)}
    </search>
  );
}

function useOptions() {
  const say = useSay();
  return (texts: Readonly<Record<string, Says>>) =>
    Object.entries(texts).map(([value, says]) => ({ value, label: say(says) }));
}
