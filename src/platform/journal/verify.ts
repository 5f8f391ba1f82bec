import { rows, stream, type Tx } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import { type Algorithm, commitmentOf, digestOf, type JournalKey, macOf } from './commitment.ts';
import type { Committed, Json } from './entry.ts';
import { verifySeals } from './seal.ts';
import type { Subject } from './subject.ts';
import { named } from './write-rows.ts';

/** What does not agree; every finding names its subject. */
export interface Finding {
  readonly fault:
    | 'entry-altered'
    | 'entry-forged'
    | 'entry-missing'
    | 'content-missing'
    | 'row-altered'
    | 'row-missing'
    | 'row-unrecorded'
    | 'subject-unknown'
    | 'seal-broken';
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly version: number | null;
}

export interface VerifyReport {
  readonly entries: number;
  readonly subjects: number;
  readonly seals: number;
  readonly findings: number;
}

interface StoredEntry extends Committed {
  readonly salt: Buffer | null;
  readonly algorithm: Algorithm;
  readonly commitment: Buffer;
  readonly mac: Buffer;
}

interface Folded {
  readonly kind: string;
  readonly id: string;
  version: number;
  values: Record<string, Json>;
  /** A fault in the entries makes a comparison with the row meaningless. */
  sound: boolean;
}

const pageSize = 2000;
const comparedAtOnce = 500;

/**
 * Proves the journal and the tables against each other: every entry against its commitment and key, every subject's
 * entries folded against its row, every row against its entries, every seal against its entries. Memory does not grow
 * with the journal: entries are read by cursor in the order of their subjects.
 */
export async function verifyJournal(
  tx: Tx,
  subjects: readonly Subject[],
  key: JournalKey,
  onFinding: (finding: Finding) => void,
  onProgress: (entries: number) => void = () => undefined,
): Promise<VerifyReport> {
  let findings = 0;
  const find = (finding: Finding) => {
    findings += 1;
    onFinding(finding);
  };
  const byKind = new Map(subjects.map((subject) => [subject.kind, subject]));
  const count = { entries: 0, subjects: 0 };
  let folded: Folded[] = [];
  const compare = async (): Promise<void> => {
    count.subjects += folded.length;
    await compareRows(tx, byKind, folded, find);
    folded = [];
  };
  let open: Folded | undefined;
  for await (const entry of storedEntries(tx)) {
    count.entries += 1;
    if (count.entries % pageSize === 0) onProgress(count.entries);
    const sound = checkEntry(entry, key, find);
    if (entry.version === null) continue;
    if (open === undefined || open.id !== entry.subjectId || open.kind !== entry.subjectKind) {
      if (open !== undefined) folded.push(open);
      if (folded.length >= comparedAtOnce) await compare();
      open = { kind: entry.subjectKind, id: entry.subjectId, version: 0, values: {}, sound: true };
    }
    foldEntry(open, entry, sound, find);
  }
  if (open !== undefined) folded.push(open);
  await compare();
  for (const subject of subjects) await findUnrecorded(tx, subject, find);
  const seals = await verifySeals(tx, key, () =>
    find({ fault: 'seal-broken', subjectKind: 'seal', subjectId: '-', version: null }),
  );
  return { ...count, seals, findings };
}

function storedEntries(tx: Tx): AsyncGenerator<StoredEntry> {
  return stream<StoredEntry>(
    tx,
    sql`select e.id, e.at, e.actor_kind as "actorKind", e.actor_id as "actorId", e.actor_name as "actorName", e.role, e.address,
        e.subject_kind as "subjectKind", e.subject_id as "subjectId", e.jurisdiction_id as "jurisdictionId", e.version, e.event,
        e.result, e.sphere, e.algorithm, e.commitment, e.mac, c.salt, c.change, c.detail
      from journal.entry e left join journal.content c on c.entry_id = e.id
      order by e.subject_id, e.subject_kind, e.version, e.sequence`,
    pageSize,
  );
}

function checkEntry(entry: StoredEntry, key: JournalKey, find: (finding: Finding) => void): boolean {
  const about = { subjectKind: entry.subjectKind, subjectId: entry.subjectId, version: entry.version };
  const { salt, algorithm, commitment, mac, ...committed } = entry;
  if (salt === null) {
    find({ fault: 'content-missing', ...about });
    return false;
  }
  if (!macOf({ algorithm, key: key.key }, commitment).equals(mac)) {
    find({ fault: 'entry-forged', ...about });
    return false;
  }
  if (!commitmentOf(algorithm, salt, committed).equals(commitment)) {
    find({ fault: 'entry-altered', ...about });
    return false;
  }
  return true;
}

function foldEntry(into: Folded, entry: StoredEntry, sound: boolean, find: (finding: Finding) => void): void {
  const version = entry.version ?? 0;
  if (version !== into.version + 1) {
    find({ fault: 'entry-missing', subjectKind: into.kind, subjectId: into.id, version: into.version + 1 });
    into.sound = false;
  }
  into.sound &&= sound;
  into.version = version;
  into.values = { ...into.values, ...(entry.change as Record<string, Json>) };
}

interface Comparison {
  readonly id: string;
  readonly row: Record<string, Json> | null;
  readonly expected: Record<string, Json>;
  readonly generated: readonly string[];
}

async function compareRows(
  tx: Tx,
  byKind: ReadonlyMap<string, Subject>,
  folded: readonly Folded[],
  find: (finding: Finding) => void,
): Promise<void> {
  const groups = Map.groupBy(folded, ({ kind }) => kind);
  for (const [kind, group] of groups) {
    const subject = byKind.get(kind);
    if (subject === undefined) {
      for (const { id, version } of group)
        find({ fault: 'subject-unknown', subjectKind: kind, subjectId: id, version });
      continue;
    }
    const sound = new Map(group.map((one) => [one.id, one]));
    for (const { id, row, expected, generated } of await loadComparisons(tx, subject, group)) {
      const about = { subjectKind: kind, subjectId: id, version: sound.get(id)?.version ?? null };
      if (row === null) find({ fault: 'row-missing', ...about });
      else if (sound.get(id)?.sound === true && !sameRow(subject, row, expected, generated))
        find({ fault: 'row-altered', ...about });
    }
  }
}

/** PostgreSQL gives the folded values the columns' own types, so that the two can be compared as JSON. */
async function loadComparisons(tx: Tx, subject: Subject, group: readonly Folded[]): Promise<Comparison[]> {
  const table = named(subject.table);
  const payload = group.map(({ id, version, values }) => {
    const readable = Object.fromEntries(
      Object.entries(values).filter(([column]) => !subject.digested.includes(column)),
    );
    const digests = Object.fromEntries(Object.entries(values).filter(([column]) => subject.digested.includes(column)));
    return { id, values: { ...readable, id, version }, digests };
  });
  return rows<Comparison>(
    tx,
    sql`select f.id, to_jsonb(t) as row, to_jsonb(jsonb_populate_record(null::${table}, f.values)) || f.digests as expected,
        coalesce((select jsonb_agg(attname) from pg_attribute where attrelid = ${subject.table}::regclass and attgenerated <> ''), '[]') as generated
      from jsonb_to_recordset(${JSON.stringify(payload)}::jsonb) as f(id uuid, values jsonb, digests jsonb)
      left join ${table} t on t.id = f.id`,
  );
}

function sameRow(
  subject: Subject,
  row: Record<string, Json>,
  expected: Record<string, Json>,
  generated: readonly string[],
): boolean {
  return Object.keys(row).every((column) => {
    if (generated.includes(column)) return true;
    const value = subject.digested.includes(column) ? digestOf(row[column]) : row[column];
    return digestOf(value) === digestOf(expected[column]);
  });
}

async function findUnrecorded(tx: Tx, subject: Subject, find: (finding: Finding) => void): Promise<void> {
  const found = await rows<{ id: string }>(
    tx,
    sql`select t.id from ${named(subject.table)} t
      where not exists (select from journal.entry e where e.subject_id = t.id and e.version is not null and e.subject_kind = ${subject.kind})`,
  );
  for (const { id } of found)
    find({ fault: 'row-unrecorded', subjectKind: subject.kind, subjectId: id, version: null });
}

/** One line that names the subject, for the terminal. */
export function describeFinding({ fault, subjectKind, subjectId, version }: Finding): string {
  return `${fault}  ${subjectKind} ${subjectId}${version === null ? '' : `  v${version}`}`;
}
