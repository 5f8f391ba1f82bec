/** Shapes of the calls on cases and sanctions, shared with the web. */
import { z } from 'zod';
import { caseResults, caseStates } from './case.model.ts';
import {
  allowanceShape,
  choiceShape,
  dayShape,
  flag,
  idShape,
  lights,
  saysShape,
  storyShape,
  text,
  version,
} from './clues.schema.ts';

export const caseLineShape = z.object({
  id: idShape,
  number: z.string(),
  title: z.string(),
  jurisdictionName: z.string(),
  state: z.enum(caseStates),
  filedOn: z.string(),
  dueOn: z.string().nullable(),
  light: z.enum(lights).nullable(),
  result: z.enum(caseResults).nullable(),
  concludedOn: z.string().nullable(),
  persons: z.string().nullable(),
  sanctions: z.int(),
});
export type CaseLine = z.infer<typeof caseLineShape>;

export const caseQueryShape = z.object({
  jurisdictionId: idShape.optional(),
  withSubordinates: flag,
  state: z.enum([...caseStates, 'open']).optional(),
  result: z.enum(caseResults).optional(),
  roundId: idShape.optional(),
  personId: idShape.optional(),
  search: z.string().trim().max(60).optional(),
  after: z.string().max(60).optional(),
});
export const caseListShape = z.object({ rows: z.array(caseLineShape), next: z.string().nullable() });
export type CaseList = z.infer<typeof caseListShape>;

export const sanctionLineShape = z.object({
  id: idShape,
  caseId: idShape,
  caseNumber: z.string(),
  jurisdictionName: z.string(),
  personId: idShape,
  personName: z.string().nullable(),
  workplace: z.string().nullable(),
  post: z.string().nullable(),
  sphere: z.enum(['party', 'administrative']),
  code: z.string(),
  label: saysShape.nullable(),
  decidedOn: z.string(),
  effectUntil: z.string().nullable(),
  neverEnds: z.boolean(),
  document: z.string(),
});
export type SanctionLine = z.infer<typeof sanctionLineShape>;
export const sanctionQueryShape = z.object({
  jurisdictionId: idShape.optional(),
  withSubordinates: flag,
  roundId: idShape.optional(),
  personId: idShape.optional(),
  sphere: z.enum(['party', 'administrative']).optional(),
  after: z.string().max(60).optional(),
});
export const sanctionListShape = z.object({ rows: z.array(sanctionLineShape), next: z.string().nullable() });

export const casePageShape = caseLineShape.extend({
  version,
  jurisdictionId: idShape,
  filedByName: z.string(),
  investigatedByName: z.string().nullable(),
  investigatingOn: z.string().nullable(),
  trialOn: z.string().nullable(),
  conclusion: z.string().nullable(),
  proof: z.string().nullable(),
  signedByName: z.string().nullable(),
  clues: z.array(z.object({ id: idShape, number: z.string(), state: z.string() })),
  people: z.array(
    z.object({
      id: idShape,
      name: z.string().nullable(),
      workplace: z.string().nullable(),
      post: z.string().nullable(),
      isPartyMember: z.boolean().nullable(),
      form: choiceShape.nullable(),
    }),
  ),
  sanctionList: z.array(sanctionLineShape),
  forms: z.array(choiceShape),
  story: storyShape,
  sanctionChoices: z.array(choiceShape.extend({ sphere: z.enum(['party', 'administrative']) })),
  allowed: z.array(allowanceShape),
});
export type CasePage = z.infer<typeof casePageShape>;

export const fileCaseShape = z.object({
  version,
  title: text(200),
  personIds: z.array(idShape).min(1).max(50),
  dueOn: dayShape,
});
export const joinCaseShape = z.object({ version, caseId: idShape });
export const caseVersionShape = z.object({ version });
export const addPersonShape = z.object({ version, personId: idShape });
export const formShape = z.object({ version, personId: idShape, form: text(60) });
export const sanctionShape = z.object({
  version,
  personId: idShape,
  code: text(60),
  decidedOn: dayShape,
  document: text(200),
});
export const concludeCaseShape = z.object({
  version,
  result: z.enum(caseResults),
  conclusion: text(4000),
  document: text(200),
});
