/** Shapes of the registry's calls, shared with the web. */
import { z } from 'zod';
import type { Day } from '#platform/kernel/time.ts';
import { isDay } from '#platform/kernel/time.ts';
import { type JurisdictionKind, jurisdictionKinds } from './jurisdiction.model.ts';
import {
  type ManagingLevel,
  managingLevels,
  type PartyOrganisation,
  partyOrganisations,
  type Sector,
  type SuccessionManner,
  sectors,
  successionManners,
  type UnitKind,
  type UnitLevel,
  unitKinds,
  unitLevels,
} from './unit.model.ts';

function codes<Code extends string>(names: Readonly<Record<Code, unknown>>) {
  return z.enum(Object.keys(names) as [Code, ...Code[]]);
}

export const dayShape = z.iso
  .date()
  .refine(isDay)
  .transform((day) => day as Day);
const idShape = z.uuid();
const text = (most: number) => z.string().trim().min(1).max(most);
/** A blank is nothing. */
const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .nullish()
    .transform((value) => (value ? value : null));

export const kindShape = codes<UnitKind>(unitKinds);
export const sectorShape = codes<Sector>(sectors);
export const levelShape = codes<UnitLevel>(unitLevels);
export const partyOrganisationShape = codes<PartyOrganisation>(partyOrganisations);
const managingLevelShape = codes<ManagingLevel>(managingLevels);
const jurisdictionKindShape = codes<JurisdictionKind>(jurisdictionKinds);
const mannerShape = codes<SuccessionManner>(successionManners);
const saysShape = z.object({ zh: z.string(), en: z.string() });

export const jurisdictionShape = z.object({
  id: idShape,
  version: z.int(),
  code: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  level: z.enum(['city', 'county']),
  kind: jurisdictionKindShape,
  parentId: idShape.nullable(),
  endedOn: z.string().nullable(),
});
export type JurisdictionAnswer = z.infer<typeof jurisdictionShape>;

const jurisdictionCode = z
  .string()
  .trim()
  .regex(/^[0-9A-Z]{2,12}$/);
export const newJurisdictionShape = z.object({
  parentId: idShape,
  code: jurisdictionCode,
  name: text(40),
  nameEn: optionalText(80),
  kind: jurisdictionKindShape,
});
export const jurisdictionNameShape = z.object({ version: z.int(), name: text(40), nameEn: optionalText(80) });

const factsShape = z.object({
  name: text(100),
  shortName: optionalText(40),
  kind: kindShape,
  sector: sectorShape,
  level: levelShape,
  partyOrganisation: partyOrganisationShape.nullish().transform((value) => value ?? null),
  parentId: idShape.nullish().transform((value) => value ?? null),
});
const newUnitShape = factsShape.extend({ code: text(40) });
const authority = { on: dayShape, decisionNumber: optionalText(60), reason: optionalText(500) };
const version = z.int().positive();
const unitVersionShape = z.object({ unitId: idShape, version });

export const registerShape = z.object({ jurisdictionId: idShape, unit: newUnitShape, ...authority });
export const renameShape = z.object({ version, name: text(100), shortName: optionalText(40), ...authority });
export const changeShape = z.object({ version, facts: factsShape.omit({ name: true, shortName: true }), ...authority });
export const correctShape = z.object({ version, facts: factsShape, reason: text(500) });
export const mergeShape = z.object({
  from: z.array(unitVersionShape).min(1).max(50),
  into: z.union([unitVersionShape, newUnitShape]),
  ...authority,
});
export const splitShape = z.object({
  version,
  original: z.enum(['ends', 'continues']),
  into: z
    .array(newUnitShape.extend({ takes: z.array(idShape).max(2000) }))
    .min(1)
    .max(20),
  ...authority,
});
export const transferShape = z.object({
  version,
  jurisdictionId: idShape,
  code: text(40),
  parentId: idShape.nullish().transform((value) => value ?? null),
  ...authority,
});
export const abolishShape = z.object({ version, ...authority });

const memberFacts = { personName: text(40), post: text(80), isHead: z.boolean(), managedBy: managingLevelShape };
export const joinShape = z.object({ ...memberFacts, on: dayShape });
export const memberCorrectShape = z.object({ version, ...memberFacts, reason: text(500) });
export const leaveShape = z.object({ version, on: dayShape, reason: optionalText(500) });

export const idAnswerShape = z.object({ id: idShape });

/** One unit in a list, as it was on the day asked for. */
export const unitLineShape = z.object({
  id: idShape,
  version: z.int(),
  jurisdictionId: idShape,
  jurisdictionCode: z.string(),
  jurisdictionName: z.string(),
  code: z.string(),
  name: z.string(),
  shortName: z.string().nullable(),
  kind: kindShape,
  sector: sectorShape,
  level: levelShape,
  partyOrganisation: partyOrganisationShape.nullable(),
  parentId: idShape.nullable(),
  parentName: z.string().nullable(),
  parentCode: z.string().nullable(),
  /** Names of those who headed it on that day. */
  heads: z.string().nullable(),
  registeredOn: z.string(),
  abolishedOn: z.string().nullable(),
});
export type UnitLine = z.infer<typeof unitLineShape>;

const flag = z
  .enum(['true', 'false'])
  .optional()
  .transform((value) => value === 'true');
export const unitFilterShape = z.object({
  jurisdictionId: idShape.optional(),
  withSubordinates: flag,
  /** Units of the jurisdictions under it alone. */
  subordinatesOnly: flag,
  kind: kindShape.optional(),
  sector: sectorShape.optional(),
  level: levelShape.optional(),
  parentId: idShape.optional(),
  search: z.string().trim().max(100).optional(),
  on: dayShape.optional(),
  status: z.enum(['living', 'abolished', 'all']).default('living'),
});
export const unitListQueryShape = unitFilterShape.extend({ after: z.string().max(100).optional() });
export const unitListShape = z.object({
  rows: z.array(unitLineShape),
  next: z.string().nullable(),
  /** Counted up to `countedTo`; beyond it there are more. */
  total: z.int(),
  isMore: z.boolean(),
  on: z.string(),
});
export type UnitList = z.infer<typeof unitListShape>;

export const treeQueryShape = z.object({
  jurisdictionId: idShape,
  parentId: idShape.optional(),
  on: dayShape.optional(),
});
export const treeNodeShape = z.object({
  id: idShape,
  code: z.string(),
  name: z.string(),
  kind: kindShape,
  level: levelShape,
  under: z.int(),
});
export type TreeNode = z.infer<typeof treeNodeShape>;

export const unitStateShape = z.object({
  id: idShape,
  name: z.string(),
  shortName: z.string().nullable(),
  kind: kindShape,
  sector: sectorShape,
  level: levelShape,
  partyOrganisation: partyOrganisationShape.nullable(),
  parentId: idShape.nullable(),
  parentName: z.string().nullable(),
  fromOn: z.string(),
  untilOn: z.string().nullable(),
  decisionNumber: z.string().nullable(),
  reason: z.string().nullable(),
});
export type UnitStateAnswer = z.infer<typeof unitStateShape>;

export const memberShape = z.object({
  id: idShape,
  version: z.int(),
  unitId: idShape,
  personName: z.string(),
  post: z.string(),
  isHead: z.boolean(),
  managedBy: managingLevelShape,
  fromOn: z.string(),
  untilOn: z.string().nullable(),
});
export type MemberAnswer = z.infer<typeof memberShape>;

export const successionShape = z.object({
  id: idShape,
  manner: mannerShape,
  fromUnitId: idShape,
  fromName: z.string().nullable(),
  toUnitId: idShape.nullable(),
  toName: z.string().nullable(),
  tookPlaceOn: z.string(),
  decisionNumber: z.string().nullable(),
  reason: z.string().nullable(),
});
export type SuccessionAnswer = z.infer<typeof successionShape>;

export const allowanceShape = z.object({ command: z.string(), allowed: z.boolean(), because: saysShape.nullish() });

export const unitPageShape = z.object({
  id: idShape,
  version: z.int(),
  jurisdictionId: idShape,
  jurisdictionName: z.string(),
  code: z.string(),
  registeredOn: z.string(),
  abolishedOn: z.string().nullable(),
  states: z.array(unitStateShape),
  members: z.array(memberShape),
  successions: z.array(successionShape),
  under: z.int(),
  allowed: z.array(allowanceShape),
});
export type UnitPageAnswer = z.infer<typeof unitPageShape>;

export const importOutcomes = ['faulty', 'new', 'changed', 'unchanged'] as const;
const outcomeShape = z.enum(importOutcomes);
export type ImportOutcome = z.infer<typeof outcomeShape>;

export const importRowShape = z.object({
  /** As the spreadsheet numbers it. */
  number: z.int(),
  cells: z.record(z.string(), z.string()),
  outcome: outcomeShape,
  faults: z.array(z.object({ column: z.string(), says: saysShape })),
  /** What stands in the register now, for the columns that would change. */
  before: z.record(z.string(), z.string()),
});
export type ImportRow = z.infer<typeof importRowShape>;

export const importPreviewShape = z.object({
  id: idShape,
  version: z.int(),
  jurisdictionId: idShape,
  fileName: z.string(),
  effectiveOn: z.string(),
  uploadedAt: z.string(),
  columns: z.array(z.object({ key: z.string(), heading: saysShape })),
  ignoredHeadings: z.array(z.string()),
  counts: z.object({ faulty: z.int(), new: z.int(), changed: z.int(), unchanged: z.int() }),
  /** Confirms exactly what was shown. */
  fingerprint: z.string(),
  rows: z.array(importRowShape),
  next: z.int().nullable(),
});
export type ImportPreview = z.infer<typeof importPreviewShape>;

export const importMendShape = z.object({
  version: z.int(),
  cells: z
    .array(z.object({ number: z.int(), column: z.string().max(40), value: z.string().max(500) }))
    .min(1)
    .max(500),
});
export const importDayShape = z.object({ version: z.int(), effectiveOn: dayShape });
export const importConfirmShape = z.object({ version: z.int(), fingerprint: z.string().max(100) });
export const importDoneShape = z.object({ registered: z.int(), changed: z.int(), unchanged: z.int() });
export type ImportDone = z.infer<typeof importDoneShape>;

/** What each inspection of a unit brought; null where the figure is not the person's to know. */
export const unitRoundsShape = z.array(
  z.object({
    inspectionId: z.uuid(),
    roundId: z.uuid(),
    roundName: z.string(),
    roundCode: z.string(),
    roundState: z.string(),
    jurisdictionId: z.uuid(),
    teamName: z.string(),
    movedInOn: z.string().nullable(),
    finishedOn: z.string().nullable(),
    cancelledOn: z.string().nullable(),
    found: z.int(),
    rectified: z.int(),
    open: z.int(),
    overdue: z.int(),
    letters: z.int(),
    clues: z.int().nullable(),
    accountability: z.int().nullable(),
  }),
);
export type UnitRounds = z.infer<typeof unitRoundsShape>;
