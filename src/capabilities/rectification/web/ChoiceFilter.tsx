import { Select } from 'antd';
import type { Says } from '#platform/kernel/decision.ts';
import { useSay } from '#web/language.ts';

export interface ChoiceFilterProps<Name extends string> {
  readonly filters: {
    readonly values: Readonly<Record<Name, string>>;
    set(changes: Partial<Record<Name, string>>): void;
  };
  readonly name: Name;
  readonly labels: Readonly<Record<string, Says>>;
  readonly label: string;
  readonly all: string;
}

/** One filter of a list over the codes of a table of labels. */
export function ChoiceFilter<Name extends string>({ filters, name, labels, label, all }: ChoiceFilterProps<Name>) {
  const say = useSay();
  return (
    <Select
      aria-label={label}
      className="filter-select"
      value={filters.values[name]}
      onChange={(value: string) => filters.set({ [name]: value } as Partial<Record<Name, string>>)}
      options={[
        { value: '', label: all },
        ...Object.entries(labels).map(([value, says]) => ({ value, label: say(says) })),
      ]}
    />
  );
}
