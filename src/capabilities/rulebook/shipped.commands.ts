/** Loads the rulebooks that come with the program; runs at every start and changes nothing the second time. */
import type { Database, Tx } from '#platform/db/database.ts';
import { record } from '#platform/journal/record.ts';
import { newId } from '#platform/kernel/id.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { compareContents } from './comparison.model.ts';
import { type ShippedRulebook, shippedRulebooks } from './data/shipped.ts';
import type { EditionId, RulebookId } from './rulebook.model.ts';
import {
  editionSubject,
  findRulebook,
  lockShipping,
  newestShipped,
  rulebookSubject,
  sectionSubject,
  sectionsOf,
} from './rulebook.queries.ts';
import { type PlainContent, sectionNames } from './sections.schema.ts';

/** @returns how many editions were added: one for each rulebook that is new, or whose shipped text changed with the program */
export async function loadShippedRulebooks(
  database: Database,
  now: Instant,
  shipped: readonly ShippedRulebook[] = shippedRulebooks,
): Promise<number> {
  return database.inTransaction({ kind: 'system', name: 'rulebooks' }, async (tx) => {
    await lockShipping(tx);
    let added = 0;
    for (const rulebook of shipped) added += (await loadOne(tx, rulebook, now)) ? 1 : 0;
    return added;
  });
}

async function loadOne(tx: Tx, shipped: ShippedRulebook, now: Instant): Promise<boolean> {
  const known = await findRulebook(tx, shipped.code);
  const rulebookId = known?.id ?? newId<'rulebook'>();
  if (known === undefined) {
    const set = { code: shipped.code, nameZh: shipped.name.zh, nameEn: shipped.name.en };
    await record(tx, { subject: rulebookSubject, id: rulebookId, version: 0, event: 'rulebook-shipped', set, now });
  }
  const newest = known === undefined ? undefined : await newestShipped(tx, rulebookId);
  if (newest !== undefined) {
    const present = Object.fromEntries((await sectionsOf(tx, newest.id)).map(({ name, body }) => [name, body]));
    if (compareContents(present, shipped.content as unknown as PlainContent).length === 0) return false;
  }
  await shipEdition(tx, shipped, rulebookId, newest, now);
  return true;
}

async function shipEdition(
  tx: Tx,
  { title, effectiveFrom, content }: ShippedRulebook,
  rulebookId: RulebookId,
  newest: { id: EditionId; number: number } | undefined,
  now: Instant,
): Promise<void> {
  const id = newId<'rulebook-edition'>();
  const set = {
    ...blankEdition,
    rulebookId,
    number: (newest?.number ?? 0) + 1,
    titleZh: title.zh,
    titleEn: title.en,
    isShipped: true,
    basedOn: newest?.id ?? null,
    draftedAt: now,
    effectiveFrom,
  };
  await record(tx, { subject: editionSubject, id, version: 0, event: 'edition-shipped', set, now });
  await record(tx, newSections(id, content as unknown as PlainContent, null, now));
  const approval = { status: 'approved', approvedAt: now };
  await record(tx, { subject: editionSubject, id, version: 1, event: 'edition-approved', set: approval, now });
}

/** Every column of an edition that has just begun. */
export const blankEdition = {
  status: 'draft',
  jurisdictionId: null,
  isShipped: false,
  basedOn: null,
  draftedBy: null,
  submittedBy: null,
  submittedAt: null,
  sentBackBy: null,
  sentBackAt: null,
  sentBackReason: null,
  approvedBy: null,
  approvedAt: null,
  effectiveFrom: null,
  withdrawnBy: null,
  withdrawnAt: null,
  withdrawnReason: null,
} as const;

/** All sections of a new edition, also those that the content does not have yet. */
export function newSections(editionId: EditionId, content: PlainContent, jurisdictionId: string | null, now: Instant) {
  return sectionNames.map((name) => ({
    subject: sectionSubject,
    id: newId(),
    version: 0,
    event: 'section-begun',
    set: { editionId, name, body: content[name] ?? [], editedBy: [] },
    jurisdictionId,
    now,
  }));
}
