/** The fields of a section's lines: each says its shape, its name and how a person enters it, so that table, form and check come from one place. */
import { z } from 'zod';
import type { Says } from '#platform/kernel/decision.ts';

export type Control =
  | { readonly kind: 'number'; readonly unit?: Says }
  | { readonly kind: 'flag' }
  | { readonly kind: 'text' }
  | { readonly kind: 'choice'; readonly options: Readonly<Record<string, Says>> }
  /** Codes of lines in another section, or in the same one for a `parent`. */
  | { readonly kind: 'reference'; readonly to: string; readonly many: boolean };

export interface Field<Schema extends z.ZodType = z.ZodType> {
  readonly schema: Schema;
  readonly label: Says;
  readonly control: Control;
  readonly isOptional: boolean;
}

export const says = z.strictObject({ zh: z.string().trim().min(1).max(500), en: z.string().trim().min(1).max(1000) });
export const code = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const name = (zh: string, en: string): Says => ({ zh, en });

/** A whole number from `least` to `most`. */
export function whole(zh: string, en: string, least: number, most: number, unit?: Says): Field<z.ZodInt> {
  const schema = z.int().min(least).max(most);
  return {
    schema,
    label: name(zh, en),
    control: unit === undefined ? { kind: 'number' } : { kind: 'number', unit },
    isOptional: false,
  };
}

/** Yes or no. */
export function flag(zh: string, en: string): Field<z.ZodBoolean> {
  return { schema: z.boolean(), label: name(zh, en), control: { kind: 'flag' }, isOptional: false };
}

/** A text in both languages. */
export function text(zh: string, en: string): Field<typeof says> {
  return { schema: says, label: name(zh, en), control: { kind: 'text' }, isOptional: false };
}

/** One of a closed list that the program itself acts on. */
export function choice<const Options extends Readonly<Record<string, Says>>>(
  zh: string,
  en: string,
  options: Options,
): Field<z.ZodType<keyof Options & string>> {
  const codes = Object.keys(options) as (keyof Options & string)[];
  return {
    schema: z.enum(codes) as z.ZodType<keyof Options & string>,
    label: name(zh, en),
    control: { kind: 'choice', options },
    isOptional: false,
  };
}

/** The code of one line of section `to`. */
export function reference(zh: string, en: string, to: string): Field<typeof code> {
  return { schema: code, label: name(zh, en), control: { kind: 'reference', to, many: false }, isOptional: false };
}

/** Codes of lines of section `to`. */
export function references(zh: string, en: string, to: string): Field<z.ZodReadonly<z.ZodArray<typeof code>>> {
  return {
    schema: z.array(code).min(1).max(50).readonly(),
    label: name(zh, en),
    control: { kind: 'reference', to, many: true },
    isOptional: false,
  };
}

export function optional<Schema extends z.ZodType>(field: Field<Schema>): Field<z.ZodOptional<Schema>> {
  return { ...field, schema: field.schema.optional(), isOptional: true };
}

/** What the lines of every section have. */
const everyLine = {
  code,
  label: says,
  note: says.optional(),
  practice: z.literal(true).optional(),
  source: says.optional(),
};

type Schemas<Fields extends Readonly<Record<string, Field>>> = { [Name in keyof Fields]: Fields[Name]['schema'] };
type LineSchema<Fields extends Readonly<Record<string, Field>>> = z.ZodObject<
  typeof everyLine & Schemas<Fields>,
  z.core.$strict
>;

export const sectionGroups = [
  'process',
  'deadlines',
  'content',
  'people',
  'results',
  'rectification',
  'documents',
] as const;
export type SectionGroup = (typeof sectionGroups)[number];

export interface Section<Fields extends Readonly<Record<string, Field>> = Readonly<Record<string, Field>>> {
  readonly group: SectionGroup;
  readonly name: Says;
  /** What the section is for and who uses it. */
  readonly about: Says;
  readonly fields: Fields;
  readonly line: LineSchema<Fields>;
}

export function section<const Fields extends Readonly<Record<string, Field>>>(
  group: SectionGroup,
  title: Says,
  about: Says,
  fields: Fields,
): Section<Fields> {
  const own = Object.fromEntries(
    Object.entries(fields).map(([field, { schema }]) => [field, schema]),
  ) as Schemas<Fields>;
  return {
    group,
    name: title,
    about,
    fields,
    line: z.strictObject({ ...everyLine, ...own }) as unknown as LineSchema<Fields>,
  };
}
