/** Load → decide → record, for rounds and their inspections. */
import { listYears } from '#capabilities/calendar/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals, record } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { type Day, dayOf, type Instant } from '#platform/kernel/time.ts';
import { dueOf } from './clocks.decide.ts';
import {
  decideInspection,
  decideNewInspection,
  type InspectionSituation,
  nextStep,
  stepAfterSite,
} from './inspection.decide.ts';
import { decideNewRound, decideRound, type RoundSituation } from './round.decide.ts';
import type {
  DeadlineLine,
  InspectionInRound,
  InspectionOrder,
  NewInspection,
  NewRound,
  Round,
  RoundChange,
  RoundOrder,
  RoundRules,
  Signer,
  Standing,
  Step,
} from './rounds.model.ts';
import {
  authorisationOf,
  findCandidate,
  findInspection,
  findRound,
  inspectionsOfRound,
  isCodeTaken,
  isEditionUsable,
  isGroups,
  kindsOf,
  linesOf,
  lockRound,
  materialsOut,
  openItems,
  plainInspections,
  rightsOf,
  unmetFor,
} from './rounds.queries.ts';
import { roundRefusals } from './rounds.refusals.ts';
import { roundSubjects } from './rounds.subjects.ts';

/** @throws Refused `rounds.round-missing`, also where the actor may not see it */
export async function loadRound(tx: Tx, id: string): Promise<Round> {
  const found = await findRound(tx, id);
  if (found === undefined) throw new Refused(roundRefusals.roundMissing);
  return found;
}

/**
 * An inspection with its round, team and unit by name.
 * @throws Refused `rounds.inspection-missing`, also where the actor may not see it; `rounds.not-authorised` to the team that may not now
 */
export async function loadInspection(tx: Tx, id: string): Promise<InspectionInRound> {
  const found = await findInspection(tx, id);
  if (found !== undefined) return found;
  const { isAuthorised, isOwn } = await authorisationOf(tx, id);
  throw new Refused(isOwn && !isAuthorised ? roundRefusals.notAuthorised : roundRefusals.inspectionMissing);
}

/**
 * The day that a deadline of the pinned edition leads to, counted from `trigger` (working days by the official calendar).
 * @returns null where the edition states none: whoever hands on must then give a day
 * @throws Refused `kernel.calendar-year-unknown`
 */
export async function dueFor(tx: Tx, editionId: string, deadlineCode: string, trigger: Day): Promise<Day | null> {
  const lines = await linesOf<DeadlineLine>(tx, editionId, 'deadlines');
  const line = lines.find(({ code }) => code === deadlineCode);
  return line === undefined ? null : dueOf(line, trigger, await listYears(tx));
}

export async function rulesOf(tx: Tx, editionId: string): Promise<RoundRules> {
  const steps = await linesOf(tx, editionId, 'team-steps');
  const ways = await linesOf(tx, editionId, 'ways');
  const deadlines = await linesOf<DeadlineLine>(tx, editionId, 'deadlines');
  const stays = deadlines.filter(
    ({ from, to, direction }) => from === 'moved-in' && to === 'left-site' && direction === 'after',
  );
  return {
    openingMeeting: ways.find(({ shape }) => shape === 'opening-meeting')?.label ?? {
      zh: '见面会',
      en: 'Opening meeting',
    },
    ...{ stays, calendars: stays.some(({ unit }) => unit === 'working-day') ? await listYears(tx) : [] },
    steps: steps.map(({ code, label, stage }): Step => ({ code, label, stage: String(stage) })),
    kinds: await kindsOf(tx, editionId),
  };
}

/** @returns the new round's id */
export async function planRound(tx: Tx, order: Omit<NewRound, 'id'>, by: Actor, now: Instant): Promise<string> {
  const { jurisdictionId, year, ordinal, editionId } = order;
  const situation = {
    ...(await standingOf(tx, jurisdictionId, null, by, now)),
    isCodeTaken: await isCodeTaken(tx, jurisdictionId, year, ordinal),
    isEditionUsable: await isEditionUsable(tx, editionId, jurisdictionId, order.plannedFrom),
    rules: await rulesOf(tx, editionId),
  };
  const change = accepted(decideNewRound({ ...order, id: newId<'round'>() }, situation));
  await writeRoundChanges(tx, [{ ...change, now }]);
  return change.id;
}

/** Carries a round on. @param version the one that the person saw */
export async function commandRound(
  tx: Tx,
  { id, version, order }: { id: string; version: number; order: RoundOrder },
  by: Actor,
  now: Instant,
): Promise<void> {
  const round = await lockRound(tx, id);
  if (round === undefined) throw new Refused(roundRefusals.roundMissing);
  if (round.version !== version) throw new Refused(journalRefusals.stale, {}, round);
  const change = accepted(decideRound(round, order, await roundSituation(tx, round, by, now)));
  await writeRoundChanges(tx, [{ ...change, now }]);
}

export async function roundSituation(tx: Tx, round: Round, by: Actor, now: Instant): Promise<RoundSituation> {
  const inspections = await inspectionsOfRound(tx, round.id);
  return {
    ...(await standingOf(tx, round.jurisdictionId, null, by, now)),
    inspections,
    nameOf: (id) => inspections.find((each) => each.id === id)?.unitName ?? '',
    rules: await rulesOf(tx, round.editionId),
    materialsOut: await materialsOut(tx, round.id),
  };
}

/** @returns the new inspection's id */
export async function addInspection(
  tx: Tx,
  { roundId, ...order }: Omit<NewInspection, 'id'> & { roundId: string },
  by: Actor,
  now: Instant,
): Promise<string> {
  const round = await lockRound(tx, roundId);
  if (round === undefined) throw new Refused(roundRefusals.roundMissing);
  const situation = {
    ...(await standingOf(tx, round.jurisdictionId, null, by, now)),
    candidate: await findCandidate(tx, order.unitId, order.teamId, round.jurisdictionId),
    inspections: await plainInspections(tx, roundId),
    rules: await rulesOf(tx, round.editionId),
  };
  const change = accepted(decideNewInspection(round, { ...order, id: newId<'inspection'>() }, situation));
  await writeRoundChanges(tx, [{ ...change, now }]);
  return change.id;
}

/** Staffs, cancels or moves an inspection. @param version the one that the person saw */
export async function commandInspection(
  tx: Tx,
  { id, version, order }: { id: string; version: number; order: InspectionOrder },
  by: Actor,
  now: Instant,
): Promise<void> {
  const inspection = await loadInspection(tx, id);
  if (inspection.version !== version) throw new Refused(journalRefusals.stale, {}, inspection);
  const { jurisdictionId, roundId } = inspection;
  const round = await lockRound(tx, roundId);
  if (round === undefined) throw new Refused(roundRefusals.roundMissing);
  const rules = await rulesOf(tx, inspection.editionId);
  const situation = {
    ...(await standingOf(tx, jurisdictionId, id, by, now)),
    ...{ round, rules, unmet: await unmetOf(tx, inspection, rules) },
    items: await openItems(tx, id),
    isGroups: await isGroups(tx, id),
    isAuthorised: by.kind === 'system' || (await authorisationOf(tx, id)).isAuthorised,
    ...(order.type === 'staff' ? await findCandidate(tx, inspection.unitId, order.teamId, jurisdictionId) : {}),
  };
  const change = accepted(decideInspection(inspection, order, situation));
  await writeRoundChanges(tx, [{ ...change, now }]);
}

/** What keeps a team from the next step (after the last one: from finishing), and from leaving. */
export async function unmetOf(
  tx: Tx,
  inspection: InspectionInRound,
  { steps }: RoundRules,
): Promise<NonNullable<InspectionSituation['unmet']>> {
  const next = nextStep(inspection, steps)?.code;
  const after = inspection.leftOn === null ? stepAfterSite(steps)?.code : undefined;
  return {
    next: await unmetFor(tx, inspection.id, next ?? null),
    leaving: after === undefined ? [] : await unmetFor(tx, inspection.id, after),
  };
}

export async function standingOf(
  tx: Tx,
  jurisdictionId: string,
  inspectionId: string | null,
  by: Actor,
  now: Instant,
): Promise<Standing> {
  const rights = await rightsOf(tx, jurisdictionId, inspectionId);
  return { by: signerOf(by), now, today: dayOf(now), ...rights };
}

function signerOf(by: Actor): Signer {
  if (by.kind === 'account') return { id: by.accountId, name: by.name };
  return { id: null, name: by.kind === 'system' ? by.name : '' };
}

/** Writes decided changes with their journal entries; neighbours alike go in one statement. */
export async function writeRoundChanges(
  tx: Tx,
  changes: readonly (RoundChange & { readonly now: Instant })[],
): Promise<void> {
  await record(
    tx,
    changes.map(({ table, ...change }) => ({ ...change, subject: roundSubjects[table] })),
  );
}
