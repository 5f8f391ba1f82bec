/** Shapes of the calls on objections by inspected units, shared with the web. */
import { z } from 'zod';
import { type ObjectionState, objectionStates } from './objection.model.ts';

const id = z.uuid();
const version = z.int().positive();
const words = z.string().trim().min(2).max(1000);
const state = z.enum(Object.keys(objectionStates) as [ObjectionState, ...ObjectionState[]]);

export const objectingShape = z.object({ inspectionId: id, seatId: id, reason: words, evidence: words });
export const verifyingShape = z.object({
  version,
  note: words,
  proposesRecusal: z.boolean(),
  /** Whether the inspection is closed to the member until the decision. */
  declaresTie: z.boolean(),
});
export const decidingShape = z.object({ version, isUpheld: z.boolean(), reason: words });

export const objectionShape = z.object({
  id,
  version: z.int(),
  inspectionId: id,
  personId: id,
  personName: z.string(),
  unitName: z.string(),
  teamName: z.string(),
  roundId: id,
  roundName: z.string(),
  reason: z.string(),
  evidence: z.string(),
  state,
  /** Null where the edition states no time. */
  dueOn: z.string().nullable(),
  raisedByName: z.string(),
  raisedAt: z.string(),
  verifiedByName: z.string().nullable(),
  verifiedAt: z.string().nullable(),
  verificationNote: z.string().nullable(),
  proposesRecusal: z.boolean().nullable(),
  recusalId: id.nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decisionReason: z.string().nullable(),
  mayVerify: z.boolean(),
  mayDecide: z.boolean(),
});
export type ObjectionAnswer = z.infer<typeof objectionShape>;
export const objectionListShape = z.object({ rows: z.array(objectionShape) });
export type ObjectionList = z.infer<typeof objectionListShape>;

/** What the unit sees of its own: what it said, and what was decided. */
export const ownObjectionsShape = z.object({
  rows: z.array(
    z.object({
      id,
      personName: z.string(),
      reason: z.string(),
      evidence: z.string(),
      state,
      raisedAt: z.string(),
      decidedAt: z.string().nullable(),
      decisionReason: z.string().nullable(),
    }),
  ),
});
