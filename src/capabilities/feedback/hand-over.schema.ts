/** Shapes of the calls on hand-overs to other bodies, shared with the web. */
import { z } from 'zod';
import { type Day, isDay } from '#platform/kernel/time.ts';
import { handOverStates, longestHandOver } from './hand-over.model.ts';

const id = z.uuid();
const version = z.int().positive();
const text = (most: number) => z.string().trim().min(1).max(most);
const nullable = z.string().nullable();
const listing = { body: text(longestHandOver.body), problemIds: z.array(id).max(longestHandOver.items) };

export const prepareHandOverShape = z.object({ inspectionId: id, ...listing });
export const listHandOverShape = z.object({ version, ...listing });
export const signHandOverShape = z.object({
  version,
  receivedOn: z.iso
    .date()
    .refine(isDay)
    .transform((value) => value as Day),
  receiverName: text(longestHandOver.name),
  receiverPost: text(longestHandOver.post),
  documentNumber: text(longestHandOver.number),
});

const itemShape = z.object({ problemId: id, number: z.string(), title: z.string() });
const proposedShape = itemShape.extend({ body: z.string() });
export type ProposedAnswer = z.infer<typeof proposedShape>;

const handOverShape = z.object({
  id,
  version: z.int(),
  inspectionId: id,
  unitName: z.string(),
  body: z.string(),
  items: z.array(itemShape),
  state: z.enum(handOverStates),
  preparedByName: z.string(),
  preparedAt: z.string(),
  receivedOn: nullable,
  receiverName: nullable,
  receiverPost: nullable,
  documentNumber: nullable,
  signedByName: nullable,
  signedAt: nullable,
});

/** The hand-overs of an inspection, and what still waits to be handed over. */
export const handOversShape = z.object({
  rows: z.array(handOverShape),
  waiting: z.array(proposedShape),
  mayPrepare: z.boolean(),
});
export type HandOversAnswer = z.infer<typeof handOversShape>;

export const handOverPageShape = handOverShape.extend({
  /** What its list may be chosen from. */
  proposed: z.array(proposedShape),
  allowed: z.array(
    z.object({
      command: z.string(),
      allowed: z.boolean(),
      because: z.object({ zh: z.string(), en: z.string() }).optional(),
    }),
  ),
});
export type HandOverPageAnswer = z.infer<typeof handOverPageShape>;
