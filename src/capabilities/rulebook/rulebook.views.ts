/** Answers to the pages, put together from rows. */
import type { Tx } from '#platform/db/database.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { Refused } from '#platform/kernel/decision.ts';
import { compareContents } from './comparison.model.ts';
import { contentFaults, parseContent } from './content.schema.ts';
import { allowedOn } from './rulebook.access.ts';
import { baseContent, contentOf, editionOf } from './rulebook.commands.ts';
import { draftingRoles, type EditionId, type EditionRole } from './rulebook.model.ts';
import {
  type EditionRow,
  findEdition,
  jurisdictionsNamed,
  listEditions,
  namesOf,
  rolesByJurisdiction,
  sectionsOf,
} from './rulebook.queries.ts';
import { rulebookRefusals } from './rulebook.refusals.ts';
import type { ComparisonPage, EditionHead, EditionPage, Person, RulebookList } from './rulebook.schema.ts';
import { type Content, sectionNames } from './sections.schema.ts';

/** Rulebooks with the editions that the actor may see. */
export async function rulebookListOf(tx: Tx): Promise<RulebookList> {
  const rows = await listEditions(tx);
  const heads = await headsOf(tx, rows);
  const rulebooks = new Map<string, RulebookList['rulebooks'][number]>();
  for (const head of heads) {
    const rulebook = rulebooks.get(head.rulebook.id) ?? { ...head.rulebook, editions: [] };
    rulebook.editions.push(head);
    rulebooks.set(rulebook.id, rulebook);
  }
  const drafting = [...(await rolesByJurisdiction(tx))].filter(([, roles]) => mayDraft(roles)).map(([id]) => id);
  return { rulebooks: [...rulebooks.values()], draftsIn: await jurisdictionsNamed(tx, drafting) };
}

/** An edition with its sections, what does not hold together in it, and what the actor may do with it. */
export async function editionPageOf(tx: Tx, id: string, by: Actor): Promise<EditionPage> {
  const row = await foundEdition(tx, id);
  const sections = await sectionsOf(tx, id);
  const roles = await rolesByJurisdiction(tx);
  const edition = editionOf(row, sections, await baseContent(tx, row));
  const names = await namesOf(tx, [...peopleOf(row), ...edition.editors]);
  const base = row.basedOn === null ? undefined : await findEdition(tx, row.basedOn);
  const accountId = by.kind === 'account' ? by.accountId : '';
  const editor = { accountId, name: names.get(accountId) ?? '', rolesHere: roles.get(row.jurisdictionId ?? '') ?? [] };
  const place = new Map<string, number>(sectionNames.map((name, at) => [name, at]));
  return {
    edition: headOf(row, names),
    base:
      base === undefined
        ? null
        : {
            id: base.id,
            number: base.number,
            title: { zh: base.titleZh, en: base.titleEn },
            isShipped: base.isShipped,
          },
    changes: edition.changes,
    sections: sections
      .toSorted((one, other) => (place.get(one.name) ?? 0) - (place.get(other.name) ?? 0))
      .map(({ body, editedBy, ...section }) => ({
        ...section,
        lines: [...body],
        editedBy: editedBy.map((who) => personOf(who, names)),
      })),
    faults: edition.faults === 0 ? [] : contentFaults(contentOf(sections)),
    allowed: allowedOn(edition, editor, [...roles.values()].some(mayDraft)),
  };
}

/** What differs between two editions, whichever rulebooks they belong to. */
export async function comparisonOf(tx: Tx, id: string, against: string): Promise<ComparisonPage> {
  if (id === against) throw new Refused(rulebookRefusals.sameEdition);
  const rows = await listEditions(tx);
  const [before, after] = [rows.find((row) => row.id === against), rows.find((row) => row.id === id)];
  if (before === undefined || after === undefined) throw new Refused(rulebookRefusals.noSuchEdition);
  const old = contentOf(await sectionsOf(tx, before.id));
  const fresh = contentOf(await sectionsOf(tx, after.id));
  const order = new Map<string, number>(sectionNames.map((name, at) => [name, at]));
  const sections = compareContents(old, fresh).toSorted(
    (one, other) => (order.get(one.section) ?? 0) - (order.get(other.section) ?? 0),
  );
  const heads = await headsOf(tx, rows);
  return {
    before: headNamed(heads, before.id),
    after: headNamed(heads, after.id),
    sections: sections as ComparisonPage['sections'],
    editions: heads,
  };
}

/** The typed content of an edition, for the capabilities whose rules it sets. @throws Refused where the actor may not see it */
export async function loadContent(tx: Tx, id: EditionId): Promise<Content> {
  await foundEdition(tx, id);
  return parseContent(contentOf(await sectionsOf(tx, id)));
}

async function foundEdition(tx: Tx, id: string): Promise<EditionRow> {
  const row = await findEdition(tx, id);
  if (row === undefined) throw new Refused(rulebookRefusals.noSuchEdition);
  return row;
}

async function headsOf(tx: Tx, rows: readonly EditionRow[]): Promise<EditionHead[]> {
  const names = await namesOf(tx, rows.flatMap(peopleOf));
  return rows.map((row) => headOf(row, names));
}

function headNamed(heads: readonly EditionHead[], id: string): EditionHead {
  const found = heads.find((head) => head.id === id);
  if (found === undefined) throw new Refused(rulebookRefusals.noSuchEdition);
  return found;
}

function peopleOf(row: EditionRow): (string | null)[] {
  return [row.draftedBy, row.submittedBy, row.sentBackBy, row.approvedBy, row.withdrawnBy];
}

function headOf(row: EditionRow, names: ReadonlyMap<string, string>): EditionHead {
  const person = (id: string | null) => (id === null ? null : personOf(id, names));
  return {
    id: row.id,
    version: row.version,
    rulebook: { id: row.rulebookId, code: row.rulebookCode, name: { zh: row.rulebookNameZh, en: row.rulebookNameEn } },
    number: row.number,
    title: { zh: row.titleZh, en: row.titleEn },
    status: row.status,
    isShipped: row.isShipped,
    jurisdiction: row.jurisdictionId === null ? null : { id: row.jurisdictionId, name: row.jurisdictionName ?? '' },
    basedOn: row.basedOn,
    effectiveFrom: row.effectiveFrom,
    draftedBy: person(row.draftedBy),
    draftedAt: row.draftedAt,
    submittedBy: person(row.submittedBy),
    submittedAt: row.submittedAt,
    sentBack: signed(row.sentBackBy, row.sentBackAt, row.sentBackReason, names),
    approvedBy: person(row.approvedBy),
    approvedAt: row.approvedAt,
    withdrawn: signed(row.withdrawnBy, row.withdrawnAt, row.withdrawnReason, names),
  };
}

function signed(
  by: string | null,
  at: EditionRow['sentBackAt'],
  reason: string | null,
  names: ReadonlyMap<string, string>,
) {
  return by === null || at === null || reason === null ? null : { by: personOf(by, names), at, reason };
}

function personOf(id: string, names: ReadonlyMap<string, string>): Person {
  return { id, name: names.get(id) ?? '' };
}

function mayDraft(roles: readonly EditionRole[]): boolean {
  return roles.some((role) => (draftingRoles as readonly EditionRole[]).includes(role));
}
