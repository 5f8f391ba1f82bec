/** What the rulebook's routes take and give; the web reads the same shapes. */
import { z } from 'zod';
import { type Day, type Instant, isDay } from '#platform/kernel/time.ts';
import { editionCommands, editionStatuses } from './rulebook.model.ts';
import { says } from './section-field.schema.ts';

const day = z
  .string()
  .refine(isDay, { params: { says: { zh: '请填写一个日期。', en: 'Enter a day.' } } }) as unknown as z.ZodType<Day>;
const instant = z.string() as unknown as z.ZodType<Instant>;
const id = z.uuid();
const person = z.object({ id, name: z.string() });
export type Person = z.infer<typeof person>;

const allowance = z.object({
  command: z.enum([...editionCommands, 'start-draft']),
  allowed: z.boolean(),
  because: z.object({ zh: z.string(), en: z.string() }).optional(),
});
export type Allowance = z.infer<typeof allowance>;

/** An edition without its sections. Days are days, instants are instants; `number` counts within rulebook and jurisdiction. */
export const editionHead = z.object({
  id,
  version: z.int(),
  rulebook: z.object({ id, code: z.string(), name: says }),
  number: z.int(),
  title: says,
  status: z.enum(editionStatuses),
  isShipped: z.boolean(),
  jurisdiction: z.object({ id, name: z.string() }).nullable(),
  basedOn: id.nullable(),
  effectiveFrom: day.nullable(),
  draftedBy: person.nullable(),
  draftedAt: instant,
  submittedBy: person.nullable(),
  submittedAt: instant.nullable(),
  sentBack: z.object({ by: person, at: instant, reason: z.string() }).nullable(),
  approvedBy: person.nullable(),
  approvedAt: instant.nullable(),
  withdrawn: z.object({ by: person, at: instant, reason: z.string() }).nullable(),
});
export type EditionHead = z.infer<typeof editionHead>;

export const rulebookList = z.object({
  rulebooks: z.array(z.object({ id, code: z.string(), name: says, editions: z.array(editionHead) })),
  /** Jurisdictions in which the person may draft. */
  draftsIn: z.array(z.object({ id, name: z.string() })),
});
export type RulebookList = z.infer<typeof rulebookList>;

/** A section's line; its section's shape was checked when it was written. */
const line = z.looseObject({ code: z.string(), label: says });
const fieldChange = z.object({ field: z.string(), old: z.unknown(), new: z.unknown() });

export const sectionComparison = z.object({
  section: z.string(),
  added: z.array(z.object({ item: line, at: z.int() })),
  removed: z.array(line),
  changed: z.array(z.object({ code: z.string(), before: line, after: line, fields: z.array(fieldChange) })),
  moved: z.array(z.object({ item: line, from: z.int(), at: z.int() })),
});

export const editionPage = z.object({
  edition: editionHead,
  base: z.object({ id, number: z.int(), title: says, isShipped: z.boolean() }).nullable(),
  /** Lines that differ from the edition that it is based on. */
  changes: z.int(),
  sections: z.array(
    z.object({ id, version: z.int(), name: z.string(), lines: z.array(line), editedBy: z.array(person) }),
  ),
  faults: z.array(z.object({ section: z.string(), code: z.string().nullable(), field: z.string().nullable(), says })),
  allowed: z.array(allowance),
});
export type EditionPage = z.infer<typeof editionPage>;

export const comparisonPage = z.object({
  before: editionHead,
  after: editionHead,
  sections: z.array(sectionComparison),
  /** Every edition that may be chosen on either side. */
  editions: z.array(editionHead),
});
export type ComparisonPage = z.infer<typeof comparisonPage>;

export const editionParams = z.object({ id });
export const sectionParams = z.object({ id, name: z.string().max(60) });
export const comparisonQuery = z.object({ against: id });

const version = z.int().min(1);
const reason = z.string().trim().max(500);

export const draftOrder = z.object({ basedOn: id, jurisdictionId: id, title: says });
export type DraftOrder = z.infer<typeof draftOrder>;
/** Lines are checked by their section's shape; what is wrong comes back as `lines.3.label`. */
export const sectionOrder = z.object({ version, lines: z.array(z.unknown()).max(500) });
export type SectionOrder = z.infer<typeof sectionOrder>;
export const dayOrder = z.object({ version, effectiveFrom: day });
export const reasonOrder = z.object({ version, reason });
export const draftAnswer = z.object({ id });
export const savedAnswer = z.object({ version: z.int() });
