/** Shapes of the calls on the work on site, shared with the web. */
import { z } from 'zod';
import { type Day, isDay } from '#platform/kernel/time.ts';
import { requestStates } from './request.model.ts';
import { entryNeeds, recordShapes, talkClasses } from './site.model.ts';
import { oldProblemShape, stepLineShape, villageShape } from './step.schema.ts';
import { talkStates } from './talk.model.ts';

const id = z.uuid();
const version = z.int().positive();
const day = z.iso
  .date()
  .refine(isDay)
  .transform((value) => value as Day);
const text = (most: number) => z.string().trim().min(1).max(most);
/** A draft may lack it. */
const draftText = (most: number) => z.string().trim().max(most);
const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .nullish()
    .transform((value) => (value ? value : null));
const codeForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const code = z.string().max(60).regex(codeForm);
const optionalCode = code.nullish().transform((value) => value ?? null);
const optionalId = id.nullish().transform((value) => value ?? null);
const count = (least: number) =>
  z
    .int()
    .min(least)
    .max(1_000_000)
    .nullish()
    .transform((value) => value ?? null);
const says = z.object({ zh: z.string(), en: z.string() });
const nullable = z.string().nullable();
const allowed = z.array(z.object({ command: z.string(), allowed: z.boolean(), because: says.optional() }));

export const idParams = z.object({ id });
export const idAnswerShape = z.object({ id });
export const versionAnswerShape = z.object({ id, version });
export const versionShape = z.object({ version });
export const reasonShape = z.object({ version, reason: text(1000) });

export const beginTalkShape = z.object({ inspectionId: id, memberId: optionalId });
export const talkTextShape = z.object({
  personName: draftText(60),
  post: draftText(120),
  memberId: optionalId,
  personClass: z
    .enum(talkClasses)
    .nullish()
    .transform((value) => value ?? null),
  heldOn: day,
  place: draftText(120),
  inspectors: z.array(id).max(20),
  asked: z.array(code).max(100),
  points: z.array(code).max(200),
  content: draftText(40_000),
});
export const saveTalkShape = z.object({ version, text: talkTextShape });
export const signTalkShape = z.object({ version, readBackOn: day, signedOn: day });
export const unsignedShape = z.object({ version, readBackOn: day, reason: text(1000) });

export const newRequestShape = z.object({
  inspectionId: id,
  title: text(120),
  detail: optionalText(2000),
  item: optionalCode,
  dueOn: day,
});
export const deliverShape = z.object({ version, documents: z.int().min(1).max(1_000_000), answer: optionalText(2000) });
export const receiveShape = z.object({ version, documents: z.int().min(1).max(1_000_000) });
export const askAgainShape = z.object({ version, reason: text(1000), dueOn: day });

export const newRecordShape = z.object({
  inspectionId: id,
  way: code,
  heldOn: day,
  subject: text(200),
  category: optionalText(60),
  people: count(1),
  documents: count(0),
  place: optionalText(120),
  item: optionalCode,
  inspectors: z.array(id).min(1).max(20),
});
export const linkShape = z.object({ inspectionId: id, item: code, problemId: id });
export const waiveItemShape = z.object({ inspectionId: id, item: code, memberId: optionalId, reason: text(1000) });
export const waiveTaskShape = z.object({ inspectionId: id, task: code, reason: text(1000) });
export const tickShape = z.object({ inspectionId: id, task: code, doneOn: day, note: optionalText(500) });
export const waiveConditionShape = z.object({
  inspectionId: id,
  step: code,
  needs: z.enum(entryNeeds),
  reason: text(1000),
});

const inspector = z.object({ id, name: z.string() });
const talkLineShape = z.object({
  id,
  personName: z.string(),
  post: z.string(),
  personClass: z.enum(talkClasses).nullable(),
  heldOn: z.string(),
  place: z.string(),
  state: z.enum(talkStates),
  isLeftUnsigned: z.boolean(),
  inspectors: z.array(inspector),
  /** Questions of the lists. */
  asked: z.int(),
});
export type TalkLine = z.infer<typeof talkLineShape>;

const requestShape = z.object({
  id,
  version: z.int(),
  inspectionId: id,
  title: z.string(),
  detail: nullable,
  item: nullable,
  state: z.enum(requestStates),
  askedByName: z.string(),
  askedOn: z.string(),
  dueOn: z.string(),
  isLate: z.boolean(),
  documents: z.int().nullable(),
  answer: nullable,
  answeredByName: nullable,
  answeredOn: nullable,
  settledByName: nullable,
  settledOn: nullable,
  settledReason: nullable,
  returns: z.array(
    z.object({
      reason: z.string(),
      answer: nullable,
      answeredByName: z.string(),
      answeredOn: z.string(),
      byName: z.string(),
      on: z.string(),
    }),
  ),
  allowed,
});
export type RequestAnswer = z.infer<typeof requestShape>;
const placedRequestShape = requestShape.extend({ unitName: z.string(), teamName: z.string() });
export type PlacedRequestAnswer = z.infer<typeof placedRequestShape>;
/** With the day that asking again begins with; null for the unit, and where the edition states no time. */
export const requestPageShape = placedRequestShape.extend({ againDueOn: nullable });
export type RequestPageAnswer = z.infer<typeof requestPageShape>;
export const unitRequestsShape = z.object({ rows: z.array(placedRequestShape) });
export type UnitRequests = z.infer<typeof unitRequestsShape>;

const recordLineShape = z.object({
  id,
  version: z.int(),
  way: z.string(),
  shape: z.enum(recordShapes),
  heldOn: z.string(),
  subject: z.string(),
  category: nullable,
  people: z.int().nullable(),
  documents: z.int().nullable(),
  place: nullable,
  inspectors: z.array(inspector),
  item: nullable,
  recordedByName: z.string(),
  struckOn: nullable,
  struckByName: nullable,
  struckReason: nullable,
});
export type RecordLine = z.infer<typeof recordLineShape>;

const figuresShape = z.object({
  talks: z.int(),
  talksSigned: z.int(),
  groups: z.int(),
  groupPeople: z.int(),
  questionnairesGiven: z.int(),
  questionnairesValid: z.int(),
  documents: z.int(),
  visits: z.int(),
  visitedPeople: z.int(),
  hearings: z.int(),
  receptions: z.int(),
  notices: z.int(),
});
export type Figures = z.infer<typeof figuresShape>;

const waiverShape = z.object({
  id,
  version: z.int(),
  item: nullable,
  memberId: nullable,
  step: nullable,
  needs: z.enum(entryNeeds).nullable(),
  reason: z.string(),
  waivedByName: z.string(),
  waivedOn: z.string(),
});

const placeLineShape = z.object({
  inspectionId: id,
  unitName: z.string(),
  teamName: z.string(),
  roundId: id,
  roundName: z.string(),
  movedInOn: nullable,
  leftOn: nullable,
  late: z.int(),
  answered: z.int(),
  openTalks: z.int(),
});
export type PlaceLine = z.infer<typeof placeLineShape>;
export const placesShape = z.object({ rows: z.array(placeLineShape) });

const choice = z.object({ code: z.string(), label: says });
const personDueShape = z.object({
  memberId: id,
  personName: z.string(),
  post: z.string(),
  class: z.enum(talkClasses),
});

const checkShape = z.object({
  item: z.string(),
  label: says,
  list: says.nullable(),
  proof: z.string(),
  class: z.enum(talkClasses).nullable(),
  memberId: nullable,
  personName: nullable,
  post: nullable,
  proved: z.int(),
  waiverId: nullable,
});
export type CheckLine = z.infer<typeof checkShape>;

const stepShape = z.object({
  code: z.string(),
  label: says,
  isNext: z.boolean(),
  /** Entered only when the team has left. */
  isOffSite: z.boolean(),
  conditions: z.array(z.object({ needs: z.enum(entryNeeds), missing: z.int(), waiverId: nullable })),
});
export type StepAhead = z.infer<typeof stepShape>;

const problemShape = z.object({ id, number: z.string(), title: z.string() });
const urgentShape = problemShape.extend({
  way: z.enum(['immediate', 'investigate', 'clue']),
  ...{ holderName: z.string(), heldSince: z.string(), dueOn: z.string() },
  light: z.enum(['red', 'yellow', 'green']),
});
export type UrgentLine = z.infer<typeof urgentShape>;

export const siteShape = z.object({
  inspectionId: id,
  roundId: id,
  unitName: z.string(),
  teamName: z.string(),
  roundName: z.string(),
  movedInOn: nullable,
  leftOn: nullable,
  stage: says.nullable(),
  kindName: says.nullable(),
  /** 巡察事项, where the kind asks for one. */
  subject: z.string().nullable(),
  steps: z.array(stepShape),
  course: z.array(stepLineShape),
  /** Null where the inspection is no look-back. */
  oldProblems: z.array(oldProblemShape).nullable(),
  villages: z.array(villageShape),
  figures: figuresShape,
  /** Whether the edition asks this kind of inspection to go through the lists. */
  asksChecks: z.boolean(),
  checks: z.array(checkShape),
  people: z.array(personDueShape),
  talks: z.array(talkLineShape),
  requests: z.array(requestShape),
  records: z.array(recordLineShape),
  links: z.array(z.object({ id, item: z.string(), problemId: id, number: z.string(), title: z.string() })),
  problems: z.array(problemShape),
  urgent: z.array(urgentShape),
  withoutPaper: z.array(problemShape),
  waivers: z.array(waiverShape),
  team: z.array(inspector),
  ways: z.array(choice.extend({ shape: z.enum(recordShapes) })),
  items: z.array(choice),
  /** The day that a new request begins with, by the edition; null where it states none. */
  requestDueOn: nullable,
  /** Talks are the team’s alone; others see their number. */
  seesTalks: z.boolean(),
  mayWork: z.boolean(),
  mayWaive: z.boolean(),
});
export type SiteAnswer = z.infer<typeof siteShape>;

export const talkPageShape = talkLineShape.omit({ asked: true }).extend({
  version: z.int(),
  inspectionId: id,
  unitName: z.string(),
  teamName: z.string(),
  memberId: nullable,
  asked: z.array(z.string()),
  points: z.array(z.string()),
  content: z.string(),
  writtenByName: z.string(),
  recordedOn: nullable,
  readBackOn: nullable,
  signedOn: nullable,
  unsignedReason: nullable,
  withdrawnReason: nullable,
  movedInOn: nullable,
  team: z.array(inspector),
  people: z.array(personDueShape),
  questions: z.array(choice),
  outline: z.array(choice.extend({ who: z.enum(talkClasses).nullable() })),
  allowed,
});
export type TalkPageAnswer = z.infer<typeof talkPageShape>;

export const roundSitesShape = z.object({
  roundName: z.string(),
  plannedFrom: z.string(),
  plannedTo: z.string(),
  /** Steps of a team by the round's rulebook. */
  steps: z.int(),
  rows: z.array(
    z.object({
      inspectionId: id,
      unitName: z.string(),
      teamName: z.string(),
      stage: says.nullable(),
      stepsTaken: z.int(),
      movedInOn: nullable,
      leftOn: nullable,
      /** Negative when the last planned day has gone by; null once the team left. */
      daysLeft: z.int().nullable(),
      /** Days beyond the last planned day. */
      delay: z.int(),
      /** By the least and the most time on site of the edition; a team that left before the least says why. */
      stayed: z.object({ daysShort: z.int(), daysOver: z.int(), leftEarlyReason: z.string().nullable() }),
      figures: figuresShape,
      requests: z.object({ asked: z.int(), settled: z.int(), late: z.int() }),
      papers: z.object({ writing: z.int(), inSigning: z.int(), toBeDecided: z.int(), decided: z.int() }),
      checks: z.int(),
      done: z.int(),
      waived: z.int(),
    }),
  ),
  total: figuresShape,
});
export type RoundSites = z.infer<typeof roundSitesShape>;
