/** Load → decide → record, for talks, requests, records, links and waivers. */
import { findPlacing, type Placing } from '#capabilities/problems/index.ts';
import { loadInspection } from '#capabilities/rounds/index.ts';
import { amountOf, loadContent } from '#capabilities/rulebook/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import {
  checksOf,
  closedInspection,
  conditionsOf,
  findLink,
  findWaiver,
  isLinked,
  isProblemOf,
  lockRecord,
  lockRequest,
  lockTalk,
  peopleDue,
  rolesAt,
  tasksOf,
  teamOf,
  write,
} from './fieldwork.queries.ts';
import { fieldworkRefusals } from './fieldwork.refusals.ts';
import {
  decideFindingOut,
  decideLinking,
  decideStriking,
  decideUnlinking,
  decideWaiver,
  decideWaiverEnd,
} from './record.decide.ts';
import type { NewFindingOut, NewWaiver, WaivedThing } from './record.model.ts';
import { decideNewRequest, decideRequest } from './request.decide.ts';
import type { NewRequest, RequestOrder } from './request.model.ts';
import type { SiteStanding } from './site.model.ts';
import { standingOf } from './standing.model.ts';
import { decideNewTalk, decideTalk } from './talk.decide.ts';
import { fewestInspectors, type TalkOrder } from './talk.model.ts';

export interface Addressed<Order> {
  readonly id: string;
  readonly version: number;
  readonly order: Order;
}

/** @returns the new talk's id */
export async function beginTalk(
  tx: Tx,
  { inspectionId, memberId }: { readonly inspectionId: string; readonly memberId: string | null },
  by: Actor,
  now: Instant,
): Promise<string> {
  const { place, standing } = await siteOf(tx, inspectionId, by, now);
  const change = accepted(decideNewTalk(newId<'talk'>(), originOf(place), memberId, standing));
  await write(tx, [change], now);
  return change.id;
}

/** @returns the version that stands now */
export async function commandTalk(
  tx: Tx,
  { id, version, order }: Addressed<TalkOrder>,
  by: Actor,
  now: Instant,
): Promise<number> {
  const talk = await lockTalk(tx, id);
  if (talk === undefined) throw await noSuchTalk(tx, id);
  if (talk.version !== version) throw new Refused(journalRefusals.stale, {}, talk);
  const { standing } = await siteOf(tx, talk.inspectionId, by, now);
  const change = accepted(decideTalk(talk, order, standing));
  // What was typed and taken back again is no change.
  if (order.type === 'save' && Object.keys(change.set).length === 0) return version;
  await write(tx, [change], now);
  return version + 1;
}

export async function askForDocuments(
  tx: Tx,
  { inspectionId, ...order }: NewRequest & { readonly inspectionId: string },
  by: Actor,
  now: Instant,
): Promise<string> {
  const { place, standing } = await siteOf(tx, inspectionId, by, now);
  const change = accepted(decideNewRequest(newId<'request'>(), originOf(place), order, standing));
  await write(tx, [change], now);
  return change.id;
}

/** By the team, or by the unit. */
export async function commandRequest(
  tx: Tx,
  { id, version, order }: Addressed<RequestOrder>,
  by: Actor,
  now: Instant,
): Promise<number> {
  const request = await lockRequest(tx, id);
  if (request === undefined) throw new Refused(fieldworkRefusals.requestMissing);
  if (request.version !== version) throw new Refused(journalRefusals.stale, {}, request);
  const signer = by.kind === 'account' ? { id: by.accountId, name: by.name } : { id: '', name: by.kind };
  const at = { by: { ...signer, roles: await rolesAt(tx, request) }, today: dayOf(now) };
  await write(tx, [accepted(decideRequest(request, order, at))], now);
  return version + 1;
}

export async function recordFindingOut(
  tx: Tx,
  { inspectionId, ...order }: NewFindingOut & { readonly inspectionId: string },
  by: Actor,
  now: Instant,
): Promise<string> {
  const { place, standing } = await siteOf(tx, inspectionId, by, now);
  const change = accepted(decideFindingOut(newId<'finding-out'>(), originOf(place), order, standing));
  await write(tx, [change], now);
  return change.id;
}

export async function strikeFindingOut(
  tx: Tx,
  { id, version, order: reason }: Addressed<string>,
  by: Actor,
  now: Instant,
): Promise<number> {
  const found = await lockRecord(tx, id);
  if (found === undefined) throw new Refused(fieldworkRefusals.recordMissing);
  if (found.version !== version) throw new Refused(journalRefusals.stale, {}, found);
  const { standing } = await siteOf(tx, found.inspectionId, by, now);
  await write(tx, [accepted(decideStriking(found, reason, standing))], now);
  return version + 1;
}

export async function linkProblem(
  tx: Tx,
  {
    inspectionId,
    item,
    problemId,
  }: { readonly inspectionId: string; readonly item: string; readonly problemId: string },
  by: Actor,
  now: Instant,
): Promise<string> {
  const { place, standing } = await siteOf(tx, inspectionId, by, now);
  const at = {
    ...standing,
    isProblemHere: await isProblemOf(tx, inspectionId, problemId),
    isLinked: await isLinked(tx, inspectionId, item, problemId),
  };
  const change = accepted(decideLinking(newId<'item-problem'>(), originOf(place), { item, problemId }, at));
  await write(tx, [change], now);
  return change.id;
}

export async function endLink(tx: Tx, id: string, by: Actor, now: Instant): Promise<void> {
  const link = await findLink(tx, id);
  if (link === undefined) throw new Refused(fieldworkRefusals.recordMissing);
  const { standing } = await siteOf(tx, link.inspectionId, by, now);
  await write(tx, [accepted(decideUnlinking(link, standing))], now);
}

export async function waive(
  tx: Tx,
  { inspectionId, ...order }: NewWaiver & { readonly inspectionId: string },
  by: Actor,
  now: Instant,
): Promise<string> {
  const { place, standing } = await siteOf(tx, inspectionId, by, now);
  const thing = await thingOf(tx, inspectionId, order);
  const change = accepted(decideWaiver(newId<'waiver'>(), originOf(place), order, { ...standing, thing }));
  await write(tx, [change], now);
  return change.id;
}

export async function endWaiver(tx: Tx, id: string, by: Actor, now: Instant): Promise<void> {
  const waiver = await findWaiver(tx, id);
  if (waiver === undefined) throw new Refused(fieldworkRefusals.recordMissing);
  const { standing } = await siteOf(tx, waiver.inspectionId, by, now);
  await write(tx, [accepted(decideWaiverEnd(waiver, standing))], now);
}

/** A point without a person is let go for everybody of whom it is asked. */
async function thingOf(tx: Tx, inspectionId: string, order: NewWaiver): Promise<WaivedThing | undefined> {
  if ('step' in order) {
    const found = (await conditionsOf(tx, inspectionId, order.step)).find(({ needs }) => needs === order.needs);
    return found && { missing: found.missing, isWaived: found.waiverId !== null };
  }
  if ('task' in order) {
    const found = (await tasksOf(tx, inspectionId)).find(({ task }) => task === order.task);
    if (found === undefined || !found.isMandatory || found.isCondition) return undefined;
    return { missing: found.missing, isWaived: found.waiverId !== null, step: found.step };
  }
  const { item, memberId } = order;
  const all = (await checksOf(tx, inspectionId)).filter((check) => check.item === item);
  const asked = memberId === null ? all : all.filter((check) => check.memberId === memberId);
  if (asked.length === 0) return undefined;
  const lacking = asked.filter(({ proved }) => proved === 0);
  return {
    missing: lacking.length,
    isWaived: lacking.length > 0 && lacking.every(({ waiverId }) => waiverId !== null),
  };
}

export async function siteOf(
  tx: Tx,
  inspectionId: string,
  by: Actor,
  now: Instant,
): Promise<{ place: Placing; standing: SiteStanding }> {
  const place = await findPlacing(tx, inspectionId);
  const content = await siteContentOf(tx, place.editionId);
  const around = { team: await teamOf(tx, inspectionId), people: await peopleDue(tx, inspectionId) };
  return { place, standing: standingOf(place, around, content, by, now) };
}

/** What the pinned edition says of the work on site. */
export async function siteContentOf(tx: Tx, editionId: string) {
  const content = await loadContent(tx, editionId as Parameters<typeof loadContent>[1]);
  const stated = amountOf(content.numbers, 'talk-inspectors-least', fewestInspectors);
  return { ...content, leastInspectors: Math.max(fewestInspectors, stated) };
}

function originOf({ jurisdictionId, roundId, inspectionId, unitId }: Placing) {
  return { jurisdictionId, roundId, inspectionId, unitId };
}

/** Why there is none for the actor: where his authorisation is over, that. */
export async function noSuchTalk(tx: Tx, id: string): Promise<Refused> {
  const closed = await closedInspection(tx, id);
  if (closed !== undefined) await loadInspection(tx, closed);
  return new Refused(fieldworkRefusals.talkMissing);
}
