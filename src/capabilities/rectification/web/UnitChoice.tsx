import { Select } from 'antd';
import { useState } from 'react';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { useText } from '#web/language.ts';
import { pageText } from './pages.text.ts';
import { useUnits } from './rectification.api.ts';

export interface UnitChoiceProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (unitId: string) => void;
}

/** Chooses a unit of the jurisdiction by part of its name. Fits into `Form.Item`. */
export function UnitChoice({ id, value, onChange }: UnitChoiceProps) {
  const text = useText(pageText);
  const { current } = useJurisdiction();
  const [search, setSearch] = useState('');
  const units = useUnits(current?.id, search);
  return (
    <Select
      id={id}
      aria-label={text.unit}
      value={value}
      onChange={onChange}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      placeholder={text.lookUpUnit}
      loading={units.isFetching}
      options={(units.data?.rows ?? []).map((unit) => ({ value: unit.id, label: unit.name }))}
    />
  );
}
