import { Grid } from 'antd';
import { useSyncExternalStore } from 'react';

/** Whether the page is as narrow as a phone's, where drawings cannot be read. */
export function useIsNarrow(): boolean {
  const { sm } = Grid.useBreakpoint();
  return sm === false;
}

// A sheet of paper is as narrow, yet tables are printed as tables.
const tight = window.matchMedia('screen and (width < 768px)');

function onTightChange(listener: () => void): () => void {
  tight.addEventListener('change', listener);
  return () => tight.removeEventListener('change', listener);
}

/** Whether the page has no room for a table: on a phone, or on a desk's screen enlarged to twice its size. */
export function useIsTight(): boolean {
  return useSyncExternalStore(onTightChange, () => tight.matches);
}
