/** Shapes of the calls on visits, summing-up, appraisals and the three unities, shared with the web. */
import { z } from 'zod';
import { type Day, isDay } from '#platform/kernel/time.ts';

const day = z.iso
  .date()
  .refine(isDay)
  .transform((value) => value as Day);
const id = z.uuid();
const text = (most: number) => z.string().trim().min(1).max(most);
const shownDay = z.string().nullable();
const grade = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);
const says = z.object({ zh: z.string(), en: z.string() });
const said = { heldOn: day, wentWell: text(4000), fellShort: text(4000), toChange: text(4000) };

export const visitShape = z.object({
  teamId: id,
  visitedOn: day,
  visitors: text(200),
  seen: text(2000),
  findings: z.array(z.object({ words: text(500), mendBy: day })).max(30),
});
export const mendShape = z.object({ version: z.int().positive(), place: z.int().min(0), on: day, how: text(500) });
export const summingUpShape = z.object({ version: z.int().min(0), ...said });
export const appraisalShape = z.object({ personId: id, grade, words: text(1000) });

const finding = z.object({ words: z.string(), mendBy: z.string(), mendedOn: shownDay, how: z.string().nullable() });
export const visitsShape = z.object({
  rows: z.array(
    z.object({
      id,
      version: z.int(),
      teamName: z.string(),
      visitedOn: z.string(),
      visitors: z.string(),
      seen: z.string(),
      findings: z.array(finding),
      recordedByName: z.string(),
    }),
  ),
  teams: z.array(z.object({ id, name: z.string() })),
  mayKeep: z.boolean(),
});
export type VisitsAnswer = z.infer<typeof visitsShape>;

const appraised = z.object({ grade, label: says, words: z.string(), sentOn: shownDay });
export const afterShape = z.object({
  summingUp: z.object({ version: z.int(), ...said, heldOn: z.string(), recordedByName: z.string() }).nullable(),
  people: z.array(
    z.object({
      personId: id,
      name: z.string(),
      teamName: z.string(),
      seat: z.string(),
      homeUnit: z.string(),
      appraisal: appraised.nullable(),
    }),
  ),
  /** The grades of the pinned edition, the best first. */
  grades: z.array(z.object({ code: z.string(), label: says })),
  mayKeep: z.boolean(),
  maySend: z.boolean(),
});
export type AfterAnswer = z.infer<typeof afterShape>;

export const sentShape = z.object({
  rows: z.array(
    z.object({
      id,
      roundName: z.string(),
      personName: z.string(),
      homeUnit: z.string(),
      grade,
      label: says,
      words: z.string(),
      sentOn: shownDay,
      sentByName: z.string(),
    }),
  ),
});
export type SentAnswer = z.infer<typeof sentShape>;

const share = z.object({ done: z.int(), of: z.int() });
export const unitiesShape = z.object({
  steps: z.int(),
  rows: z.array(
    z.object({
      teamId: id,
      teamName: z.string(),
      inspections: z.int(),
      /** Steps that all of the team's inspections have taken. */
      stepsTaken: z.int(),
      stage: z.object({ zh: z.string(), en: z.string() }).nullable(),
      inTime: share,
      /** Deadlines missed, and the longest of their delays in days. */
      late: z.int(),
      longestDelay: z.int(),
      undertakings: share,
      training: share,
      mended: share,
    }),
  ),
});
export type UnitiesAnswer = z.infer<typeof unitiesShape>;
