/** Shapes of the calls on the pools, shared with the web. */
import { z } from 'zod';
import { type Day, isDay } from '#platform/kernel/time.ts';
import { type Relation, relations } from './kinship.model.ts';
import { type Degree, degrees, type NominationState, nominationStates, type Pool, pools } from './pool.model.ts';

const day = z.iso
  .date()
  .refine(isDay)
  .transform((value) => value as Day);
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
const optionalDay = day.nullish().transform((value) => value ?? null);
const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);
const codes = <Code extends string>(names: Readonly<Record<Code, unknown>>) =>
  z.enum(Object.keys(names) as [Code, ...Code[]]);
const lines = <Shape extends z.ZodType>(shape: Shape) => z.array(shape).max(60).default([]);
export const poolShape = codes<Pool>(pools);
const stretch = { from: day, until: optionalDay };

/** As written by people: units and places by name; the server finds the registered ones. */
export const personFactsShape = z.object({
  name: text(40),
  pool: poolShape,
  field: code,
  homeUnit: text(100),
  post: text(80),
  rank: code.nullish().transform((value) => value ?? null),
  birthOn: optionalDay,
  nativePlace: optionalText(60),
  growthPlace: optionalText(60),
  health: optionalText(40),
  titles: z.array(text(60)).max(20).default([]),
  strengths: z.array(code).max(20).default([]),
  education: lines(z.object({ school: text(100), degree: codes<Degree>(degrees), ...stretch })),
  resume: lines(z.object({ unit: text(100), post: text(80), isLeading: z.boolean().default(false), ...stretch })),
  relatives: lines(
    z.object({
      name: text(40),
      relation: codes<Relation>(relations),
      unit: optionalText(100),
      post: optionalText(80),
    }),
  ),
  appraisals: lines(z.object({ year: z.int().min(1980).max(2200), grade: code })),
  service: lines(z.object({ round: text(40), unit: text(100), seat: code, year: z.int().min(2000).max(2200) })),
});
export type PersonWritten = z.infer<typeof personFactsShape>;

export const recommendationShape = z.object({
  jurisdictionId: id,
  recommendedByUnit: text(100),
  recommendedOn: day,
  facts: personFactsShape,
});
export const checkShape = z.object({ version, isQualified: z.boolean(), note: optionalText(300) });
export const approvalShape = z.object({ version, decisionNumber: text(60) });
export const declineShape = z.object({ version, reason: text(300) });
export const personChangeShape = z.object({ version, facts: personFactsShape });
export const reviewShape = z.object({
  version,
  year: z.int().min(2000).max(2200),
  outcome: z.enum(['stays', 'to-leader', 'to-talent']),
});
export const leaveShape = z.object({ version, on: day, reason: text(200) });

const says = z.object({ zh: z.string(), en: z.string() });
/** The grades that an appraisal may be given now. */
export const gradesShape = z.object({ rows: z.array(z.object({ code: z.string(), label: says })) });
export type GradesAnswer = z.infer<typeof gradesShape>;

const shownStretch = { from: z.string(), until: z.string().nullable() };
const unitId = id.nullable();
export const shownFactsShape = z.object({
  name: z.string(),
  pool: poolShape,
  field: z.string(),
  homeUnit: z.string(),
  homeUnitId: unitId,
  post: z.string(),
  rank: z.string().nullable(),
  birthOn: z.string().nullable(),
  nativePlace: z.string().nullable(),
  growthPlace: z.string().nullable(),
  health: z.string().nullable(),
  titles: z.array(z.string()),
  strengths: z.array(z.string()),
  education: z.array(z.object({ school: z.string(), unitId, degree: codes<Degree>(degrees), ...shownStretch })),
  resume: z.array(z.object({ unit: z.string(), unitId, post: z.string(), isLeading: z.boolean(), ...shownStretch })),
  relatives: z.array(
    z.object({
      name: z.string(),
      relation: codes<Relation>(relations),
      unit: z.string().nullable(),
      unitId,
      post: z.string().nullable(),
    }),
  ),
  appraisals: z.array(z.object({ year: z.int(), grade: z.string(), label: says })),
  service: z.array(z.object({ round: z.string(), unit: z.string(), unitId, seat: z.string(), year: z.int() })),
});
export type ShownFacts = z.infer<typeof shownFactsShape>;

const kept = { id, version: z.int(), jurisdictionId: id, jurisdictionName: z.string() };
const stay = { joinedOn: z.string(), leftOn: z.string().nullable(), leftReason: z.string().nullable() };
export const personShape = z.object({
  /** Of the account that the person works with. */
  accountName: z.string().nullable(),
  ...kept,
  ...stay,
  facts: shownFactsShape,
  reviewedYear: z.int().nullable(),
  /** The year that an adjustment would be for. */
  year: z.int(),
  mayKeep: z.boolean(),
  nominations: z.array(z.object({ id, recommendedByUnit: z.string(), decisionNumber: z.string().nullable() })),
});
export type PersonAnswer = z.infer<typeof personShape>;

export const personLineShape = z.object({
  ...kept,
  ...stay,
  name: z.string(),
  pool: poolShape,
  field: z.string(),
  homeUnit: z.string(),
  post: z.string(),
  rank: z.string().nullable(),
  strengths: z.array(z.string()),
  served: z.int(),
  reviewedYear: z.int().nullable(),
});
export type PersonLine = z.infer<typeof personLineShape>;

const flag = z
  .enum(['true', 'false'])
  .optional()
  .transform((value) => value === 'true');
export const poolQueryShape = z.object({
  jurisdictionId: id.optional(),
  pool: poolShape.optional(),
  field: code.optional(),
  strength: code.optional(),
  search: z.string().trim().max(40).optional(),
  withPast: flag,
  /** Only those whom this year's adjustment has not looked at. */
  unreviewed: flag,
  after: z.string().max(120).optional(),
});
export const poolListShape = z.object({
  rows: z.array(personLineShape),
  next: z.string().nullable(),
  total: z.int(),
  keeps: z.array(id),
});
export type PoolList = z.infer<typeof poolListShape>;

export const nominationStateShape = codes<NominationState>(nominationStates);
const nominationLine = {
  ...kept,
  state: nominationStateShape,
  name: z.string(),
  pool: poolShape,
  recommendedByUnit: z.string(),
  recommendedOn: z.string(),
  enteredByName: z.string(),
};
export const nominationListShape = z.object({
  rows: z.array(z.object({ ...nominationLine, mayCheck: z.boolean(), mayDecide: z.boolean() })),
  keeps: z.array(id),
  total: z.int(),
});
export type NominationList = z.infer<typeof nominationListShape>;
export const nominationShape = z.object({
  ...nominationLine,
  facts: shownFactsShape,
  checks: z.array(z.object({ says: z.object({ zh: z.string(), en: z.string() }), holds: z.boolean() })),
  checkedByName: z.string().nullable(),
  checkedAt: z.string().nullable(),
  checkNote: z.string().nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decisionNumber: z.string().nullable(),
  declineReason: z.string().nullable(),
  personId: id.nullable(),
  mayCheck: z.boolean(),
  mayDecide: z.boolean(),
});
export type NominationAnswer = z.infer<typeof nominationShape>;

export const accountLinkShape = z.object({
  version: z.int().positive(),
  loginName: z
    .string()
    .trim()
    .max(64)
    .nullish()
    .transform((value) => (value ? value : null)),
});
