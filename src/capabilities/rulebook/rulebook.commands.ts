/** Load → decide → record, for everything that happens to an edition. */
import type { Tx } from '#platform/db/database.ts';
import { ShapeError } from '#platform/http/shape-errors.ts';
import { record } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused, unreachable } from '#platform/kernel/decision.ts';
import { type Id, newId } from '#platform/kernel/id.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { compareContents, countChanges } from './comparison.model.ts';
import { contentFaults, readLines } from './content.schema.ts';
import { decideEdition, decideStartDraft } from './rulebook.decide.ts';
import type { Edition, EditionCommand, EditionEvent, EditionId, Editor } from './rulebook.model.ts';
import {
  type EditionRow,
  editionSubject,
  findEdition,
  findSection,
  lockEdition,
  nextNumber,
  rolesByJurisdiction,
  type SectionRow,
  sectionSubject,
  sectionsOf,
} from './rulebook.queries.ts';
import { rulebookRefusals } from './rulebook.refusals.ts';
import type { DraftOrder, SectionOrder } from './rulebook.schema.ts';
import { isSectionName, type PlainContent } from './sections.schema.ts';
import { blankEdition, newSections } from './shipped.commands.ts';

/** Begins a draft of a jurisdiction as a copy of an approved edition. @returns the draft's id */
export async function startDraft(tx: Tx, order: DraftOrder, by: Actor, now: Instant): Promise<EditionId> {
  const base = await findEdition(tx, order.basedOn);
  if (base === undefined) throw new Refused(rulebookRefusals.noSuchEdition);
  const editor = await editorIn(tx, by, order.jurisdictionId);
  accepted(decideStartDraft(base, editor, now));
  const id = newId<'rulebook-edition'>();
  const set = {
    ...blankEdition,
    rulebookId: base.rulebookId,
    jurisdictionId: order.jurisdictionId,
    number: await nextNumber(tx, base.rulebookId, order.jurisdictionId),
    titleZh: order.title.zh,
    titleEn: order.title.en,
    basedOn: base.id,
    draftedBy: editor.accountId,
    draftedAt: now,
  };
  const { jurisdictionId } = order;
  await record(tx, { subject: editionSubject, id, version: 0, event: 'draft-started', set, jurisdictionId, now });
  await record(tx, newSections(id, contentOf(await sectionsOf(tx, base.id)), jurisdictionId, now));
  return id;
}

/**
 * Saves one section of a draft. @returns the section's new version
 * @throws Refused `platform.stale` with the section as it now stands; ShapeError naming lines and fields, `lines.3.label`
 */
export async function changeSection(
  tx: Tx,
  editionId: string,
  name: string,
  order: SectionOrder,
  by: Actor,
  now: Instant,
): Promise<number> {
  if (!isSectionName(name)) throw new Refused(rulebookRefusals.noSuchSection);
  const row = await findEdition(tx, editionId);
  const section = row && (await findSection(tx, editionId, name));
  if (row === undefined || section === undefined) throw new Refused(rulebookRefusals.noSuchEdition);
  const editor = await editorIn(tx, by, row.jurisdictionId);
  accepted(
    decideEdition(editionOf(row, await sectionsOf(tx, editionId), undefined), { type: 'change-section' }, editor, now),
  );
  const { lines, faults } = readLines(name, order.lines);
  if (faults.length > 0)
    throw new ShapeError(faults.map(({ at, field, says }) => ({ field: `lines.${at}.${field}`, says })));
  await record(tx, {
    subject: sectionSubject,
    id: section.id,
    version: order.version,
    event: 'section-changed',
    set: { body: lines, editedBy: [...new Set([...section.editedBy, editor.accountId])] },
    detail: { editionId, section: name },
    jurisdictionId: row.jurisdictionId,
    now,
  });
  return order.version + 1;
}

/** Submits, sends back, approves or withdraws an edition as it stood at `version`. */
export async function moveEdition(
  tx: Tx,
  id: string,
  version: number,
  command: EditionCommand,
  by: Actor,
  now: Instant,
): Promise<number> {
  const row = await lockEdition(tx, id);
  if (row === undefined) throw new Refused(rulebookRefusals.noSuchEdition);
  const edition = editionOf(row, await sectionsOf(tx, id), await baseContent(tx, row));
  const event = accepted(decideEdition(edition, command, await editorIn(tx, by, row.jurisdictionId), now));
  await record(tx, {
    subject: editionSubject,
    id,
    version,
    event: event.type,
    set: valuesOf(event),
    detail: 'reason' in event ? { reason: event.reason } : {},
    jurisdictionId: row.jurisdictionId,
    now,
  });
  return version + 1;
}

function valuesOf(event: EditionEvent): Record<string, unknown> {
  const { by, at } = event;
  switch (event.type) {
    case 'edition-submitted':
      return { status: 'submitted', submittedBy: by.accountId, submittedAt: at, effectiveFrom: event.effectiveFrom };
    case 'edition-sent-back': {
      const cleared = { submittedBy: null, submittedAt: null, effectiveFrom: null };
      return { status: 'draft', ...cleared, sentBackBy: by.accountId, sentBackAt: at, sentBackReason: event.reason };
    }
    case 'edition-approved':
      return { status: 'approved', approvedBy: by.accountId, approvedAt: at, effectiveFrom: event.effectiveFrom };
    case 'edition-withdrawn':
      return { status: 'withdrawn', withdrawnBy: by.accountId, withdrawnAt: at, withdrawnReason: event.reason };
    case 'section-changed':
      throw new Error('a section is saved by changeSection');
    default:
      return unreachable(event);
  }
}

/** The person with the roles held in a jurisdiction. @throws Refused where the program itself calls: it edits no rules. */
export async function editorIn(tx: Tx, by: Actor, jurisdictionId: string | null): Promise<Editor> {
  if (by.kind !== 'account') throw new Refused(rulebookRefusals.draftingRoleNeeded);
  const roles = await rolesByJurisdiction(tx);
  return { accountId: by.accountId, name: by.name, rolesHere: roles.get(jurisdictionId ?? '') ?? [] };
}

/** What the rules look at, from the rows. `base` is the content compared with; without one, differences are not counted. */
export function editionOf(row: EditionRow, sections: readonly SectionRow[], base: PlainContent | undefined): Edition {
  const content = contentOf(sections);
  return {
    id: row.id,
    version: row.version,
    status: row.status,
    isShipped: row.isShipped,
    jurisdictionId: row.jurisdictionId as Id<'jurisdiction'> | null,
    draftedBy: row.draftedBy,
    submittedBy: row.submittedBy,
    effectiveFrom: row.effectiveFrom,
    editors: [...new Set(sections.flatMap(({ editedBy }) => editedBy))],
    changes: base === undefined ? 0 : compareContents(base, content).reduce((sum, one) => sum + countChanges(one), 0),
    faults: row.status === 'draft' || row.status === 'submitted' ? contentFaults(content).length : 0,
  };
}

export async function baseContent(tx: Tx, { basedOn }: EditionRow): Promise<PlainContent | undefined> {
  return basedOn === null ? undefined : contentOf(await sectionsOf(tx, basedOn));
}

export function contentOf(sections: readonly SectionRow[]): PlainContent {
  return Object.fromEntries(sections.map(({ name, body }) => [name, body]));
}
