/** The way into a pool and out of it: recommended, checked, approved; looked at each year; left, with the record kept. */
import { accept, type Decision, refuse } from '#platform/kernel/decision.ts';
import { addYears, type Day, yearOf } from '#platform/kernel/time.ts';
import type {
  AppraisalLine,
  Check,
  NewPerson,
  Nomination,
  PersonFacts,
  PoolChange,
  PoolPerson,
  PoolRules,
  PoolStanding,
  ReviewOutcome,
} from './pool.model.ts';
import { teamsRefusals } from './teams.refusals.ts';

const yearsOfAppraisals = 3;

/** What the qualification check finds, line by line (资格审查). */
export function qualificationOf(facts: PersonFacts, rules: PoolRules, today: Day): Check[] {
  const { resume, appraisals } = facts;
  const since = yearOf(addYears(today, -yearsOfAppraisals));
  const low = new Set(rules.grades.filter(({ keepsOut }) => keepsOut).map(({ code }) => code));
  return [
    { code: 'field-known', holds: rules.fields.length === 0 || rules.fields.includes(facts.field) },
    ...(facts.pool === 'leader' ? [{ code: 'rank-suffices', holds: sufficesToLead(facts.rank, rules) } as const] : []),
    { code: 'resume-given', holds: resume.some(({ until }) => until === null) },
    { code: 'resume-in-order', holds: resume.every(({ from, until }) => until === null || until > from) },
    { code: 'growth-place-given', holds: facts.growthPlace !== null },
    { code: 'relatives-given', holds: facts.relatives.length > 0 },
    {
      code: 'not-appraised-badly',
      holds: !appraisals.some(({ year, grade }) => year >= since && low.has(grade)),
    },
  ];
}

/** A grade that the edition in force does not list is not written anew; what is on record stays. */
function hasUnknownGrade(
  { appraisals }: Pick<PersonFacts, 'appraisals'>,
  kept: readonly AppraisalLine[],
  { grades }: PoolStanding,
): boolean {
  const isKept = ({ year, grade }: AppraisalLine) => kept.some((line) => line.year === year && line.grade === grade);
  return appraisals.some((line) => !grades.has(line.grade) && !isKept(line));
}

/** Whether a rank is high enough for whoever leads a team; everybody's, where the edition asks for none. */
export function sufficesToLead(rank: string | null, { rankLevels, leaderRank }: PoolRules): boolean {
  if (leaderRank === null) return true;
  return rank !== null && (rankLevels[rank] ?? 0) >= (rankLevels[leaderRank] ?? 0);
}

export interface Recommendation {
  readonly id: string;
  readonly jurisdictionId: string;
  readonly facts: PersonFacts;
  readonly recommendedByUnit: string;
  readonly recommendedOn: Day;
}

/** @param known people in the pools and before the leading group, by name and home unit */
export function decideNomination(
  { id, jurisdictionId, facts, recommendedByUnit, recommendedOn }: Recommendation,
  known: readonly { readonly name: string; readonly homeUnit: string }[],
  at: PoolStanding,
): Decision<PoolChange> {
  if (!at.mayKeep) return refuse(teamsRefusals.notYourOffice);
  if (recommendedOn > at.today)
    return refuse({ ...teamsRefusals.notYetToday, field: 'recommendedOn' }, { day: recommendedOn });
  if (known.some(({ name, homeUnit }) => name === facts.name && homeUnit === facts.homeUnit))
    return refuse(teamsRefusals.personThere, { name: facts.name });
  if (hasUnknownGrade(facts, [], at)) return refuse(teamsRefusals.gradeUnknown);
  const set = {
    jurisdictionId,
    state: 'recommended',
    name: facts.name,
    pool: facts.pool,
    facts,
    recommendedByUnit,
    recommendedOn,
    enteredBy: at.by.id,
    enteredByName: at.by.name,
    enteredAt: at.now,
    checkedBy: null,
    checkedByName: null,
    checkedAt: null,
    checkNote: null,
    decidedBy: null,
    decidedByName: null,
    decidedAt: null,
    decisionNumber: null,
    declineReason: null,
    personId: null,
  };
  return accept({ table: 'nomination', id, version: 0, event: 'nomination-entered', set, jurisdictionId });
}

export function decideCheck(
  nomination: Nomination,
  { isQualified, note }: { readonly isQualified: boolean; readonly note: string | null },
  rules: PoolRules,
  at: PoolStanding,
): Decision<PoolChange> {
  if (!at.mayKeep) return refuse(teamsRefusals.notYourOffice);
  if (nomination.state !== 'recommended') return refuse(teamsRefusals.nominationMovedOn);
  const failing = qualificationOf(nomination.facts, rules, at.today).filter(({ holds }) => !holds);
  if (isQualified && failing.length > 0) return refuse(teamsRefusals.notQualified, { count: failing.length });
  if (!isQualified && note === null) return refuse(teamsRefusals.noteNeeded);
  const { id: checkedBy, name: checkedByName } = at.by;
  const state = isQualified ? 'qualified' : 'unqualified';
  const set = { state, checkedBy, checkedByName, checkedAt: at.now, checkNote: note };
  return accept(step(nomination, isQualified ? 'nomination-qualified' : 'nomination-unqualified', set));
}

/** @returns the person's row and the nomination's end, or the nomination's end alone where it is declined */
export function decideApproval(
  nomination: Nomination,
  order:
    | { readonly type: 'approve'; readonly decisionNumber: string; readonly personId: string }
    | { readonly type: 'decline'; readonly reason: string },
  at: PoolStanding,
): Decision<readonly PoolChange[]> {
  if (!at.mayApprove) return refuse(teamsRefusals.notLeadingGroup);
  if (nomination.state !== 'qualified') return refuse(teamsRefusals.notCheckedYet);
  if (at.by.id !== null && at.by.id === nomination.enteredBy) return refuse(teamsRefusals.ownNomination);
  const signed = { decidedBy: at.by.id, decidedByName: at.by.name, decidedAt: at.now };
  if (order.type === 'decline') {
    const set = { state: 'declined', ...signed, declineReason: order.reason };
    return accept([step(nomination, 'nomination-declined', set)]);
  }
  const { decisionNumber, personId } = order;
  const { jurisdictionId, facts } = nomination;
  return accept([
    joined({ ...facts, id: personId, jurisdictionId, joinedOn: at.today, accountId: null }, { decisionNumber }),
    step(nomination, 'nomination-approved', { state: 'approved', ...signed, decisionNumber, personId }),
  ]);
}

/** A person brought in whole: from before the program, or the demonstration. */
export function decideNewPerson(person: NewPerson, at: Pick<PoolStanding, 'today' | 'mayKeep'>): Decision<PoolChange> {
  if (!at.mayKeep) return refuse(teamsRefusals.notYourOffice);
  if (person.joinedOn > at.today) return refuse(teamsRefusals.notYetToday, { day: person.joinedOn });
  return accept(joined(person, {}));
}

export function decidePersonChange(person: PoolPerson, facts: PersonFacts, at: PoolStanding): Decision<PoolChange> {
  const no = unusable(person, at);
  if (no !== undefined) return no;
  if (facts.pool !== person.pool) return refuse(teamsRefusals.poolByReview);
  const crooked = facts.resume.find(({ from, until }) => until !== null && until <= from);
  if (crooked !== undefined) return refuse(teamsRefusals.resumeCrooked, { unit: crooked.unit });
  if (hasUnknownGrade(facts, person.appraisals, at)) return refuse(teamsRefusals.gradeUnknown);
  return accept(change(person, 'pool-person-changed', { ...facts }));
}

/** What a round's appraisal adds to the record. */
export function decideAppraisalLine(person: PoolPerson, line: AppraisalLine, at: PoolStanding): Decision<PoolChange> {
  if (!at.mayKeep) return refuse(teamsRefusals.notYourOffice);
  return accept(change(person, 'pool-person-appraised', { appraisals: [...person.appraisals, line] }));
}

/** The yearly adjustment (动态调整): stays, or moves between the pools; who leaves, leaves by `decideLeaving`. */
export function decideReview(
  person: PoolPerson,
  { year, outcome }: { readonly year: number; readonly outcome: ReviewOutcome },
  rules: PoolRules,
  at: PoolStanding,
): Decision<PoolChange> {
  const no = unusable(person, at);
  if (no !== undefined) return no;
  if (year > yearOf(at.today)) return refuse(teamsRefusals.yearNotYet, { year });
  if (person.reviewedYear !== null && person.reviewedYear >= year)
    return refuse(teamsRefusals.reviewedAlready, { name: person.name, year: person.reviewedYear });
  if (outcome === 'to-leader' && !sufficesToLead(person.rank, rules)) return refuse(teamsRefusals.rankTooLow);
  const pool = outcome === 'stays' ? person.pool : outcome === 'to-leader' ? 'leader' : 'talent';
  return accept({ ...change(person, 'pool-person-reviewed', { reviewedYear: year, pool }), detail: { outcome } });
}

/** @param on the first day on which the person is no longer in the pool */
export function decideLeaving(person: PoolPerson, on: Day, reason: string, at: PoolStanding): Decision<PoolChange> {
  const no = unusable(person, at);
  if (no !== undefined) return no;
  if (on > at.today) return refuse(teamsRefusals.notYetToday, { day: on });
  if (on < person.joinedOn) return refuse(teamsRefusals.beforeBeginning, { day: person.joinedOn });
  return accept(change(person, 'pool-left', { leftOn: on, leftReason: reason }));
}

function unusable({ leftOn, name }: PoolPerson, at: PoolStanding): ReturnType<typeof refuse> | undefined {
  if (!at.mayKeep) return refuse(teamsRefusals.notYourOffice);
  return leftOn === null ? undefined : refuse(teamsRefusals.alreadyEnded, { name, day: leftOn });
}

function joined({ id, jurisdictionId, ...facts }: NewPerson, detail: Record<string, unknown>): PoolChange {
  const set = { jurisdictionId, ...facts, leftOn: null, leftReason: null, reviewedYear: null };
  return { table: 'pool-person', id, version: 0, event: 'pool-joined', set, detail, jurisdictionId };
}

function change({ id, version, jurisdictionId }: PoolPerson, event: string, set: PoolChange['set']): PoolChange {
  return { table: 'pool-person', id, version, event, set, jurisdictionId };
}

function step({ id, version, jurisdictionId }: Nomination, event: string, set: PoolChange['set']): PoolChange {
  return { table: 'nomination', id, version, event, set, jurisdictionId };
}

/** @param link the account found under the login name; `isAsked` tells an unknown name from none */
export function decideAccountLink(
  person: PoolPerson,
  link: { readonly accountId: string | null; readonly isAsked: boolean },
  at: PoolStanding,
): Decision<PoolChange> {
  if (!at.mayKeep) return refuse(teamsRefusals.notYourOffice);
  if (person.leftOn !== null) return refuse(teamsRefusals.alreadyEnded, { name: person.name, day: person.leftOn });
  if (link.isAsked && link.accountId === null) return refuse(teamsRefusals.accountUnknown);
  const { id, version, jurisdictionId } = person;
  const set = { accountId: link.accountId };
  return accept({ table: 'pool-person', id, version, event: 'pool-person-account-linked', set, jurisdictionId });
}
