/** Shapes of the calls on undertakings, training and materials, shared with the web. */
import { z } from 'zod';
import { type Day, isDay } from '#platform/kernel/time.ts';
import { type MaterialState, materialStates, type UndertakingWay, undertakingWays } from './preparation.model.ts';

const day = z.iso
  .date()
  .refine(isDay)
  .transform((value) => value as Day);
const id = z.uuid();
const ids = z.array(id).min(1).max(300);
const text = (most: number) => z.string().trim().min(1).max(most);
const shownDay = z.string().nullable();

export const idsAnswerShape = z.object({ ids: z.array(id) });
export const enterUndertakingsShape = z.object({ personIds: ids, signedOn: day });
const training = {
  heldOn: day,
  hours: z.int().min(1).max(200),
  topics: text(1000),
  givenBy: text(100),
  attended: z.array(id).max(300),
};
export const trainingShape = z.object(training);
export const trainingChangeShape = z.object({ version: z.int().positive(), ...training });
export const issueShape = z.object({ personIds: ids, name: text(80), copies: z.int().min(1).max(1000), issuedOn: day });
export const returnShape = z.object({ ids, on: day });
export const writeOffShape = z.object({ ids, on: day, reason: text(500) });

const seated = z.object({
  personId: id,
  name: z.string(),
  teamId: id,
  teamName: z.string(),
  seat: z.string(),
  homeUnit: z.string(),
  hasAccount: z.boolean(),
  signedOn: shownDay,
  way: z.enum(Object.keys(undertakingWays) as [UndertakingWay, ...UndertakingWay[]]).nullable(),
  hours: z.int(),
});
export type Seated = z.infer<typeof seated>;
export const preparationShape = z.object({
  people: z.array(seated),
  trainings: z.array(
    z.object({
      ...{ id, version: z.int(), ...training, heldOn: z.string() },
      attendees: z.array(z.object({ personId: id, name: z.string() })),
    }),
  ),
  mayKeep: z.boolean(),
});
export type PreparationAnswer = z.infer<typeof preparationShape>;

export const materialsShape = z.object({
  rows: z.array(
    z.object({
      id,
      version: z.int(),
      personName: z.string(),
      teamName: z.string().nullable(),
      name: z.string(),
      copies: z.int(),
      issuedOn: z.string(),
      issuedByName: z.string(),
      state: z.enum(Object.keys(materialStates) as [MaterialState, ...MaterialState[]]),
      settledOn: shownDay,
      settledByName: z.string().nullable(),
      settledReason: z.string().nullable(),
    }),
  ),
  people: z.array(z.object({ personId: id, name: z.string(), teamName: z.string() })),
  mayKeep: z.boolean(),
});
export type MaterialsAnswer = z.infer<typeof materialsShape>;

export const ownSeatsShape = z.array(
  z.object({
    roundId: id,
    roundName: z.string(),
    teamName: z.string(),
    seat: z.string(),
    signedOn: shownDay,
    materials: z.array(z.string()),
  }),
);
export type OwnSeats = z.infer<typeof ownSeatsShape>;
