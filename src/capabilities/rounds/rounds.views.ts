/** Answers to the pages, put together from rows. */
import { listYears } from '#capabilities/calendar/index.ts';
import type { Item } from '#capabilities/rulebook/rulebook.model.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { type Day, dayOf, type Instant } from '#platform/kernel/time.ts';
import { type Clock, clocksOf, type Stay, stayOf, stepOfClock } from './clocks.decide.ts';
import { nextStep } from './inspection.decide.ts';
import { allowedOnInspection, allowedOnRound } from './round.access.ts';
import { loadInspection, loadRound, roundSituation, rulesOf, standingOf, unmetOf } from './rounds.commands.ts';
import type { DeadlineLine, InspectionInRound, Round, Step } from './rounds.model.ts';
import {
  authorisationOf,
  editionName,
  editionsInForce,
  inspectionsOfRound,
  isGroups,
  jurisdictionName,
  linesOf,
  nextOrdinal,
  numbersOn,
  openItems,
  worksAt,
} from './rounds.queries.ts';
import type { InspectionPageAnswer, PlanChoices, RoundPageAnswer } from './rounds.schema.ts';

export async function roundPageOf(tx: Tx, id: string, by: Actor, now: Instant): Promise<RoundPageAnswer> {
  const round = await loadRound(tx, id);
  const situation = await roundSituation(tx, round, by, now);
  return {
    ...round,
    jurisdictionName: await jurisdictionName(tx, round.jurisdictionId),
    editionName: await editionName(tx, round.editionId),
    kinds: [...situation.rules.kinds],
    steps: [...situation.rules.steps],
    inspections: await inspectionsOfRound(tx, id),
    allowed: allowedOnRound(round, situation),
  };
}

export async function inspectionPageOf(tx: Tx, id: string, by: Actor, now: Instant): Promise<InspectionPageAnswer> {
  const inspection = await loadInspection(tx, id);
  const round = await loadRound(tx, inspection.roundId);
  const rules = await rulesOf(tx, inspection.editionId);
  const standing = await standingOf(tx, inspection.jurisdictionId, id, by, now);
  const bodies = new Map((await linesOf(tx, inspection.editionId, 'bodies')).map(({ code, label }) => [code, label]));
  const lines = await linesOf<DeadlineLine>(tx, inspection.editionId, 'deadlines');
  const numbers = await numbersOn(
    tx,
    id,
    inspection.stages.map(({ on }) => on),
  );
  const { isAuthorised } = await authorisationOf(tx, id);
  const items = await openItems(tx, id);
  const siblings = await inspectionsOfRound(tx, round.id);
  const isGoingOn = inspection.finishedOn === null && inspection.cancelledOn === null;
  const works = await worksAt(tx, id);
  return {
    ...inspection,
    stages: inspection.stages.map((entry, at) => ({ ...entry, under: numbers[at] ?? null })),
    steps: [...rules.steps],
    kinds: [...rules.kinds],
    isAuthorised,
    mayDeclareTie: isGoingOn && works,
    leftEarlyReason: works || standing.mayPlan || standing.mayApprove ? inspection.leftEarlyReason : null,
    stay: stayOf(inspection, rules),
    nextStep: nextStep(inspection, rules.steps)?.code ?? null,
    clocks: clocksOf(inspection, round, lines, dayOf(now), await listYears(tx)).map(({ holder, to: _, ...clock }) => ({
      ...clock,
      holder: bodies.get(holder) ?? { zh: holder, en: holder },
    })),
    along: siblings.filter(({ underInspectionId }) => underInspectionId === id),
    allowed: allowedOnInspection(inspection, {
      ...standing,
      ...{ round, rules, items, isAuthorised, isGroups: await isGroups(tx, id) },
      unmet: await unmetOf(tx, inspection, rules),
    }),
  };
}

/** The clocks that run at an inspection, each with the step under which it is read. */
export async function clocksBySteps(
  tx: Tx,
  inspection: InspectionInRound,
  now: Instant,
): Promise<(Clock & { readonly step: string | undefined })[]> {
  const { editionId, roundId } = inspection;
  const lines = await linesOf<DeadlineLine>(tx, editionId, 'deadlines');
  const events = await linesOf(tx, editionId, 'events');
  const { steps } = await rulesOf(tx, editionId);
  const clocks = clocksOf(inspection, await loadRound(tx, roundId), lines, dayOf(now), await listYears(tx));
  return clocks.map((clock) => ({ ...clock, step: stepOfClock(clock, events, steps) }));
}

/** A round's inspections with the clocks that run at each: for whoever compares its teams. */
export async function roundClocks(
  tx: Tx,
  roundId: string,
  now: Instant,
): Promise<{ steps: readonly Step[]; inspections: (InspectionInRound & { clocks: Clock[] })[] }> {
  const round = await loadRound(tx, roundId);
  const lines = await linesOf<DeadlineLine>(tx, round.editionId, 'deadlines');
  const years = await listYears(tx);
  const inspections = await inspectionsOfRound(tx, roundId);
  return {
    steps: (await rulesOf(tx, round.editionId)).steps,
    inspections: inspections.map((each) => ({ ...each, clocks: clocksOf(each, round, lines, dayOf(now), years) })),
  };
}

/** How long each inspection of a round stays on site by the edition, and why a team left before. */
export async function roundStays(
  tx: Tx,
  { id, editionId }: Pick<Round, 'id' | 'editionId'>,
): Promise<ReadonlyMap<string, Stay & Pick<InspectionInRound, 'leftEarlyReason'>>> {
  const rules = await rulesOf(tx, editionId);
  const inspections = await inspectionsOfRound(tx, id);
  return new Map(
    inspections.map((each) => [each.id, { ...stayOf(each, rules), leftEarlyReason: each.leftEarlyReason }]),
  );
}

export async function planChoicesOf(tx: Tx, jurisdictionId: string, year: number): Promise<PlanChoices> {
  const editions: PlanChoices['editions'] = [];
  for (const { id, zh, en } of await editionsInForce(tx, jurisdictionId, `${year}-12-31` as Day))
    editions.push({ id, name: { zh, en }, kinds: labels(await linesOf(tx, id, 'kinds')) });
  return { nextOrdinal: await nextOrdinal(tx, jurisdictionId, year), editions };
}

function labels(lines: readonly Item[]): { code: string; label: Item['label'] }[] {
  return lines.map(({ code, label }) => ({ code, label }));
}
