/** Answers to the pages, put together from rows, the pinned edition's words and what the actor may do. */
import { loadContent } from '#capabilities/rulebook/index.ts';
import type { EditionId } from '#capabilities/rulebook/rulebook.model.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { Refused } from '#platform/kernel/decision.ts';
import { type Day, dayOf, type Instant } from '#platform/kernel/time.ts';
import { allowedOnCase } from './case.access.ts';
import type { CasePage } from './case.schema.ts';
import { listSanctions, loadCaseHead } from './case-list.queries.ts';
import { allowedOnClue, disciplineRoles, holdsOne } from './clue.access.ts';
import { loadClueWhole } from './clue-list.queries.ts';
import { clueRefusals } from './clues.refusals.ts';
import type { Choice, CluePage, PersonPage } from './clues.schema.ts';
import { lightOf, loadStory } from './list.queries.ts';
import { loadPersonWhole } from './person-list.queries.ts';
import { handAt } from './write.commands.ts';

/** @throws Refused `clues.clue-missing` also where the actor may not see it */
export async function cluePageOf(tx: Tx, id: string, by: Actor, now: Instant): Promise<CluePage> {
  const found = await loadClueWhole(tx, id);
  if (found === undefined) throw new Refused(clueRefusals.clueMissing);
  const { discipline, first, ...clue } = found;
  const { disciplines } = await loadContent(tx, clue.editionId as EditionId);
  const hand = await handAt(tx, clue, by);
  // Signing for it is the desk's that it was passed to; everything else its own jurisdiction's.
  const there =
    clue.state === 'passing' && clue.passedTo ? { jurisdictionId: clue.passedTo, inspectionId: null } : null;
  const openCases = clue.cases.filter(({ state }) => state !== 'concluded').length;
  const allowedThere = there === null ? [] : allowedOnClue(found, await handAt(tx, there, by));
  return {
    ...clue,
    persons: clue.people.map(({ name }) => name).join('、') || null,
    light: lightOf(clue.heldSince, clue.dueOn, dayOf(now)),
    discipline: discipline === null ? null : choiceOf(disciplines, discipline),
    duplicateOf: first,
    story: await loadStory(tx, 'clue', id),
    allowed: [
      ...allowedOnClue(found, hand, openCases).filter(({ command }) => command !== 'take-over'),
      ...allowedThere.filter(({ command }) => command === 'take-over'),
    ],
  };
}

/** @throws Refused `clues.case-missing` also where the actor may not see it */
export async function casePageOf(tx: Tx, id: string, by: Actor, now: Instant): Promise<CasePage> {
  const head = await loadCaseHead(tx, id);
  if (head === undefined) throw new Refused(clueRefusals.caseMissing);
  const { forms, sanctions } = await loadContent(tx, head.editionId as EditionId);
  const sanctionList = await listSanctions(tx, { caseId: id, withSubordinates: false });
  const hand = await handAt(tx, { jurisdictionId: head.jurisdictionId, inspectionId: null }, by);
  return {
    ...head,
    persons: head.people.map(({ name }) => name ?? '').join('、') || null,
    light: lightOf(head.filedOn, head.dueOn, dayOf(now) as Day),
    people: head.people.map(({ form, ...person }) => ({
      ...person,
      form: form === null ? null : choiceOf(forms, form),
    })),
    sanctions: sanctionList.length,
    sanctionList,
    story: await loadStory(tx, 'case-file', id),
    forms: forms.map(({ code, label }) => ({ code, label })),
    sanctionChoices: sanctions.map(({ code, label, sphere }) => ({ code, label, sphere })),
    allowed: allowedOnCase(head, hand),
  };
}

export async function personPageOf(tx: Tx, id: string, by: Actor): Promise<PersonPage> {
  const person = await loadPersonWhole(tx, id);
  if (person === undefined) throw new Refused(clueRefusals.personMissing);
  const hand = await handAt(tx, { jurisdictionId: person.jurisdictionId, inspectionId: null }, by);
  return { ...person, mayCorrect: holdsOne(hand, disciplineRoles) };
}

/** The measures under the first form of an edition: what a talk may be. */
export async function measuresOf(tx: Tx, editionId: string): Promise<Choice[]> {
  const { forms, 'form-measures': measures } = await loadContent(tx, editionId as EditionId);
  const first = forms.find(({ number }) => number === 1)?.code;
  return measures.filter(({ form }) => form === first).map(({ code, label }) => ({ code, label }));
}

function choiceOf(lines: readonly Choice[], code: string): Choice {
  const found = lines.find((line) => line.code === code);
  return { code, label: found?.label ?? { zh: code, en: code } };
}
