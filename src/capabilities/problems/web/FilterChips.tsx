import { Button, Tag } from 'antd';
import type { Says } from '#platform/kernel/decision.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { outcomeTexts, routeTexts, severityTexts, stateTexts } from '../problem.text.ts';
import { filterText } from './filter.text.ts';
import { type LedgerFilters, ledgerFilterNames } from './LedgerFilters.tsx';
import { ledgerText } from './ledger.text.ts';
import { usePlace } from './PlaceFilters.tsx';
import { useChoices, useHoldings, useWords } from './problem.api.ts';

type Name = (typeof ledgerFilterNames)[number];

interface Chip {
  readonly name: Name;
  readonly value: string;
  readonly label: string;
}

/** What the list is narrowed to, in words; each can be taken away alone. */
export function FilterChips({ filters }: { readonly filters: LedgerFilters }) {
  const text = useText(filterText);
  const label = useLabels(filters);
  const chips: Chip[] = ledgerFilterNames.flatMap((name) =>
    valuesOf(name, filters.values[name]).flatMap((value) => {
      const says = label(name, value);
      return says === undefined ? [] : [{ name, value, label: says }];
    }),
  );
  if (chips.length === 0) return null;
  const remove = ({ name, value }: Chip) => {
    const left = valuesOf(name, filters.values[name]).filter((one) => one !== value);
    filters.set({ [name]: left.join(','), ...(name === 'holder' ? { holderKind: '' } : {}) });
  };
  return (
    <section className="ledger-chips" aria-label={text.chips}>
      <span className="soft">{text.chips}</span>
      {chips.map((chip) => (
        <Tag
          key={`${chip.name} ${chip.value}`}
          closable={{ 'aria-label': fill(text.removeChip, { name: chip.label }) }}
          onClose={(event) => {
            event.preventDefault();
            remove(chip);
          }}
        >
          {chip.label}
        </Tag>
      ))}
      <Button type="link" size="small" onClick={filters.clear}>
        {text.clearAll}
      </Button>
    </section>
  );
}

const several: readonly Name[] = ['state', 'category', 'discipline', 'responsibility', 'route', 'outcome', 'severity'];

function valuesOf(name: Name, value: string): string[] {
  if (value === '') return [];
  return several.includes(name) ? value.split(',') : [value];
}

/** The words for one value of a filter; undefined for what is no filter of its own. */
function useLabels(filters: LedgerFilters): (name: Name, value: string) => string | undefined {
  const text = useText(ledgerText);
  const more = useText(filterText);
  const say = useSay();
  const words = useWords();
  const formats = useFormats();
  const named = useNames(filters);
  const from = (texts: Readonly<Record<string, Says>>, value: string) => (texts[value] ? say(texts[value]) : undefined);
  return (name, value) => {
    switch (name) {
      case 'search':
        return fill(more.searchChip, { text: value });
      case 'state':
        return from(stateTexts, value);
      case 'route':
        return from(routeTexts, value);
      case 'outcome':
        return from(outcomeTexts, value);
      case 'severity':
        return from(severityTexts, value);
      case 'category':
        return words.choices('categories').find((one) => one.value === value)?.label;
      case 'discipline':
        return words.choices('disciplines').find((one) => one.value === value)?.label;
      case 'responsibility':
        return words.choices('responsibilities').find((one) => one.value === value)?.label;
      case 'due':
        return { overdue: text.overdue, soon: text.soon, open: text.open }[value];
      case 'key':
        return text.keyOnly;
      case 'refound':
        return value === 'no' ? more.onlyFirst : more.refoundOnly;
      case 'foundFrom':
        return fill(more.from, { day: formats.day(value) });
      case 'foundTo':
        return fill(more.to, { day: formats.day(value) });
      case 'withSubordinates':
        return more.withSubordinates;
      case 'holderKind':
        return undefined;
      default:
        return named(name);
    }
  };
}

/** Names of the round, unit, inspection and holder that the address has only the ids of. */
function useNames(filters: LedgerFilters): (name: 'round' | 'unit' | 'inspection' | 'holder') => string {
  const text = useText(filterText);
  const jurisdiction = usePlace(filters);
  const { round, unit, inspection, holder, holderKind } = filters.values;
  const found = {
    round: useChoices(round === '' ? null : { of: 'round', chosen: round, search: round }),
    unit: useChoices(unit === '' ? null : { of: 'unit', chosen: unit, search: unit }),
    inspection: useChoices(inspection === '' ? null : { of: 'inspection', chosen: inspection, search: inspection }),
  };
  const holdings = useHoldings(holder === '' ? null : { round, unit, inspection, jurisdiction, search: '' });
  return (name) => {
    if (name === 'holder') {
      const held = holdings.data?.find(({ id, kind }) => id === holder && (holderKind === '' || kind === holderKind));
      return held?.name ?? text.chosenHolder;
    }
    return found[name].data?.find(({ id }) => id === filters.values[name])?.label ?? text[name];
  };
}
