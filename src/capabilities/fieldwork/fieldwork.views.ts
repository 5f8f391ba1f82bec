/** Answers to the pages, put together from rows. */
import { listYears } from '#capabilities/calendar/index.ts';
import { kindsOf, loadInspection } from '#capabilities/rounds/index.ts';
import { offeredDayOf, sectionOf } from '#capabilities/rulebook/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { type Actor, holdsOneOf } from '#platform/kernel/actor.ts';
import { Refused } from '#platform/kernel/decision.ts';
import { type Day, dayOf, type Instant } from '#platform/kernel/time.ts';
import { allowedOnRequest, allowedOnTalk } from './fieldwork.access.ts';
import { noSuchTalk, siteContentOf, siteOf } from './fieldwork.commands.ts';
import { checksOf, conditionsOf, findTalk, rolesAt } from './fieldwork.queries.ts';
import { fieldworkRefusals } from './fieldwork.refusals.ts';
import type {
  PlacedRequestAnswer,
  PlaceLine,
  RequestAnswer,
  RequestPageAnswer,
  SiteAnswer,
  StepAhead,
  TalkPageAnswer,
  UnitRequests,
} from './fieldwork.schema.ts';
import {
  figuresOf,
  findPlacedRequest,
  listLinks,
  listOldProblems,
  listPlaces,
  listProblems,
  listRecords,
  listRequests,
  listTalks,
  listUnitRequests,
  listUrgent,
  listVillages,
  listWaivers,
  listWithoutPaper,
  type PlacedRequest,
} from './page.queries.ts';
import { type DocumentRequest, isLate } from './request.model.ts';
import { teamRoles, unitRoles } from './roles.model.ts';
import type { SiteStanding, TalkClass } from './site.model.ts';
import { recordWays } from './standing.model.ts';
import { courseOf } from './step.views.ts';

const placesAtMost = 200;
const requestsAtMost = 200;

export async function placesOf(tx: Tx, now: Instant): Promise<{ rows: PlaceLine[] }> {
  return { rows: await listPlaces(tx, dayOf(now), placesAtMost) };
}

export async function sitePageOf(tx: Tx, id: string, by: Actor, now: Instant): Promise<SiteAnswer> {
  const inspection = await loadInspection(tx, id);
  const { place, standing } = await siteOf(tx, id, by, now);
  const content = await siteContentOf(tx, place.editionId);
  const figures = await figuresOf(tx, id);
  if (figures === undefined) throw new Refused(fieldworkRefusals.recordMissing);
  const labels = new Map(content.checklists.map(({ code, label }) => [code, label]));
  const checks = await checksOf(tx, id);
  const { unitName, teamName, roundName, roundId, movedInOn, leftOn, stage } = inspection;
  const isOfTeam = holdsOneOf(standing.by, teamRoles);
  const kind = (await kindsOf(tx, place.editionId)).find(({ code }) => code === inspection.kind);
  return {
    ...{ inspectionId: id, roundId, unitName, teamName, roundName, movedInOn, leftOn, figures },
    stage: content['team-steps'].find(({ code }) => code === stage)?.label ?? null,
    kindName: kind?.label ?? null,
    subject: inspection.subject,
    // 回头看: what was closed at the unit before is gone through.
    oldProblems: kind?.looksBack ? await listOldProblems(tx, id) : null,
    villages: (await listVillages(tx, id)).map((village) => ({
      ...village,
      stage: content['team-steps'].find(({ code }) => code === village.stage)?.label ?? null,
    })),
    course: await courseOf(tx, inspection, content, standing, now),
    steps: await stepsAhead(tx, id, content['team-steps'], stage),
    asksChecks: content['entry-conditions']
      .filter(({ needs }) => needs === 'checklists-done')
      .every(({ kinds }) => kinds === undefined || kinds.includes(inspection.kind)),
    checks: checks.map(({ list, class: of, ...check }) => ({
      ...check,
      class: of as TalkClass | null,
      label: labels.get(check.item) ?? { zh: check.item, en: check.item },
      list: list === null ? null : (labels.get(list) ?? null),
    })),
    people: standing.people.map((person) => ({ ...person })),
    talks: await listTalks(tx, id),
    requests: (await listRequests(tx, id)).map((request) => requestAnswer(request, standing)),
    records: await listRecords(tx, id),
    links: await listLinks(tx, id),
    problems: isOfTeam ? await listProblems(tx, id) : [],
    urgent: await listUrgent(tx, id, dayOf(now)),
    withoutPaper: await listWithoutPaper(tx, id),
    waivers: await listWaivers(tx, id),
    team: standing.team.map(({ id: person, name }) => ({ id: person, name })),
    ways: recordWays(content),
    items: content.checklists
      .filter(({ code }) => standing.checks.has(code))
      .map(({ code, label }) => ({ code, label })),
    requestDueOn: offeredDayOf(content.numbers, 'request-days', dayOf(now), await listYears(tx)),
    seesTalks: isOfTeam,
    mayWork: isOfTeam && !standing.isOver,
    mayWaive: holdsOneOf(standing.by, ['team-leader']) && !standing.isOver,
  };
}

/** Steps that are not entered yet and have conditions, with what is missing for each. */
async function stepsAhead(
  tx: Tx,
  id: string,
  steps: readonly { code: string; label: StepAhead['label']; stage: string }[],
  stage: string | null,
): Promise<StepAhead[]> {
  const entered = steps.findIndex(({ code }) => code === stage);
  const ahead: StepAhead[] = [];
  for (const [at, step] of steps.entries()) {
    if (at <= entered) continue;
    const conditions = await conditionsOf(tx, id, step.code);
    const isOffSite = step.stage !== steps[0]?.stage;
    if (conditions.length > 0)
      ahead.push({ code: step.code, label: step.label, isNext: at === entered + 1, isOffSite, conditions });
  }
  return ahead;
}

export async function talkPageOf(tx: Tx, id: string, by: Actor, now: Instant): Promise<TalkPageAnswer> {
  const talk = await findTalk(tx, id);
  if (talk === undefined) throw await noSuchTalk(tx, id);
  const { place, standing } = await siteOf(tx, talk.inspectionId, by, now);
  const content = await siteContentOf(tx, place.editionId);
  return {
    ...talk,
    inspectors: [...talk.inspectors],
    asked: [...talk.asked],
    points: [...talk.points],
    ...{ unitName: place.unitName, teamName: place.teamName, movedInOn: place.movedInOn },
    isLeftUnsigned: talk.unsignedReason !== null,
    team: standing.team.map(({ id: person, name }) => ({ id: person, name })),
    people: standing.people.map((person) => ({ ...person })),
    questions: content.checklists
      .filter(({ code }) => standing.questions.has(code))
      .map(({ code, label }) => ({ code, label })),
    outline: content['talk-outlines'].map(({ code, label, who }) => ({ code, label, who: who ?? null })),
    allowed: allowedOnTalk(talk, standing),
  };
}

export async function unitRequestsOf(tx: Tx, by: Actor, now: Instant): Promise<UnitRequests> {
  const answers: UnitRequests['rows'] = [];
  for (const request of await listUnitRequests(tx, requestsAtMost)) answers.push(await placed(tx, request, by, now));
  return { rows: answers };
}

export async function requestPageOf(tx: Tx, id: string, by: Actor, now: Instant): Promise<RequestPageAnswer> {
  const request = await findPlacedRequest(tx, id);
  if (request === undefined) throw new Refused(fieldworkRefusals.requestMissing);
  const answer = await placed(tx, request, by, now);
  const mayAskAgain = answer.allowed.some(({ command }) => command === 'ask-again');
  return { ...answer, againDueOn: mayAskAgain ? await againDueOn(tx, request.inspectionId, now) : null };
}

async function againDueOn(tx: Tx, inspectionId: string, now: Instant): Promise<Day | null> {
  const { editionId } = await loadInspection(tx, inspectionId);
  return offeredDayOf(await sectionOf(tx, editionId, 'numbers'), 'request-days', dayOf(now), await listYears(tx));
}

async function placed(tx: Tx, request: PlacedRequest, by: Actor, now: Instant): Promise<PlacedRequestAnswer> {
  const signer = by.kind === 'account' ? { id: by.accountId, name: by.name } : { id: '', name: by.kind };
  const at = { by: { ...signer, roles: await rolesAt(tx, request) }, today: dayOf(now) };
  const { unitName, teamName } = request;
  // Which point of its lists the team proves by it, such as what people reported, is not the unit's to know.
  const isUnitAlone = at.by.roles.every((role) => (unitRoles as readonly string[]).includes(role));
  const answer = requestAnswer(request, at);
  return { ...answer, item: isUnitAlone ? null : answer.item, unitName, teamName };
}

function requestAnswer(
  request: DocumentRequest,
  at: Pick<SiteStanding, 'by'> & { readonly today: Day },
): RequestAnswer {
  return {
    ...request,
    returns: [...request.returns],
    isLate: isLate(request, at.today),
    allowed: allowedOnRequest(request, at),
  };
}
