/** Upload → check → mend → confirm: people come in as recommendations, and nobody gets into a pool without approval. */
import { createHash } from 'node:crypto';
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { tableRefusals } from '#platform/kernel/table.ts';
import { type Day, dayOf, type Instant } from '#platform/kernel/time.ts';
import { poolRulesOf, recognisedAll, standingOn, writePool } from './pool.commands.ts';
import { decideNomination } from './pool.decide.ts';
import { checks, poolFields, ranks } from './pool.model.ts';
import { knownPeople, sectionsInForce } from './pool.queries.ts';
import { checkPoolImport, faultyRows, type PoolImport } from './pool-import.decide.ts';
import { type PoolOutcome, type PoolSheet, poolOutcomes, poolSheetCodes, poolSheets } from './pool-import.model.ts';
import { closePeople, keepPeople, loadWaitingPeople, mendPeople, type WaitingPeople } from './pool-import.queries.ts';
import type { PeoplePreview } from './pool-import.schema.ts';
import { readPeople } from './pool-import-sheet.ts';
import { keptJurisdictions, lockTeams } from './teams.queries.ts';
import { teamsRefusals } from './teams.refusals.ts';

const rowsOnAPage = 100;

export interface PeopleUpload {
  readonly jurisdictionId: string;
  readonly recommendedOn: Day;
  readonly fileName: string;
  readonly file: Buffer;
}

/** Keeps the rows of a workbook for checking. @throws Refused where it cannot be read as one */
export async function uploadPeople(tx: Tx, upload: PeopleUpload, now: Instant): Promise<void> {
  const { jurisdictionId, recommendedOn, fileName, file } = upload;
  await keptJurisdiction(tx, jurisdictionId);
  if (recommendedOn > dayOf(now))
    throw new Refused({ ...teamsRefusals.notYetToday, field: 'recommendedOn' }, { day: recommendedOn });
  const sheets = await readPeople(file, fileName);
  const fileDigest = createHash('sha256').update(file).digest('hex');
  await keepPeople(tx, { id: newId(), jurisdictionId, fileName, fileDigest, recommendedOn, sheets, uploadedAt: now });
}

export interface PeoplePlace {
  readonly jurisdictionId: string;
  readonly sheet?: PoolSheet | undefined;
  readonly outcome?: PoolOutcome | undefined;
  /** Number of the last row shown before. */
  readonly after?: number | undefined;
}

/** A page of what the waiting workbook would do; nothing where none waits. */
export async function previewPeople(
  tx: Tx,
  { jurisdictionId, sheet = 'people', outcome, after = 0 }: PeoplePlace,
  now: Instant,
): Promise<PeoplePreview | null> {
  await keptJurisdiction(tx, jurisdictionId);
  const waiting = await loadWaitingPeople(tx, jurisdictionId);
  if (waiting === undefined) return null;
  const checked = await check(tx, waiting, now);
  const { heading, columns } = poolSheets[sheet];
  const shown = checked.rows[sheet].filter((row) => row.number > after && [undefined, row.outcome].includes(outcome));
  const page = shown.slice(0, rowsOnAPage);
  const named = Object.entries(columns).filter(([key]) => waiting.sheets[sheet]?.keys.includes(key));
  return {
    ...waiting,
    sheet,
    heading,
    sheets: poolSheetCodes.map((code) => ({
      code,
      heading: poolSheets[code].heading,
      counts: countsOf(checked, code),
    })),
    columns: named.map(([key, column]) => ({ key, heading: column.heading })),
    ignoredHeadings: [...(waiting.sheets[sheet]?.ignored ?? [])],
    people: checked.people.length,
    faulty: faultyRows(checked),
    fingerprint: fingerprintOf(checked),
    rows: page.map(({ number, outcome: found, cells, faults, lacks }) => ({
      ...{ number, outcome: found, faults: [...faults], lacks: lacks.map((code) => checks[code]) },
      cells: Object.fromEntries(
        Object.entries(cells).filter((entry): entry is [string, string] => entry[1] !== undefined),
      ),
    })),
    next: shown.length > page.length ? (page.at(-1)?.number ?? null) : null,
  };
}

export interface PeopleMending {
  readonly version: number;
  readonly sheet: PoolSheet;
  readonly cells: readonly { readonly number: number; readonly column: string; readonly value: string }[];
}

export async function mendWaitingPeople(tx: Tx, jurisdictionId: string, mending: PeopleMending): Promise<void> {
  const waiting = await waitingAt(tx, jurisdictionId, mending.version);
  const sheet = waiting.sheets[mending.sheet];
  const rows = new Map((sheet?.rows ?? []).map((row) => [row.number, row]));
  for (const { number, column, value } of mending.cells) {
    const row = rows.get(number);
    if (row === undefined || sheet?.keys.includes(column) !== true) throw new Refused(tableRefusals.cellMissing);
    rows.set(number, { number, cells: { ...row.cells, [column]: value } });
  }
  if (sheet === undefined) throw new Refused(tableRefusals.cellMissing);
  const sheets = { ...waiting.sheets, [mending.sheet]: { ...sheet, rows: [...rows.values()] } };
  if (!(await mendPeople(tx, { ...waiting, sheets }))) throw new Refused(journalRefusals.stale);
}

/** Recommends everybody whom the preview showed, in one transaction, or nobody. @returns how many */
export async function confirmPeople(
  tx: Tx,
  jurisdictionId: string,
  seen: { readonly version: number; readonly fingerprint: string },
  by: Actor,
  now: Instant,
): Promise<number> {
  await lockTeams(tx, jurisdictionId);
  const waiting = await waitingAt(tx, jurisdictionId, seen.version);
  const checked = await check(tx, waiting, now);
  const faulty = faultyRows(checked);
  if (faulty > 0) throw new Refused(tableRefusals.faulty, { count: faulty });
  if (fingerprintOf(checked) !== seen.fingerprint) throw new Refused(tableRefusals.movedOn);
  const standing = await standingOn(tx, jurisdictionId, by, now);
  const whole = await recognisedAll(
    tx,
    checked.people.map(({ facts }) => facts),
  );
  const detail = { file: waiting.fileDigest };
  const changes = checked.people.map(({ recommendedByUnit }, at) => {
    const facts = whole[at];
    if (facts === undefined) throw new Error('a person of the workbook was lost while being recognised');
    const { recommendedOn } = waiting;
    const order = { id: newId<'nomination'>(), jurisdictionId, facts, recommendedByUnit, recommendedOn };
    // Who is known already was passed over by the check, which looked in this very transaction.
    return { ...accepted(decideNomination(order, [], standing)), detail };
  });
  await writePool(tx, changes, now);
  if (!(await closePeople(tx, waiting, now))) throw new Refused(journalRefusals.stale);
  return changes.length;
}

export async function discardPeople(tx: Tx, jurisdictionId: string, version: number, now: Instant): Promise<void> {
  if (!(await closePeople(tx, await waitingAt(tx, jurisdictionId, version), now)))
    throw new Refused(journalRefusals.stale);
}

async function waitingAt(tx: Tx, jurisdictionId: string, version: number): Promise<WaitingPeople> {
  await keptJurisdiction(tx, jurisdictionId);
  const waiting = await loadWaitingPeople(tx, jurisdictionId);
  if (waiting === undefined) throw new Refused(tableRefusals.noneWaiting);
  if (waiting.version !== version) throw new Refused(tableRefusals.movedOn);
  return waiting;
}

async function keptJurisdiction(tx: Tx, id: string): Promise<void> {
  if (!(await keptJurisdictions(tx)).has(id)) throw new Refused(teamsRefusals.poolMissing);
}

async function check(tx: Tx, waiting: WaitingPeople, now: Instant): Promise<PoolImport> {
  const { jurisdictionId, sheets } = waiting;
  const today = dayOf(now);
  const sections = await sectionsInForce(tx, jurisdictionId, today);
  const labels = (section: string) =>
    Object.fromEntries((sections[section] ?? []).map(({ code, label }) => [code, label]));
  const [fields, ranksOf] = [labels('pool-fields'), labels('ranks')];
  const rules = await poolRulesOf(tx, jurisdictionId, today);
  return checkPoolImport(sheets, {
    known: await knownPeople(tx, jurisdictionId),
    rules,
    grades: Object.fromEntries(rules.grades.map(({ code, label }) => [code, label])),
    today,
    fields: Object.keys(fields).length > 0 ? fields : poolFields,
    ranks: Object.keys(ranksOf).length > 0 ? ranksOf : ranks,
  });
}

function countsOf({ rows }: PoolImport, sheet: PoolSheet): Record<PoolOutcome, number> {
  const counts = Object.fromEntries(Object.keys(poolOutcomes).map((code) => [code, 0])) as Record<PoolOutcome, number>;
  for (const { outcome } of rows[sheet]) counts[outcome] += 1;
  return counts;
}

/** The same for the same effect. */
function fingerprintOf({ rows }: PoolImport): string {
  const effect = poolSheetCodes.map((sheet) =>
    rows[sheet].map(({ number, outcome, lacks }) => [number, outcome, lacks]),
  );
  return createHash('sha256').update(JSON.stringify(effect)).digest('base64url');
}
