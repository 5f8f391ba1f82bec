/** Shapes of the groups' calls, shared with the web. */
import { z } from 'zod';
import { type Day, isDay } from '#platform/kernel/time.ts';
import {
  type AssignmentState,
  assignmentStates,
  type GroupKind,
  type GroupState,
  groupKinds,
  groupStates,
} from './groups.model.ts';

const id = z.uuid();
const version = z.int().positive();
const says = z.object({ zh: z.string(), en: z.string() });
const words = z.string().trim().min(1).max(500);
const day = z.iso
  .date()
  .refine(isDay)
  .transform((value) => value as Day);
const codes = <Code extends string>(names: Readonly<Record<Code, unknown>>) =>
  z.enum(Object.keys(names) as [Code, ...Code[]]);
const kind = codes<GroupKind>(groupKinds);

const bodyOrder = z.object({
  unitId: id.nullish().transform((value) => value ?? null),
  name: z
    .string()
    .trim()
    .max(60)
    .nullish()
    .transform((value) => value || null),
  stationedAt: z.array(id).max(20).default([]),
  isLeading: z.boolean().default(false),
  personIds: z.array(id).max(30),
});
const composition = { bodies: z.array(bodyOrder).max(20), expertIds: z.array(id).max(10).default([]) };
const name = z.string().trim().min(1).max(40);
export const draftShape = z.object({ jurisdictionId: id, kind, name, ...composition });
export const recomposeShape = z.object({ version, name, ...composition });
export const formShape = z.object({ version, decisionNumber: z.string().trim().min(1).max(60) });
export const reasonShape = z.object({ version, reason: words });
export const endShape = z.object({ version, on: day, reason: words });
export const assignShape = z.object({ inspectionId: id });
const members = z
  .array(id)
  .min(1)
  .max(30)
  .transform((ids) => [...new Set(ids)]);
export const crewShape = z.object({ version, headId: id, memberIds: members });
export const versionShape = z.object({ version });
export const idAnswerShape = z.object({ id });

const line = {
  id,
  version: z.int(),
  jurisdictionId: id,
  kind,
  name: z.string(),
  state: codes<GroupState>(groupStates),
  formedOn: z.string().nullable(),
  endedOn: z.string().nullable(),
};
export const groupListShape = z.object({
  rows: z.array(
    z.object({
      ...line,
      jurisdictionName: z.string(),
      bodies: z.array(z.string()),
      leading: z.string().nullable(),
      assignments: z.int(),
    }),
  ),
  keeps: z.array(id),
});
export type GroupList = z.infer<typeof groupListShape>;

export const choicesShape = z.object({
  townships: z.array(z.object({ id, name: z.string(), groupId: id.nullable(), groupName: z.string().nullable() })),
  units: z.array(z.object({ id, name: z.string() })),
  people: z.array(z.object({ id, name: z.string(), homeUnit: z.string(), post: z.string() })),
});
export type GroupChoices = z.infer<typeof choicesShape>;

const force = z.object({
  id,
  bodyId: id.nullable(),
  personId: id,
  personName: z.string(),
  homeUnit: z.string(),
  post: z.string(),
  role: z.enum(['member', 'expert']),
  fromOn: z.string(),
  untilOn: z.string().nullable(),
});
export type ForceAnswer = z.infer<typeof force>;
const assignment = z.object({
  id,
  version: z.int(),
  roundId: id,
  roundName: z.string(),
  roundState: z.string(),
  inspectionId: id,
  unitName: z.string(),
  from: z.string(),
  finishedOn: z.string().nullable(),
  cancelledOn: z.string().nullable(),
  state: codes<AssignmentState>(assignmentStates),
  headId: id,
  headName: z.string(),
  headBody: z.string().nullable(),
  memberIds: z.array(id),
  members: z.array(z.object({ id, name: z.string(), bodyName: z.string().nullable(), isExpert: z.boolean() })),
  leftOut: z.array(z.object({ name: z.string(), bodyName: z.string().nullable(), because: says })),
  isChanged: z.boolean(),
  proposedByName: z.string(),
  decidedByName: z.string().nullable(),
  decidedAt: z.string().nullable(),
  cancelReason: z.string().nullable(),
  mayDecide: z.boolean(),
  mayCancel: z.boolean(),
});
export type AssignmentAnswer = z.infer<typeof assignment>;
export const groupShape = z.object({
  ...line,
  draftedByName: z.string(),
  draftedAt: z.string(),
  returnedReason: z.string().nullable(),
  formedByName: z.string().nullable(),
  decisionNumber: z.string().nullable(),
  endReason: z.string().nullable(),
  bodies: z.array(
    z.object({
      id,
      unitId: id.nullable(),
      name: z.string(),
      stationedAt: z.array(z.object({ id, name: z.string() })),
      isLeading: z.boolean(),
      fromOn: z.string(),
      untilOn: z.string().nullable(),
    }),
  ),
  forces: z.array(force),
  assignments: z.array(assignment),
  /** Whether the people and assignments are shown to who asks. */
  seesForces: z.boolean(),
  mayKeep: z.boolean(),
  mayDecide: z.boolean(),
});
export type GroupAnswer = z.infer<typeof groupShape>;

export const toTakeOnShape = z.object({
  rows: z.array(z.object({ inspectionId: id, unitName: z.string(), roundName: z.string(), teamName: z.string() })),
});
export type ToTakeOnAnswer = z.infer<typeof toTakeOnShape>;

export const mapShape = z.object({
  groups: z.array(z.object({ id, name: z.string(), state: codes<GroupState>(groupStates) })),
  townships: z.array(
    z.object({
      id,
      name: z.string(),
      groupId: id.nullable(),
      groupName: z.string().nullable(),
      isLeading: z.boolean(),
    }),
  ),
  visits: z.array(
    z.object({
      groupId: id,
      inspectionId: id,
      unitId: id,
      unitName: z.string(),
      roundName: z.string(),
      state: z.enum(['proposed', 'accepted']),
      /** Townships of the group whose people go along, and the one that heads. */
      townshipIds: z.array(id),
      headTownshipId: id.nullable(),
      /** Townships whose own the unit is. */
      barredIds: z.array(id),
    }),
  ),
});
export type GroupsMap = z.infer<typeof mapShape>;

export const ofInspectionShape = z.object({
  group: z
    .object({ groupId: id, groupName: z.string(), kind, state: codes<AssignmentState>(assignmentStates) })
    .nullable(),
});
