import { describe, expect, it } from 'vitest';
import { accepted, type Decision } from '#platform/kernel/decision.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';
import { addedInspection, decideInspection, decideNewInspection } from './inspection.decide.ts';
import { kinds } from './kinds.testing.ts';
import { allowedOnInspection, allowedOnRound } from './round.access.ts';
import { decideNewRound, decideRound, plannedRound } from './round.decide.ts';
import { foldStory, inWaves } from './round-story.decide.ts';
import {
  applied,
  type Inspection,
  type InspectionCommand,
  type InspectionOrder,
  type Round,
  type RoundCommand,
  type RoundOrder,
  type RoundState,
  roundStates,
  type Standing,
} from './rounds.model.ts';

const on = '2026-03-10' as Day;
const rules = {
  steps: [
    { code: 'move-in', label: { zh: '进驻', en: 'Move in' }, stage: 'carry-out' },
    { code: 'work', label: { zh: '开展工作', en: 'Work' }, stage: 'carry-out' },
    { code: 'feed-back-problems', label: { zh: '反馈问题', en: 'Feed back' }, stage: 'feedback' },
  ],
  kinds,
  openingMeeting: { zh: '动员会', en: 'Mobilisation meeting' },
  stays: [],
  calendars: [],
};
const may: Standing = {
  by: { id: null, name: '秦望山' },
  now: '2026-03-10T02:00:00.000Z' as Instant,
  today: on,
  mayPlan: true,
  mayApprove: true,
  mayLead: true,
};
const mayNot: Standing = { ...may, mayPlan: false, mayApprove: false, mayLead: false };
const plan = {
  id: 'r',
  jurisdictionId: 'j',
  year: 2026,
  ordinal: 1,
  name: '2026年第一轮巡察',
  kind: 'regular',
  editionId: 'e',
  plannedFrom: '2026-02-01' as Day,
  plannedTo: '2026-03-10' as Day,
};
const planner = { id: 'a', name: '卢知远' };
const free = { isCodeTaken: false, isEditionUsable: true, rules };
const planned = plannedRound(accepted(decideNewRound(plan, { ...may, by: planner, ...free })));

const candidate = {
  unit: { name: '农业农村局', abolishedOn: null, isReached: true, isBelow: false, wasFinished: false },
  team: { isOfJurisdiction: true, endedOn: null },
};
const entry = {
  id: 'i',
  unitId: 'u',
  teamId: 't',
  kind: 'regular',
  leaderName: '鲁定边',
  leaderPersonId: null,
  underInspectionId: null,
};
const added = addedInspection(
  accepted(decideNewInspection(planned, entry, { ...may, candidate, inspections: [], rules })),
);

const roundOrders: Readonly<Record<RoundCommand, RoundOrder>> = {
  'change-plan': { type: 'change-plan', name: '改', kind: 'regular', plannedFrom: on, plannedTo: on },
  'send-back': { type: 'send-back', reason: '请补充' },
  approve: { type: 'approve', decisionNumber: '1号' },
  announce: { type: 'announce', on },
  begin: { type: 'begin', on },
  'begin-feedback': { type: 'begin-feedback', on },
  'begin-rectification': { type: 'begin-rectification', on },
  close: { type: 'close', on },
};
/** Which command is possible in which state, and where it leads. */
const course: Readonly<Record<RoundState, Partial<Record<RoundCommand, RoundState>>>> = {
  planned: { 'change-plan': 'planned', 'send-back': 'planned', approve: 'approved' },
  approved: { announce: 'announced' },
  announced: { begin: 'under-way' },
  'under-way': { 'begin-feedback': 'feeding-back' },
  'feeding-back': { 'begin-rectification': 'rectifying' },
  rectifying: { close: 'closed' },
  closed: {},
};
const forward: readonly RoundCommand[] = [
  'approve',
  'announce',
  'begin',
  'begin-feedback',
  'begin-rectification',
  'close',
];
const done: Inspection = {
  ...added,
  stage: 'feed-back-problems',
  stages: [
    { step: 'move-in', on },
    { step: 'work', on },
    { step: 'feed-back-problems', on },
  ],
  movedInOn: on,
  leftOn: on,
  leftEarlyReason: null,
  finishedOn: on,
};
const situation = (standing: Standing, inspections: readonly Inspection[] = [done]) => ({
  ...standing,
  inspections,
  nameOf: () => '农业农村局',
  materialsOut: 0,
  rules,
});

/** A round that went as far as this state. */
function roundIn(state: RoundState): Round {
  return forward
    .slice(0, roundStates.indexOf(state))
    .reduce(
      (round, command) => applied(round, accepted(decideRound(round, roundOrders[command], situation(may)))),
      planned,
    );
}

/** Why a command that its course does not know is refused: before the approval, of the plan after it, or out of turn. */
function refusalIn(state: RoundState, command: RoundCommand): string {
  if (command === 'change-plan') return 'rounds.plan-frozen';
  const isForward = command !== 'approve' && command !== 'send-back';
  return state === 'planned' && isForward ? 'rounds.not-approved-yet' : 'rounds.not-in-state';
}

const kindOf = (decision: Decision<unknown>): string => (decision.accepted ? 'accepted' : decision.refusal.kind);
const pairs = roundStates.flatMap((state) =>
  (Object.keys(roundOrders) as RoundCommand[]).map((command) => [state, command] as const),
);

describe('a round', () => {
  it.each(pairs)('that is %s answers %s as its course says', (state, command) => {
    const round = roundIn(state);
    const decision = decideRound(round, roundOrders[command], situation(may));
    const next = course[state][command];
    if (next === undefined) expect(kindOf(decision)).toBe(refusalIn(state, command));
    else expect(applied(round, accepted(decision)).state).toBe(next);
    const refused = kindOf(decideRound(round, roundOrders[command], situation(mayNot)));
    expect(['rounds.not-your-office', 'rounds.not-leading-group']).toContain(refused);
  });

  it('is approved by another person than the one who planned it', () => {
    const decision = decideRound(planned, roundOrders.approve, situation({ ...may, by: planner }));
    expect(kindOf(decision)).toBe('rounds.own-plan');
  });

  it('is approved only with units in it, each with a leader', () => {
    expect(kindOf(decideRound(planned, roundOrders.approve, situation(may, [])))).toBe('rounds.no-inspections');
    const unstaffed = { ...added, leaderName: null };
    expect(kindOf(decideRound(planned, roundOrders.approve, situation(may, [unstaffed])))).toBe('rounds.unstaffed');
  });

  it('is not closed while something handed to its teams is out', () => {
    const withMaterials = { ...situation(may, [done]), materialsOut: 2 };
    expect(kindOf(decideRound(roundIn('rectifying'), roundOrders.close, withMaterials))).toBe('rounds.materials-out');
  });

  it('offers what the rules would accept, and says why not otherwise', () => {
    const offered = allowedOnRound(roundIn('under-way'), situation(may, [added]));
    expect(offered.find(({ command }) => command === 'begin-feedback')).toMatchObject({ allowed: false });
    expect(allowedOnRound(planned, situation(mayNot))).toEqual([]);
  });

  it('takes no second unit twice, and no unit or team from elsewhere', () => {
    const add = (order: object, extra: object = {}) =>
      kindOf(
        decideNewInspection(
          planned,
          { ...entry, ...order },
          { ...may, candidate, inspections: [added], rules, ...extra },
        ),
      );
    expect(add({})).toBe('rounds.unit-twice');
    const elsewhere = { ...candidate, unit: { ...candidate.unit, isReached: false } };
    expect(add({ unitId: 'v' }, { candidate: elsewhere })).toBe('rounds.unit-unusable');
    const ended = { ...candidate, team: { isOfJurisdiction: true, endedOn: '2026-01-01' as Day } };
    expect(add({ unitId: 'v' }, { candidate: ended })).toBe('rounds.team-unusable');
    expect(add({ unitId: 'v', underInspectionId: 'x' })).toBe('rounds.under-unusable');
    expect(add({ unitId: 'v', underInspectionId: 'i' })).toBe('accepted');
  });
});

const inspectionOrders: Readonly<Record<InspectionCommand, InspectionOrder>> = {
  staff: { type: 'staff', teamId: 't', kind: 'regular', leaderName: '简从容', leaderPersonId: null },
  cancel: { type: 'cancel', on, reason: '机构撤并' },
  move: { type: 'move', step: 'move-in', on },
  'take-back': { type: 'take-back', reason: '填错' },
  leave: { type: 'leave', on, earlyReason: null },
  finish: { type: 'finish', on },
};
const moved = { ...added, stage: 'move-in', stages: [{ step: 'move-in', on }], movedInOn: on };
const working = { ...moved, stage: 'work', stages: [...moved.stages, { step: 'work', on }] };
const places: Readonly<Record<string, Inspection>> = {
  'not moved in': added,
  'moved in': moved,
  'at its last step on site': working,
  'off site': { ...working, leftOn: on },
  'at its last step': { ...done, finishedOn: null },
  finished: done,
  cancelled: { ...added, cancelledOn: on, cancelledReason: '机构撤并' },
};
const ended = 'rounds.inspection-ended';
const answers: Readonly<Record<string, Readonly<Record<InspectionCommand, string>>>> = {
  'not moved in': {
    staff: 'accepted',
    cancel: 'accepted',
    move: 'accepted',
    'take-back': 'rounds.nothing-to-take-back',
    leave: 'rounds.not-moved-in',
    finish: 'rounds.not-moved-in',
  },
  'moved in': {
    staff: 'accepted',
    cancel: 'accepted',
    move: 'rounds.step-not-next',
    'take-back': 'accepted',
    leave: 'accepted',
    finish: 'rounds.steps-left',
  },
  'at its last step on site': {
    staff: 'accepted',
    cancel: 'accepted',
    move: 'rounds.still-on-site',
    'take-back': 'accepted',
    leave: 'accepted',
    finish: 'rounds.steps-left',
  },
  'off site': {
    staff: 'accepted',
    cancel: 'accepted',
    move: 'rounds.step-not-next',
    'take-back': 'accepted',
    leave: 'rounds.already-left',
    finish: 'rounds.steps-left',
  },
  'at its last step': {
    staff: 'accepted',
    cancel: 'accepted',
    move: 'rounds.no-step-left',
    'take-back': 'accepted',
    leave: 'rounds.already-left',
    finish: 'accepted',
  },
  finished: { staff: ended, cancel: ended, move: ended, 'take-back': ended, leave: ended, finish: ended },
  cancelled: { staff: ended, cancel: ended, move: ended, 'take-back': ended, leave: ended, finish: ended },
};
const inspectionPairs = Object.entries(answers).flatMap(([place, each]) =>
  Object.entries(each).map(([command, answer]) => [place, command as InspectionCommand, answer] as const),
);

describe('an inspection', () => {
  const at = { ...may, round: roundIn('under-way'), rules, items: { open: 0, withTeam: 0 }, isAuthorised: true };
  const openly = { ...at, items: { open: 2, withTeam: 1 } };

  it.each(inspectionPairs)('that is %s answers %s with %s', (place, command, answer) => {
    const inspection = places[place] ?? added;
    expect(kindOf(decideInspection(inspection, inspectionOrders[command], at))).toBe(answer);
    const refused = kindOf(decideInspection(inspection, inspectionOrders[command], { ...at, ...mayNot }));
    expect(['rounds.not-your-office', 'rounds.not-leader']).toContain(refused);
  });

  it('goes no step without a live authorisation, and the office may still staff or cancel it', () => {
    const without = { ...at, isAuthorised: false };
    const answered = (command: InspectionCommand) =>
      kindOf(decideInspection(moved, inspectionOrders[command], without));
    for (const command of ['move', 'take-back', 'leave', 'finish'] as const)
      expect([command, answered(command)]).toEqual([command, 'rounds.not-authorised']);
    expect([answered('staff'), answered('cancel')]).toEqual(['accepted', 'accepted']);
  });

  it('is not moved before its round began, nor on a day to come or gone by', () => {
    expect(kindOf(decideInspection(added, inspectionOrders.move, { ...at, round: roundIn('announced') }))).toBe(
      'rounds.round-not-begun',
    );
    const move = (day: string) =>
      kindOf(decideInspection(added, { type: 'move', step: 'move-in', on: day as Day }, at));
    expect(move('2026-03-11')).toBe('rounds.not-yet-today');
    expect(move('2026-03-09')).toBe('rounds.before-earlier');
  });

  it('is moved on and left only when what its edition asks for is proved or waived, and says what is missing', () => {
    const unmet = [
      { needs: 'checklists-done', missing: 3 },
      { needs: 'talks-signed', missing: 1 },
    ] as const;
    const refused = decideInspection(added, inspectionOrders.move, { ...at, unmet: { next: unmet, leaving: [] } });
    expect(refused).toMatchObject({
      refusal: { kind: 'rounds.not-proved', says: { zh: expect.stringContaining('清单3项未落实、谈话记录1份未签字') } },
    });
    const leaving = { ...at, unmet: { next: [], leaving: unmet } };
    expect(kindOf(decideInspection(added, inspectionOrders.move, leaving))).toBe('accepted');
    expect(kindOf(decideInspection(moved, inspectionOrders.leave, leaving))).toBe('rounds.not-proved');
  });

  it('is not cancelled while a problem or a clue of it is open, nor finished while one waits for the team', () => {
    expect(kindOf(decideInspection(moved, inspectionOrders.cancel, openly))).toBe('rounds.items-open');
    const last = { ...done, finishedOn: null };
    expect(kindOf(decideInspection(last, inspectionOrders.finish, openly))).toBe('rounds.items-with-team');
    const elsewhere = { ...at, items: { open: 2, withTeam: 0 } };
    expect(kindOf(decideInspection(last, inspectionOrders.finish, elsewhere))).toBe('accepted');
    const open = { ...elsewhere, unmet: { next: [{ needs: 'tasks-done', missing: 2 } as const], leaving: [] } };
    expect(kindOf(decideInspection(last, inspectionOrders.finish, open))).toBe('rounds.not-proved');
    const offered = allowedOnInspection(moved, openly).find(({ command }) => command === 'cancel');
    expect(offered).toMatchObject({ allowed: false, because: { zh: expect.stringContaining('2件') } });
  });

  it('keeps the kind that was approved with the plan', () => {
    const staffed = (round: Round, kind: string) =>
      kindOf(decideInspection(added, { ...inspectionOrders.staff, kind } as InspectionOrder, { ...at, round }));
    expect(staffed(planned, 'key')).toBe('accepted');
    expect(staffed(roundIn('approved'), 'key')).toBe('rounds.kind-approved');
    expect(staffed(roundIn('approved'), 'regular')).toBe('accepted');
  });

  it('is back on site when a step on site is taken back', () => {
    const { leftOn, stage } = applied(
      { ...working, leftOn: on } as Inspection,
      accepted(decideInspection({ ...working, leftOn: on }, inspectionOrders['take-back'], at)),
    );
    expect({ leftOn, stage }).toEqual({ leftOn: null, stage: 'move-in' });
  });

  it('shows the leader his steps and the office its staffing, each only to its own', () => {
    const shown = (standing: Standing) =>
      allowedOnInspection(moved, { ...at, ...standing }).map(({ command }) => command);
    expect(shown({ ...mayNot, mayLead: true })).toEqual(['move', 'leave', 'finish', 'take-back']);
    expect(shown({ ...mayNot, mayPlan: true })).toEqual(['staff', 'cancel']);
  });
});

describe('a story', () => {
  it('is refused where a rule says no', () => {
    const signed = { at: may.now, by: planner };
    const facts = { ...free, candidate: () => candidate };
    const story = { plan, planned: signed, inspections: [entry], acts: [{ ...signed, round: roundOrders.approve }] };
    expect(() => foldStory(story, facts)).toThrow('rounds.own-plan');
  });

  it('is written wave by wave without changing the order of any row', () => {
    const approver = { id: null, name: '秦望山' };
    const act = (order: RoundOrder) => ({ at: may.now, by: approver, round: order });
    const village = { ...entry, id: 'v', unitId: 'w', underInspectionId: 'i' };
    const changes = foldStory(
      {
        plan,
        planned: { at: may.now, by: planner },
        inspections: [entry, village],
        acts: [act(roundOrders.approve), act(roundOrders.announce), act(roundOrders.begin)],
      },
      { ...free, candidate: () => candidate },
    );
    const waves = inWaves(changes);
    expect(waves.map(({ id, version }) => `${id}${version}`)).toEqual(['r0', 'i0', 'v0', 'r1', 'r2', 'r3']);
  });
});
