import { rows, type Tx } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import { Refused, refusals } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { randomBytes } from '#platform/kernel/random.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { commitmentOf, digestOf, journalKey, macOf } from './commitment.ts';
import { type Committed, camel, type Json, plain, signature, snake } from './entry.ts';
import { tellFollowers } from './follow.ts';
import type { NotedSubject, Subject } from './subject.ts';
import { named, writeRows } from './write-rows.ts';

export const journalRefusals = refusals('platform', {
  stale: {
    because: 'state',
    zh: '这条记录刚被别人改过，您的修改没有覆盖它。请对照两个版本后再保存。',
    en: 'Somebody else changed this record meanwhile; your change did not overwrite it. Compare both versions, then save again.',
  },
  gone: { because: 'missing', zh: '没有这条记录。', en: 'There is no such record.' },
});

export interface Change {
  readonly subject: Subject;
  readonly id: string;
  /** The version this change was decided on; 0 makes the row. */
  readonly version: number;
  readonly event: string;
  /** New values by the model's names; a new row names every column. */
  readonly set: Readonly<Record<string, unknown>>;
  /** What belongs to the event but to no column, such as the reason. */
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly jurisdictionId?: string | null;
  readonly now: Instant;
}

export type Note = Pick<Change, 'id' | 'event' | 'detail' | 'jurisdictionId' | 'now'> & {
  readonly subject: NotedSubject;
  readonly result?: 'done' | 'refused';
};

/** Rows per statement: large enough to be quick, small enough to hold in memory. */
const batchSize = 500;

/**
 * Writes each change's row and its journal entry in one statement; the row is made from the JSON that is journaled.
 * @throws Refused `platform.stale` with the row as it now stands, or `platform.gone`; the transaction must not go on.
 */
export async function record(tx: Tx, changes: Change | readonly Change[]): Promise<void> {
  const all: readonly Change[] = Array.isArray(changes) ? changes : [changes as Change];
  for (const batch of batches(all)) {
    const [first] = batch;
    if (first === undefined) continue;
    const entries = batch.map((change) => entryOf(tx, change));
    const written = await writeRows(tx, first.subject, Object.keys(first.set).map(snake), first.version === 0, entries);
    const missed = batch.find((change) => !written.has(change.id));
    if (missed !== undefined) throw await staleOrGone(tx, missed);
  }
  await tellFollowers(tx, all);
}

/** Journals what changed no row: the reading of something sensitive, an attempt that was refused. */
export async function note(
  tx: Tx,
  { subject, id, event, detail, jurisdictionId, now, result = 'done' }: Note,
): Promise<void> {
  const entry = entryOf(
    tx,
    { subject: { digested: [], table: '', ...subject }, id, version: -1, event, set: {}, detail, jurisdictionId, now },
    result,
  );
  await writeRows(tx, null, [], false, [entry]);
}

/** An entry ready to be written: what is committed to, its seals, and the row's true values. */
export interface PreparedEntry extends Committed {
  readonly salt: string;
  readonly algorithm: string;
  readonly commitment: string;
  readonly mac: string;
  readonly row: Record<string, Json>;
}

function entryOf(tx: Tx, change: Change, result: 'done' | 'refused' = 'done'): PreparedEntry {
  const { subject } = change;
  const values = plain(
    Object.fromEntries(Object.entries(change.set).map(([name, value]) => [snake(name), value ?? null])),
  );
  const shown = Object.fromEntries(
    Object.entries(values).map(([column, value]) => [
      column,
      subject.digested.includes(column) ? digestOf(value) : value,
    ]),
  );
  const version = change.version < 0 ? null : change.version + 1;
  const committed: Committed = {
    id: newId(),
    at: change.now,
    ...signature(tx.actor, change.jurisdictionId ?? null),
    subjectKind: subject.kind,
    subjectId: change.id,
    jurisdictionId: change.jurisdictionId ?? null,
    version,
    event: change.event,
    result,
    sphere: subject.sphere,
    change: shown,
    detail: plain(change.detail ?? {}),
  };
  const key = journalKey();
  const salt = Buffer.from(randomBytes(16));
  const commitment = commitmentOf(key.algorithm, salt, committed);
  return {
    ...committed,
    salt: salt.toString('hex'),
    algorithm: key.algorithm,
    commitment: commitment.toString('hex'),
    mac: macOf(key, commitment).toString('hex'),
    row: { ...values, id: change.id, version },
  };
}

/** Neighbours that one statement can write: same subject, same columns, all new or all known, no row twice. */
function* batches(changes: readonly Change[]): Generator<Change[]> {
  let batch: Change[] = [];
  let ids = new Set<string>();
  let shape = '';
  for (const change of changes) {
    const next = `${change.subject.kind}|${change.version === 0}|${Object.keys(change.set).join()}`;
    if (next !== shape || ids.has(change.id) || batch.length === batchSize) {
      if (batch.length > 0) yield batch;
      batch = [];
      ids = new Set();
      shape = next;
    }
    batch.push(change);
    ids.add(change.id);
  }
  if (batch.length > 0) yield batch;
}

async function staleOrGone(tx: Tx, { subject, id }: Change): Promise<Refused> {
  const [found] = await rows<{ row: Record<string, unknown> }>(
    tx,
    sql`select to_jsonb(t) as row from ${named(subject.table)} t where id = ${id}`,
  );
  if (found === undefined) return new Refused(journalRefusals.gone);
  const visible = Object.entries(found.row).filter(([column]) => !subject.digested.includes(column));
  return new Refused(
    journalRefusals.stale,
    {},
    Object.fromEntries(visible.map(([column, value]) => [camel(column), value])),
  );
}
