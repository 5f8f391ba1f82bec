/** Upload → check → mend → confirm. Outcomes are never stored: each look checks the rows against the register as it stands. */
import { createHash } from 'node:crypto';
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals, note } from '#platform/journal/record.ts';
import { Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { tableRefusals } from '#platform/kernel/table.ts';
import { type Day, dayOf, type Instant } from '#platform/kernel/time.ts';
import { type CheckedImport, checkImport, type ImportPlace } from './import.decide.ts';
import { type ImportKey, importColumns } from './import.model.ts';
import { closeImport, keepImport, loadWaitingImport, mendImport, type WaitingImport } from './import.queries.ts';
import { readUnitSheet } from './import-sheet.ts';
import type { Jurisdiction } from './jurisdiction.model.ts';
import { loadJurisdictions } from './jurisdiction.queries.ts';
import { registryRefusals } from './registry.refusals.ts';
import type { ImportDone, ImportOutcome, ImportPreview } from './registry.schema.ts';
import { jurisdictionSubject } from './registry.subjects.ts';
import { situationOf, writeChanges } from './unit.commands.ts';
import { loadRegisterOf, lockJurisdictions, writableJurisdictions } from './unit.queries.ts';

const rowsOnAPage = 100;

export interface Upload {
  readonly jurisdictionId: string;
  readonly effectiveOn: Day;
  readonly fileName: string;
  readonly file: Buffer;
}

/** Keeps the rows of a spreadsheet for checking. @throws Refused where it cannot be read as one */
export async function uploadUnits(
  tx: Tx,
  { jurisdictionId, effectiveOn, fileName, file }: Upload,
  now: Instant,
): Promise<void> {
  await writableJurisdiction(tx, jurisdictionId);
  if (effectiveOn > dayOf(now))
    throw new Refused({ ...registryRefusals.notYetToday, field: 'effectiveOn' }, { day: effectiveOn });
  const { headings, cells } = await readUnitSheet(file, fileName);
  const fileDigest = createHash('sha256').update(file).digest('hex');
  await keepImport(tx, {
    id: newId(),
    jurisdictionId,
    fileName,
    fileDigest,
    effectiveOn,
    headings,
    cells,
    uploadedAt: now,
  });
}

export interface PreviewPlace {
  readonly jurisdictionId: string;
  readonly outcome?: ImportOutcome | undefined;
  /** Number of the last row shown before. */
  readonly after?: number | undefined;
}

/** A page of what the waiting spreadsheet would do; nothing where none waits. */
export async function previewImport(
  tx: Tx,
  { jurisdictionId, outcome, after = 0 }: PreviewPlace,
  now: Instant,
): Promise<ImportPreview | null> {
  const home = await writableJurisdiction(tx, jurisdictionId);
  const waiting = await loadWaitingImport(tx, jurisdictionId);
  if (waiting === undefined) return null;
  const checked = await check(tx, waiting, home, now);
  const shown = checked.rows.filter((row) => row.number > after && (outcome === undefined || row.outcome === outcome));
  const page = shown.slice(0, rowsOnAPage);
  return {
    ...waiting,
    columns: waiting.headings.keys.map((key) => ({ key, heading: importColumns[key].heading })),
    ignoredHeadings: [...waiting.headings.ignored],
    counts: countOutcomes(checked),
    fingerprint: fingerprintOf(checked),
    rows: page.map((row) => ({
      ...row,
      faults: [...row.faults],
      cells: withoutAbsent(row.cells),
      before: withoutAbsent(row.before),
    })),
    next: shown.length > page.length ? (page.at(-1)?.number ?? null) : null,
  };
}

export interface Mending {
  readonly version: number;
  readonly cells?: readonly { readonly number: number; readonly column: string; readonly value: string }[];
  readonly effectiveOn?: Day;
}

/** Writes other values into cells, or another day of effect. */
export async function mendWaitingImport(tx: Tx, jurisdictionId: string, mending: Mending, now: Instant): Promise<void> {
  const waiting = await waitingAt(tx, jurisdictionId, mending.version);
  const { effectiveOn = waiting.effectiveOn } = mending;
  if (effectiveOn > dayOf(now))
    throw new Refused({ ...registryRefusals.notYetToday, field: 'effectiveOn' }, { day: effectiveOn });
  const rows = new Map(waiting.cells.map((row) => [row.number, row]));
  for (const { number, column, value } of mending.cells ?? []) {
    const row = rows.get(number);
    if (row === undefined || !waiting.headings.keys.includes(column as ImportKey))
      throw new Refused(tableRefusals.cellMissing);
    rows.set(number, { number, cells: { ...row.cells, [column]: value } });
  }
  if (!(await mendImport(tx, { ...waiting, effectiveOn, cells: [...rows.values()] })))
    throw new Refused(journalRefusals.stale);
}

/** Does all that the preview showed in one transaction, or nothing. */
export async function confirmImport(
  tx: Tx,
  jurisdictionId: string,
  seen: { version: number; fingerprint: string },
  now: Instant,
): Promise<ImportDone> {
  const home = await writableJurisdiction(tx, jurisdictionId);
  await lockJurisdictions(tx, home.parentId === null ? [home.id] : [home.id, home.parentId]);
  const waiting = await waitingAt(tx, jurisdictionId, seen.version);
  const checked = await check(tx, waiting, home, now);
  const counts = countOutcomes(checked);
  if (counts.faulty > 0) throw new Refused(tableRefusals.faulty, { count: counts.faulty });
  if (fingerprintOf(checked) !== seen.fingerprint) throw new Refused(tableRefusals.movedOn);
  await writeChanges(tx, checked.changes, now);
  const detail = {
    registered: counts.new,
    changed: counts.changed,
    unchanged: counts.unchanged,
    file: waiting.fileDigest,
  };
  await note(tx, {
    subject: jurisdictionSubject,
    id: home.id,
    event: 'units-imported',
    detail,
    jurisdictionId: home.id,
    now,
  });
  if (!(await closeImport(tx, waiting, now))) throw new Refused(journalRefusals.stale);
  return { registered: counts.new, changed: counts.changed, unchanged: counts.unchanged };
}

export async function discardImport(tx: Tx, jurisdictionId: string, version: number, now: Instant): Promise<void> {
  if (!(await closeImport(tx, await waitingAt(tx, jurisdictionId, version), now)))
    throw new Refused(journalRefusals.stale);
}

async function waitingAt(tx: Tx, jurisdictionId: string, version: number): Promise<WaitingImport> {
  const waiting = await loadWaitingImport(tx, jurisdictionId);
  if (waiting === undefined) throw new Refused(tableRefusals.noneWaiting);
  if (waiting.version !== version) throw new Refused(tableRefusals.movedOn);
  return waiting;
}

async function check(tx: Tx, waiting: WaitingImport, home: Jurisdiction, now: Instant): Promise<CheckedImport> {
  const places = home.parentId === null ? [home.id] : [home.id, home.parentId];
  const situation = await situationOf(tx, await loadRegisterOf(tx, places), now);
  const place: ImportPlace = {
    jurisdictionId: home.id,
    code: home.code,
    aboveId: home.parentId,
    on: waiting.effectiveOn,
  };
  return checkImport(situation, place, waiting.cells);
}

async function writableJurisdiction(tx: Tx, id: string): Promise<Jurisdiction> {
  const found = (await loadJurisdictions(tx)).find((each) => each.id === id);
  const writable = await writableJurisdictions(tx);
  if (found === undefined || !writable.has(id)) throw new Refused(registryRefusals.jurisdictionMissing);
  return found;
}

function countOutcomes({ rows }: CheckedImport): ImportPreview['counts'] {
  const counts = { faulty: 0, new: 0, changed: 0, unchanged: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

/** The same for the same effect: ids, which differ each time, are not part of it. */
function fingerprintOf({ rows }: CheckedImport): string {
  const effect = rows.map(({ number, outcome, before }) => [number, outcome, before]);
  return createHash('sha256').update(JSON.stringify(effect)).digest('base64url');
}

function withoutAbsent(cells: Readonly<Partial<Record<ImportKey, string>>>): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
