/** Shapes of the course of an inspection on its site's page: steps, earlier problems, villages. */
import { z } from 'zod';
import { documentPlaces, stepPlaces } from './step.model.ts';

const id = z.uuid();
const says = z.object({ zh: z.string(), en: z.string() });
const nullable = z.string().nullable();

const taskShape = z.object({
  code: z.string(),
  label: says,
  note: says.nullable(),
  who: says.nullable(),
  isMandatory: z.boolean(),
  isByHand: z.boolean(),
  isCondition: z.boolean(),
  missing: z.int(),
  /** By the edition, from the step's begin; null where it gives no time or the step lies ahead. */
  dueOn: nullable,
  daysLate: z.int(),
  /** By hand: who says so, and since when. */
  tick: z
    .object({
      id,
      version: z.int(),
      doneOn: z.string(),
      note: nullable,
      tickedByName: z.string(),
      mayUntick: z.boolean(),
    })
    .nullable(),
  /** Earlier ticks of it, with why they were taken back. */
  takenBack: z.array(z.object({ byName: z.string(), on: z.string(), reason: z.string() })),
  waiverId: nullable,
  mayTick: z.boolean(),
});
export type TaskLine = z.infer<typeof taskShape>;
const documentShape = z.object({
  code: z.string(),
  label: says,
  keptIn: z.enum(documentPlaces),
  present: z.int().nullable(),
});
export type DocumentLine = z.infer<typeof documentShape>;
const stepClockShape = z.object({
  code: z.string(),
  label: says,
  dueOn: nullable,
  isLast: z.boolean(),
  reachedOn: nullable,
  light: z.enum(['red', 'yellow', 'green']).nullable(),
});
export type StepClock = z.infer<typeof stepClockShape>;

/** A step of the team with what is to be done, what comes of it, and its clocks. */
export const stepLineShape = z.object({
  code: z.string(),
  label: says,
  stage: says.nullable(),
  place: z.enum(stepPlaces),
  enteredOn: nullable,
  tasks: z.array(taskShape),
  documents: z.array(documentShape),
  clocks: z.array(stepClockShape),
});
export type StepLine = z.infer<typeof stepLineShape>;

/** What was closed at the unit before, as a look-back inspection goes through it. */
export const oldProblemShape = z.object({
  problemId: id,
  number: z.string(),
  title: z.string(),
  roundName: z.string(),
  closedOn: z.string(),
  taskId: id,
  lookBackId: nullable,
  conclusion: z.enum(['held', 'relapsed']).nullable(),
  isSigned: z.boolean(),
  lookedOn: nullable,
  lookedByName: nullable,
});
export type OldProblem = z.infer<typeof oldProblemShape>;

/** A village that goes along with the township (巡乡带村). */
export const villageShape = z.object({
  inspectionId: id,
  unitName: z.string(),
  stage: says.nullable(),
  finishedOn: nullable,
  openProblems: z.int(),
  problems: z.int(),
});
export type VillageLine = z.infer<typeof villageShape>;
