/** The life of an inspection: named in the plan, moved through the edition's steps by its leader, finished or cancelled. */
import { accept, type Decision, type Refusal, refuse } from '#platform/kernel/decision.ts';
import { type Day, daysBetween, isDay } from '#platform/kernel/time.ts';
import { stayOf } from './clocks.decide.ts';
import {
  applied,
  type Candidate,
  hasReached,
  type Inspection,
  type InspectionOrder,
  isOpen,
  type Kind,
  type NewInspection,
  needLabels,
  type OpenItems,
  type Round,
  type RoundChange,
  type RoundRules,
  type Standing,
  type Step,
  type Unmet,
} from './rounds.model.ts';
import { roundRefusals } from './rounds.refusals.ts';

export interface AddSituation extends Standing {
  readonly candidate: Candidate | undefined;
  /** All inspections of the round. */
  readonly inspections: readonly Inspection[];
  readonly rules: RoundRules;
}

export function decideNewInspection(round: Round, order: NewInspection, at: AddSituation): Decision<RoundChange> {
  const { candidate, inspections } = at;
  if (!at.mayPlan) return refuse(roundRefusals.notYourOffice);
  if (round.state !== 'planned') return refuse(roundRefusals.planApproved);
  if (candidate === undefined || !candidate.unit.isReached) return refuse(roundRefusals.unitUnusable);
  const { name, abolishedOn } = candidate.unit;
  if (abolishedOn !== null && abolishedOn <= round.plannedFrom)
    return refuse(roundRefusals.unitAbolished, { unit: name, day: abolishedOn });
  if (inspections.some(({ unitId, cancelledOn }) => unitId === order.unitId && cancelledOn === null))
    return refuse(roundRefusals.unitTwice, { unit: name });
  if (!isTeamUsable(candidate, at.today)) return refuse(roundRefusals.teamUnusable);
  const subject = order.subject ?? null;
  const unfit = unfitForKind(order.kind, subject, candidate.unit, at.rules);
  if (unfit !== undefined) return unfit;
  if (order.underInspectionId !== null && !isHost(inspections, order.underInspectionId))
    return refuse(roundRefusals.underUnusable);
  const { id, ...facts } = order;
  const { jurisdictionId, editionId } = round;
  const set = { ...blankInspection, ...facts, subject, roundId: round.id, jurisdictionId, editionId };
  return accept({ table: 'inspection', id, version: 0, event: 'inspection-added', set, jurisdictionId });
}

/** What the edition's kind asks of the unit and of the plan. */
function unfitForKind(
  code: string,
  subject: string | null,
  unit: Candidate['unit'] | undefined,
  { kinds }: RoundRules,
): ReturnType<typeof refuse> | undefined {
  const kind = kinds.find((each) => each.code === code);
  if (kind === undefined) return refuse(roundRefusals.kindUnknown, { kind: code });
  const about = (refusal: Refusal) => refuse(withKind(refusal, kind), { unit: unit?.name ?? '' });
  if (unit !== undefined && kind.reach === 'below' && !unit.isBelow) return about(roundRefusals.unitNotBelow);
  if (unit !== undefined && kind.looksBack && !unit.wasFinished) return about(roundRefusals.nothingToLookBack);
  if (kind.asksSubject && subject === null) return about(roundRefusals.subjectMissing);
  return !kind.asksSubject && subject !== null ? about(roundRefusals.subjectUnasked) : undefined;
}

function withKind(refusal: Refusal, { label }: Kind): Refusal {
  const { zh, en } = refusal.says;
  return { ...refusal, says: { zh: zh.replace('{kind}', label.zh), en: en.replace('{kind}', label.en) } };
}

/** 巡乡带村 has one layer: a village goes along with a township, nothing with a village. */
function isHost(inspections: readonly Inspection[], id: string): boolean {
  return inspections.some((each) => each.id === id && each.underInspectionId === null && each.cancelledOn === null);
}

function isTeamUsable({ team }: Candidate, on: Day): boolean {
  return team.isOfJurisdiction && (team.endedOn === null || team.endedOn > on);
}

export interface InspectionSituation extends Standing {
  readonly round: Round;
  readonly rules: RoundRules;
  /** Of the team to be put in place, where the order names one. */
  readonly team?: Candidate['team'];
  /** The inspection's unit, where its kind may still change. */
  readonly unit?: Candidate['unit'] | undefined;
  readonly items: OpenItems;
  /** Whether the team works under a live authorisation (一次一授权). */
  readonly isAuthorised: boolean;
  /** What keeps the team from the next step or, after the last, from finishing; and from the first one after the site. */
  readonly unmet?: { readonly next: readonly Unmet[]; readonly leaving: readonly Unmet[] };
  /** Whether a group of other bodies has it: who heads and goes along is then settled there. */
  readonly isGroups?: boolean;
}

export function decideInspection(
  inspection: Inspection,
  order: InspectionOrder,
  at: InspectionSituation,
): Decision<RoundChange> {
  const isOffices = order.type === 'staff' || order.type === 'cancel';
  if (isOffices && !at.mayPlan) return refuse(roundRefusals.notYourOffice);
  if (!isOffices && !at.mayLead) return refuse(roundRefusals.notLeader);
  if (!isOpen(inspection)) return refuse(roundRefusals.inspectionEnded);
  if (order.type === 'staff' && at.isGroups === true && at.by.id !== null) return refuse(roundRefusals.groupHasIt);
  if (!isOffices && !at.isAuthorised) return refuse(roundRefusals.notAuthorised);
  switch (order.type) {
    case 'staff':
      return staff(inspection, order, at);
    case 'cancel':
      return cancel(inspection, order, at);
    case 'move':
      return move(inspection, order, at);
    case 'take-back':
      return takeBack(inspection, order.reason, at.rules.steps);
    case 'leave':
      return leave(inspection, order, at);
    case 'finish':
      return finish(inspection, order.on, at);
  }
}

/** 件件有着落: what was found keeps its inspection until it has landed. */
function cancel(
  inspection: Inspection,
  { on, reason }: Extract<InspectionOrder, { type: 'cancel' }>,
  { today, items }: InspectionSituation,
): Decision<RoundChange> {
  if (items.open > 0) return refuse(roundRefusals.itemsOpen, { count: items.open });
  if (on > today) return refuse(roundRefusals.notYetToday, { day: on });
  return accept(change(inspection, 'inspection-cancelled', { cancelledOn: on, cancelledReason: reason }));
}

function staff(
  inspection: Inspection,
  { teamId, kind, leaderName, leaderPersonId, ...order }: Extract<InspectionOrder, { type: 'staff' }>,
  { round, rules, team, unit }: InspectionSituation,
): Decision<RoundChange> {
  const isNewTeam = teamId !== inspection.teamId;
  if (isNewTeam && (team === undefined || !team.isOfJurisdiction || team.endedOn !== null))
    return refuse(roundRefusals.teamUnusable);
  const isApproved = hasReached(round.state, 'approved');
  if (isApproved && kind !== inspection.kind) return refuse(roundRefusals.kindApproved);
  const kept = kind === inspection.kind ? inspection.subject : null;
  const subject = order.subject === undefined ? kept : order.subject;
  if (isApproved && subject !== inspection.subject) return refuse(roundRefusals.subjectApproved);
  // The unit stays: what it does not fit is said beside the kind.
  const unfit = isApproved ? undefined : unfitForKind(kind, subject, unit, rules);
  if (unfit !== undefined)
    return unfit.refusal.field === 'unitId' ? refuse({ ...unfit.refusal, field: 'kind' }) : unfit;
  if (leaderName === null && isApproved)
    return refuse({ ...roundRefusals.unstaffed, because: 'input', field: 'leaderName' }, { unit: '' });
  return accept(change(inspection, 'inspection-staffed', { teamId, kind, subject, leaderName, leaderPersonId }));
}

function move(
  inspection: Inspection,
  order: Extract<InspectionOrder, { type: 'move' }>,
  { round, rules, today, unmet }: InspectionSituation,
): Decision<RoundChange> {
  if (!hasReached(round.state, 'under-way') || round.state === 'closed') return refuse(roundRefusals.roundNotBegun);
  const next = nextStep(inspection, rules.steps);
  if (next === undefined) return refuse(roundRefusals.noStepLeft);
  if (needsLeaving(next, inspection, rules.steps)) return refuse(labelled(roundRefusals.stillOnSite, next));
  if (order.step !== next.code) return refuse(labelled(roundRefusals.stepNotNext, next));
  const open = unmetRefusal(rules, unmet?.next);
  if (open !== undefined) return open;
  const wrong = wrongDay(order.on, latestDay(inspection, round), today);
  if (wrong !== undefined) return wrong;
  const { step, on } = order;
  const stages = [...inspection.stages, { step, on }];
  const first = inspection.stages.length === 0 ? { movedInOn: on } : {};
  return accept(change(inspection, 'inspection-moved-on', { stage: step, stages, ...first }));
}

/** A step entered by mistake is taken back, with its reason in the journal. */
function takeBack(inspection: Inspection, reason: string, steps: readonly Step[]): Decision<RoundChange> {
  const last = inspection.stages.at(-1);
  if (last === undefined) return refuse(roundRefusals.nothingToTakeBack);
  const stages = inspection.stages.slice(0, -1);
  const step = steps.find(({ code }) => code === last.step);
  const wasOnSite = step === undefined || step.stage === steps[0]?.stage;
  const set = {
    stage: stages.at(-1)?.step ?? null,
    stages,
    movedInOn: stages[0]?.on ?? null,
    // Back on site, the end of the work on site is no longer true either.
    ...(wasOnSite ? { leftOn: null, leftEarlyReason: null } : { leftOn: inspection.leftOn }),
  };
  return accept({ ...change(inspection, 'inspection-step-taken-back', set), detail: { reason, step: last.step } });
}

/** What is missing, named one by one. */
function unmetRefusal(
  { openingMeeting }: RoundRules,
  unmet: readonly Unmet[] = [],
): ReturnType<typeof refuse> | undefined {
  if (unmet.length === 0) return undefined;
  const named = (language: 'zh' | 'en') =>
    unmet.map(({ needs, missing }) =>
      needLabels[needs][language]
        .replace('{count}', String(missing))
        .replace('{meeting}', () => openingMeeting[language]),
    );
  const { zh, en } = roundRefusals.notProved.says;
  const says = { zh: zh.replace('{what}', named('zh').join('、')), en: en.replace('{what}', named('en').join('; ')) };
  return refuse({ ...roundRefusals.notProved, says });
}

/** The first step of a later stage than the one on site. */
export function stepAfterSite(steps: readonly Step[]): Step | undefined {
  return steps.find(({ stage }) => stage !== steps[0]?.stage);
}

function leave(
  inspection: Inspection,
  { on, earlyReason }: Extract<InspectionOrder, { type: 'leave' }>,
  { round, rules, today, unmet }: InspectionSituation,
): Decision<RoundChange> {
  const { movedInOn, leftOn } = inspection;
  if (movedInOn === null) return refuse(roundRefusals.notMovedIn);
  if (leftOn !== null) return refuse(roundRefusals.alreadyLeft, { day: leftOn });
  const wrong = unmetRefusal(rules, unmet?.leaving) ?? wrongDay(on, latestDay(inspection, round), today);
  if (wrong !== undefined) return wrong;
  const { earliest } = stayOf(inspection, rules);
  const missing = earliest === null ? 0 : daysBetween(on, earliest);
  if (missing > 0 && earlyReason === null)
    return refuse(roundRefusals.leavesEarly, { count: missing, day: earliest ?? on });
  return accept(change(inspection, 'site-left', { leftOn: on, leftEarlyReason: missing > 0 ? earlyReason : null }));
}

function finish(inspection: Inspection, on: Day, at: InspectionSituation): Decision<RoundChange> {
  const { movedInOn, leftOn } = inspection;
  if (movedInOn === null) return refuse(roundRefusals.notMovedIn);
  const next = nextStep(inspection, at.rules.steps);
  if (next !== undefined) return refuse(labelled(roundRefusals.stepsLeft, next));
  if (leftOn === null) return refuse(roundRefusals.notLeftYet, { count: 1 });
  if (at.items.withTeam > 0) return refuse(roundRefusals.itemsWithTeam, { count: at.items.withTeam });
  const wrong = unmetRefusal(at.rules, at.unmet?.next) ?? wrongDay(on, latestDay(inspection, at.round), at.today);
  return wrong ?? accept(change(inspection, 'inspection-finished', { finishedOn: on }));
}

/** The step after the one that the inspection is at; none after the last. */
export function nextStep({ stage }: Pick<Inspection, 'stage'>, steps: readonly Step[]): Step | undefined {
  return stage === null ? steps[0] : steps[steps.findIndex(({ code }) => code === stage) + 1];
}

/** Steps of a later stage than the one on site come after the team left. */
function needsLeaving(next: Step, { leftOn }: Inspection, steps: readonly Step[]): boolean {
  return leftOn === null && next.stage !== steps[0]?.stage;
}

/** The day before which nothing further can have happened. */
function latestDay({ stages, leftOn }: Inspection, { begunOn }: Round): Day | null {
  const days = [stages.at(-1)?.on, leftOn, begunOn].filter(isDay).sort();
  return days.at(-1) ?? null;
}

function wrongDay(on: Day, earliest: Day | null, today: Day): ReturnType<typeof refuse> | undefined {
  if (on > today) return refuse(roundRefusals.notYetToday, { day: on });
  return earliest !== null && on < earliest ? refuse(roundRefusals.beforeEarlier, { day: earliest }) : undefined;
}

function labelled(
  refusal: (typeof roundRefusals)['stepNotNext'],
  { label }: Step,
): (typeof roundRefusals)['stepNotNext'] {
  const { zh, en } = refusal.says;
  return { ...refusal, says: { zh: zh.replace('{next}', label.zh), en: en.replace('{next}', label.en) } };
}

function change(inspection: Inspection, event: string, set: Readonly<Record<string, unknown>>): RoundChange {
  const { id, version, jurisdictionId } = inspection;
  return { table: 'inspection', id, version, event, set, jurisdictionId };
}

const blankInspection = {
  subject: null,
  stage: null,
  stages: [],
  movedInOn: null,
  leftOn: null,
  leftEarlyReason: null,
  finishedOn: null,
  cancelledOn: null,
  cancelledReason: null,
} as const;

/** The inspection that an adding change makes. */
export function addedInspection({ id, set }: RoundChange): Inspection {
  return applied({ id, version: 0 } as unknown as Inspection, { set } as RoundChange);
}
