import { Tag } from 'antd';
import type { ProblemState } from '../problem.model.ts';

const colours: Record<ProblemState, string> = {
  registered: 'default',
  confirmed: 'blue',
  'fed-back': 'geekblue',
  'handed-on': 'gold',
  closed: 'green',
  dropped: 'default',
};

export function StateTag({ state, says }: { readonly state: ProblemState; readonly says: string }) {
  return <Tag color={colours[state]}>{says}</Tag>;
}
