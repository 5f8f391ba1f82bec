import { holdsOneOf } from '#platform/kernel/actor.ts';
import { accept, type Decision, refuse } from '#platform/kernel/decision.ts';
import { fieldworkRefusals } from './fieldwork.refusals.ts';
import { teamRoles } from './roles.model.ts';
import type { Origin, SiteChange, SiteStanding } from './site.model.ts';
import type { NewTick, TaskStanding, TaskTick } from './step.model.ts';

/** Somebody of the team says that a task of a step entered is done, and since when. */
export function decideTick(
  id: string,
  { jurisdictionId, roundId, inspectionId }: Origin,
  order: NewTick,
  at: SiteStanding & { readonly task: TaskStanding | undefined },
): Decision<SiteChange> {
  const { task, by, today, movedInOn } = at;
  if (!holdsOneOf(at.by, teamRoles)) return refuse(fieldworkRefusals.notInTeam);
  if (at.isOver || movedInOn === null) return refuse(fieldworkRefusals.notOnSite);
  if (task === undefined) return refuse(fieldworkRefusals.taskUnknown);
  if (!task.isByHand) return refuse(fieldworkRefusals.taskProvedByRecords);
  if (task.place === 'ahead') return refuse(fieldworkRefusals.stepNotEntered);
  if (task.isTicked) return refuse(fieldworkRefusals.alreadyTicked);
  if (order.doneOn < movedInOn || order.doneOn > today) return refuse(fieldworkRefusals.doneDay, { from: movedInOn });
  const { task: code, doneOn, note } = order;
  const set = {
    ...{ jurisdictionId, roundId, inspectionId, task: code, doneOn, note },
    ...{ tickedBy: by.id, tickedByName: by.name, tickedOn: today },
    ...{ untickedBy: null, untickedByName: null, untickedOn: null, untickReason: null },
  };
  return accept({ table: 'taskTick', id, version: 0, event: 'task-ticked', set, jurisdictionId });
}

/** Whoever ticked takes it back, or the leader; what the team has passed on the strength of it stays until the step itself is taken back. */
export function decideUntick(
  tick: TaskTick,
  reason: string,
  at: SiteStanding & { readonly task: TaskStanding | undefined },
): Decision<SiteChange> {
  const { task, by, today } = at;
  if (!holdsOneOf(at.by, teamRoles)) return refuse(fieldworkRefusals.notInTeam);
  if (at.isOver) return refuse(fieldworkRefusals.notOnSite);
  if (tick.untickedOn !== null) return refuse(fieldworkRefusals.notTicked);
  if (tick.tickedBy !== by.id && !holdsOneOf(at.by, ['team-leader'])) return refuse(fieldworkRefusals.untickOthers);
  if (task?.isMandatory === true && task.place === 'passed') return refuse(fieldworkRefusals.stepPassed);
  const { id, version, jurisdictionId } = tick;
  const set = { untickedBy: by.id, untickedByName: by.name, untickedOn: today, untickReason: reason };
  return accept({ table: 'taskTick', id, version, event: 'task-unticked', set, jurisdictionId });
}
