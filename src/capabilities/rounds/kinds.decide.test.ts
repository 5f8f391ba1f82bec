import { describe, expect, it } from 'vitest';
import { accepted, type Decision } from '#platform/kernel/decision.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';
import { addedInspection, decideInspection, decideNewInspection } from './inspection.decide.ts';
import { kinds } from './kinds.testing.ts';
import { decideNewRound, decideRound, plannedRound } from './round.decide.ts';
import { applied, type Candidate, type Inspection, type NewInspection, type RoundRules } from './rounds.model.ts';

const rules: RoundRules = {
  steps: [],
  kinds,
  stays: [],
  calendars: [],
  openingMeeting: { zh: '见面会', en: 'Opening meeting' },
};
const at = {
  ...{ by: { id: null, name: '秦望山' }, now: '2026-03-10T02:00:00.000Z' as Instant, today: '2026-03-10' as Day },
  ...{ mayPlan: true, mayApprove: true, mayLead: true },
};
const plan = {
  ...{
    id: 'r',
    jurisdictionId: 'j',
    year: 2026,
    ordinal: 1,
    name: '2026年第一轮巡察',
    kind: 'regular',
    editionId: 'e',
  },
  ...{ plannedFrom: '2026-04-01' as Day, plannedTo: '2026-05-10' as Day },
};
const planned = plannedRound(
  accepted(decideNewRound(plan, { ...at, isCodeTaken: false, isEditionUsable: true, rules })),
);
const approve = (inspections: readonly Inspection[]) =>
  decideRound(
    planned,
    { type: 'approve', decisionNumber: '1号' },
    {
      ...{ ...at, inspections, nameOf: () => '农业农村局', materialsOut: 0, rules },
    },
  );
const unit = { name: '农业农村局', abolishedOn: null, isReached: true, isBelow: false, wasFinished: false };
const team = { isOfJurisdiction: true, endedOn: null };
const entry = {
  ...{ id: 'i', unitId: 'u', teamId: 't', kind: 'regular', leaderName: '鲁定边', leaderPersonId: null },
  underInspectionId: null,
};
const add = (order: Partial<NewInspection>, changes: Partial<Candidate['unit']> = {}) =>
  decideNewInspection(
    planned,
    { ...entry, ...order },
    { ...at, inspections: [], rules, candidate: { unit: { ...unit, ...changes }, team } },
  );
const outcomeOf = (decision: Decision<{ readonly set: Readonly<Record<string, unknown>> }>) =>
  decision.accepted ? decision.event.set.subject : decision.refusal.kind;
const regular = addedInspection(accepted(add({})));
const special = addedInspection(accepted(add({ kind: 'special', subject: '粮食购销领域' })));
const approved = applied(planned, accepted(approve([special])));

describe('the plan of an inspection', () => {
  it('names the matter where its kind asks for one, and nowhere else', () => {
    expect(outcomeOf(add({ kind: 'special' }))).toBe('rounds.subject-missing');
    expect(outcomeOf(add({ kind: 'special', subject: '粮食购销领域' }))).toBe('粮食购销领域');
    expect(outcomeOf(add({ subject: '粮食购销领域' }))).toBe('rounds.subject-unasked');
  });

  it('takes for a raised-level inspection only a unit of a jurisdiction below, and says what to choose instead', () => {
    const refused = add({ kind: 'raised-level' });
    expect(refused).toMatchObject({
      refusal: { kind: 'rounds.unit-not-below', field: 'unitId', says: { zh: expect.stringContaining('农业农村局') } },
    });
    expect(add({ kind: 'raised-level' }, { isBelow: true }).accepted).toBe(true);
  });

  it('looks back only at a unit that was inspected to the end', () => {
    expect(outcomeOf(add({ kind: 'look-back' }))).toBe('rounds.nothing-to-look-back');
    expect(add({ kind: 'look-back' }, { wasFinished: true }).accepted).toBe(true);
  });

  it('is not approved while a matter that its kind asks for is not stated', () => {
    expect(approve([{ ...special, subject: null }])).toMatchObject({ refusal: { kind: 'rounds.subject-unstated' } });
    expect(approve([special, regular]).accepted).toBe(true);
  });
});

describe('changing an inspection of the plan', () => {
  const staffed = (from: Inspection, order: { kind: string; subject?: string }, round = planned) =>
    decideInspection(
      from,
      { type: 'staff', teamId: 't', leaderName: '简从容', leaderPersonId: null, ...order },
      { ...at, round, rules, unit, team, items: { open: 0, withTeam: 0 }, isAuthorised: true },
    );

  it('keeps the matter that was approved with the plan, and names one when the kind comes to ask for it', () => {
    expect(outcomeOf(staffed(regular, { kind: 'special' }))).toBe('rounds.subject-missing');
    expect(outcomeOf(staffed(regular, { kind: 'special', subject: '医保基金' }))).toBe('医保基金');
    expect(outcomeOf(staffed(special, { kind: 'special' }))).toBe('粮食购销领域');
    expect(outcomeOf(staffed(special, { kind: 'regular' }))).toBeNull();
    expect(outcomeOf(staffed(special, { kind: 'special' }, approved))).toBe('粮食购销领域');
    expect(outcomeOf(staffed(special, { kind: 'special', subject: '其他' }, approved))).toBe('rounds.subject-approved');
  });

  it('says beside the kind what its unit does not fit', () => {
    for (const kind of ['raised-level', 'look-back'])
      expect(staffed(regular, { kind })).toMatchObject({ refusal: { field: 'kind' } });
  });
});
