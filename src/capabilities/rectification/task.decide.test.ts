import { describe, expect, test } from 'vitest';
import type { Decision } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import { allowedOnTask } from './task.access.ts';
import { decideAssign, decideCompletion, decideTask } from './task.decide.ts';
import {
  afterTask,
  type Doer,
  type Holder,
  holdingOf,
  type Task,
  type TaskChange,
  type TaskCommand,
  type TaskState,
  taskCommands,
  taskStates,
  type Way,
} from './task.model.ts';

const today = '2026-11-24' as Day;
const completeBy = '2027-01-24' as Day;
const who = (name: string, ...rolesHere: string[]): Doer => ({ accountId: name, name, rolesHere });
const clerk = who('clerk', 'office-clerk');
const director = who('director', 'office-director');
const contact = who('contact', 'unit-contact');
const secretary = who('secretary', 'unit-secretary');
const supervisor = who('supervisor', 'rectification-supervisor');
const everybody = who('everybody', 'office-director', 'unit-contact', 'unit-secretary', 'rectification-supervisor');
const signer: Holder = { kind: 'supervision-group', id: 'round', name: '整改督导组' };
const situation = { today, signer };
const problem = {
  id: 'problem',
  jurisdictionId: 'county',
  roundId: 'round',
  inspectionId: 'inspection',
  unitId: 'unit',
  unitName: '旧州镇',
};

const commands: Readonly<Record<TaskCommand['type'], TaskCommand>> = {
  plan: { type: 'plan', plan: '整改方案', measures: '措施', responsibleLeader: '王某' },
  progress: { type: 'progress', text: '已开会研究', completion: 'basically-done', recoveredFen: 100 },
  prove: { type: 'prove', proof: '会议纪要〔2026〕8号', recoveredFen: 500 },
  review: { type: 'review' },
  'send-back': { type: 'send-back', reason: '佐证不足' },
  'sign-off': { type: 'sign-off', outcome: 'rectified', keptUp: true },
  extend: { type: 'extend', completeBy: '2027-03-01' as Day, reason: '涉及土地确权' },
};

function eventOf(decision: Decision<TaskChange>): TaskChange {
  if (!decision.accepted) throw new Error(decision.refusal.kind);
  return decision.event;
}

function refusalOf(decision: Decision<unknown>): string {
  return decision.accepted ? 'accepted' : decision.refusal.kind;
}

function assigned(way: Way = 'rectification'): Task {
  const order = { id: 'task', problem, way, planBy: null, completeBy, followsId: null };
  return afterTask(null, eventOf(decideAssign(order, clerk, today)));
}

function done(task: Task, type: TaskCommand['type'], by: Doer): Task {
  return afterTask(task, eventOf(decideTask(task, commands[type], by, situation)));
}

function at(state: TaskState): Task {
  const way: readonly [TaskCommand['type'], Doer][] = [
    ['plan', contact],
    ['progress', contact],
    ['prove', contact],
    ['review', secretary],
    ['sign-off', supervisor],
  ];
  return way.slice(0, taskStates.indexOf(state)).reduce((task, [type, by]) => done(task, type, by), assigned());
}

const possible: Readonly<Record<TaskState, Partial<Record<TaskCommand['type'], TaskState>>>> = {
  assigned: { plan: 'planned', extend: 'assigned' },
  planned: { plan: 'planned', progress: 'in-progress', prove: 'proved', extend: 'planned' },
  'in-progress': { plan: 'in-progress', progress: 'in-progress', prove: 'proved', extend: 'in-progress' },
  proved: { review: 'reviewed', 'send-back': 'in-progress' },
  reviewed: { 'sign-off': 'signed-off', 'send-back': 'in-progress' },
  'signed-off': {},
};

describe('every state with every command', () => {
  test.each(taskStates.flatMap((state) => taskCommands.map((command) => [state, command] as const)))(
    'a task that is %s takes “%s” only where the course allows',
    (state, command) => {
      const task = at(state);
      const next = possible[state][command];
      const decision = decideTask(task, commands[command], everybody, situation);
      if (next === undefined) return expect(decision.accepted).toBe(false);
      const after = afterTask(task, eventOf(decision));
      expect(after.state).toBe(next);
      expect(after.version).toBe(task.version + 1);
      const isOpen = after.closedOn === null;
      expect(holdingOf(after) !== undefined).toBe(isOpen);
      expect([after.outcome, after.proof, after.signedBy].every((value) => value === null)).toBe(isOpen);
    },
  );

  test('and says the same by its buttons', () => {
    for (const state of taskStates) {
      const ground = { isLatest: true, awaitsSignature: false, isTeams: false };
      const offered = allowedOnTask(at(state), ground, everybody).filter(({ allowed }) => allowed);
      const expected = state === 'signed-off' ? ['look-back'] : Object.keys(possible[state]);
      expect([state, offered.map(({ command }) => command).toSorted()]).toEqual([state, expected.toSorted()]);
    }
  });
});

describe('three people', () => {
  test('whoever proved does not review, and neither of them signs', () => {
    const both = who('contact', 'unit-contact', 'unit-secretary', 'office-director');
    expect(refusalOf(decideTask(at('proved'), commands.review, both, situation))).toBe('rectification.own-work');
    expect(refusalOf(decideTask(at('reviewed'), commands['sign-off'], both, situation))).toBe('rectification.own-work');
    const reviewer = who('secretary', 'rectification-supervisor');
    expect(refusalOf(decideTask(at('reviewed'), commands['sign-off'], reviewer, situation))).toBe(
      'rectification.own-work',
    );
  });

  test('a director or a supervisor signs, a clerk does not', () => {
    expect(done(at('reviewed'), 'sign-off', director)).toMatchObject({
      doneBy: 'contact',
      signedBy: 'director',
      completion: 'done',
      keptUp: true,
      proof: '会议纪要〔2026〕8号',
    });
    expect(refusalOf(decideTask(at('reviewed'), commands['sign-off'], clerk, situation))).toBe(
      'rectification.not-yours',
    );
  });

  test('the secretary sends proof back to the contact, and the signer sends it back too', () => {
    const back = done(at('proved'), 'send-back', secretary);
    expect(back).toMatchObject({ state: 'in-progress', provedBy: null, timesSentBack: 1, sentBackReason: '佐证不足' });
    expect(refusalOf(decideTask(at('reviewed'), commands['send-back'], secretary, situation))).toBe(
      'rectification.not-yours',
    );
    expect(done(at('reviewed'), 'send-back', supervisor)).toMatchObject({ holderKind: 'unit', reviewedBy: null });
  });
});

describe('an end', () => {
  test('as not rectified needs a reason and does not count as done', () => {
    const without: TaskCommand = { type: 'sign-off', outcome: 'not-rectified', keptUp: false };
    expect(refusalOf(decideTask(at('reviewed'), without, director, situation))).toBe('rectification.reason-needed');
    const order: TaskCommand = { ...without, outcomeReason: '企业已破产' };
    const end = afterTask(at('reviewed'), eventOf(decideTask(at('reviewed'), order, director, situation)));
    expect(end).toMatchObject({ outcome: 'not-rectified', outcomeReason: '企业已破产', completion: 'basically-done' });
  });

  test('of an inquiry is an explanation, of a rectification it is not', () => {
    const order: TaskCommand = { type: 'sign-off', outcome: 'explained', keptUp: false };
    const inquiry = [['prove', contact] as const, ['review', secretary] as const].reduce(
      (task, [type, by]) => done(task, type, by),
      assigned('inquiry'),
    );
    expect(decideTask(inquiry, order, director, situation).accepted).toBe(true);
    expect(refusalOf(decideTask(at('reviewed'), order, director, situation))).toBe(
      'rectification.outcome-does-not-fit',
    );
  });
});

describe('an assignment', () => {
  test('waits for the plan by the rulebook’s day, then for the work', () => {
    const order = {
      id: 'task',
      problem,
      way: 'rectification' as const,
      planBy: '2026-12-15' as Day,
      completeBy,
      followsId: null,
    };
    const task = afterTask(null, eventOf(decideAssign(order, clerk, today)));
    expect(task).toMatchObject({ holderKind: 'unit', nextStep: 'plan', dueOn: '2026-12-15' });
    expect(done(task, 'plan', contact)).toMatchObject({ nextStep: 'rectify', dueOn: completeBy });
  });

  test('of a team on site is only for what is put right at once', () => {
    const leader = who('leader', 'team-leader');
    const order = { id: 'task', problem, planBy: null, completeBy, followsId: null };
    expect(refusalOf(decideAssign({ ...order, way: 'rectification' }, leader, today))).toBe(
      'rectification.only-immediate',
    );
    expect(decideAssign({ ...order, way: 'immediate' }, leader, today).accepted).toBe(true);
  });

  test.each([
    [undefined, '2027-01-01', '2027-01-01'],
    ['2026-12-01', '2027-01-01', '2026-12-01'],
    ['2027-01-02', '2027-01-01', 'rectification.later-than-rulebook'],
    [undefined, null, 'rectification.completion-needed'],
    [undefined, '2026-11-01', 'rectification.completion-needed'],
    ['2027-05-01', null, '2027-05-01'],
    ['2026-11-23', null, 'rectification.completion-passed'],
  ])('asked for %s where the rulebook says %s is due %s', (asked, rulebook, due) => {
    const decision = decideCompletion({ asked: asked as Day | undefined, rulebook: rulebook as Day | null }, today);
    expect(decision.accepted ? decision.event : decision.refusal.kind).toBe(due);
  });
});
