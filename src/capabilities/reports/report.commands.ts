/** Load → decide → record, for reports. */
import { createHash } from 'node:crypto';
import { findPlacing, type Placing } from '#capabilities/problems/index.ts';
import { loadInspection } from '#capabilities/rounds/index.ts';
import { loadContent } from '#capabilities/rulebook/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import {
  type DraftOrder,
  decideDraft,
  decidePart,
  decideReport,
  decideTakingIn,
  type Heading,
  type PartOrder,
  type ReportOrder,
  type ReportStanding,
} from './report.decide.ts';
import { flawsOf, isMeeting, type Part, type Report, roleOfPost, type Step } from './report.model.ts';
import {
  closedInspection,
  findReport,
  listApproved,
  listParts,
  listReports,
  lockBeginning,
  lockReport,
  writeReports,
  writersOf,
} from './report.queries.ts';
import { reportRefusals } from './reports.refusals.ts';

/** What the rules look at, with the headings of the pinned edition. */
export interface Situation extends ReportStanding {
  readonly headings: readonly Heading[];
  readonly newId: () => string;
}

/** @returns the id of the new report */
export async function draftReport(
  tx: Tx,
  { inspectionId, ...order }: Omit<DraftOrder, 'id'> & { readonly inspectionId: string },
  by: Actor,
  now: Instant,
): Promise<string> {
  const place = await findPlacing(tx, inspectionId);
  const { jurisdictionId, roundId, editionId, unitId, unitName } = place;
  const origin = { jurisdictionId, roundId, inspectionId, editionId, unitId, unitName };
  await lockBeginning(tx, inspectionId);
  const hasOne = (await listReports(tx, inspectionId)).some(({ kind }) => kind === order.kind);
  const situation = await situationOf(tx, place, null, [], by, now);
  const id = newId<'report'>();
  const [report, ...parts] = accepted(decideDraft(origin, { ...order, id }, { ...situation, hasOne }));
  await writeReports(tx, report === undefined ? [] : [report], now);
  await writeReports(tx, parts, now);
  return id;
}

/** @returns the version of the part that stands now */
export async function writePart(
  tx: Tx,
  { partId, version, ...order }: PartOrder & { readonly partId: string; readonly version: number },
  reportId: string,
  by: Actor,
  now: Instant,
): Promise<number> {
  const { report, parts, situation } = await load(tx, reportId, by, now);
  const part = parts.find(({ id }) => id === partId);
  if (part === undefined) throw new Refused(reportRefusals.reportMissing);
  if (part.version !== version) throw new Refused(journalRefusals.stale, {}, part);
  await writeReports(tx, [accepted(decidePart(report, part, order, situation))], now);
  return version + 1;
}

export async function takeIn(tx: Tx, reportId: string, paperId: string, by: Actor, now: Instant): Promise<void> {
  const { report, parts, situation } = await load(tx, reportId, by, now);
  await writeReports(tx, [accepted(decideTakingIn(report, parts, paperId, situation))], now);
}

/** @returns the version that stands now */
export async function commandReport(
  tx: Tx,
  { id, version, order }: { readonly id: string; readonly version: number; readonly order: ReportOrder },
  by: Actor,
  now: Instant,
): Promise<number> {
  const { report, situation } = await load(tx, id, by, now);
  if (report.version !== version) throw new Refused(journalRefusals.stale, {}, report);
  await writeReports(tx, [accepted(decideReport(report, order, situation))], now);
  return version + 1;
}

/** A report from before the product: drafted, then signed by these people along its whole chain. */
export interface ReportStory extends Omit<DraftOrder, 'id' | 'title'> {
  readonly inspectionId: string;
  readonly titleOf: (unitName: string) => string;
  readonly writer: { readonly id: string; readonly name: string };
  /** By role, as `roleOfPost` tells it. */
  readonly signers: Readonly<Record<string, { readonly id: string; readonly name: string } | undefined>>;
  /** When it was drafted (0), and when each step of the chain was taken (1, 2, …). */
  readonly at: (step: number) => Instant;
}

/** @returns the id of the settled report. Decided step by step by the same rules. */
export async function recordReport(tx: Tx, story: ReportStory, by: Actor): Promise<string> {
  const { inspectionId, titleOf, writer, signers, at, ...rest } = story;
  const place = await findPlacing(tx, inspectionId);
  const { jurisdictionId, roundId, editionId, unitId, unitName } = place;
  const origin = { jurisdictionId, roundId, inspectionId, editionId, unitId, unitName };
  const id = newId<'report'>();
  const order = { ...rest, id, title: titleOf(unitName) };
  const drafting = {
    ...(await situationOf(tx, place, null, [], by, at(0))),
    by: { ...writer, roles: ['team-member'] },
  };
  const [made, ...drafted] = accepted(decideDraft(origin, order, { ...drafting, hasOne: false }));
  await writeReports(tx, made === undefined ? [] : [made], at(0));
  await writeReports(tx, drafted, at(0));
  const parts = await listParts(tx, id);
  for (const [taken, { post }] of drafting.chain.entries()) {
    const now = at(taken + 1);
    const role = roleOfPost(post);
    const signer = { id: '', name: '', ...signers[role], roles: [role] };
    const heldOn = isMeeting(post) ? dayOf(now) : null;
    const word: ReportOrder =
      taken === 0 ? { type: 'hand-in', opinion: null } : { type: 'pass', opinion: null, heldOn, points: [] };
    const situation = { ...(await situationOf(tx, place, id, parts, by, now)), by: signer };
    await writeReports(tx, [accepted(decideReport(await loadReport(tx, id), word, situation))], now);
  }
  return id;
}

async function load(tx: Tx, id: string, by: Actor, now: Instant) {
  // What somebody may only read is not locked for him: the rules then say why he cannot change it.
  const report = (await lockReport(tx, id)) ?? (await findReport(tx, id));
  if (report === undefined) throw await noSuchReport(tx, id);
  const parts = await listParts(tx, id);
  const place = await findPlacing(tx, report.inspectionId);
  return { report, parts, situation: await situationOf(tx, place, id, parts, by, now) };
}

/** @throws Refused `reports.report-missing`, also where the actor may not see it */
export async function loadReport(tx: Tx, id: string): Promise<Report> {
  const found = await findReport(tx, id);
  if (found === undefined) throw await noSuchReport(tx, id);
  return found;
}

/** Why there is none for the actor: where his authorisation is over, that. */
async function noSuchReport(tx: Tx, id: string): Promise<Refused> {
  const closed = await closedInspection(tx, id);
  if (closed !== undefined) await loadInspection(tx, closed);
  return new Refused(reportRefusals.reportMissing);
}

export async function situationOf(
  tx: Tx,
  place: Placing,
  reportId: string | null,
  parts: readonly Part[],
  by: Actor,
  now: Instant,
): Promise<Situation> {
  const content = await loadContent(tx, place.editionId as Parameters<typeof loadContent>[1]);
  const papers = new Map((await listApproved(tx, place.inspectionId)).map((paper) => [paper.id, paper]));
  const chain = content['sign-offs']
    .filter(({ parent }) => parent === 'report-review')
    .map(({ code, label, by: post }): Step => ({ code, label, post: post ?? '' }));
  const signer = by.kind === 'account' ? { id: by.accountId, name: by.name } : { id: '', name: by.kind };
  return {
    by: { ...signer, roles: place.roles },
    ...{ now, today: dayOf(now), chain, papers, newId },
    writers: reportId === null ? new Set<string>() : await writersOf(tx, reportId),
    flaws: flawsOf(parts, papers),
    sentences: parts.reduce((sum, { sentences }) => sum + sentences.length, 0),
    seal: sealOf(parts),
    headings: content.frameworks.map(({ code, label }) => ({ category: code, says: label.zh })),
  };
}

/** SHA-256 in hex of the headings and sentences in their order, with what they rest on. */
export function sealOf(parts: readonly Part[]): string {
  const text = parts.map(({ heading, sentences }) => [
    heading,
    sentences.map(({ text: says, papers }) => [says, papers]),
  ]);
  return createHash('sha256').update(JSON.stringify(text)).digest('hex');
}
