/** What a supervision group (整改督导组) held goes back to the office when nobody of the group is left. */
import { accept, type Decision, refuse } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import { rectificationRefusals as because } from './rectification.refusals.ts';
import type { Holder, Task, TaskChange } from './task.model.ts';

/** The same step, with the office; whoever gets it after its day has that day to act. */
export function decideHandingBack(task: Task, office: Holder, today: Day): Decision<TaskChange> {
  const { id, version, jurisdictionId, holderKind, dueOn } = task;
  if (holderKind !== 'supervision-group' || dueOn === null) return refuse(because.notWithSupervisors);
  return accept({
    id,
    version,
    event: 'rectification-handed-back',
    set: {
      holderKind: office.kind,
      holderId: office.id,
      holderName: office.name,
      heldSince: today,
      dueOn: dueOn < today ? today : dueOn,
    },
    detail: {},
    jurisdictionId,
  });
}
