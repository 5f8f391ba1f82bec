/** What the page of an inspection's evidence shows. */
import { loadInspection } from '#capabilities/rounds/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { fileRefusals } from '#platform/files/files.refusals.ts';
import { Refused } from '#platform/kernel/decision.ts';
import { placeOf } from './evidence.commands.ts';
import { refusalToTakeIn } from './evidence.decide.ts';
import type { EvidenceItem } from './evidence.model.ts';
import { findItem, findKey, listEvidence, listViews, maySeeViews } from './evidence.queries.ts';
import { evidenceRefusals } from './evidence.refusals.ts';
import type { EvidenceAnswer, ItemAnswer, ViewsAnswer } from './evidence.schema.ts';

const viewsAtMost = 500;
const known = [...Object.values(evidenceRefusals), ...Object.values(fileRefusals)];

export async function evidenceAnswer(tx: Tx, inspectionId: string): Promise<EvidenceAnswer> {
  const place = await placeOf(tx, inspectionId);
  const { unitName, teamName } = await loadInspection(tx, inspectionId);
  const key = await findKey(tx, inspectionId);
  const isWiped = key !== undefined && key.wipedAt !== null;
  const isOver = place.finishedOn !== null || place.cancelledOn !== null;
  return {
    inspectionId,
    unitName,
    teamName,
    rows: (await listEvidence(tx, inspectionId)).map(itemAnswer),
    mayAdd: refusalToTakeIn(place, key) === undefined,
    mayView: place.isOfTeam && !isWiped,
    maySeeViews: await maySeeViews(tx, place),
    mayWithdraw: place.isOfTeam,
    mayWipe: place.isDirector && isOver && key !== undefined && !isWiped,
    wiped:
      key === undefined || key.wipedAt === null
        ? null
        : { at: key.wipedAt, byName: key.wipedByName ?? '', reason: key.wipedReason ?? '' },
  };
}

/** @throws Refused `evidence.item-missing`, also where the actor may not know of it */
export async function viewsOf(tx: Tx, id: string): Promise<ViewsAnswer> {
  if ((await findItem(tx, id)) === undefined) throw new Refused(evidenceRefusals.itemMissing);
  const found = await listViews(tx, id, viewsAtMost + 1);
  return { rows: found.slice(0, viewsAtMost), isCut: found.length > viewsAtMost };
}

export function itemAnswer({ refusedBecause, ...item }: EvidenceItem): ItemAnswer {
  return { ...item, refused: known.find(({ kind }) => kind === refusedBecause)?.says ?? null };
}
