import { DueMark as Mark } from '#web/ui/DueMark.tsx';
import { lightOf } from './light.ts';

export interface DueMarkProps {
  readonly heldSince: string | null;
  readonly dueOn: string | null;
  readonly today: string;
}

/** A due day with its light, told from the time that has gone. */
export function DueMark({ heldSince, dueOn, today }: DueMarkProps) {
  return <Mark dueOn={dueOn} light={dueOn === null ? null : lightOf({ heldSince, dueOn, today })} />;
}
