import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { useText } from '../language.ts';
import { uiText } from './ui.text.ts';

export interface SearchBoxProps {
  readonly value: string;
  readonly label: string;
  readonly onSearch: (value: string) => void;
}

/** A search that starts on Enter or on the button, never while a Chinese word is still being composed. */
export function SearchBox({ value, label, onSearch }: SearchBoxProps) {
  const text = useText(uiText);
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  return (
    <Input.Search
      value={draft}
      placeholder={label}
      aria-label={label}
      allowClear
      enterButton={text.search}
      className="search-box"
      onChange={(event) => setDraft(event.target.value)}
      onSearch={(next) => onSearch(next.trim())}
    />
  );
}
