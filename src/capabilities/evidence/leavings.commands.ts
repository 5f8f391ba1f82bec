/** Bytes that no item holds: what was refused, withdrawn or stored already, and was still there when the program ended. */
import type { Database } from '#platform/db/database.ts';
import { type FoundFile, filesOn, shelves, wipeFile } from '#platform/files/pieces.ts';
import type { Job } from '#platform/jobs/job.ts';
import { isId } from '#platform/kernel/id.ts';
import type { Log } from '#platform/log/log.ts';
import { type Holding, holdingsOf } from './evidence.queries.ts';

/** A file's room is made before the transaction ends that writes its item down. */
const hour = 60 * 60 * 1000;

export const leavingsTopic = 'evidence-leavings';
/** After an upload is withdrawn, and every ten minutes for what a program that was killed could not wipe any more. */
export const leavingsJob: Job = {
  topic: leavingsTopic,
  every: '*/10 * * * *',
  run: async (payload, { database, log }) => {
    const { inspectionId } = payload as { readonly inspectionId?: string };
    const all = inspectionId === undefined ? await shelves() : [inspectionId];
    for (const shelf of all.filter((each) => isId(each))) await wipeLeavings(database, shelf, log);
  },
};

async function wipeLeavings(database: Database, shelf: string, log: Log): Promise<void> {
  // Listed before it is asked who holds them: whatever comes meanwhile is not among them.
  const found = await filesOn(shelf);
  const holdings = await database.inTransaction(
    { kind: 'system', name: 'evidence-leavings' },
    (tx) => holdingsOf(tx, shelf),
    { readOnly: true },
  );
  // A shelf of which this database knows nothing is another's.
  if (holdings.length === 0) return;
  for (const file of leavingsAmong(found, holdings, Date.now())) {
    const which = { inspection: file.shelf, upload: file.name };
    await wipeFile(file).then(
      () => log.info(which, 'wiped what no evidence holds'),
      (err) => log.error({ ...which, err }, 'could not wipe what no evidence holds'),
    );
  }
}

function leavingsAmong(found: readonly FoundFile[], holdings: readonly Holding[], now: number): FoundFile[] {
  const known = new Set(holdings.map(({ id }) => id));
  const held = new Set(holdings.map(({ holds }) => holds));
  return found.filter(({ name, touchedAt }) => !held.has(name) && (known.has(name) || touchedAt < now - hour));
}
