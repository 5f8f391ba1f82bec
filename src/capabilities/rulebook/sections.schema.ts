/** All sections of a rulebook, in the order in which they are read. */
import type { z } from 'zod';
import type { Item } from './rulebook.model.ts';
import type { Section } from './section-field.schema.ts';
import { peopleSections } from './sections-of-people.schema.ts';
import { documentSections, rectificationSections, resultSections } from './sections-of-results.schema.ts';
import { contentSections, deadlineSections, processSections } from './sections-of-work.schema.ts';

export const sections = {
  ...processSections,
  ...deadlineSections,
  ...contentSections,
  ...peopleSections,
  ...resultSections,
  ...rectificationSections,
  ...documentSections,
} as const;

export type SectionName = keyof typeof sections;
export const sectionNames = Object.keys(sections) as SectionName[];

/** One line of a section by the section's name, such as `Line<'deadlines'>`. */
export type Line<Name extends SectionName> = z.infer<(typeof sections)[Name]['line']>;

/** A rulebook's content: every section with its lines in order; a section that the measure is silent on is empty. */
export type Content = { readonly [Name in SectionName]: readonly Line<Name>[] };

/** The same content with sections taken as plain lines, for what treats all sections alike. */
export type PlainContent = Readonly<Record<string, readonly Item[]>>;

export function isSectionName(name: string): name is SectionName {
  return Object.hasOwn(sections, name);
}

/** A section's definition with its fields taken as plain fields. */
export function sectionOf(name: SectionName): Section {
  return sections[name] as unknown as Section;
}
