import { describe, expect, it } from 'vitest';
import type { Day } from '#platform/kernel/time.ts';
import { decideClosing, decideHandingOn, decideMoving, decideReopening } from './handling.decide.ts';
import { handingOnRoutes } from './problem.access.ts';
import {
  decideAmendment,
  decideConfirmation,
  decideDropping,
  decideFeedback,
  decideRegistration,
  decideReturn,
  decideSupervision,
} from './problem.decide.ts';
import { after, holdersOf, isOpen, officeOf, type Problem, problemNumber, problemStates } from './problem.model.ts';

const day = (text: string) => text as Day;
const today = day('2026-11-20');
const due = day('2026-12-20');
const finder = { id: 'finder', name: '组员', roles: ['team-member'] };
const leader = { id: 'leader', name: '组长', roles: ['team-leader'] };
const clerk = { id: 'clerk', name: '科员', roles: ['office-clerk'] };
const director = { id: 'director', name: '主任', roles: ['office-director'] };
const office = officeOf({ id: 'county', name: '西秀区' });
const unit = { kind: 'unit', id: 'unit', name: '农业农村局' } as const;
const team = { kind: 'team', id: 'inspection', name: '第二巡察组' } as const;
const words = {
  categories: new Set(['squandering']),
  disciplines: new Set(['work']),
  responsibilities: new Set(['main']),
};
const facts = {
  title: '题',
  facts: '事实',
  basis: '依据',
  evidence: null,
  responsible: null,
  category: 'squandering',
  discipline: 'work',
  responsibility: 'main',
  severity: 'ordinary',
  foundOn: day('2026-11-10'),
} as const;
const place = {
  jurisdictionId: 'county',
  roundId: 'round',
  inspectionId: 'inspection',
  editionId: 'edition',
  unitId: 'unit',
  unitName: '农业农村局',
  teamName: '第二巡察组',
  movedInOn: day('2026-10-01'),
  isOver: false,
};

function made<Event>(decision: { accepted: boolean; event?: Event; refusal?: { kind: string } }): Event {
  if (!decision.accepted) throw new Error(decision.refusal?.kind);
  return decision.event as Event;
}

function registered(): Problem {
  const order = { ...facts, number: problemNumber(2016, 3, 2, 7), ancestorId: null, dueOn: due };
  const event = made(decideRegistration(place, order, words, finder, today));
  return { ...event.set, id: 'problem' as Problem['id'], version: 1 };
}

/** A problem brought into each state by the rules alone. */
function inState(state: (typeof problemStates)[number]): Problem {
  const first = registered();
  if (state === 'registered') return first;
  if (state === 'dropped')
    return after(
      first,
      made(decideDropping(first, { reason: '证据不足', proof: '会议记录', absorbed: [] }, leader, today)),
    );
  const confirmed = after(
    first,
    made(decideConfirmation(first, { opinion: '同意', office, dueOn: due }, leader, today)),
  );
  if (state === 'confirmed') return confirmed;
  const fedBack = after(confirmed, made(decideFeedback(confirmed, { on: today, office, dueOn: due }, clerk, today)));
  if (state === 'fed-back') return fedBack;
  const order = { route: 'rectification', holder: unit, dueOn: due, nextStep: 'plan' } as const;
  const handed = after(fedBack, made(decideHandingOn(fedBack, order, today)));
  if (state === 'handed-on') return handed;
  return after(handed, made(decideClosing(handed, closing, director, today)));
}

const closing = { outcome: 'rectified', proof: '退款凭证', doneBy: { id: 'contact', name: '联络员' } } as const;
const commands = {
  amend: (problem: Problem) => decideAmendment(problem, facts, words, finder, today),
  confirm: (problem: Problem) => decideConfirmation(problem, { opinion: '同意', office, dueOn: due }, leader, today),
  drop: (problem: Problem) => decideDropping(problem, { reason: '不足', proof: '记录', absorbed: [] }, leader, today),
  return: (problem: Problem) => decideReturn(problem, { reason: '补证', team, dueOn: due }, clerk, today),
  'feed-back': (problem: Problem) => decideFeedback(problem, { on: today, office, dueOn: due }, clerk, today),
  supervise: (problem: Problem) =>
    decideSupervision(problem, { keyKind: 'matter', number: '督办〔2026〕1号', supervisorName: '甲' }, director),
  'hand-on': (problem: Problem) =>
    decideHandingOn(problem, { route: 'immediate', holder: unit, dueOn: due, nextStep: 'rectify' }, today),
  move: (problem: Problem) => decideMoving(problem, { holder: office, dueOn: due, nextStep: 'sign-off' }, today),
  close: (problem: Problem) => decideClosing(problem, closing, director, today),
  reopen: (problem: Problem) =>
    decideReopening(problem, { reason: '回头看', holder: unit, dueOn: due, nextStep: 'rectify' }, today),
} as const;
const possible: Record<(typeof problemStates)[number], readonly string[]> = {
  registered: ['amend', 'confirm', 'drop', 'supervise'],
  confirmed: ['return', 'feed-back', 'supervise', 'hand-on'],
  'fed-back': ['supervise', 'hand-on'],
  'handed-on': ['supervise', 'move', 'close'],
  closed: ['reopen'],
  dropped: [],
};

describe('every state and every command', () => {
  it.each(problemStates.flatMap((state) => Object.keys(commands).map((command) => [state, command] as const)))(
    'a problem that is %s takes %s only where the rules say so, and is then held or proved',
    (state, command) => {
      const problem = inState(state);
      const decision = commands[command as keyof typeof commands](problem);
      expect(decision.accepted).toBe(possible[state].includes(command));
      if (!decision.accepted) return;
      const next = after(problem, decision.event);
      const holding = [next.holderKind, next.holderId, next.holderName, next.heldSince, next.dueOn, next.nextStep];
      const ending = [next.outcome, next.proof, next.doneBy, next.signedBy, next.closedOn];
      expect(holding.every((value) => (value === null) !== isOpen(next))).toBe(true);
      expect(ending.every((value) => (value === null) === isOpen(next))).toBe(true);
    },
  );
});

describe('the rules', () => {
  const kind = (decision: { accepted: boolean; refusal?: { kind: string } }) => decision.refusal?.kind;

  it('let nobody confirm his own paper, sign his own work, or close what was not mended without a reason', () => {
    const own = { ...leader, id: 'finder' };
    expect(
      kind(decideDropping(registered(), { reason: '不足', proof: '记录', absorbed: ['08号'] }, leader, today)),
    ).toBe('problems.papers-merged-in');
    expect(kind(decideConfirmation(registered(), { opinion: '', office, dueOn: due }, own, today))).toBe(
      'problems.finder-confirms',
    );
    const handed = inState('handed-on');
    expect(kind(decideClosing(handed, { ...closing, doneBy: director }, director, today))).toBe(
      'problems.signer-is-doer',
    );
    expect(kind(decideClosing(handed, { ...closing, outcome: 'not-rectified' }, director, today))).toBe(
      'problems.reason-needed',
    );
    expect(kind(decideClosing(handed, { ...closing, outcome: 'concluded' }, director, today))).toBe(
      'problems.outcome-of-other-route',
    );
  });

  it('before feedback hand on only what cannot wait', () => {
    const confirmed = inState('confirmed');
    const to = (route: 'rectification' | 'inquiry' | 'immediate' | 'clue') =>
      decideHandingOn(confirmed, { route, holder: unit, dueOn: due, nextStep: 'plan' }, today);
    expect((['rectification', 'inquiry', 'immediate', 'clue'] as const).map((route) => to(route).accepted)).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('refuse a deadline in the past and an inspection that is over', () => {
    const order = { ...facts, number: '', ancestorId: null, dueOn: day('2026-11-19') };
    expect(kind(decideRegistration(place, order, words, finder, today))).toBe('problems.due-in-past');
    expect(kind(decideRegistration({ ...place, isOver: true }, order, words, finder, today))).toBe(
      'problems.not-on-site',
    );
    expect(kind(decideRegistration(place, order, words, clerk, today))).toBe('problems.not-in-team');
  });

  it('number a team’s papers as the papers say', () => {
    expect(problemNumber(2016, 3, 2, 7)).toBe('[2016]3巡-2组-07号');
  });

  it('know in whose name somebody works, once', () => {
    const grant = (role: string, scopeKind: 'jurisdiction' | 'unit', scopeId: string) => ({
      role,
      scopeKind,
      scopeId,
      withSubordinates: false,
    });
    expect(
      holdersOf([
        grant('office-clerk', 'jurisdiction', 'a'),
        grant('office-director', 'jurisdiction', 'a'),
        grant('unit-contact', 'unit', 'u'),
        grant('audit-administrator', 'jurisdiction', 'a'),
      ]),
    ).toEqual([
      { kind: 'office', id: 'a' },
      { kind: 'unit', id: 'u' },
    ]);
  });
});

describe('the ways to hand on that a page offers', () => {
  const routes = (problem: Problem, by: typeof clerk) => handingOnRoutes(problem, by);
  const confirmed = { ...registered(), state: 'confirmed' } as Problem;
  const fedBack = { ...registered(), state: 'fed-back' } as Problem;

  it('are for a clerk all but the clue, in which persons stand', () => {
    expect(routes(confirmed, clerk)).toEqual(['immediate']);
    expect(routes(fedBack, clerk)).toEqual(['rectification', 'inquiry', 'immediate']);
  });

  it('are the clue too for the director, and on site for the team’s leader', () => {
    expect(routes(fedBack, director)).toContain('clue');
    expect(routes(confirmed, leader)).toEqual(['immediate', 'clue']);
    expect(routes(fedBack, leader)).toEqual([]);
  });
});
