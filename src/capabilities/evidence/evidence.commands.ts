/** Load → decide → record, and the bytes beside it: pieces go straight to the disk, sealed as they come. */
import { loadInspection } from '#capabilities/rounds/index.ts';
import type { Database, Tx } from '#platform/db/database.ts';
import { type CipherName, presentCipher } from '#platform/files/frames.ts';
import { markOf, newDataKey, unwrapKey, wrapKey } from '#platform/files/keys.ts';
import {
  closeFile,
  closingOf,
  makeRoom,
  missingPieces,
  pieceCount,
  reopenFile,
  type Sealed,
  wipeFile,
} from '#platform/files/pieces.ts';
import { expectRoom, fileVault } from '#platform/files/vault.ts';
import { post } from '#platform/jobs/outbox.ts';
import { journalRefusals, record } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, type Refusal, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { type Checked, checkContent } from './content-check.ts';
import {
  decideKeeping,
  decideRefusal,
  decideWiping,
  decideWithdrawal,
  type EvidenceStanding,
  type IndexOrder,
  indexed,
  refusalOfUpload,
  refusalToTakeIn,
  startedUpload,
  type UploadOrder,
} from './evidence.decide.ts';
import type { EvidenceChange, EvidenceItem, EvidencePlace } from './evidence.model.ts';
import { findItem, findKey, findPlace, lockItem, objectOf, takeNumber } from './evidence.queries.ts';
import { evidenceRefusals } from './evidence.refusals.ts';
import { evidenceSubjects } from './evidence.subjects.ts';
import { leavingsTopic } from './leavings.commands.ts';

type InInspection<Order> = Order & { readonly inspectionId: string };

export interface StartedUpload {
  readonly id: string;
  readonly number: number;
  readonly pieceBytes: number;
}

/** Gives the file its number and its room; nothing of it is there yet. */
export async function startUpload(
  tx: Tx,
  { inspectionId, ...order }: InInspection<UploadOrder>,
  by: Actor,
  now: Instant,
): Promise<StartedUpload> {
  const place = await placeToTakeIn(tx, inspectionId);
  const refusal = refusalOfUpload(order);
  if (refusal !== undefined) throw new Refused(refusal);
  const { cut, folder, leastFree } = fileVault();
  await expectRoom(folder, order.bytes, leastFree);
  const id = newId();
  // The number's lock lasts until this transaction ends: the second of two that come first finds the key of the other.
  const number = await takeNumber(tx, inspectionId);
  await ensureKey(tx, place, now);
  await write(
    tx,
    startedUpload(place, { id, number }, order, { cipher: presentCipher, ...cut }, standingOf(by, now)),
    now,
  );
  await makeRoom({ shelf: inspectionId, name: id, bytes: order.bytes, ...cut });
  return { id, number, pieceBytes: cut.pieceBytes };
}

/** Writes down that a document exists and where, and nothing of what it says. */
export async function indexDocument(
  tx: Tx,
  { inspectionId, ...order }: InInspection<IndexOrder>,
  by: Actor,
  now: Instant,
): Promise<{ id: string; number: number }> {
  const place = await placeToTakeIn(tx, inspectionId);
  const id = newId();
  const number = await takeNumber(tx, inspectionId);
  await write(tx, indexed(place, { id, number }, order, standingOf(by, now)), now);
  return { id, number };
}

export interface UploadProgress {
  readonly state: EvidenceItem['state'];
  readonly bytes: number;
  readonly pieceBytes: number;
  readonly pieces: number;
  readonly missing: readonly number[];
}

export async function progressOf(tx: Tx, id: string): Promise<UploadProgress> {
  const item = await itemOfTeam(tx, id);
  const file = cutOf(item);
  if (file === undefined) throw new Refused(evidenceRefusals.notUploading);
  const missing = item.state === 'uploading' ? await missingPieces(file) : [];
  return { state: item.state, bytes: file.bytes, pieceBytes: file.pieceBytes, pieces: pieceCount(file), missing };
}

/** The upload and its key, for whoever may go on with it. */
export async function uploadOf(tx: Tx, id: string): Promise<Sealed> {
  const item = await itemOfTeam(tx, id);
  if (item.state !== 'uploading') throw new Refused(evidenceRefusals.notUploading);
  return openItem(tx, item);
}

/** Looks through what arrived and keeps it, or refuses and wipes it. Asked again, or by two at once, it answers the same. */
export async function completeUpload(
  database: Database,
  { id, sha256 }: { readonly id: string; readonly sha256?: string | undefined },
  by: Actor,
  now: Instant,
): Promise<EvidenceItem> {
  const arrived = await database.inTransaction(by, async (tx) => {
    const item = await itemOfTeam(tx, id);
    return item.state === 'kept' ? { item } : { item, file: await uploadOf(tx, id) };
  });
  if (arrived.file === undefined) return arrived.item;
  const missing = await missingPieces(arrived.file);
  if (missing.length > 0) throw new Refused(evidenceRefusals.piecesMissing, { count: missing.length }, { missing });
  // From here on no piece is exchanged for another: what is looked through is what is kept.
  const closing = await closeFile(arrived.file);
  const checked = await checkContent(arrived.file).catch((error: unknown): { error: unknown } => ({ error }));
  const settled = await database.inTransaction(by, async (tx): Promise<Settled> => {
    const item = await lockedItem(tx, id);
    if (item.state === 'kept') return { item };
    if (item.state !== 'uploading') throw new Refused(evidenceRefusals.notUploading);
    if ('error' in checked) throw checked.error;
    // Somebody else found the whole to be another and had it sent anew, while it was looked through here.
    if ((await closingOf(arrived.file)) !== closing) throw new Refused(evidenceRefusals.wholeChanged);
    return settle(tx, item, arrived.file, { checked, sha256, at: standingOf(by, now) });
  });
  if (settled.wipes === true) await wipeFile(arrived.file);
  if (settled.refusal !== undefined) throw new Refused(settled.refusal);
  return settled.item;
}

/** What became of an upload; its bytes go only after that is written down. */
interface Settled {
  readonly item: EvidenceItem;
  readonly refusal?: Refusal;
  readonly wipes?: boolean;
}

interface LookedThrough {
  readonly checked: Checked;
  readonly sha256: string | undefined;
  readonly at: EvidenceStanding;
}

/** With the item locked, so that of two who complete it at once the second finds it done. */
async function settle(
  tx: Tx,
  item: EvidenceItem,
  file: Sealed,
  { checked, sha256, at }: LookedThrough,
): Promise<Settled> {
  if ('refusal' in checked) {
    await write(tx, accepted(decideRefusal(item, checked.refusal)), at.now);
    return { item, refusal: checked.refusal, wipes: true };
  }
  if (sha256 !== undefined && sha256 !== checked.sha256) {
    await reopenFile(file);
    return { item, refusal: evidenceRefusals.wholeChanged };
  }
  const { kind } = checked;
  const objectId = (await objectOf(tx, item, checked.sha256)) ?? item.id;
  await write(tx, accepted(decideKeeping(item, { kind, sha256: checked.sha256, objectId }, at)), at.now);
  return { item: await itemOfTeam(tx, item.id), wipes: objectId !== item.id };
}

/** @param version the one that the person saw */
export async function withdrawItem(
  tx: Tx,
  { id, version, reason }: { id: string; version: number; reason: string },
  by: Actor,
  now: Instant,
): Promise<string> {
  const item = await itemOfTeam(tx, id);
  if (item.version !== version) throw new Refused(journalRefusals.stale, {}, item);
  await write(tx, accepted(decideWithdrawal(item, reason, standingOf(by, now))), now);
  // Its bytes go once that is committed: what is not withdrawn after all is still there to go on with.
  if (item.state === 'uploading') await post(tx, leavingsTopic, { inspectionId: item.inspectionId }, now);
  return id;
}

/** Makes the content of a finished inspection unreadable for ever; index, digests and journal stay. */
export async function wipeKey(
  tx: Tx,
  { inspectionId, reason }: { inspectionId: string; reason: string },
  by: Actor,
  now: Instant,
): Promise<void> {
  const place = await placeOf(tx, inspectionId);
  const key = await findKey(tx, inspectionId);
  await write(tx, accepted(decideWiping(place, key, reason, standingOf(by, now))), now);
}

/** @throws Refused `evidence.inspection-missing`; `rounds.not-authorised` to the team that may not now */
export async function placeOf(tx: Tx, inspectionId: string): Promise<EvidencePlace> {
  const { id } = await loadInspection(tx, inspectionId);
  const place = await findPlace(tx, id);
  if (place === undefined) throw new Refused(evidenceRefusals.inspectionMissing);
  return place;
}

async function placeToTakeIn(tx: Tx, inspectionId: string): Promise<EvidencePlace> {
  const place = await placeOf(tx, inspectionId);
  const refusal = refusalToTakeIn(place, await findKey(tx, inspectionId));
  if (refusal !== undefined) throw new Refused(refusal);
  return place;
}

/** An item whose content the actor works with. */
export async function itemOfTeam(tx: Tx, id: string): Promise<EvidenceItem> {
  const item = await findItem(tx, id);
  if (item === undefined) throw new Refused(evidenceRefusals.itemMissing);
  const { isOfTeam } = await placeOf(tx, item.inspectionId);
  if (!isOfTeam) throw new Refused(evidenceRefusals.notYourTeam);
  return item;
}

async function lockedItem(tx: Tx, id: string): Promise<EvidenceItem> {
  const item = await lockItem(tx, id);
  if (item === undefined) throw new Refused(evidenceRefusals.itemMissing);
  return item;
}

function cutOf({ inspectionId, id, objectId, bytes, pieceBytes, frameBytes }: EvidenceItem) {
  if (bytes === null || pieceBytes === null || frameBytes === null) return undefined;
  return { shelf: inspectionId, name: objectId ?? id, bytes, pieceBytes, frameBytes };
}

/** @throws Refused `evidence.key-wiped`, `files.key-elsewhere` */
export async function openItem(tx: Tx, item: EvidenceItem): Promise<Sealed> {
  const file = cutOf(item);
  const key = await findKey(tx, item.inspectionId);
  if (file === undefined || key === undefined) throw new Refused(evidenceRefusals.nothingToRead);
  if (key.wrappedKey === null) throw new Refused(evidenceRefusals.keyWiped);
  const dataKey = unwrapKey(key.cipher as CipherName, fileVault().masterKey, key.wrappedKey, item.inspectionId);
  return { ...file, cipher: item.cipher as CipherName, dataKey };
}

async function ensureKey(tx: Tx, place: EvidencePlace, now: Instant): Promise<void> {
  const { inspectionId, jurisdictionId, roundId } = place;
  if ((await findKey(tx, inspectionId)) !== undefined) return;
  const { masterKey } = fileVault();
  const wrappedKey = wrapKey(presentCipher, masterKey, newDataKey(presentCipher), inspectionId);
  const unwiped = { wipedAt: null, wipedBy: null, wipedByName: null, wipedReason: null };
  const sealed = { cipher: presentCipher, wrappedKey, masterMark: markOf(masterKey), madeAt: now };
  const set = { jurisdictionId, roundId, inspectionId, ...sealed, ...unwiped };
  const change = {
    table: 'fileKey',
    id: newId(),
    version: 0,
    event: 'evidence-key-made',
    set,
    jurisdictionId,
  } as const;
  await write(tx, change, now);
}

export function standingOf(by: Actor, now: Instant): EvidenceStanding {
  if (by.kind === 'account') return { by: { id: by.accountId, name: by.name }, now };
  return { by: { id: null, name: by.kind === 'system' ? by.name : '' }, now };
}

async function write(tx: Tx, { table, ...change }: EvidenceChange, now: Instant): Promise<void> {
  await record(tx, { ...change, subject: evidenceSubjects[table], now });
}
