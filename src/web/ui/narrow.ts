import { Grid } from 'antd';

/** Whether the page is as narrow as a phone's, where drawings and wide tables cannot be read. */
export function useIsNarrow(): boolean {
  const { sm } = Grid.useBreakpoint();
  return sm === false;
}
