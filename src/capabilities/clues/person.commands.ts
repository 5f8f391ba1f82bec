/** Load → decide → record, for persons and talks. */
import { loadContent } from '#capabilities/rulebook/index.ts';
import type { EditionId } from '#capabilities/rulebook/rulebook.model.ts';
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals } from '#platform/journal/record.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import type { Instant } from '#platform/kernel/time.ts';
import type { ClueOrigin } from './clue.model.ts';
import { findClue, findOrigin } from './clue.queries.ts';
import { clueRefusals } from './clues.refusals.ts';
import { decideCorrection, decideRegistration, decideTalk } from './person.decide.ts';
import type { PersonFacts, TalkOrder } from './person.model.ts';
import { findPerson, namesakesOf } from './person.queries.ts';
import { momentAt, writeChanges } from './write.commands.ts';

/** @returns the person's id */
export async function registerPerson(
  tx: Tx,
  { jurisdictionId, ...facts }: PersonFacts & { readonly jurisdictionId: string },
  by: Actor,
  now: Instant,
): Promise<string> {
  const moment = await momentAt(tx, { jurisdictionId, inspectionId: null }, by, now);
  const namesakes = await namesakesOf(tx, jurisdictionId, facts.name);
  const changes = accepted(decideRegistration(moment, jurisdictionId, namesakes, facts));
  await writeChanges(tx, changes, now);
  return changes[0]?.id ?? '';
}

export async function correctPerson(
  tx: Tx,
  { personId, version, ...facts }: PersonFacts & { readonly personId: string; readonly version: number },
  by: Actor,
  now: Instant,
): Promise<void> {
  const person = await findPerson(tx, personId);
  if (person === undefined) throw new Refused(clueRefusals.personMissing);
  if (person.version !== version) throw new Refused(journalRefusals.stale, {}, person);
  const moment = await momentAt(tx, { jurisdictionId: person.jurisdictionId, inspectionId: null }, by, now);
  const namesakes = await namesakesOf(tx, person.jurisdictionId, facts.name);
  await writeChanges(tx, accepted(decideCorrection(moment, person, namesakes, facts)), now);
}

/** Records a talk under the first form, of a clue or within an inspection. @returns its id */
export async function recordTalk(
  tx: Tx,
  { inspectionId, ...order }: TalkOrder & { readonly inspectionId: string | null },
  by: Actor,
  now: Instant,
): Promise<string> {
  const origin = await originOf(tx, order.clueId, inspectionId);
  const person = await findPerson(tx, order.personId);
  if (person === undefined) throw new Refused(clueRefusals.personMissing);
  const { forms, 'form-measures': measures } = await loadContent(tx, origin.editionId as EditionId);
  const first = forms.find(({ number }) => number === 1)?.code;
  const open = measures.filter(({ form }) => form === first).map(({ code }) => code);
  const moment = await momentAt(tx, origin, by, now);
  const changes = accepted(decideTalk(moment, origin, person, order, open));
  await writeChanges(tx, changes, now);
  return changes[0]?.id ?? '';
}

async function originOf(tx: Tx, clueId: string | null, inspectionId: string | null): Promise<ClueOrigin> {
  if (clueId !== null) {
    const clue = await findClue(tx, clueId);
    if (clue === undefined) throw new Refused(clueRefusals.clueMissing);
    const { jurisdictionId, roundId, inspectionId: within, unitId, editionId } = clue;
    return { jurisdictionId, roundId, inspectionId: within, unitId, editionId };
  }
  const origin = inspectionId === null ? undefined : await findOrigin(tx, inspectionId);
  if (origin === undefined) throw new Refused(clueRefusals.originNeeded);
  return origin;
}
