/** What is taken in, kept, refused, withdrawn, and when its key may be wiped. */
import { accept, type Decision, type Refusal, refuse } from '#platform/kernel/decision.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { refusalOfName } from './contents.decide.ts';
import type { EvidenceChange, EvidenceItem, EvidencePlace, FileKey, Origin, Secrecy } from './evidence.model.ts';
import { evidenceRefusals } from './evidence.refusals.ts';
import { markInName } from './marks.decide.ts';

export interface EvidenceStanding {
  readonly by: { readonly id: string | null; readonly name: string };
  readonly now: Instant;
}

interface Described {
  readonly name: string;
  readonly description: string;
  readonly origin: Origin;
}
export type UploadOrder = Described & { readonly bytes: number };
export type IndexOrder = Described & { readonly keptWhere: string; readonly secrecy: Secrecy | null };

export interface Cut {
  readonly cipher: string;
  readonly pieceBytes: number;
  readonly frameBytes: number;
}

/** Refusals that come before a number is taken: what never began leaves no gap. */
export function refusalToTakeIn(place: EvidencePlace, key: FileKey | undefined): Refusal | undefined {
  if (!place.isOfTeam) return evidenceRefusals.notYourTeam;
  if (place.finishedOn !== null || place.cancelledOn !== null) return evidenceRefusals.inspectionOver;
  return key !== undefined && key.wipedAt !== null ? evidenceRefusals.keyWiped : undefined;
}

export function refusalOfUpload({ name }: UploadOrder): Refusal | undefined {
  return markInName(name) === undefined ? refusalOfName(name) : evidenceRefusals.markedName;
}

const nothingYet = {
  kind: null,
  sha256: null,
  sm3: null,
  objectId: null,
  keptAt: null,
  refusedBecause: null,
  withdrawnReason: null,
  withdrawnBy: null,
  withdrawnByName: null,
  withdrawnAt: null,
} as const;

export function startedUpload(
  place: EvidencePlace,
  { id, number }: { readonly id: string; readonly number: number },
  order: UploadOrder,
  cut: Cut,
  at: EvidenceStanding,
): EvidenceChange {
  const set = { ...of(place, at), ...order, number, state: 'uploading', ...cut, keptWhere: null, secrecy: null };
  return change(id, 0, 'evidence-upload-started', { ...set, ...nothingYet }, place);
}

export function indexed(
  place: EvidencePlace,
  { id, number }: { readonly id: string; readonly number: number },
  order: IndexOrder,
  at: EvidenceStanding,
): EvidenceChange {
  const uncut = { bytes: null, cipher: null, pieceBytes: null, frameBytes: null };
  const set = { ...of(place, at), ...order, number, state: 'index-only', ...uncut, ...nothingYet };
  return change(id, 0, 'evidence-indexed', set, place);
}

function of({ jurisdictionId, roundId, inspectionId }: EvidencePlace, { by, now }: EvidenceStanding) {
  return { jurisdictionId, roundId, inspectionId, uploadedBy: by.id, uploadedByName: by.name, uploadedAt: now };
}

export interface Contents {
  readonly kind: string;
  readonly sha256: string;
  /** The upload whose pieces hold this content. */
  readonly objectId: string;
}

export function decideKeeping(item: EvidenceItem, found: Contents, at: EvidenceStanding): Decision<EvidenceChange> {
  if (item.state !== 'uploading') return refuse(evidenceRefusals.notUploading);
  const set = { state: 'kept', ...found, keptAt: at.now };
  return accept(change(item.id, item.version, 'evidence-kept', set, item));
}

export function decideRefusal(item: EvidenceItem, because: Refusal): Decision<EvidenceChange> {
  if (item.state !== 'uploading') return refuse(evidenceRefusals.notUploading);
  const set = { state: 'refused', refusedBecause: because.kind };
  return accept(change(item.id, item.version, 'evidence-refused', set, item));
}

export function decideWithdrawal(item: EvidenceItem, reason: string, at: EvidenceStanding): Decision<EvidenceChange> {
  if (item.state === 'withdrawn' || item.state === 'refused') return refuse(evidenceRefusals.withdrawnAlready);
  const withdrawn = { withdrawnBy: at.by.id, withdrawnByName: at.by.name, withdrawnAt: at.now };
  const set = { state: 'withdrawn', withdrawnReason: reason, ...withdrawn };
  return accept(change(item.id, item.version, 'evidence-withdrawn', set, item));
}

export function decideWiping(
  place: EvidencePlace,
  key: FileKey | undefined,
  reason: string,
  { by, now }: EvidenceStanding,
): Decision<EvidenceChange> {
  if (!place.isDirector) return refuse(evidenceRefusals.notDirector);
  if (place.finishedOn === null && place.cancelledOn === null) return refuse(evidenceRefusals.notOverYet);
  if (key === undefined || key.wipedAt !== null) return refuse(evidenceRefusals.nothingToWipe);
  const set = { wrappedKey: null, wipedAt: now, wipedBy: by.id, wipedByName: by.name, wipedReason: reason };
  return accept({ ...change(key.id, key.version, 'evidence-key-wiped', set, key), table: 'fileKey' });
}

function change(
  id: string,
  version: number,
  event: string,
  set: Readonly<Record<string, unknown>>,
  { jurisdictionId }: { readonly jurisdictionId: string },
): EvidenceChange {
  return { table: 'item', id, version, event, set, jurisdictionId };
}
