/** Shapes of the calls on replacing a seat, shared with the web. */
import { z } from 'zod';
import { type Criterion, criterionCodes } from './proposal.model.ts';
import {
  ownGrounds,
  type SubstitutionGround,
  type SubstitutionState,
  substitutionGrounds,
  substitutionStates,
} from './substitution.model.ts';

const id = z.uuid();
const version = z.int().positive();
const says = z.object({ zh: z.string(), en: z.string() });
const words = z.string().trim().min(1).max(500);

export const openingShape = z.object({ seatId: id, ground: z.enum(ownGrounds), words });
export const proposingShape = z.object({ version, successorId: id, reason: words });
export const approvingShape = z.object({ version, note: words });
export const reasonShape = z.object({ version, reason: words });

const line = {
  id,
  version: z.int(),
  personId: id,
  personName: z.string(),
  seat: says,
  teamName: z.string(),
  roundId: id,
  roundName: z.string(),
  jurisdictionName: z.string(),
  units: z.array(z.string()),
  ground: z.enum(Object.keys(substitutionGrounds) as [SubstitutionGround, ...SubstitutionGround[]]),
  words: z.string(),
  state: z.enum(Object.keys(substitutionStates) as [SubstitutionState, ...SubstitutionState[]]),
  /** Null where the edition states no time. */
  dueOn: z.string().nullable(),
  openedByName: z.string(),
  openedAt: z.string(),
  successorId: id.nullable(),
  successorName: z.string().nullable(),
};
export const substitutionListShape = z.object({ rows: z.array(z.object(line)) });
export type SubstitutionList = z.infer<typeof substitutionListShape>;

export const substitutionShape = z.object({
  ...line,
  proposalReason: z.string().nullable(),
  proposedByName: z.string().nullable(),
  proposedAt: z.string().nullable(),
  returnedReason: z.string().nullable(),
  decidedByName: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decisionNote: z.string().nullable(),
  isLeader: z.boolean(),
  /** Inspections that the team goes on with and that no live authorisation opens to its leader of now. */
  unauthorised: z.array(z.object({ inspectionId: id, unitName: z.string() })),
  mayAuthorise: z.boolean(),
  mayPropose: z.boolean(),
  mayWithdraw: z.boolean(),
  mayApprove: z.boolean(),
});
export type SubstitutionAnswer = z.infer<typeof substitutionShape>;

const criterion = z.enum(criterionCodes as [Criterion, ...Criterion[]]);
export const successorsShape = z.object({
  /** The group of other bodies that the team is; only its people are asked. */
  group: z.string().nullable(),
  lawful: z.array(
    z.object({
      personId: id,
      name: z.string(),
      homeUnit: z.string(),
      post: z.string(),
      pool: z.enum(['leader', 'talent']),
      field: says,
      rank: says.nullable(),
      points: z.int(),
      scores: z.array(z.object({ criterion, points: z.int(), says })),
    }),
  ),
  barred: z.array(z.object({ personId: id, name: z.string(), homeUnit: z.string(), says: z.array(says) })),
  /** How many there are of each; the lists are cut where they grow long. */
  lawfulInAll: z.int(),
  barredInAll: z.int(),
});
export type SuccessorsAnswer = z.infer<typeof successorsShape>;

export const teamShape = z.object({
  rows: z.array(
    z.object({
      seatId: id,
      personId: id,
      name: z.string(),
      homeUnit: z.string(),
      post: z.string(),
      seat: says,
      fromOn: z.string(),
      endedOn: z.string().nullable(),
      endReason: says.nullable(),
      isRecused: z.boolean(),
      isObjected: z.boolean(),
      substitutionId: id.nullable(),
    }),
  ),
  mayReplace: z.boolean(),
  /** The inspected unit itself, as long as its inspection goes on. */
  mayObject: z.boolean(),
});
export type TeamAnswer = z.infer<typeof teamShape>;

export const grantsWantedShape = z.object({
  rows: z.array(
    z.object({
      seatId: id,
      accountId: id,
      displayName: z.string(),
      loginName: z.string(),
      role: z.string(),
      inspectionId: id,
      inspectionName: z.string(),
      fromOn: z.string(),
    }),
  ),
});
export type GrantsWanted = z.infer<typeof grantsWantedShape>;
