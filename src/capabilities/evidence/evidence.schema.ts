/** Shapes of the calls on evidence, shared with the web. */
import { z } from 'zod';
import { evidenceStates, type Origin, origins, type Secrecy, secrecies } from './evidence.model.ts';

/** 2 GiB, the largest file that is taken in. */
export const mostBytes = 2 * 1024 ** 3;

const id = z.uuid();
/** A name in one line without folders, as every system shows it. */
const fileName = z
  .string()
  .trim()
  .min(1)
  .max(255)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}/\\]+$/u);
const text = (most: number) => z.string().trim().min(1).max(most);
const origin = z.enum(Object.keys(origins) as [Origin, ...Origin[]]);
const secrecy = z.enum(Object.keys(secrecies) as [Secrecy, ...Secrecy[]]);
const digest = z
  .string()
  .length(64)
  .regex(/^[0-9a-f]{64}$/);
const described = { name: fileName, description: z.string().trim().max(1000), origin };

export const uploadShape = z.object({ ...described, bytes: z.int().min(1).max(mostBytes) });
export const startedShape = z.object({ id, number: z.int(), pieceBytes: z.int() });
export const indexShape = z.object({ ...described, keptWhere: text(300), secrecy: secrecy.nullable() });
export const indexedShape = z.object({ id, number: z.int() });
/** Which piece is sent (0 is the first), and its SHA-256. */
export const pieceShape = z.object({
  piece: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number),
  sha256: digest,
});
export const progressShape = z.object({
  state: z.enum(Object.keys(evidenceStates) as [keyof typeof evidenceStates]),
  bytes: z.int(),
  pieceBytes: z.int(),
  pieces: z.int(),
  missing: z.array(z.int()),
});
export type ProgressAnswer = z.infer<typeof progressShape>;
export const completeShape = z.object({ sha256: digest.optional() });
export const withdrawShape = z.object({ version: z.int().positive(), reason: text(500) });
export const wipeShape = z.object({ reason: text(500) });
export const contentShape = z.object({ as: z.enum(['inline', 'download']).optional() });
export const idShape = z.object({ id });

const itemShape = z.object({
  id,
  version: z.int(),
  number: z.int(),
  name: z.string(),
  description: z.string(),
  origin,
  state: z.enum(Object.keys(evidenceStates) as [keyof typeof evidenceStates]),
  kind: z.string().nullable(),
  bytes: z.int().nullable(),
  sha256: z.string().nullable(),
  keptWhere: z.string().nullable(),
  secrecy: secrecy.nullable(),
  uploadedByName: z.string(),
  uploadedAt: z.string(),
  refused: z.object({ zh: z.string(), en: z.string() }).nullable(),
  withdrawnReason: z.string().nullable(),
  withdrawnByName: z.string().nullable(),
});
export type ItemAnswer = z.infer<typeof itemShape>;

/** Who had the content before him; a part of it where the browser asked for one. */
const viewShape = z.object({
  at: z.string(),
  byName: z.string(),
  role: z.string().nullable(),
  isDownload: z.boolean(),
  from: z.number().nullable(),
  to: z.number().nullable(),
});
export type ViewLine = z.infer<typeof viewShape>;
export const viewsShape = z.object({ rows: z.array(viewShape), isCut: z.boolean() });
export type ViewsAnswer = z.infer<typeof viewsShape>;

export const evidenceShape = z.object({
  inspectionId: id,
  unitName: z.string(),
  teamName: z.string(),
  rows: z.array(itemShape),
  /** Takes in and withdraws; the content is viewed by the team alone. */
  mayAdd: z.boolean(),
  mayView: z.boolean(),
  /** Reads who viewed what: the team's leader and the office. */
  maySeeViews: z.boolean(),
  mayWithdraw: z.boolean(),
  mayWipe: z.boolean(),
  wiped: z.object({ at: z.string(), byName: z.string(), reason: z.string() }).nullable(),
});
export type EvidenceAnswer = z.infer<typeof evidenceShape>;
