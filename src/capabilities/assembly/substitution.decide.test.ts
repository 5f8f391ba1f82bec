import { describe, expect, it } from 'vitest';
import type { Day, Instant } from '#platform/kernel/time.ts';
import type { Place } from './assembly.model.ts';
import { silentSeats } from './composition.model.ts';
import type { ForceOfGroup, GroupOfTeam } from './group-successors.model.ts';
import { personToSeat, situationWith, teamOfRound } from './people.testing.ts';
import type { PersonToSeat, Settings, TieFound } from './proposal.model.ts';
import { withDecisions } from './recusal.decide.ts';
import type { RecusalState, TieDecided } from './recusal.model.ts';
import {
  decideOpening,
  decideProposing,
  decideSubstitution,
  decideWithdrawing,
  type SubstitutionStanding,
  seatsExchanged,
} from './substitution.decide.ts';
import { type SeatHeld, type Substitution, type SubstitutionState, substitutionStates } from './substitution.model.ts';
import { type Barred, successorsOf } from './successors.decide.ts';

const settings: Settings = {
  seats: silentSeats,
  size: { least: 3, most: 7 },
  needs: { discipline: 1, business: 0 },
  notRepeatedYears: 3,
  isCrossCounty: false,
  weights: { strengths: 5, load: 4, experience: 0, appraisals: 3, travel: 2, thrift: 8 },
  seconds: 20,
  poolIds: ['city'],
};
const seated = (id: string, facts: Partial<PersonToSeat> = {}) => personToSeat({ id, ...facts });
const place = (candidateId: string, seat: string): Place => ({ candidateId, teamId: 'team-1', seat });
const places = [place('head', 'leader'), place('old', 'liaison'), place('m1', 'member'), place('m2', 'member')];
const team = teamOfRound(1, [{ unitId: 'u1', name: '市水务集团' }]);
const staff = [
  seated('head', { pool: 'leader' }),
  seated('old', { field: 'discipline' }),
  seated('m1'),
  seated('m2', { name: '乙' }),
];

describe('who could take over a seat', () => {
  const found = (others: readonly PersonToSeat[], ties: ReadonlyMap<string, readonly TieFound[]> = new Map()) =>
    successorsOf(situationWith(settings, [team], [...staff, ...others], { ties }), places, place('old', 'liaison'));

  it('is ranked by the very points that formed the teams', () => {
    const plain = seated('plain', { field: 'discipline', strengths: [] });
    const apt = seated('apt', { field: 'discipline', strengths: ['industry', 'reading-accounts'] });
    const { lawful } = found([plain, apt]);
    expect(lawful.map(({ person }) => person.id)).toEqual(['apt', 'plain']);
    for (const { points, scores } of lawful) expect(scores.reduce((sum, each) => sum + each.points, 0)).toBe(points);
    expect(lawful[0]?.points).toBeGreaterThan(lawful[1]?.points ?? 0);
  });

  it('takes nothing from the team that it had: the only one from discipline inspection is replaced by one of them', () => {
    const { lawful, barred } = found([seated('other', { name: '甲' })]);
    expect(lawful).toEqual([]);
    expect(barred[0]?.says.map(({ zh }) => zh).join()).toContain('纪检监察人员现有0人');
  });

  it('sits nowhere in the round, and has no tie to what the team inspects', () => {
    const tied = seated('tied', { field: 'discipline' });
    const decided: TieDecided = {
      personId: 'tied',
      unitId: 'u1',
      finding: '有经济往来',
      label: { zh: '本人申报', en: 'Declared' },
      evidence: { zh: '有经济往来', en: 'Trades with it' },
      state: 'upheld',
    };
    const bound = withDecisions(new Map(), [decided], ['leader', 'liaison', 'member']);
    const { lawful, barred } = found([tied], bound);
    expect(lawful).toEqual([]);
    expect(barred.map(({ personId }) => personId)).toEqual(['tied']);
    expect(barred[0]?.says[0]?.zh).toContain('有经济往来');
    expect(
      found([tied], withDecisions(new Map(), [{ ...decided, state: 'overruled' }], ['liaison'])).lawful,
    ).toHaveLength(1);
  });
});

describe('who could take over a seat of a group', () => {
  const force = (personId: string, bodyId: string | null, more: Partial<ForceOfGroup> = {}): ForceOfGroup => ({
    ...{ personId, bodyId, isOf: true, role: bodyId === null ? 'expert' : 'member', own: null },
    ...more,
  });
  const forces = [
    ...[force('head', 'a'), force('old', 'b'), force('m1', 'b'), force('m2', null), force('next', 'b')],
    ...[
      force('apt', 'c'),
      force('own', 'c', { own: '大西桥镇' }),
      force('left', 'c', { isOf: false }),
      force('expert', null),
    ],
  ];
  const group: GroupOfTeam = { name: '东片区协作组', kind: 'joint', forces };
  const others = ['next', 'apt', 'own', 'left', 'expert', 'stranger'].map((id) => seated(id));
  const found = (
    vacated: Place,
    of: GroupOfTeam = group,
    ties: ReadonlyMap<string, readonly TieFound[]> = new Map(),
  ) => {
    const situation = situationWith(settings, [team], [...staff, ...others], { ties });
    const { lawful, barred } = successorsOf(situation, places, vacated, of);
    return {
      lawful: lawful.map(({ person }) => person.id).sort(),
      barred: new Map(barred.map(({ personId, says }) => [personId, says.map(({ zh }) => zh).join('；')])),
    };
  };

  it('is of the group now, inspects nothing of his own, and needs no place in the leader pool to head', () => {
    const { lawful, barred } = found(place('head', 'leader'));
    expect(lawful).toEqual(['apt']);
    expect(barred.get('stranger')).toBe('不是东片区协作组的人员');
    expect(barred.get('left')).toBe('不是东片区协作组的人员');
    expect(barred.get('own')).toBe('不得巡察本机构、本乡镇或本单位（大西桥镇）');
    expect(barred.get('expert')).toContain('专家随行，不任组长');
    expect(barred.get('next')).toBe('换人后人员只来自一个机构或乡镇');
  });

  it('leaves a joint group its expert', () => {
    const { lawful, barred } = found(place('m2', 'member'));
    expect(lawful).toEqual(['expert']);
    expect(barred.get('apt')).toBe('换人后没有专家参与');
    expect(found(place('m2', 'member'), { ...group, kind: 'area' }).lawful).toEqual(['apt', 'expert', 'next']);
  });

  it('has no tie to what is inspected', () => {
    const tie: TieFound = {
      ...{ unitId: 'u1', kind: 'duty', seats: ['leader', 'liaison', 'member'], until: null },
      ...{ label: { zh: '本人申报', en: 'Declared' }, evidence: { zh: '有经济往来', en: 'Trades with it' } },
    };
    const { lawful, barred } = found(place('old', 'liaison'), group, new Map([['apt', [tie]]]));
    expect(lawful).not.toContain('apt');
    expect(barred.get('apt')).toContain('有经济往来');
  });
});

describe('ties in a round', () => {
  const tie = {
    ...{ rule: 'worked', unitId: 'u1', kind: 'duty' as const, seats: ['leader'], until: null },
    ...{ label: { zh: '工作过', en: 'Worked' }, evidence: { zh: '2014年任科长', en: 'Worked there' } },
  };
  const decided = (state: RecusalState): TieDecided => ({
    ...{ personId: 'p', unitId: 'u1', finding: 'worked 2014年任科长' },
    ...{ label: tie.label, evidence: tie.evidence, state },
  });

  it('found in the records bind until overruled, and are not counted twice', () => {
    const found = new Map([['p', [tie]]]);
    expect(withDecisions(found, [], ['leader']).get('p')).toEqual([tie]);
    expect(withDecisions(found, [decided('raised')], ['leader']).get('p')).toEqual([tie]);
    expect(withDecisions(found, [decided('overruled')], ['leader']).get('p')).toEqual([]);
    expect(withDecisions(found, [{ ...decided('overruled'), unitId: 'u2' }], ['leader']).get('p')).toEqual([tie]);
  });
});

const now = '2026-03-01T01:00:00.000Z' as Instant;
const today = '2026-03-01' as Day;
const office: SubstitutionStanding = {
  ...{ now, today, by: { id: 'clerk', name: '卢知远' }, mayPlan: true, mayApprove: false, dueOn: '2026-03-06' as Day },
};
const leading: SubstitutionStanding = {
  ...office,
  by: { id: 'head', name: '秦望山' },
  mayPlan: false,
  mayApprove: true,
};
const seat: SeatHeld = {
  ...{ id: 'seat', version: 1, jurisdictionId: 'city', roundId: 'r', roundName: '一轮', roundState: 'under-way' },
  ...{
    teamId: 'team-1',
    seat: 'liaison',
    personId: 'old',
    personName: '甲',
    accountId: 'account-of-old',
    endedOn: null,
  },
};
const one = (state: SubstitutionState, facts: Partial<Substitution> = {}) =>
  ({
    ...{
      id: 's',
      version: 2,
      jurisdictionId: 'city',
      roundId: 'r',
      seatId: 'seat',
      ground: 'illness',
      recusalId: null,
    },
    ...{ words: '住院', state, heldSince: today, dueOn: today, successorId: null, proposedBy: null },
    ...(state === 'proposed' || state === 'approved' ? { successorId: 'next', proposedBy: 'clerk' } : {}),
    ...facts,
  }) as Substitution;
const barred: Barred = { personId: 'next', name: '丙', homeUnit: '', says: [{ zh: '应回避', en: 'Recused' }] };
const kindOf = (decision: ReturnType<typeof decideProposing>) =>
  decision.accepted ? decision.event.event : decision.refusal.kind;

describe('a substitution', () => {
  const states = Object.keys(substitutionStates) as SubstitutionState[];
  const approve = { type: 'approve', note: '同意', newSeatId: 'new' } as const;
  const back = { type: 'return', reason: '另提人选' } as const;
  const order = { successorId: 'next', reason: '同专业' };

  it.each(states)('that is %s takes the commands of its state and no other', (state) => {
    const isPending = state === 'open' || state === 'proposed';
    const decided = 'assembly.substitution-decided';
    const nothing = 'assembly.nothing-to-approve';
    expect(kindOf(decideProposing(one(state), order, undefined, office))).toBe(
      isPending ? 'substitute-proposed' : decided,
    );
    expect(kindOf(decideWithdrawing(one(state), '已康复', office))).toBe(
      isPending ? 'substitution-withdrawn' : decided,
    );
    const at = { seat, barred: undefined };
    expect(kindOf(decideSubstitution(one(state), approve, at, leading))).toBe(
      state === 'proposed' ? 'substitute-approved' : nothing,
    );
    expect(kindOf(decideSubstitution(one(state), back, at, leading))).toBe(
      state === 'proposed' ? 'substitute-sent-back' : nothing,
    );
  });

  it('is the office’s to propose and the leading group’s to approve, never by the same person or the one who leaves', () => {
    const at = { seat, barred: undefined };
    expect(kindOf(decideProposing(one('open'), order, undefined, leading))).toBe('assembly.not-your-office');
    expect(kindOf(decideSubstitution(one('proposed'), approve, at, office))).toBe('assembly.not-leading-group');
    const both = { ...leading, mayPlan: true };
    const own = one('proposed', { proposedBy: 'head' });
    expect(kindOf(decideSubstitution(own, approve, at, both))).toBe('assembly.own-substitution');
    const leaving = { ...leading, by: { id: 'account-of-old', name: '甲' } };
    expect(kindOf(decideSubstitution(one('proposed'), approve, at, leaving))).toBe('assembly.own-seat');
  });

  it('names somebody lawful when proposed and again when approved', () => {
    expect(kindOf(decideProposing(one('open'), order, barred, office))).toBe('assembly.substitute-barred');
    const decided = decideSubstitution(one('proposed'), approve, { seat, barred }, leading);
    expect(decided).toMatchObject({ accepted: false, refusal: { says: { zh: '丙不能接任这个席位：应回避' } } });
  });

  it('by an upheld tie is not withdrawn', () => {
    const bound = one('open', { ground: 'recusal', recusalId: 'x' });
    expect(kindOf(decideWithdrawing(bound, '不换了', office))).toBe('assembly.recusal-stands');
  });

  it('is opened once for a seat that is still taken', () => {
    const opening = { id: 's', seat, ground: 'illness', recusalId: null, words: '住院', isOpen: false } as const;
    expect(kindOf(decideOpening(opening, office))).toBe('substitution-opened');
    expect(kindOf(decideOpening({ ...opening, isOpen: true }, office))).toBe('assembly.substitution-open');
    expect(kindOf(decideOpening({ ...opening, seat: { ...seat, endedOn: today } }, office))).toBe('assembly.seat-left');
    expect(kindOf(decideOpening({ ...opening, seat: { ...seat, roundState: 'closed' } }, office))).toBe(
      'assembly.seat-left',
    );
  });

  it('keeps the old seat with its end and its ground, and gives the same seat from that day', () => {
    const [left, taken] = seatsExchanged(seat, { successorId: 'next', ground: 'illness', newSeatId: 'new' }, today);
    expect(left).toMatchObject({ id: 'seat', version: 1, set: { endedOn: today, endReason: 'illness' } });
    expect(taken).toMatchObject({
      id: 'new',
      set: { personId: 'next', seat: 'liaison', teamId: 'team-1', fromOn: today },
    });
  });
});
