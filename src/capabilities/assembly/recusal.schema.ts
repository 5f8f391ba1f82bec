/** Shapes of the calls on recusals in rounds under way, shared with the web. */
import { z } from 'zod';
import { type RecusalSource, type RecusalState, recusalSources, recusalStates } from './recusal.model.ts';

const says = z.object({ zh: z.string(), en: z.string() });
export const declareShape = z.object({ inspectionId: z.uuid(), words: z.string().trim().min(2).max(500) });
export const decideShape = z.object({
  version: z.int().positive(),
  isUpheld: z.boolean(),
  reason: z.string().trim().min(1).max(500),
});
export const recusalShape = z.object({
  id: z.uuid(),
  version: z.int(),
  inspectionId: z.uuid(),
  personId: z.uuid(),
  personName: z.string(),
  roundId: z.uuid(),
  roundName: z.string(),
  teamName: z.string(),
  unitName: z.string(),
  hasAccount: z.boolean(),
  source: z.enum(Object.keys(recusalSources) as [RecusalSource, ...RecusalSource[]]),
  label: says,
  evidence: says,
  state: z.enum(Object.keys(recusalStates) as [RecusalState, ...RecusalState[]]),
  raisedByName: z.string(),
  raisedAt: z.string(),
  /** Null where the edition states no time. */
  dueOn: z.string().nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: z.string().nullable(),
  reason: z.string().nullable(),
  /** Upheld, and the person still has a seat in the round: somebody has to take the place. */
  needsSubstitute: z.boolean(),
  substitutionId: z.uuid().nullable(),
  mayDecide: z.boolean(),
});
export type RecusalAnswer = z.infer<typeof recusalShape>;
export const recusalListShape = z.object({ rows: z.array(recusalShape) });
export type RecusalList = z.infer<typeof recusalListShape>;
