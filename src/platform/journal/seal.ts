import { createHash } from 'node:crypto';
import { type Database, maybe, one, rows, stream, type Tx } from '#platform/db/database.ts';
import { sql } from '#platform/db/sql.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { type Algorithm, type JournalKey, macOf } from './commitment.ts';

interface Seal {
  readonly number: number;
  readonly upto: number;
  readonly entries: number;
  readonly algorithm: Algorithm;
  readonly digest: Buffer;
  readonly mac: Buffer;
}

const sealer = { kind: 'system', name: 'sealer' } as const;

/**
 * Seals the entries that have come since the last seal, so that their removal, even together with their rows, is
 * found. Returns how many were sealed; 0 where nothing came or writers were under way (the next turn seals them).
 */
export async function sealJournal(database: Database, key: JournalKey, now: Instant): Promise<number> {
  // The lock that finds the settled end is let go before the entries are read: writers never wait for the hashing.
  const upto = await database.inTransaction(sealer, settledSequence).catch(unlessBusy);
  if (upto === undefined) return 0;
  return database.inTransaction(sealer, async (tx) => {
    const last = await maybe<Seal>(tx, sql`select * from journal.seal order by number desc limit 1`);
    if (upto <= (last?.upto ?? 0)) return 0;
    const { digest, entries } = await digestRange(
      tx,
      key.algorithm,
      last?.digest ?? Buffer.alloc(32),
      last?.upto ?? 0,
      upto,
    );
    await rows(
      tx,
      sql`insert into journal.seal (number, upto, entries, algorithm, digest, mac, at)
        values (${(last?.number ?? 0) + 1}, ${upto}, ${entries}, ${key.algorithm}, ${digest}, ${macOf(key, digest)}, ${now})`,
    );
    return entries;
  });
}

/** Checks every seal against its entries and its predecessor. @returns how many seals there are. */
export async function verifySeals(tx: Tx, key: JournalKey, onBroken: (number: number) => void): Promise<number> {
  const seals = await rows<Seal>(tx, sql`select * from journal.seal order by number`);
  let previous: { digest: Buffer; upto: number; number: number } = { digest: Buffer.alloc(32), upto: 0, number: 0 };
  for (const seal of seals) {
    const { digest, entries } = await digestRange(tx, seal.algorithm, previous.digest, previous.upto, seal.upto);
    const holds =
      seal.number === previous.number + 1 &&
      digest.equals(seal.digest) &&
      entries === seal.entries &&
      macOf({ algorithm: seal.algorithm, key: key.key }, seal.digest).equals(seal.mac);
    if (!holds) onBroken(seal.number);
    previous = { digest: seal.digest, upto: seal.upto, number: seal.number };
  }
  return seals.length;
}

async function settledSequence(tx: Tx): Promise<number> {
  return (await one<{ sequence: number }>(tx, sql`select journal.settled_sequence() as sequence`)).sequence;
}

function unlessBusy(error: unknown): undefined {
  const lockNotAvailable = '55P03';
  if ((error as { code?: string }).code !== lockNotAvailable) throw error;
}

async function digestRange(
  tx: Tx,
  algorithm: Algorithm,
  previous: Buffer,
  after: number,
  upto: number,
): Promise<{ digest: Buffer; entries: number }> {
  const hash = createHash(algorithm).update(previous);
  let entries = 0;
  const commitments = stream<{ commitment: Buffer }>(
    tx,
    sql`select commitment from journal.entry where sequence > ${after} and sequence <= ${upto} order by sequence`,
    5000,
  );
  for await (const { commitment } of commitments) {
    hash.update(commitment);
    entries += 1;
  }
  return { digest: hash.digest(), entries };
}
