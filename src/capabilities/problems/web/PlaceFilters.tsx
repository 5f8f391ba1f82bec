import { Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useFormats } from '#web/format.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { holderKindTexts } from '../problem.text.ts';
import { filterText } from './filter.text.ts';
import type { LedgerFilters } from './LedgerFilters.tsx';
import { useChoices, useHoldings } from './problem.api.ts';

/** Round, unit and holder, each found by a part of its name. */
export function PlaceFilters({ filters }: { readonly filters: LedgerFilters }) {
  const text = useText(filterText);
  const { round, unit } = filters.values;
  return (
    <>
      <ChoiceFilter
        label={text.round}
        of="round"
        value={round}
        onChoose={(id) => filters.set({ round: id, inspection: '' })}
      />
      <ChoiceFilter
        label={text.unit}
        of="unit"
        value={unit}
        round={round}
        onChoose={(id) => filters.set({ unit: id, inspection: '' })}
      />
      <HolderFilter filters={filters} />
    </>
  );
}

/** The jurisdiction that the choices are of; none where subordinate ones are looked at too. */
export function usePlace(filters: LedgerFilters): string | undefined {
  const { current } = useJurisdiction();
  return filters.values.withSubordinates === 'yes' ? undefined : current?.id;
}

interface ChoiceFilterProps {
  readonly label: string;
  readonly of: 'round' | 'unit';
  readonly value: string;
  readonly round?: string;
  readonly onChoose: (id: string) => void;
}

function ChoiceFilter({ label, of, value, round, onChoose }: ChoiceFilterProps) {
  const [search, setSearch] = useState('');
  const { current } = useJurisdiction();
  const choices = useChoices({ of, search, round, chosen: value, jurisdiction: current?.id });
  return (
    <SearchedSelect
      label={label}
      value={value}
      isWaiting={choices.isFetching}
      onSearch={setSearch}
      onChoose={onChoose}
      options={(choices.data ?? []).map(({ id, label: name, hint }) => ({
        value: id,
        label: name,
        option: (
          <>
            {name} <span className="soft small">{hint}</span>
          </>
        ),
      }))}
    />
  );
}

function HolderFilter({ filters }: { readonly filters: LedgerFilters }) {
  const text = useText(filterText);
  const say = useSay();
  const formats = useFormats();
  const [search, setSearch] = useState('');
  const { round, unit, inspection, holder, holderKind } = filters.values;
  const holdings = useHoldings({ round, unit, inspection, search, jurisdiction: usePlace(filters) });
  const options = (holdings.data ?? []).map(({ kind, id, name, open }) => ({
    value: `${kind}.${id}`,
    label: name,
    option: (
      <>
        {name}{' '}
        <span className="soft small">
          {say(holderKindTexts[kind])} · {fill(text.holds, { count: formats.number(open) })}
        </span>
      </>
    ),
  }));
  const value = holder === '' ? '' : `${holderKind}.${holder}`;
  // What a link names may hold nothing any more; it is still chosen and says so.
  const known = value === '' || options.some((one) => one.value === value);
  return (
    <SearchedSelect
      label={text.holder}
      value={value}
      isWaiting={holdings.isFetching}
      onSearch={setSearch}
      onChoose={(chosen) => {
        const [kind = '', id = ''] = chosen.split('.');
        filters.set({ holder: id, holderKind: kind });
      }}
      options={known ? options : [{ value, label: text.chosenHolder, option: text.chosenHolder }, ...options]}
    />
  );
}

interface SearchedSelectProps {
  readonly label: string;
  readonly value: string;
  readonly isWaiting: boolean;
  readonly onSearch: (search: string) => void;
  readonly onChoose: (value: string) => void;
  readonly options: { readonly value: string; readonly label: string; readonly option: ReactNode }[];
}

function SearchedSelect({ label, value, isWaiting, onSearch, onChoose, options }: SearchedSelectProps) {
  const text = useText(filterText);
  return (
    <Select
      allowClear
      className="ledger-filter ledger-place"
      aria-label={label}
      placeholder={label}
      popupMatchSelectWidth={false}
      showSearch={{ filterOption: false, onSearch }}
      loading={isWaiting}
      notFoundContent={<span className="soft">{text.noChoice}</span>}
      value={value === '' ? null : value}
      onChange={(chosen: string | null | undefined) => {
        onSearch('');
        onChoose(chosen ?? '');
      }}
      options={options}
      optionRender={({ data }) => data.option}
    />
  );
}
