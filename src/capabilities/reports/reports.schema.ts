/** Shapes of the calls on reports, shared with the web. */
import { z } from 'zod';
import { type Day, isDay } from '#platform/kernel/time.ts';
import { longest, pointKinds, reportKinds, reportStates } from './report.model.ts';

const id = z.uuid();
const version = z.int().positive();
const text = (most: number) => z.string().trim().min(1).max(most);
const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .nullish()
    .transform((value) => (value ? value : null));
const day = z.iso
  .date()
  .refine(isDay)
  .transform((value) => value as Day);
const says = z.object({ zh: z.string(), en: z.string() });
const nullable = z.string().nullable();

export const idParams = z.object({ id });
export const idAnswerShape = z.object({ id });
export const versionAnswerShape = z.object({ id, version });

export const draftShape = z.object({
  inspectionId: id,
  kind: z.enum(reportKinds),
  title: text(longest.title),
  paperIds: z.array(id).max(200).default([]),
});
export const partParams = z.object({ id, partId: id });
export const writePartShape = z.object({
  version,
  heading: text(longest.heading),
  sentences: z
    .array(
      z.object({
        id,
        text: text(longest.sentence),
        paperIds: z.array(id).max(20),
        isChecked: z.boolean().default(false),
      }),
    )
    .max(longest.sentences),
});
export const takeInShape = z.object({ paperId: id });
export const handInShape = z.object({ version, opinion: optionalText(longest.opinion) });
const pointShape = z.object({ kind: z.enum(pointKinds), text: text(longest.point) });
export const passShape = z.object({
  version,
  opinion: optionalText(longest.opinion),
  heldOn: day.nullish().transform((value) => value ?? null),
  points: z.array(pointShape).max(longest.points).default([]),
});
export const sendBackShape = z.object({ version, reason: text(longest.opinion) });

const placeShape = z.object({
  inspectionId: id,
  unitName: z.string(),
  teamName: z.string(),
  roundName: z.string(),
  reports: z.int(),
});
export const placesShape = z.object({ rows: z.array(placeShape) });
export type PlacesAnswer = z.infer<typeof placesShape>;

const lineShape = z.object({
  id,
  version: z.int(),
  kind: z.enum(reportKinds),
  title: z.string(),
  state: z.enum(reportStates),
  /** Whose turn it is, while it is under review. */
  step: says.nullable(),
  heldSince: z.string(),
  draftedByName: z.string(),
  draftedAt: z.string(),
  settledAt: nullable,
});
const paperShape = z.object({ id, number: z.string(), title: z.string(), category: z.string(), decision: z.string() });

/** The reports of an inspection, and what one could be drafted from. */
export const inspectionReportsShape = z.object({
  inspectionId: id,
  unitName: z.string(),
  /** 巡察事项, where the kind of inspection asks for one. */
  subject: nullable,
  teamName: z.string(),
  reports: z.array(lineShape),
  papers: z.array(paperShape),
  mayDraft: z.boolean(),
});
export type InspectionReports = z.infer<typeof inspectionReportsShape>;

const supportShape = z.object({ paperId: id, seal: z.string() });
const partShape = z.object({
  id,
  version: z.int(),
  position: z.int(),
  category: nullable,
  heading: z.string(),
  sentences: z.array(z.object({ id, text: z.string(), papers: z.array(supportShape) })),
});
export type PartAnswer = z.infer<typeof partShape>;

const evidenceLineShape = z.object({
  paperId: id,
  line: z.int(),
  title: nullable,
  itemId: nullable,
  number: nullable,
  name: nullable,
  state: nullable,
  hash: nullable,
});
export type EvidenceLineAnswer = z.infer<typeof evidenceLineShape>;

const signatureShape = z.object({
  step: says,
  byName: z.string(),
  at: z.string(),
  opinion: nullable,
  heldOn: nullable,
  points: z.array(pointShape),
});
export const reportPageShape = lineShape.extend({
  inspectionId: id,
  unitName: z.string(),
  teamName: z.string(),
  parts: z.array(partShape),
  /** Approved papers that a sentence of this report may rest on. */
  papers: z.array(paperShape),
  leftOut: z.array(paperShape),
  /** Behind its papers. Title, name and item are the team's; a line may speak of nothing that was taken in. */
  evidence: z.array(evidenceLineShape),
  flaws: z.array(
    z.object({ partId: id, sentenceId: id, flaw: z.enum(['paper-gone', 'paper-changed']), number: z.string() }),
  ),
  chain: z.array(z.object({ code: z.string(), label: says, isMeeting: z.boolean() })),
  signatures: z.array(signatureShape),
  returns: z.array(z.object({ step: says, reason: z.string(), byName: z.string(), at: z.string() })),
  seal: nullable,
  mayWrite: z.boolean(),
  allowed: z.array(z.object({ command: z.string(), allowed: z.boolean(), because: says.optional() })),
});
export type ReportPageAnswer = z.infer<typeof reportPageShape>;

/** What leaves the house: the text with the numbers of its papers. */
export const printShape = z.object({
  title: z.string(),
  unitName: z.string(),
  subject: nullable,
  teamName: z.string(),
  state: z.enum(reportStates),
  settledAt: nullable,
  parts: z.array(
    z.object({ heading: z.string(), sentences: z.array(z.object({ text: z.string(), papers: z.array(z.string()) })) }),
  ),
  signatures: z.array(signatureShape),
  seal: z.string(),
});
export type PrintAnswer = z.infer<typeof printShape>;
