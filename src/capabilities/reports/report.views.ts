/** Answers to the pages, put together from rows. */
import { evidenceNumber } from '#capabilities/evidence/index.ts';
import { findPlacing } from '#capabilities/problems/index.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { Refused, type Says } from '#platform/kernel/decision.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { allowedOn } from './report.access.ts';
import { loadReport, type Situation, sealOf, situationOf } from './report.commands.ts';
import { decideDraft, decidePart } from './report.decide.ts';
import { type ApprovedPaper, belongs, isMeeting, leftOut, type Part, type Report } from './report.model.ts';
import { listEvidenceOf, listParts, listReports, subjectOf } from './report.queries.ts';
import { reportRefusals } from './reports.refusals.ts';
import type { InspectionReports, PrintAnswer, ReportPageAnswer } from './reports.schema.ts';

/** Enough to tell two files apart; the whole hash stands at the evidence. */
const shownOfHash = 12;

export async function inspectionReportsOf(tx: Tx, id: string, by: Actor, now: Instant): Promise<InspectionReports> {
  const place = await findPlacing(tx, id);
  const { jurisdictionId, roundId, editionId, unitId, unitName, teamName } = place;
  const situation = await situationOf(tx, place, null, [], by, now);
  const origin = { jurisdictionId, roundId, inspectionId: id, editionId, unitId, unitName };
  const order = { id: '', kind: 'special', title: '', paperIds: [...situation.papers.keys()].slice(0, 1) } as const;
  return {
    ...{ inspectionId: id, unitName, teamName, subject: await subjectOf(tx, id) },
    reports: (await listReports(tx, id)).map((report) => lineOf(report, situation)),
    papers: [...situation.papers.values()].filter(({ isAlive }) => isAlive).map(paperOf),
    mayDraft: decideDraft(origin, order, { ...situation, hasOne: false }).accepted,
  };
}

export async function reportPageOf(tx: Tx, id: string, by: Actor, now: Instant): Promise<ReportPageAnswer> {
  const { report, parts, situation, teamName } = await whole(tx, id, by, now);
  const papers = [...situation.papers.values()];
  return {
    ...lineOf(report, situation),
    ...{ inspectionId: report.inspectionId, unitName: report.unitName, teamName, seal: report.seal },
    parts: parts.map((part) => ({ ...part, sentences: part.sentences.map(plainSentence) })),
    papers: papers.filter((paper) => paper.isAlive && belongs(report.kind, paper)).map(paperOf),
    evidence: await evidenceOf(tx, report.inspectionId, parts),
    leftOut: leftOut(report.kind, parts, papers).map(paperOf),
    flaws: [...situation.flaws],
    chain: situation.chain.map(({ code, label, post }) => ({ code, label, isMeeting: isMeeting(post) })),
    ...paperTrail(report, situation),
    mayWrite: parts.some(
      (part) => decidePart(report, part, { heading: part.heading, sentences: [] }, situation).accepted,
    ),
    allowed: allowedOn(report, situation),
  };
}

/** Of the papers that its sentences rest on. */
async function evidenceOf(tx: Tx, inspectionId: string, parts: readonly Part[]) {
  const used = new Set(
    parts.flatMap(({ sentences }) => sentences.flatMap(({ papers }) => papers.map((one) => one.paperId))),
  );
  const found = (await listEvidenceOf(tx, inspectionId)).filter(({ paperId }) => used.has(paperId));
  return found.map(({ number, sha256, ...line }) => ({
    ...line,
    number: number === null ? null : evidenceNumber(number),
    hash: sha256?.slice(0, shownOfHash) ?? null,
  }));
}

/** @throws Refused `reports.stale-sentences` where a sentence rests on something that has changed or is gone */
export async function printOf(tx: Tx, id: string, by: Actor, now: Instant): Promise<PrintAnswer> {
  const { report, parts, situation, teamName } = await whole(tx, id, by, now);
  if (situation.flaws.length > 0) throw new Refused(reportRefusals.staleSentences, {}, situation.flaws);
  if (situation.sentences === 0) throw new Refused(reportRefusals.nothingWritten);
  const numberOf = (paperId: string) => situation.papers.get(paperId)?.number ?? '';
  return {
    ...{ title: report.title, unitName: report.unitName, teamName, state: report.state, seal: sealOf(parts) },
    settledAt: report.settledAt,
    subject: await subjectOf(tx, report.inspectionId),
    parts: parts.flatMap(({ heading, sentences }) =>
      sentences.length === 0
        ? []
        : [
            {
              heading,
              sentences: sentences.map(({ text, papers }) => ({
                text,
                papers: papers.map((one) => numberOf(one.paperId)),
              })),
            },
          ],
    ),
    signatures: paperTrail(report, situation).signatures,
  };
}

async function whole(tx: Tx, id: string, by: Actor, now: Instant) {
  const report = await loadReport(tx, id);
  const parts: Part[] = await listParts(tx, id);
  const place = await findPlacing(tx, report.inspectionId);
  return { report, parts, situation: await situationOf(tx, place, id, parts, by, now), teamName: place.teamName };
}

function lineOf(report: Report, situation: Situation) {
  const { id, version, kind, title, state, step, heldSince, draftedByName, draftedAt, settledAt } = report;
  const turn = step === null ? null : labelOf(step, situation);
  return { id, version, kind, title, state, step: turn, heldSince, draftedByName, draftedAt, settledAt };
}

function paperTrail(report: Report, situation: Situation) {
  return {
    signatures: report.signatures.map(({ step, byName, at, opinion, heldOn, points }) => ({
      ...{ step: labelOf(step, situation), byName, at, opinion, heldOn },
      points: [...points],
    })),
    returns: report.returns.map(({ step, ...rest }) => ({ step: labelOf(step, situation), ...rest })),
  };
}

function labelOf(step: string, { chain }: Situation): Says {
  return chain.find(({ code }) => code === step)?.label ?? { zh: step, en: step };
}

function paperOf({ id, number, title, category, decision }: ApprovedPaper) {
  return { id, number, title, category, decision };
}

function plainSentence({ id, text, papers }: Part['sentences'][number]) {
  return { id, text, papers: [...papers] };
}
