/** A round's sites side by side, with the sum of what was done there. */
import { loadRound, roundStays } from '#capabilities/rounds/index.ts';
import { loadContent } from '#capabilities/rulebook/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import { checksOf } from './fieldwork.queries.ts';
import type { Figures, RoundSites } from './fieldwork.schema.ts';
import { figuresOf, inspectionsOf, paperCountsOf, requestCountsOf, type SiteOfRound } from './page.queries.ts';
import { byPace, daysLeft, delayOf, stayedOf } from './round.model.ts';

export async function roundSitesOf(tx: Tx, roundId: string, now: Instant): Promise<RoundSites> {
  const today = dayOf(now);
  const round = await loadRound(tx, roundId);
  const { 'team-steps': steps } = await loadContent(tx, round.editionId as Parameters<typeof loadContent>[1]);
  const inspections = (await inspectionsOf(tx, roundId)).map((inspection) => ({
    ...inspection,
    plannedTo: round.plannedTo,
    stepsTaken: steps.findIndex(({ code }) => code === inspection.stage) + 1,
  }));
  const stays = await roundStays(tx, round);
  const lines: RoundSites['rows'] = [];
  for (const { id, stage, ...site } of byPace(inspections, today)) {
    const work = await workOf(tx, id, now);
    if (work === undefined) continue;
    const label = steps.find(({ code }) => code === stage)?.label ?? null;
    const { unitName, teamName, movedInOn, leftOn, stepsTaken } = site;
    const days = { daysLeft: daysLeft(site, today), delay: delayOf(site, today) };
    lines.push({
      ...{ inspectionId: id, unitName, teamName, movedInOn, leftOn, stepsTaken, stage: label },
      ...days,
      stayed: stayedOf(site, stays.get(id), today),
      ...work,
    });
  }
  const { name: roundName, plannedFrom, plannedTo } = round;
  return {
    roundName,
    plannedFrom,
    plannedTo,
    steps: steps.length,
    rows: lines,
    total: sumOf(lines.map(({ figures }) => figures)),
  };
}

/** None where the actor may not know how far the team is. */
async function workOf(tx: Tx, id: SiteOfRound['id'], now: Instant) {
  const figures = await figuresOf(tx, id);
  const papers = await paperCountsOf(tx, id);
  if (figures === undefined || papers === undefined) return undefined;
  const checks = await checksOf(tx, id);
  const lacking = checks.filter(({ proved }) => proved === 0);
  const waived = lacking.filter(({ waiverId }) => waiverId !== null).length;
  const requests = await requestCountsOf(tx, id, dayOf(now));
  return { figures, papers, requests, checks: checks.length, done: checks.length - lacking.length, waived };
}

function sumOf(all: readonly Figures[]): Figures {
  return all.reduce<Figures>(
    (sum, each) =>
      Object.fromEntries(
        Object.entries(sum).map(([name, value]) => [name, value + each[name as keyof Figures]]),
      ) as Figures,
    noFigures,
  );
}

const noFigures: Figures = {
  ...{ talks: 0, talksSigned: 0, groups: 0, groupPeople: 0, questionnairesGiven: 0, questionnairesValid: 0 },
  ...{ documents: 0, visits: 0, visitedPeople: 0, hearings: 0, receptions: 0, notices: 0 },
};
