/** Shapes of the rounds' calls, shared with the web. */
import { z } from 'zod';
import { type Day, isDay } from '#platform/kernel/time.ts';
import { roundStates } from './rounds.model.ts';

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
const optionalId = id.nullish().transform((value) => value ?? null);
const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);
const says = z.object({ zh: z.string(), en: z.string() });
const shownDay = z.string().nullable();

export const roundStateShape = z.enum(roundStates);
export const allowanceShape = z.object({ command: z.string(), allowed: z.boolean(), because: says.optional() });
export const idAnswerShape = z.object({ id });

const plan = { name: text(60), kind: code, plannedFrom: day, plannedTo: day };
export const newRoundShape = z.object({
  jurisdictionId: id,
  year: z.int().min(2000).max(2999),
  ordinal: z.int().min(1).max(99),
  editionId: id,
  ...plan,
});
export const changePlanShape = z.object({ version, ...plan });
export const reasonShape = z.object({ version, reason: text(500) });
export const approveShape = z.object({ version, decisionNumber: text(60) });
export const onShape = z.object({ version, on: day });

/** Left out, the matter that is planned stays. */
const subject = z
  .string()
  .trim()
  .max(100)
  .nullish()
  .transform((value) => value || undefined);
const staffing = { teamId: id, kind: code, subject, leaderName: optionalText(40), leaderPersonId: optionalId };
export const newInspectionShape = z.object({ unitId: id, underInspectionId: optionalId, ...staffing });
export const staffShape = z.object({ version, ...staffing });
export const cancelShape = z.object({ version, on: day, reason: text(500) });
export const leaveShape = z.object({ version, on: day, earlyReason: optionalText(500) });
export const moveShape = z.object({ version, step: code, on: day });

export const roundListQueryShape = z.object({
  jurisdictionId: id.optional(),
  year: z.coerce.number().int().min(2000).max(2999).optional(),
  state: roundStateShape.optional(),
  after: z.string().max(80).optional(),
});

export const roundLineShape = z.object({
  id,
  code: z.string(),
  name: z.string(),
  year: z.int(),
  ordinal: z.int(),
  kind: z.string(),
  kindName: says,
  state: roundStateShape,
  jurisdictionId: id,
  jurisdictionName: z.string(),
  plannedFrom: z.string(),
  plannedTo: z.string(),
  /** Inspections not cancelled, and those of them that are finished. */
  inspections: z.int(),
  finished: z.int(),
});
export type RoundLineAnswer = z.infer<typeof roundLineShape>;
export const roundListShape = z.object({
  rows: z.array(roundLineShape),
  next: z.string().nullable(),
  plansIn: z.array(z.object({ id, name: z.string() })),
});
export type RoundListAnswer = z.infer<typeof roundListShape>;

/** What a plan can be drawn up from: editions in force, their kinds, and the next free number. */
export const planChoicesShape = z.object({
  nextOrdinal: z.int(),
  editions: z.array(z.object({ id, name: says, kinds: z.array(z.object({ code: z.string(), label: says })) })),
});
export type PlanChoices = z.infer<typeof planChoicesShape>;

export const inspectionLineShape = z.object({
  id,
  version: z.int(),
  unitId: id,
  unitName: z.string(),
  teamId: id,
  teamName: z.string(),
  teamOrdinal: z.int(),
  underInspectionId: id.nullable(),
  kind: z.string(),
  subject: z.string().nullable(),
  leaderName: z.string().nullable(),
  stage: z.string().nullable(),
  movedInOn: shownDay,
  leftOn: shownDay,
  finishedOn: shownDay,
  cancelledOn: shownDay,
});
export type InspectionLine = z.infer<typeof inspectionLineShape>;

const stepShape = z.object({ code: z.string(), label: says });
const kindShape = z.object({
  code: z.string(),
  label: says,
  asksSubject: z.boolean(),
  reach: z.literal('below').nullable(),
  looksBack: z.boolean(),
});
export type KindAnswer = z.infer<typeof kindShape>;

export const roundPageShape = z.object({
  id,
  version: z.int(),
  jurisdictionId: id,
  jurisdictionName: z.string(),
  code: z.string(),
  name: z.string(),
  year: z.int(),
  ordinal: z.int(),
  kind: z.string(),
  editionId: id,
  state: roundStateShape,
  plannedFrom: z.string(),
  plannedTo: z.string(),
  plannedAt: z.string(),
  plannedByName: z.string(),
  sentBackByName: z.string().nullable(),
  sentBackReason: z.string().nullable(),
  approvedAt: z.string().nullable(),
  approvedByName: z.string().nullable(),
  decisionNumber: z.string().nullable(),
  announcedOn: shownDay,
  begunOn: shownDay,
  feedbackFrom: shownDay,
  rectifyingFrom: shownDay,
  closedOn: shownDay,
  editionName: says,
  kinds: z.array(kindShape),
  steps: z.array(stepShape),
  inspections: z.array(inspectionLineShape),
  allowed: z.array(allowanceShape),
});
export type RoundPageAnswer = z.infer<typeof roundPageShape>;

export const clockShape = z.object({
  code: z.string(),
  label: says,
  limit: z.enum(['at-most', 'at-least']),
  direction: z.enum(['after', 'before']),
  holder: says,
  startedOn: z.string(),
  dueOn: shownDay,
  reachedOn: shownDay,
  isOverdue: z.boolean(),
});
export type ClockAnswer = z.infer<typeof clockShape>;

export const inspectionPageShape = inspectionLineShape.extend({
  jurisdictionId: id,
  roundId: id,
  roundCode: z.string(),
  roundName: z.string(),
  roundState: roundStateShape,
  editionId: id,
  leaderPersonId: id.nullable(),
  cancelledReason: z.string().nullable(),
  /** For its team and its house: why it left before the least time on site was over. */
  leftEarlyReason: z.string().nullable(),
  /** By the edition: the first day on which the team may leave without a reason, and the last on which it should. */
  stay: z.object({ earliest: shownDay, latest: shownDay }),
  /** Steps with their day, and the authorisation under which the leader took them. */
  stages: z.array(z.object({ step: z.string(), on: z.string(), under: z.string().nullable() })),
  isAuthorised: z.boolean(),
  /** Whether the caller may declare a tie of his own: he works there and the inspection goes on. */
  mayDeclareTie: z.boolean(),
  steps: z.array(stepShape),
  kinds: z.array(kindShape),
  nextStep: z.string().nullable(),
  clocks: z.array(clockShape),
  /** Villages that go along with this one. */
  along: z.array(z.object({ id, unitName: z.string(), stage: z.string().nullable(), finishedOn: shownDay })),
  allowed: z.array(allowanceShape),
});
export type InspectionPageAnswer = z.infer<typeof inspectionPageShape>;

export const unitHistoryShape = z.array(
  inspectionLineShape.extend({
    roundId: id,
    roundCode: z.string(),
    roundName: z.string(),
    roundState: roundStateShape,
  }),
);
export type UnitHistory = z.infer<typeof unitHistoryShape>;
