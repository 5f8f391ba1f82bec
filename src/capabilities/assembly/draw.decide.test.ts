import { describe, expect, it } from 'vitest';
import type { Day, Instant } from '#platform/kernel/time.ts';
import { silentSeats } from './composition.model.ts';
import {
  decideCancellingDraw,
  decideDrawing,
  decideOpeningDraw,
  exclusionsOf,
  isOfPlan,
  type Opening,
  statementOf,
} from './draw.decide.ts';
import { type Draw, type DrawState, drawStates } from './draw.model.ts';
import { personToSeat, situationWith, teamOfRound } from './people.testing.ts';
import type { AssemblyStanding } from './proposal.decide.ts';
import type { AssemblyChange, Settings, TieFound } from './proposal.model.ts';

const settings: Settings = {
  seats: silentSeats,
  size: { least: 3, most: 7 },
  needs: { discipline: 0, business: 0 },
  notRepeatedYears: 3,
  isCrossCounty: false,
  weights: { strengths: 5, load: 4, experience: 0, appraisals: 3, travel: 2, thrift: 8 },
  seconds: 20,
  poolIds: ['city'],
};
const teams = [1, 2, 3].map((ordinal) => teamOfRound(ordinal, [{ unitId: `u${ordinal}`, name: `单位${ordinal}` }]));
const planned = teams.map(({ id, name, units }) => ({
  inspectionId: units[0]?.inspectionId ?? '',
  unitName: units[0]?.name ?? '',
  teamId: id,
  teamName: name,
}));
const head = {
  draw: 'd',
  jurisdiction: '安顺市',
  round: '一轮',
  ordinal: 1,
  frozenAt: '2026-03-01T01:00:00.000Z' as Instant,
};
const office: AssemblyStanding = {
  ...{ now: '2026-03-01T01:00:00.000Z' as Instant, today: '2026-03-01' as Day },
  ...{ by: { id: 'clerk', name: '卢知远' }, mayPlan: true },
};
const witness: AssemblyStanding = { ...office, by: { id: 'witness', name: '秦望山' }, mayPlan: false };
const kindOf = (
  decision: { accepted: true; event: AssemblyChange } | { accepted: false; refusal: { kind: string } },
) => (decision.accepted ? decision.event.event : decision.refusal.kind);

describe('what is kept out of a draw', () => {
  it('is what a hard rule forbids: a tie of somebody in the team, a team that was there, each with its rule', () => {
    const tie: TieFound = {
      ...{ unitId: 'u3', kind: 'duty', seats: ['member'], until: null },
      ...{ label: { zh: '工作过', en: 'Worked' }, evidence: { zh: '', en: '' } },
    };
    const at = situationWith(settings, teams, [personToSeat({ id: 'a' })], { ties: new Map([['a', [tie]]]) });
    const goers = [{ teamId: 'team-1', personId: 'a', seat: 'member' }];
    expect(exclusionsOf(planned, goers, at, [{ teamId: 'team-2', unitId: 'u1', year: 2025 }])).toEqual([
      { unit: 0, team: 1, rule: 'repeat' },
      { unit: 2, team: 0, rule: 'recusal' },
    ]);
    const leads = [{ teamId: 'team-1', personId: 'a', seat: 'leader' }];
    expect(exclusionsOf(planned, leads, at, [])).toEqual([]);
  });
});

describe('a draw', () => {
  const statement = statementOf(head, planned, []);
  const round = { id: 'r', jurisdictionId: 'j', name: '一轮', state: 'planned', teams: 3 };
  const opening: Opening = {
    ...{
      id: 'd',
      round,
      statement,
      commitment: '0'.repeat(64),
      againBecause: null,
      dueOn: null,
      isOneOpen: false,
      isDrawable: true,
    },
  };
  const one = (state: DrawState) =>
    ({ id: 'd', version: 1, jurisdictionId: 'j', roundId: 'r', ordinal: 1, state, openedBy: 'clerk' }) as Draw;
  const reveal = {
    ...{ secret: '1'.repeat(64), words: '八', lots: { order: [2, 0, 1], attempts: 1 } },
    ...{ mayWitness: true, isUnchanged: true, roundState: 'planned' },
  };

  it('is opened by the office for a planned round with two teams at least, one at a time, again only for a reason', () => {
    expect(kindOf(decideOpeningDraw(opening, office))).toBe('draw-opened');
    expect(kindOf(decideOpeningDraw(opening, witness))).toBe('assembly.not-your-office');
    const approved = { ...opening, round: { ...round, state: 'approved' } };
    expect(kindOf(decideOpeningDraw(approved, office))).toBe('assembly.plan-beyond-draw');
    expect(kindOf(decideOpeningDraw({ ...opening, isOneOpen: true }, office))).toBe('assembly.draw-open');
    const alone = { ...opening, statement: statementOf(head, planned.slice(0, 1), []) };
    expect(kindOf(decideOpeningDraw(alone, office))).toBe('assembly.nothing-to-draw');
    expect(kindOf(decideOpeningDraw({ ...opening, isDrawable: false }, office))).toBe('assembly.draw-too-tight');
    const second = { ...opening, statement: { ...statement, ordinal: 2 } };
    expect(kindOf(decideOpeningDraw(second, office))).toBe('assembly.draw-again-why');
    expect(kindOf(decideOpeningDraw({ ...second, againBecause: '单位有变化' }, office))).toBe('draw-opened');
  });

  it.each(Object.keys(drawStates) as DrawState[])('that is %s is drawn or given up only while it waits', (state) => {
    const isOpen = state === 'committed';
    expect(kindOf(decideDrawing(one(state), reveal, witness))).toBe(isOpen ? 'draw-drawn' : 'assembly.draw-closed');
    expect(kindOf(decideCancellingDraw(one(state), '名单有误', office))).toBe(
      isOpen ? 'draw-cancelled' : 'assembly.draw-closed',
    );
  });

  it('is witnessed by another who does not plan, and only while the plan is what was frozen', () => {
    expect(kindOf(decideDrawing(one('committed'), { ...reveal, mayWitness: false }, witness))).toBe(
      'assembly.not-witness',
    );
    expect(kindOf(decideDrawing(one('committed'), reveal, office))).toBe('assembly.own-draw');
    expect(kindOf(decideDrawing(one('committed'), { ...reveal, isUnchanged: false }, witness))).toBe(
      'assembly.draw-outdated',
    );
    expect(kindOf(decideDrawing(one('committed'), { ...reveal, roundState: 'approved' }, witness))).toBe(
      'assembly.draw-outdated',
    );
    expect(isOfPlan(statement, planned)).toBe(true);
    expect(isOfPlan(statement, planned.slice(1))).toBe(false);
    expect(isOfPlan(statement, [...planned.slice(1), ...planned.slice(0, 1)])).toBe(false);
  });
});
