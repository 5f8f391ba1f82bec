import { Select } from 'antd';
import { useState } from 'react';
import { usePersons } from './clues.api.ts';

export interface PersonSelectProps {
  readonly id?: string;
  readonly jurisdictionId: string;
  readonly value?: string;
  readonly onChange?: (id: string) => void;
}

/** Finds a registered person of a jurisdiction by name or workplace. Fits into `Form.Item`. */
export function PersonSelect({ id, jurisdictionId, value, onChange }: PersonSelectProps) {
  const [search, setSearch] = useState('');
  const found = usePersons({ jurisdictionId, search });
  return (
    <Select
      id={id}
      showSearch={{ filterOption: false, onSearch: setSearch }}
      value={value}
      onChange={onChange}
      loading={found.isFetching}
      options={found.data?.rows.map((one) => ({
        value: one.id,
        label: [one.name, one.workplace, one.post, one.distinction].filter(Boolean).join(' · '),
      }))}
    />
  );
}
