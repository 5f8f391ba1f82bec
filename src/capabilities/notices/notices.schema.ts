import { z } from 'zod';
import { type Day, isDay } from '#platform/kernel/time.ts';
import { audiences, noticeKinds, noticeStates, peopleShown } from './notice.model.ts';

const id = z.uuid();
const version = z.int().positive();
const day = z.string();
const dayShape = z.iso
  .date()
  .refine(isDay)
  .transform((value) => value as Day);
const text = (most: number) => z.string().trim().min(1).max(most);
const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .nullish()
    .transform((value) => value || null);
const blank = (value: unknown) => (value === '' ? undefined : value);
const optional = <S extends z.ZodType>(shape: S) => z.preprocess(blank, shape.optional());
const says = z.object({ zh: z.string(), en: z.string() });

export const idParams = z.object({ id });
export const idAnswer = z.object({ id });

export const noticeQueryShape = z.object({
  after: optional(id),
  jurisdictionId: optional(id),
  state: optional(z.enum(noticeStates)),
  roundId: optional(id),
  kind: optional(z.enum(noticeKinds)),
});
export const notificationQueryShape = noticeQueryShape.omit({ roundId: true, kind: true });

const publishing = {
  state: z.enum(noticeStates),
  draftedByName: z.string(),
  draftedOn: day,
  publishedByName: z.string().nullable(),
  publishedOn: day.nullable(),
  withdrawnOn: day.nullable(),
  withdrawnReason: z.string().nullable(),
};
export const noticeShape = z.object({
  id,
  version: z.int(),
  jurisdictionId: id,
  roundId: id,
  inspectionId: id.nullable(),
  kind: z.enum(noticeKinds),
  title: z.string(),
  body: z.string(),
  issuer: z.string(),
  phone: z.string().nullable(),
  mailbox: z.string().nullable(),
  receptionUntil: day.nullable(),
  ...publishing,
});
export type NoticeAnswer = z.infer<typeof noticeShape>;
export const notificationShape = z.object({
  id,
  version: z.int(),
  jurisdictionId: id,
  bulletin: z.string(),
  title: z.string(),
  body: z.string(),
  people: z.enum(peopleShown),
  audience: z.enum(audiences),
  ...publishing,
});
export type NotificationAnswer = z.infer<typeof notificationShape>;

const next = z.string().nullable();
export const noticeListShape = z.object({ rows: z.array(noticeShape), next });
export type NoticeList = z.infer<typeof noticeListShape>;
export const notificationListShape = z.object({ rows: z.array(notificationShape), next });
export type NotificationList = z.infer<typeof notificationListShape>;

const allowed = z.array(z.object({ command: z.string(), allowed: z.boolean(), because: says.optional() }));
export const noticePageShape = z.object({ notice: noticeShape, allowed });
export type NoticePageAnswer = z.infer<typeof noticePageShape>;
/** `problemId`: only for the office, which may see the problem. */
export const notificationPageShape = z.object({ notification: notificationShape, problemId: id.nullable(), allowed });
export type NotificationPageAnswer = z.infer<typeof notificationPageShape>;

export const proposalQueryShape = z.object({ roundId: id, inspectionId: optional(id) });
export const proposalShape = z.object({ title: z.string(), body: z.string(), issuer: z.string() });
export type ProposalAnswer = z.infer<typeof proposalShape>;

const words = {
  title: text(200),
  body: text(20_000),
  issuer: text(100),
  phone: optionalText(60),
  mailbox: optionalText(200),
  receptionUntil: dayShape.nullish().transform((value) => value ?? null),
};
export const noticeDraftShape = z.object({
  roundId: id,
  inspectionId: id.nullish().transform((value) => value ?? null),
  kind: z.enum(noticeKinds),
  ...words,
});
export const noticeRevisionShape = z.object({ version, ...words });

const notificationWords = {
  bulletin: text(100),
  title: text(200),
  body: text(20_000),
  people: z.enum(peopleShown),
  audience: z.enum(audiences),
};
export const notificationDraftShape = z.object({
  jurisdictionId: id,
  problemId: id.nullish().transform((value) => value ?? null),
  ...notificationWords,
});
export const notificationRevisionShape = z.object({ version, ...notificationWords });

export const publishShape = z.object({ version });
export const withdrawShape = z.object({ version, reason: text(1000) });
