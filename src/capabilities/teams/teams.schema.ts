/** Shapes of the calls on bodies, teams and pools, shared with the web. */
import { z } from 'zod';
import { type Day, isDay } from '#platform/kernel/time.ts';
import { type BodyKind, bodyKinds } from './teams.model.ts';

const day = z.iso
  .date()
  .refine(isDay)
  .transform((value) => value as Day);
const id = z.uuid();
const version = z.int().positive();
const text = (most: number) => z.string().trim().min(1).max(most);
const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .nullish()
    .transform((value) => (value ? value : null));
const codes = <Code extends string>(names: Readonly<Record<Code, unknown>>) =>
  z.enum(Object.keys(names) as [Code, ...Code[]]);
const bodyKindShape = codes<BodyKind>(bodyKinds);

const bodyFacts = {
  name: text(60),
  headName: text(40),
  headPost: text(60),
  deputyName: optionalText(40),
  deputyPost: optionalText(60),
};
export const newBodyShape = z.object({ jurisdictionId: id, kind: bodyKindShape, establishedOn: day, ...bodyFacts });
export const bodyChangeShape = z.object({ version, ...bodyFacts });
export const newTeamShape = z.object({
  jurisdictionId: id,
  ordinal: z.int().min(1).max(99),
  name: text(40),
  establishedOn: day,
});
export const teamNameShape = z.object({ version, name: text(40) });
export const endShape = z.object({ version, on: day });

export const idAnswerShape = z.object({ id });

const kept = { id, version: z.int(), jurisdictionId: id, jurisdictionName: z.string(), name: z.string() };
export const bodyShape = z.object({
  ...kept,
  kind: bodyKindShape,
  headName: z.string(),
  headPost: z.string(),
  deputyName: z.string().nullable(),
  deputyPost: z.string().nullable(),
  establishedOn: z.string(),
});
export type BodyAnswer = z.infer<typeof bodyShape>;
export const teamShape = z.object({
  ...kept,
  ordinal: z.int(),
  establishedOn: z.string(),
  endedOn: z.string().nullable(),
});
export type TeamAnswer = z.infer<typeof teamShape>;
export const teamsPageShape = z.object({
  bodies: z.array(bodyShape),
  teams: z.array(teamShape),
  /** Jurisdictions whose teams and pools the person keeps. */
  keeps: z.array(id),
});
export type TeamsPage = z.infer<typeof teamsPageShape>;
