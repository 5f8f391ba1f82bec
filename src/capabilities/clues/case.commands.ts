/** Load → decide → record, for cases and sanctions. */
import { loadContent } from '#capabilities/rulebook/index.ts';
import type { EditionId } from '#capabilities/rulebook/rulebook.model.ts';
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { dayOf, type Instant, yearOf } from '#platform/kernel/time.ts';
import {
  decideAddingPerson,
  decideCaseConclusion,
  decideFiling,
  decideForm,
  decideInvestigation,
  decideJoining,
  decideSanction,
  decideTrial,
} from './case.decide.ts';
import type { CaseConclusionOrder, CaseWhole, FileCaseOrder, SanctionOrder } from './case.model.ts';
import { clueIdsOf, findCase, lockCase } from './case.queries.ts';
import { mirror, seenClue } from './clue.commands.ts';
import type { Decided } from './clue.decide.ts';
import { afterChange, type Clue, type ClueChange, type Moment } from './clue.model.ts';
import { nextOrdinal, personIdsOf } from './clue.queries.ts';
import { clueRefusals } from './clues.refusals.ts';
import { findPerson } from './person.queries.ts';
import { momentAt, writeChanges } from './write.commands.ts';

interface SeenClue {
  readonly clueId: string;
  readonly version: number;
}
interface SeenCase {
  readonly caseId: string;
  readonly version: number;
}

/** Files a case from a clue. @returns the case's id */
export async function fileCase(tx: Tx, order: SeenClue & FileCaseOrder, by: Actor, now: Instant): Promise<string> {
  const clue = await seenClue(tx, order);
  const moment = await momentAt(tx, clue, by, now);
  const ordinal = await nextOrdinal(tx, 'case', clue.jurisdictionId, yearOf(dayOf(now)));
  const changes = accepted(decideFiling(moment, clue, await personIdsOf(tx, clue.id), order, ordinal));
  await writeWithClue(tx, clue, changes, by, now);
  return changes.find(({ table }) => table === 'case-file')?.id ?? '';
}

/** Adds a clue to a case that deals with its matter already. */
export async function joinCase(
  tx: Tx,
  order: SeenClue & { readonly caseId: string },
  by: Actor,
  now: Instant,
): Promise<void> {
  const clue = await seenClue(tx, order);
  const { file } = await lockedCase(tx, order.caseId);
  const moment = await momentAt(tx, clue, by, now);
  const changes = accepted(decideJoining(moment, clue, file, await clueIdsOf(tx, file.id)));
  await writeWithClue(tx, clue, changes, by, now);
}

export function beginInvestigation(tx: Tx, order: SeenCase, by: Actor, now: Instant): Promise<void> {
  return move(tx, order, by, now, async (moment, { file }) => decideInvestigation(moment, file));
}

export function sendToTrial(tx: Tx, order: SeenCase, by: Actor, now: Instant): Promise<void> {
  return move(tx, order, by, now, async (moment, { file }) => decideTrial(moment, file));
}

export function addCasePerson(
  tx: Tx,
  order: SeenCase & { readonly personId: string },
  by: Actor,
  now: Instant,
): Promise<void> {
  return move(tx, order, by, now, async (moment, whole) =>
    decideAddingPerson(moment, whole, await knownPerson(tx, order.personId)),
  );
}

export function setForm(
  tx: Tx,
  order: SeenCase & { readonly personId: string; readonly form: string },
  by: Actor,
  now: Instant,
): Promise<void> {
  return move(tx, order, by, now, async (moment, whole) => {
    const { forms } = await loadContent(tx, whole.file.editionId as EditionId);
    return decideForm(
      moment,
      whole,
      order,
      forms.map(({ code }) => code),
    );
  });
}

/** Enters a sanction; how long it has effect follows from the case's rulebook edition. */
export function imposeSanction(tx: Tx, order: SeenCase & SanctionOrder, by: Actor, now: Instant): Promise<void> {
  return move(tx, order, by, now, async (moment, whole) => {
    const { sanctions } = await loadContent(tx, whole.file.editionId as EditionId);
    return decideSanction(moment, whole, await knownPerson(tx, order.personId), order, sanctions);
  });
}

export function concludeCase(tx: Tx, order: SeenCase & CaseConclusionOrder, by: Actor, now: Instant): Promise<void> {
  return move(tx, order, by, now, async (moment, whole) => decideCaseConclusion(moment, whole, order));
}

async function move(
  tx: Tx,
  { caseId, version }: SeenCase,
  by: Actor,
  now: Instant,
  decide: (moment: Moment, whole: CaseWhole) => Promise<Decided>,
): Promise<void> {
  const whole = await lockedCase(tx, caseId);
  if (whole.file.version !== version) throw new Refused(journalRefusals.stale, {}, whole.file);
  const moment = await momentAt(tx, { jurisdictionId: whole.file.jurisdictionId, inspectionId: null }, by, now);
  await writeChanges(tx, accepted(await decide(moment, whole)), now);
}

async function writeWithClue(
  tx: Tx,
  clue: Clue,
  changes: readonly ClueChange[],
  by: Actor,
  now: Instant,
): Promise<void> {
  await writeChanges(tx, changes, now);
  const moved = changes.find(({ id }) => id === clue.id);
  if (moved !== undefined) await mirror(tx, clue, afterChange<Clue>(clue, moved), by, now);
}

async function lockedCase(tx: Tx, id: string): Promise<CaseWhole> {
  const whole = (await lockCase(tx, id)) ?? (await findCase(tx, id));
  if (whole === undefined) throw new Refused(clueRefusals.caseMissing);
  return whole;
}

async function knownPerson(tx: Tx, id: string) {
  const person = await findPerson(tx, id);
  if (person === undefined) throw new Refused(clueRefusals.personMissing);
  return person;
}
