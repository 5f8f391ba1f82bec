/** Shapes of the calls on feedback, shared with the web. */
import { z } from 'zod';
import { type Day, isDay } from '#platform/kernel/time.ts';
import { feedbackStates, longest } from './feedback.model.ts';

const id = z.uuid();
const version = z.int().positive();
const text = (most: number) => z.string().trim().min(1).max(most);
const day = z.iso
  .date()
  .refine(isDay)
  .transform((value) => value as Day);
const says = z.object({ zh: z.string(), en: z.string() });
const nullable = z.string().nullable();

export const idParams = z.object({ id });
export const idAnswerShape = z.object({ id });
export const versionAnswerShape = z.object({ id, version });

export const prepareShape = z.object({ inspectionId: id, title: text(longest.title) });
const sectionShape = z.object({
  heading: text(longest.heading),
  paragraphs: z
    .array(z.object({ text: text(longest.paragraph), problemIds: z.array(id).max(50).default([]) }))
    .max(longest.paragraphs),
});
export const writeShape = z.object({
  version,
  title: text(longest.title),
  opinion: z.array(sectionShape).max(longest.sections),
  problemIds: z.array(id).max(longest.items),
});
export const bareShape = z.object({ version });
export const sendBackShape = z.object({ version, reason: text(longest.reason) });
export const giveShape = z.object({
  version,
  place: text(longest.place),
  givenByName: text(longest.place),
  bodyOn: day,
  bodyPresent: text(longest.present),
  chiefOn: day,
  chiefPresent: text(longest.present),
  dueOn: day,
});

const lineShape = z.object({
  inspectionId: id,
  feedbackId: id.nullable(),
  unitName: z.string(),
  roundName: z.string(),
  state: z.enum(feedbackStates).nullable(),
  givenOn: nullable,
  signedByName: nullable,
});
export const linesShape = z.object({ rows: z.array(lineShape) });
export type LinesAnswer = z.infer<typeof linesShape>;

/** Whether an inspection has its feedback, and if not whether this person may prepare it. */
export const inspectionFeedbackShape = z.object({
  inspectionId: id,
  unitName: z.string(),
  feedbackId: id.nullable(),
  mayPrepare: z.boolean(),
  because: says.nullable(),
});
export type InspectionFeedback = z.infer<typeof inspectionFeedbackShape>;

const itemShape = z.object({ problemId: id, number: z.string(), title: z.string(), isBefore: z.boolean() });
export const feedbackPageShape = z.object({
  id,
  version: z.int(),
  inspectionId: id,
  reportId: id,
  unitName: z.string(),
  roundName: z.string(),
  title: z.string(),
  state: z.enum(feedbackStates),
  heldSince: z.string(),
  opinion: z.array(
    z.object({
      heading: z.string(),
      paragraphs: z.array(z.object({ text: z.string(), problemIds: z.array(z.string()) })),
    }),
  ),
  items: z.array(itemShape),
  /** What may stand on the list, for whoever may still write it. */
  candidates: z.array(itemShape.extend({ proposal: nullable })),
  writers: z.array(z.string()),
  preparedAt: z.string(),
  sentBackReason: nullable,
  approvedByName: nullable,
  approvedAt: nullable,
  place: nullable,
  givenByName: nullable,
  bodyOn: nullable,
  bodyPresent: nullable,
  chiefOn: nullable,
  chiefPresent: nullable,
  givenOn: nullable,
  recordedByName: nullable,
  signedByName: nullable,
  signedAt: nullable,
  /** What the pinned edition counts from the day of feedback; without a day until it is given. */
  clocks: z.array(
    z.object({
      code: z.string(),
      label: says,
      holder: says,
      amount: z.int(),
      unit: z.string(),
      dueOn: nullable,
    }),
  ),
  isInside: z.boolean(),
  allowed: z.array(z.object({ command: z.string(), allowed: z.boolean(), because: says.optional() })),
});
export type FeedbackPageAnswer = z.infer<typeof feedbackPageShape>;
