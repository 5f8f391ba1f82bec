import { z } from 'zod';

/** What the audit page may be asked for; every part narrows. */
export const auditQuery = z.object({
  search: z.string().trim().max(100).optional(),
  actor: z.uuid().optional(),
  event: z.string().max(80).optional(),
  subjectKind: z.string().max(80).optional(),
  subject: z.uuid().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  result: z.enum(['done', 'refused']).optional(),
  /** Lines older than this sequence. */
  before: z.coerce.number().int().positive().optional(),
});
export type AuditQuery = z.infer<typeof auditQuery>;

export const auditLine = z.object({
  sequence: z.number(),
  at: z.string(),
  actorName: z.string(),
  actorLogin: z.string().nullable(),
  role: z.string().nullable(),
  address: z.string().nullable(),
  event: z.string(),
  subjectKind: z.string(),
  subjectId: z.string(),
  subjectName: z.string().nullable(),
  version: z.number().nullable(),
  result: z.enum(['done', 'refused']),
  sphere: z.enum(['administration', 'business']),
  /** What changed and what belongs to the event; null for business subjects, whose content is not the auditor's. */
  change: z.record(z.string(), z.unknown()).nullable(),
  detail: z.record(z.string(), z.unknown()).nullable(),
});
export type AuditLine = z.infer<typeof auditLine>;

export const auditPage = z.object({ lines: z.array(auditLine), next: z.number().nullable() });
export const auditKinds = z.object({ events: z.array(z.string()), subjectKinds: z.array(z.string()) });

export const stuckWork = z.object({
  id: z.number(),
  topic: z.string(),
  attempts: z.number(),
  maxAttempts: z.number(),
  runAt: z.string(),
  createdAt: z.string(),
  running: z.boolean(),
  /** Given up: no attempt is left, somebody has to try again. */
  exhausted: z.boolean(),
  lastError: z.string().nullable(),
});
export const workPage = z.object({ stuck: z.array(stuckWork), waiting: z.number(), at: z.string() });
export type WorkPage = z.infer<typeof workPage>;
