/** Shapes of the calls on a round's teams, shared with the web. */
import { z } from 'zod';
import { type Criterion, criterionCodes, type ProposalState, proposalStates } from './proposal.model.ts';

const id = z.uuid();
const version = z.int().positive();
const says = z.object({ zh: z.string(), en: z.string() });
const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);
const weight = z.int().min(0).max(10);
const head = z.int().min(0).max(20);
const range = { least: head, most: head.min(1) };
const criterion = z.enum(criterionCodes as [Criterion, ...Criterion[]]);

export const settingsShape = z.object({
  seats: z
    .array(z.object({ code, label: says, ...range, lowestRank: code.nullable(), fields: z.array(code).max(20) }))
    .min(1)
    .max(12),
  size: z.object(range),
  needs: z.object({ discipline: head, business: head }),
  notRepeatedYears: z.int().min(0).max(20),
  isCrossCounty: z.boolean(),
  weights: z.object({
    strengths: weight,
    load: weight,
    experience: weight,
    appraisals: weight,
    travel: weight,
    thrift: weight,
  }),
  seconds: z.int().min(5).max(600),
  poolIds: z.array(id).max(40),
});
export type SettingsAnswer = z.infer<typeof settingsShape>;

export const askShape = z.object({ settings: settingsShape });
export const versionShape = z.object({ version });
export const placesShape = z.object({
  version,
  changes: z
    .array(z.object({ personId: id, to: z.object({ teamId: id, seat: code }).nullable() }))
    .min(1)
    .max(40),
});
export const idAnswerShape = z.object({ id });
export const seatsServedShape = z.object({
  rows: z.array(
    z.object({
      roundName: z.string(),
      teamName: z.string(),
      units: z.array(z.string()),
      seat: z.string(),
      fromOn: z.string(),
      endedOn: z.string().nullable(),
    }),
  ),
});

const person = {
  personId: id,
  name: z.string(),
  homeUnit: z.string(),
  post: z.string(),
  pool: z.enum(['leader', 'talent']),
  field: says,
  rank: says.nullable(),
};
const scores = z.array(z.object({ criterion, points: z.int(), says }));

export const boardShape = z.object({
  round: z.object({
    id,
    name: z.string(),
    code: z.string(),
    jurisdictionName: z.string(),
    state: z.string(),
    plannedFrom: z.string(),
    plannedTo: z.string(),
  }),
  hasRecusalRules: z.boolean(),
  /** What a new computation begins with: those of the last one, or what the edition asks for. */
  settings: settingsShape,
  pools: z.array(z.object({ id, name: z.string(), people: z.int() })),
  proposal: z
    .object({
      id,
      version,
      state: z.enum(Object.keys(proposalStates) as [ProposalState, ...ProposalState[]]),
      askedByName: z.string(),
      askedAt: z.string(),
      begunAt: z.string().nullable(),
      endedAt: z.string().nullable(),
      isProven: z.boolean().nullable(),
      /** As the solver found it, before changes by hand. */
      foundPoints: z.int().nullable(),
      bound: z.int().nullable(),
      isChanged: z.boolean(),
      relaxations: z.array(says),
      progress: z.object({ points: z.int().nullable(), bound: z.int().nullable() }).nullable(),
      decidedByName: z.string().nullable(),
      decidedAt: z.string().nullable(),
    })
    .nullable(),
  points: z.int(),
  teams: z.array(
    z.object({
      id,
      name: z.string(),
      units: z.array(z.object({ id, name: z.string() })),
      people: z.array(z.object({ ...person, seat: z.string(), points: z.int(), isBarred: z.boolean() })),
      violations: z.array(says),
      /** Its people's, and what its mix of experience adds. */
      points: z.int(),
      mix: z.int(),
    }),
  ),
  violations: z.int(),
  mayForm: z.boolean(),
  /** Why the teams can no longer be formed as a whole. */
  notBecause: says.nullable(),
});
export type BoardAnswer = z.infer<typeof boardShape>;

const alternative = z.object({ personId: id, name: z.string(), homeUnit: z.string(), loses: z.int() });
export const whyShape = z.object({
  scores,
  nextBest: alternative.nullable(),
  others: z.int(),
  whyNot: z.array(
    z.object({
      teamId: id,
      seat: z.string(),
      bars: z.array(says),
      inPlaceOf: alternative.nullable(),
    }),
  ),
});
export type WhyAnswer = z.infer<typeof whyShape>;

export const poolOfRoundShape = z.object({
  rows: z.array(z.object({ ...person, teamId: id.nullable(), seat: z.string().nullable() })),
  total: z.int(),
});
export type PoolOfRound = z.infer<typeof poolOfRoundShape>;
