/** What all commands share: the moment of a decision, and writing what was decided. */
import type { Tx } from '#platform/db/database.ts';
import { record } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { newId } from '#platform/kernel/id.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import { clueGivers, resultReaders } from './clue.access.ts';
import { type ClueChange, clueTables, type Hand, type Moment } from './clue.model.ts';
import { jurisdictionName, rolesAt } from './clue.queries.ts';
import { clueSubjects } from './clues.subjects.ts';

/** The program has no account; what it signs stands under this id. */
const programId = '00000000-0000-0000-0000-000000000000';

interface Place {
  readonly jurisdictionId: string;
  readonly inspectionId: string | null;
}

export async function handAt(tx: Tx, place: Place, by: Actor): Promise<Hand> {
  const roles = await rolesAt(tx, place, [...new Set([...resultReaders, ...clueGivers])]);
  return by.kind === 'account'
    ? { id: by.accountId, name: by.name, roles }
    : { id: programId, name: by.kind === 'system' ? by.name : '', roles };
}

export async function momentAt(tx: Tx, place: Place, by: Actor, now: Instant): Promise<Moment> {
  return {
    by: await handAt(tx, place, by),
    today: dayOf(now),
    jurisdictionName: await jurisdictionName(tx, place.jurisdictionId),
    nextId: newId,
  };
}

/** Writes decided changes with their journal entries, tables that others refer to first. */
export async function writeChanges(tx: Tx, changes: readonly ClueChange[], now: Instant): Promise<void> {
  const ordered = [...changes].sort((one, other) => clueTables.indexOf(one.table) - clueTables.indexOf(other.table));
  await record(
    tx,
    ordered.map(({ table, ...change }) => ({ ...change, subject: clueSubjects[table], now })),
  );
}
