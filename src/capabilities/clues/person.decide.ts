/** Registering persons once, and talks under the first form. */
import { accept, refuse } from '#platform/kernel/decision.ts';
import { closers, disciplineRoles, holdsOne, talkRecorders } from './clue.access.ts';
import type { Decided } from './clue.decide.ts';
import type { ClueOrigin, Moment } from './clue.model.ts';
import { clueRefusals } from './clues.refusals.ts';
import type { Person, PersonFacts, TalkOrder } from './person.model.ts';

export const personRegistrars = [...disciplineRoles, ...closers];

/** @param namesakes persons of that name in the jurisdiction */
export function decideRegistration(
  moment: Moment,
  jurisdictionId: string,
  namesakes: readonly Person[],
  facts: PersonFacts,
): Decided {
  if (!holdsOne(moment.by, personRegistrars)) return refuse(clueRefusals.notYours);
  const known = namesakes.find((one) => isSame(one, facts));
  if (known !== undefined) return refuse(clueRefusals.personKnown, { name: known.name, post: known.post });
  const set = { jurisdictionId, ...factsOf(facts) };
  return accept([
    { table: 'person', id: moment.nextId(), version: 0, event: 'person-registered', set, jurisdictionId },
  ]);
}

export function decideCorrection(
  moment: Moment,
  person: Person,
  namesakes: readonly Person[],
  facts: PersonFacts,
): Decided {
  if (!holdsOne(moment.by, disciplineRoles)) return refuse(clueRefusals.notYours);
  if (JSON.stringify(factsOf(facts)) === JSON.stringify(factsOf(person))) return refuse(clueRefusals.nothingChanges);
  const known = namesakes.find((one) => one.id !== person.id && isSame(one, facts));
  if (known !== undefined) return refuse(clueRefusals.personKnown, { name: known.name, post: known.post });
  const { id, version, jurisdictionId } = person;
  return accept([{ table: 'person', id, version, event: 'person-corrected', set: factsOf(facts), jurisdictionId }]);
}

/** @param measures codes of the edition's measures under the first form */
export function decideTalk(
  moment: Moment,
  origin: ClueOrigin,
  person: Pick<Person, 'jurisdictionId'>,
  order: TalkOrder,
  measures: readonly string[],
): Decided {
  if (!holdsOne(moment.by, talkRecorders)) return refuse(clueRefusals.notYours);
  if (person.jurisdictionId !== origin.jurisdictionId) return refuse(clueRefusals.personElsewhere);
  if (!measures.includes(order.measure)) return refuse(clueRefusals.measureUnknown);
  if (order.heldOn > moment.today) return refuse(clueRefusals.dayAhead, { day: moment.today });
  const { jurisdictionId } = origin;
  const set = { ...origin, ...order, recordedBy: moment.by.id, recordedByName: moment.by.name };
  return accept([{ table: 'talk', id: moment.nextId(), version: 0, event: 'talk-held', set, jurisdictionId }]);
}

/** What makes somebody one and the same: name, workplace, post, and what was noted to tell namesakes apart. */
function isSame(one: PersonFacts, other: PersonFacts): boolean {
  return (
    one.name === other.name &&
    one.workplace === other.workplace &&
    one.post === other.post &&
    one.distinction === other.distinction
  );
}

function factsOf(facts: PersonFacts): Readonly<Record<string, unknown>> {
  const { name, unitId, workplace, post, rank, isHead, isPartyMember, distinction } = facts;
  return { name, unitId, workplace, post, rank, isHead, isPartyMember, distinction };
}
