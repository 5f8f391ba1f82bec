/** The grades of appraisals: those of the edition in force for the pools, those of the pinned edition for a round. */
import { sectionOf, wordsEverOf } from '#capabilities/rulebook/index.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Says } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import { type Grade, gradesFrom } from './grades.model.ts';
import { editionInForce } from './pool.queries.ts';

const section = 'appraisal-grades';

export async function gradesOf(tx: Tx, editionId: string): Promise<Grade[]> {
  return gradesFrom(await sectionOf(tx, editionId, section));
}

export async function gradesInForce(tx: Tx, jurisdictionId: string, on: Day): Promise<Grade[]> {
  const editionId = await editionInForce(tx, jurisdictionId, on);
  return editionId === undefined ? [] : gradesOf(tx, editionId);
}

/** What the grades of all records are called: also those that no edition in force lists any more. */
export async function gradeWords(tx: Tx): Promise<ReadonlyMap<string, Says>> {
  return new Map((await wordsEverOf(tx, section)).map(({ code, label }) => [code, label]));
}

/** A grade by its word; its code where no edition that the actor reads knows it. */
export function gradeWord(words: ReadonlyMap<string, Says>, code: string): Says {
  return words.get(code) ?? { zh: code, en: code };
}
