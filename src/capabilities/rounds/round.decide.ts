/** The life of a round: planned by the office, approved by another person of the leading group, then run to its end. */
import { accept, type Decision, type Refusal, refuse } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import {
  applied,
  type Inspection,
  isOpen,
  type NewRound,
  type Round,
  type RoundChange,
  type RoundOrder,
  type RoundRules,
  type RoundState,
  type Standing,
} from './rounds.model.ts';
import { roundRefusals } from './rounds.refusals.ts';
import { roundStateText } from './rounds.text.ts';

export interface NewRoundSituation extends Standing {
  readonly isCodeTaken: boolean;
  /** Approved, and shipped or of this jurisdiction or of the one above. */
  readonly isEditionUsable: boolean;
  readonly rules: RoundRules;
}

export function decideNewRound(order: NewRound, at: NewRoundSituation): Decision<RoundChange> {
  const { id, jurisdictionId, year, ordinal, plannedFrom, plannedTo, kind } = order;
  if (!at.mayPlan) return refuse(roundRefusals.notYourOffice);
  if (!at.isEditionUsable) return refuse(roundRefusals.editionUnusable);
  if (at.isCodeTaken) return refuse(roundRefusals.codeTaken, { year, ordinal });
  if (!knows(at.rules, kind)) return refuse(roundRefusals.kindUnknown, { kind });
  if (plannedTo < plannedFrom) return refuse(roundRefusals.termInWrongOrder);
  const set = {
    ...blankRound,
    jurisdictionId,
    name: order.name,
    year,
    ordinal,
    kind,
    editionId: order.editionId,
    plannedFrom,
    plannedTo,
    plannedAt: at.now,
    plannedBy: at.by.id,
    plannedByName: at.by.name,
  };
  return accept({ table: 'round', id, version: 0, event: 'round-planned', set, jurisdictionId });
}

export interface RoundSituation extends Standing {
  readonly inspections: readonly Inspection[];
  /** Names of units by inspection, for the reasons given. */
  readonly nameOf: (inspectionId: string) => string;
  readonly rules: RoundRules;
  /** Things handed to the teams that are neither back nor written off. */
  readonly materialsOut: number;
}

export function decideRound(round: Round, order: RoundOrder, at: RoundSituation): Decision<RoundChange> {
  switch (order.type) {
    case 'change-plan':
      return changePlan(round, order, at);
    case 'send-back':
      return sendBack(round, order.reason, at);
    case 'approve':
      return approve(round, order.decisionNumber, at);
    default:
      return goOn(round, order, at);
  }
}

function changePlan(
  round: Round,
  order: Extract<RoundOrder, { type: 'change-plan' }>,
  at: RoundSituation,
): Decision<RoundChange> {
  if (!at.mayPlan) return refuse(roundRefusals.notYourOffice);
  if (round.state !== 'planned') return refuse(roundRefusals.planFrozen);
  if (!knows(at.rules, order.kind)) return refuse(roundRefusals.kindUnknown, { kind: order.kind });
  if (order.plannedTo < order.plannedFrom) return refuse(roundRefusals.termInWrongOrder);
  const { name, kind, plannedFrom, plannedTo } = order;
  return accept(change(round, 'round-plan-changed', { name, kind, plannedFrom, plannedTo, ...notSentBack }));
}

function sendBack(round: Round, reason: string, at: RoundSituation): Decision<RoundChange> {
  if (!at.mayApprove) return refuse(roundRefusals.notLeadingGroup);
  if (round.state !== 'planned') return refuse(notInState(round.state));
  return accept(change(round, 'round-sent-back', { sentBackByName: at.by.name, sentBackReason: reason }));
}

/** 巡察工作领导小组 approves each round's plan; whoever drew it up does not. */
function approve(round: Round, decisionNumber: string, at: RoundSituation): Decision<RoundChange> {
  if (!at.mayApprove) return refuse(roundRefusals.notLeadingGroup);
  if (round.state !== 'planned') return refuse(notInState(round.state));
  if (at.by.id !== null && at.by.id === round.plannedBy) return refuse(roundRefusals.ownPlan);
  const living = at.inspections.filter(({ cancelledOn }) => cancelledOn === null);
  if (living.length === 0) return refuse(roundRefusals.noInspections);
  const unstaffed = living.find(({ leaderName }) => leaderName === null);
  if (unstaffed !== undefined) return refuse(roundRefusals.unstaffed, { unit: at.nameOf(unstaffed.id) });
  const unnamed = living.find(({ kind, subject }) => subject === null && asksSubject(at.rules, kind));
  if (unnamed !== undefined) return refuse(roundRefusals.subjectUnstated, { unit: at.nameOf(unnamed.id) });
  const { id: approvedBy, name: approvedByName } = at.by;
  const set = { state: 'approved', approvedAt: at.now, approvedBy, approvedByName, decisionNumber, ...notSentBack };
  return accept(change(round, 'round-approved', set));
}

function knows({ kinds }: RoundRules, code: string): boolean {
  return kinds.some((kind) => kind.code === code);
}

function asksSubject({ kinds }: RoundRules, code: string): boolean {
  return kinds.some((kind) => kind.code === code && kind.asksSubject);
}

type Going = Extract<RoundOrder, { readonly on: Day }>;

interface Leg {
  readonly from: RoundState;
  readonly to: RoundState;
  readonly event: string;
  /** The column that holds the day on which the state began, and the one before it. */
  readonly column: 'announcedOn' | 'begunOn' | 'feedbackFrom' | 'rectifyingFrom' | 'closedOn';
  readonly earlier?: 'announcedOn' | 'begunOn' | 'feedbackFrom' | 'rectifyingFrom';
}

const legs: Readonly<Record<Going['type'], Leg>> = {
  announce: { from: 'approved', to: 'announced', event: 'round-announced', column: 'announcedOn' },
  begin: { from: 'announced', to: 'under-way', event: 'round-begun', column: 'begunOn', earlier: 'announcedOn' },
  'begin-feedback': {
    from: 'under-way',
    to: 'feeding-back',
    event: 'round-feedback-begun',
    column: 'feedbackFrom',
    earlier: 'begunOn',
  },
  'begin-rectification': {
    from: 'feeding-back',
    to: 'rectifying',
    event: 'round-rectification-begun',
    column: 'rectifyingFrom',
    earlier: 'feedbackFrom',
  },
  close: { from: 'rectifying', to: 'closed', event: 'round-closed', column: 'closedOn', earlier: 'rectifyingFrom' },
};

function goOn(round: Round, order: Going, at: RoundSituation): Decision<RoundChange> {
  const { from, to, event, column, earlier } = legs[order.type];
  if (!at.mayPlan) return refuse(roundRefusals.notYourOffice);
  if (round.state === 'planned') return refuse(roundRefusals.notApprovedYet);
  if (round.state !== from) return refuse(notInState(round.state));
  const held = heldUpBy(order.type, at);
  if (held !== undefined) return { accepted: false, refusal: held };
  if (order.on > at.today) return refuse(roundRefusals.notYetToday, { day: order.on });
  const before = earlier === undefined ? null : round[earlier];
  if (before !== null && order.on < before) return refuse(roundRefusals.beforeEarlier, { day: before });
  return accept(change(round, event, { state: to, [column]: order.on }));
}

/** What has to happen at the units before the round as a whole goes on. */
function heldUpBy(command: Going['type'], { inspections, materialsOut }: RoundSituation): Refusal | undefined {
  const living = inspections.filter(({ cancelledOn }) => cancelledOn === null);
  const some = (refusal: Refusal, missing: readonly Inspection[]): Refusal | undefined =>
    missing.length === 0 ? undefined : refuse(refusal, { count: missing.length }).refusal;
  switch (command) {
    case 'begin-feedback':
      return some(
        roundRefusals.notLeftYet,
        living.filter(({ leftOn }) => leftOn === null),
      );
    case 'begin-rectification':
      return some(
        roundRefusals.notFedBackYet,
        living.filter(({ stages, finishedOn }) => finishedOn === null && !stages.some(isFeedback)),
      );
    case 'close':
      return (
        some(roundRefusals.notFinishedYet, living.filter(isOpen)) ??
        (materialsOut > 0 ? refuse(roundRefusals.materialsOut, { count: materialsOut }).refusal : undefined)
      );
    default:
      return undefined;
  }
}

/** The step by which a unit is told its problems; both shipped rulebooks have it under this code. */
export const feedbackStep = 'feed-back-problems';

function isFeedback({ step }: { readonly step: string }): boolean {
  return step === feedbackStep;
}

function notInState(state: RoundState): Refusal {
  const { says, ...rest } = roundRefusals.notInState;
  const { zh, en } = roundStateText[state];
  return { ...rest, says: { zh: says.zh.replace('{state}', zh), en: says.en.replace('{state}', en) } };
}

function change(round: Round, event: string, set: Readonly<Record<string, unknown>>): RoundChange {
  const { id, version, jurisdictionId } = round;
  return { table: 'round', id, version, event, set, jurisdictionId };
}

const notSentBack = { sentBackByName: null, sentBackReason: null };

/** Every column of a round that has just been planned. */
const blankRound = {
  state: 'planned',
  ...notSentBack,
  approvedAt: null,
  approvedBy: null,
  approvedByName: null,
  decisionNumber: null,
  announcedOn: null,
  begunOn: null,
  feedbackFrom: null,
  rectifyingFrom: null,
  closedOn: null,
} as const;

/** The round that a planning change makes. */
export function plannedRound({ id, set }: RoundChange): Round {
  const { year, ordinal } = set as { year: number; ordinal: number };
  return applied({ id, version: 0, code: `${year}-${ordinal}` } as unknown as Round, { set } as RoundChange);
}
