/** The moment of a decision about clues, and keeping what was decided. */
import type { ClueChange, Moment } from '#capabilities/clues/clue.model.ts';
import { clueSubjects } from '#capabilities/clues/clues.subjects.ts';
import { newId } from '#platform/kernel/id.ts';
import { during } from './ledger.ts';
import type { Signatory } from './luck.ts';
import type { Scene } from './scene.ts';
import type { Track } from './track.ts';

export function momentOf({ place }: Scene, track: Pick<Track, 'day'>, by: Signatory, role: string): Moment {
  return { by: { ...by, roles: [role] }, today: track.day, jurisdictionName: place.name, nextId: newId };
}

export function write(track: Pick<Track, 'out' | 'day' | 'step'>, { table, ...change }: ClueChange): void {
  track.out.push({ ...change, subject: clueSubjects[table], now: during(track.day, track.step) });
}
