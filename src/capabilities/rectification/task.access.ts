/** Whose step each command is, and in which states; the decisions and the page's buttons both hold to it. */
import type { Says } from '#platform/kernel/decision.ts';
import { refusalToLook } from './look-back.decide.ts';
import { type LookBackGround, lookers } from './look-back.model.ts';
import { rectificationRefusals as because } from './rectification.refusals.ts';
import { stateLabels } from './rectification.text.ts';
import {
  type Allowance,
  type Doer,
  signerRoles,
  type Task,
  type TaskCommand,
  type TaskState,
  taskCommands,
  unitRoles,
} from './task.model.ts';

interface Step {
  readonly states: readonly TaskState[];
  readonly rolesIn: (state: TaskState) => readonly string[];
  readonly who: Says;
}

const unitWho: Says = { zh: '被巡察单位', en: 'the inspected unit' };
const signerWho: Says = {
  zh: '巡察办主任或整改督导组',
  en: 'the director of the office or the rectification supervision group',
};
const secretaryWho: Says = { zh: '单位党组织书记', en: 'the unit’s Party secretary' };

/** 销号: the unit's contact proves, its secretary reviews, the office or the supervision group signs. */
export const steps: Readonly<Record<TaskCommand['type'], Step>> = {
  plan: { states: ['assigned', 'planned', 'in-progress'], rolesIn: () => unitRoles, who: unitWho },
  progress: { states: ['planned', 'in-progress'], rolesIn: () => unitRoles, who: unitWho },
  prove: {
    states: ['planned', 'in-progress'],
    rolesIn: () => ['unit-contact'],
    who: { zh: '单位联络员', en: 'the unit’s contact' },
  },
  review: { states: ['proved'], rolesIn: () => ['unit-secretary'], who: secretaryWho },
  'send-back': {
    states: ['proved', 'reviewed'],
    rolesIn: (state) => (state === 'proved' ? ['unit-secretary'] : signerRoles),
    who: { zh: '当前审核人', en: 'whoever reviews it now' },
  },
  'sign-off': { states: ['reviewed'], rolesIn: () => signerRoles, who: signerWho },
  extend: {
    states: ['assigned', 'planned', 'in-progress'],
    rolesIn: () => ['office-director'],
    who: { zh: '巡察办主任', en: 'the director of the office' },
  },
};

/** Everybody's commands on a task at all, in any state. */
const rolesOf: Readonly<Record<TaskCommand['type'], readonly string[]>> = {
  plan: unitRoles,
  progress: unitRoles,
  prove: ['unit-contact'],
  review: ['unit-secretary'],
  'send-back': ['unit-secretary', ...signerRoles],
  'sign-off': signerRoles,
  extend: ['office-director'],
};

/** Whether somebody did one of the steps before this one: proof, review and signature take three people. */
export function didEarlierStep(task: Task, command: TaskCommand['type'], by: Doer): boolean {
  if (command === 'review') return task.provedBy === by.accountId;
  if (command === 'sign-off') return task.provedBy === by.accountId || task.reviewedBy === by.accountId;
  return false;
}

/** Commands that are the person's at all, each with the reason where it is not possible now. */
export function allowedOnTask(task: Task, ground: LookBackGround, by: Doer): Allowance[] {
  const isOf = (roles: readonly string[]) => roles.some((role) => by.rolesHere.includes(role));
  if (task.state === 'signed-off') return ground.isTeams || isOf(lookers) ? [lookBackOn(task, ground, by)] : [];
  return taskCommands
    .filter((command) => isOf(rolesOf[command]))
    .map((command) => {
      const step = steps[command];
      if (!step.states.includes(task.state)) return { command, allowed: false, because: notNow(task.state) };
      if (!isOf(step.rolesIn(task.state)))
        return { command, allowed: false, because: filled(because.notYours.says, step.who) };
      if (didEarlierStep(task, command, by)) return { command, allowed: false, because: because.ownWork.says };
      return { command, allowed: true };
    });
}

function lookBackOn(task: Task, ground: LookBackGround, by: Doer): Allowance {
  const no = refusalToLook(task, ground, by);
  return no === undefined
    ? { command: 'look-back', allowed: true }
    : { command: 'look-back', allowed: false, because: no.says };
}

function notNow(state: TaskState): Says {
  const { zh, en } = stateLabels[state];
  return { zh: because.notNow.says.zh.replace('{state}', zh), en: because.notNow.says.en.replace('{state}', en) };
}

function filled(says: Says, who: Says): Says {
  return { zh: says.zh.replace('{who}', who.zh), en: says.en.replace('{who}', who.en) };
}
