import { useEffect } from 'react';
import { fill, useText } from '../language.ts';
import { uiText } from './ui.text.ts';

/** Names the browser's tab. Of two that stand on a page, the later one has the last word. */
export function TabTitle({ title }: { readonly title: string }) {
  const text = useText(uiText);
  useEffect(() => {
    document.title = fill(text.tab, { title });
  }, [title, text]);
  return null;
}
