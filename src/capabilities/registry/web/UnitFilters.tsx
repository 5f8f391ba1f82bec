import { Checkbox, Select } from 'antd';
import type { Filters } from '#web/address.ts';
import { useText } from '#web/language.ts';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { SearchBox } from '#web/ui/SearchBox.tsx';
import { sectors, unitKinds, unitLevels } from '../unit.model.ts';
import { listText } from './registry.text.ts';
import { today, useChoices } from './words.ts';

export const filterNames = [
  'search',
  'kind',
  'sector',
  'level',
  'status',
  'on',
  'parentId',
  'withSubordinates',
] as const;
export type UnitFilters = Filters<(typeof filterNames)[number]>;

/** What narrows the list; everything is kept in the address. */
export function UnitFilterBar({ filters, isWide }: { readonly filters: UnitFilters; readonly isWide: boolean }) {
  const text = useText(listText);
  const kinds = useChoices(unitKinds);
  const sectorChoices = useChoices(sectors);
  const levels = useChoices(unitLevels);
  const { values, set } = filters;
  const select = (
    name: 'kind' | 'sector' | 'level',
    label: string,
    all: string,
    options: { value: string; label: string }[],
  ) => (
    <Select
      aria-label={label}
      className="filter-select"
      value={values[name]}
      onChange={(value) => set({ [name]: value })}
      options={[{ value: '', label: all }, ...options]}
      popupMatchSelectWidth={false}
    />
  );
  return (
    <search className="filters">
      <SearchBox value={values.search} label={text.search} onSearch={(search) => set({ search })} />
      {select('kind', text.kind, text.allKinds, kinds)}
      {select('sector', text.sector, text.allSectors, sectorChoices)}
      {select('level', text.level, text.allLevels, levels)}
      <Select
        aria-label={text.status}
        className="filter-select"
        value={values.status || 'living'}
        onChange={(status) => set({ status: status === 'living' ? '' : status })}
        options={[
          { value: 'living', label: text.living },
          { value: 'abolished', label: text.abolished },
          { value: 'all', label: text.both },
        ]}
      />
      <DayPicker
        value={values.on === '' ? null : values.on}
        placeholder={`${text.on}：${text.today}`}
        aria-label={text.on}
        latest={today()}
        onChange={(on) => set({ on: on ?? '' })}
      />
      {isWide && (
        <Checkbox
          checked={values.withSubordinates === 'true'}
          onChange={({ target }) => set({ withSubordinates: target.checked ? 'true' : '' })}
        >
          {text.withSubordinates}
        </Checkbox>
      )}
    </search>
  );
}
