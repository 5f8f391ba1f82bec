/** The rules of a clue's way: transfer, receipt, disposal, conclusion, return, closing (domain: two signatures, four manners). */
import { accept, type Decision, type Refusal, refuse } from '#platform/kernel/decision.ts';
import { addMonths, type Day, yearOf } from '#platform/kernel/time.ts';
import { type ClueCommand, closers, clueGivers, clueRefusal, holdsOne, openCasesRefusal } from './clue.access.ts';
import {
  type CasesOfClue,
  type Clue,
  type ClueChange,
  type ClueHolderKind,
  type ClueOrigin,
  type ClueStep,
  type ConcludeOrder,
  clueHolder,
  clueNumber,
  type DisposeOrder,
  type DueOrder,
  type DuplicateOrder,
  type Finding,
  type Manner,
  type Moment,
  type TransferOrder,
} from './clue.model.ts';
import { clueRefusals } from './clues.refusals.ts';

export type Decided = Decision<readonly ClueChange[]>;
type No = ReturnType<typeof refuse> | undefined;

/** What the pinned edition states for the next step; null where it is silent and the giver has to say. */
export type StatedDue = Day | null;

/**
 * Hands a clue over to the discipline commission's receiving desk.
 * @param ordinal the next free number of the jurisdiction's year
 */
export function decideTransfer(
  moment: Moment,
  origin: ClueOrigin,
  order: TransferOrder,
  ordinal: number,
  stated: StatedDue,
): Decided {
  const { by, today, jurisdictionName } = moment;
  if (!holdsOne(by, clueGivers)) return refuse(clueRefusals.notYours);
  if (order.persons.length > 0 && !holdsOne(by, closers)) return refuse(clueRefusals.notYours);
  if (order.foundOn > today) return refuse(clueRefusals.dayAhead, { day: today });
  const due = agreedDue(order, stated, today);
  if (!due.accepted) return due;
  const id = moment.nextId();
  const { jurisdictionId } = origin;
  const year = yearOf(today);
  const { persons, dueOn: _, ...facts } = order;
  const set = {
    ...origin,
    ...facts,
    ...blank,
    year,
    ordinal,
    number: clueNumber(year, ordinal),
    state: 'transferred',
    ...held('receiving-desk', 'receive', due.event, { jurisdictionId, jurisdictionName, today }),
    transferredOn: today,
    transferredBy: by.id,
    transferredByName: by.name,
  };
  const clue: ClueChange = { table: 'clue', id, version: 0, event: 'clue-transferred', set, jurisdictionId };
  const named = persons.map(({ personId, isPrincipal }) =>
    cluePerson(moment.nextId(), jurisdictionId, { clueId: id, personId, isPrincipal }),
  );
  return accept([clue, ...named]);
}

export function decideReceipt(moment: Moment, clue: Clue, order: DueOrder, stated: StatedDue): Decided {
  return step(moment, clue, 'receive', order, stated, 'clue-received', (due) => ({
    state: 'received',
    receivedOn: moment.today,
    receivedBy: moment.by.id,
    receivedByName: moment.by.name,
    ...heldAt(moment, clue, 'discipline', 'dispose', due),
  }));
}

/** A duplicate is registered and points to the first; it does not reopen it. */
export function decideDuplicate(
  moment: Moment,
  clue: Clue,
  first: Pick<Clue, 'id' | 'jurisdictionId' | 'duplicateOf'>,
  order: DuplicateOrder,
  stated: StatedDue,
): Decided {
  const no = possible(moment, clue, 'register-duplicate');
  if (no !== undefined) return no;
  if (first.id === clue.id) return refuse(clueRefusals.duplicateOfItself);
  if (first.jurisdictionId !== clue.jurisdictionId) return refuse(clueRefusals.duplicateElsewhere);
  if (first.duplicateOf !== null) return refuse(clueRefusals.duplicateOfDuplicate);
  const concluding = { finding: 'duplicate', note: order.reason, document: order.document } as const;
  return step(moment, clue, 'register-duplicate', order, stated, 'clue-duplicate-registered', (due) => ({
    duplicateOf: first.id,
    ...concluded(moment, clue, concluding, due),
  }));
}

const stepAfter: Readonly<Record<Exclude<Manner, 'closed-without-case'>, ClueStep>> = {
  'talk-or-letter-inquiry': 'inquire',
  'preliminary-verification': 'verify',
  'held-for-review': 'review',
};

/**
 * Disposes of a clue in one of the four manners; what is held for review may be disposed of again.
 * @param stated the edition's deadline for the chosen manner's next step
 */
export function decideDisposal(moment: Moment, clue: Clue, order: DisposeOrder, stated: StatedDue): Decided {
  const { manner, reason, document } = order;
  if (manner === 'closed-without-case' && possible(moment, clue, 'dispose') === undefined && document === null)
    return refuse(clueRefusals.documentNeeded);
  const disposed = {
    manner,
    disposalReason: reason,
    disposedOn: moment.today,
    disposedBy: moment.by.id,
    disposedByName: moment.by.name,
  };
  return step(moment, clue, 'dispose', order, stated, 'clue-disposed', (due) =>
    manner === 'closed-without-case'
      ? {
          ...disposed,
          reviewOn: null,
          ...concluded(moment, clue, { finding: manner, note: reason, document: document ?? '' }, due),
        }
      : {
          ...disposed,
          state: 'disposed',
          reviewOn: manner === 'held-for-review' ? due : null,
          ...heldAt(moment, clue, 'discipline', stepAfter[manner], due),
        },
  );
}

/** The day by which something held is looked at again: the disposition's own interval, in months from today. */
export function reviewDue(everyMonths: number | undefined, today: Day): StatedDue {
  return everyMonths === undefined ? null : addMonths(today, everyMonths);
}

const findingsWithoutCase: readonly Finding[] = ['first-form', 'closed-without-case', 'clarified'];
const findingsOfCase: readonly Finding[] = ['sanctioned', 'case-without-sanction', 'clarified'];

export function decideConclusion(
  moment: Moment,
  clue: Clue,
  cases: CasesOfClue,
  order: ConcludeOrder,
  stated: StatedDue,
): Decided {
  const no = possible(moment, clue, 'conclude');
  if (no !== undefined) return no;
  const open = openCasesRefusal(cases.open);
  if (open !== undefined) return refuse(open);
  const fitting = cases.count > 0 ? findingsOfCase : findingsWithoutCase;
  if (!fitting.includes(order.finding)) return refuse(clueRefusals.findingDoesNotFit);
  if (order.finding === 'sanctioned' && cases.sanctions === 0) return refuse(clueRefusals.noSanctionInCases);
  if (order.finding !== 'sanctioned' && cases.sanctions > 0) return refuse(clueRefusals.sanctionInCases);
  return step(moment, clue, 'conclude', order, stated, 'clue-concluded', (due) => concluded(moment, clue, order, due));
}

/** The receiving desk sends the result back to the office that handed the clue over. */
export function decideReturn(moment: Moment, clue: Clue, order: DueOrder, stated: StatedDue): Decided {
  return step(moment, clue, 'return-result', order, stated, 'clue-returned', (due) => ({
    state: 'returned',
    returnedOn: moment.today,
    returnedBy: moment.by.id,
    returnedByName: moment.by.name,
    ...heldAt(moment, clue, 'office', 'confirm-result', due),
  }));
}

/** The office finds the result incomplete and asks for it again. */
export function decideSendBack(moment: Moment, clue: Clue, order: DueOrder & { readonly reason: string }): Decided {
  const set = (due: Day) => ({
    state: 'concluded',
    returnedOn: null,
    returnedBy: null,
    returnedByName: null,
    ...heldAt(moment, clue, 'receiving-desk', 'return-result', due),
  });
  return step(moment, clue, 'send-back', order, null, 'clue-sent-back', set, { reason: order.reason });
}

/** Signed off by the office (销号): the doer is who concluded the clue, the signer another person. */
export function decideClosing(moment: Moment, clue: Clue): Decided {
  const no = possible(moment, clue, 'close');
  if (no !== undefined) return no;
  const set = {
    state: 'closed',
    ...noHolder,
    outcome: clue.finding,
    proof: clue.findingDocument,
    doneBy: clue.concludedBy,
    doneByName: clue.concludedByName,
    signedBy: moment.by.id,
    signedByName: moment.by.name,
    closedOn: moment.today,
  };
  return accept([changed(clue, 'clue-closed', set)]);
}

/** Names a person in the clue. */
export function decideNaming(
  moment: Moment,
  clue: Clue,
  person: { readonly id: string; readonly jurisdictionId: string },
  there: readonly string[],
  isPrincipal: boolean,
): Decided {
  const no = possible(moment, clue, 'name-person');
  if (no !== undefined) return no;
  if (person.jurisdictionId !== clue.jurisdictionId) return refuse(clueRefusals.personElsewhere);
  if (there.includes(person.id)) return refuse(clueRefusals.personThere);
  const named = { clueId: clue.id, personId: person.id, isPrincipal };
  return accept([cluePerson(moment.nextId(), clue.jurisdictionId, named)]);
}

/** A clue goes into a case; its own clock is then the case's. */
export function underCase(moment: Moment, clue: Clue, due: Day): ClueChange {
  const set = { state: 'under-case', ...heldAt(moment, clue, 'discipline', 'conclude-case', due) };
  return changed(clue, 'clue-case-filed', set);
}

export function possible(moment: Moment, clue: Clue, command: ClueCommand): No {
  const refusal: Refusal | undefined = clueRefusal(clue, command, moment.by);
  return refusal === undefined ? undefined : refuse(refusal);
}

/** The due date that holds: the giver's, within what the edition states; a stated day that is past binds nobody any more. */
export function agreedDue({ dueOn }: DueOrder, stated: StatedDue, today: Day): Decision<Day> {
  const limit = stated !== null && stated >= today ? stated : null;
  const due = dueOn ?? limit;
  if (due === null) return refuse(clueRefusals.dueNeeded);
  if (due < today) return refuse(clueRefusals.duePast, { day: today });
  return limit !== null && due > limit ? refuse(clueRefusals.dueTooLate, { day: limit }) : accept(due);
}

function step(
  moment: Moment,
  clue: Clue,
  command: ClueCommand,
  order: DueOrder,
  stated: StatedDue,
  event: string,
  set: (due: Day) => ClueChange['set'],
  detail?: ClueChange['detail'],
): Decided {
  const no = possible(moment, clue, command);
  if (no !== undefined) return no;
  const due = agreedDue(order, stated, moment.today);
  return due.accepted ? accept([changed(clue, event, set(due.event), detail)]) : due;
}

function concluded(
  moment: Moment,
  clue: Clue,
  { finding, note, document }: Pick<ConcludeOrder, 'finding' | 'note' | 'document'>,
  due: Day,
): ClueChange['set'] {
  return {
    state: 'concluded',
    finding,
    findingNote: note,
    findingDocument: document,
    concludedOn: moment.today,
    concludedBy: moment.by.id,
    concludedByName: moment.by.name,
    ...heldAt(moment, clue, 'receiving-desk', 'return-result', due),
  };
}

function changed(clue: Clue, event: string, set: ClueChange['set'], detail?: ClueChange['detail']): ClueChange {
  const { id, version, jurisdictionId } = clue;
  return { table: 'clue', id, version, event, set, jurisdictionId, ...(detail === undefined ? {} : { detail }) };
}

function heldAt({ jurisdictionName, today }: Moment, clue: Clue, kind: ClueHolderKind, next: ClueStep, due: Day) {
  return held(kind, next, due, { jurisdictionId: clue.jurisdictionId, jurisdictionName, today });
}

interface Place {
  readonly jurisdictionId: string;
  readonly jurisdictionName: string;
  readonly today: Day;
}

function held(kind: ClueHolderKind, nextStep: ClueStep, dueOn: Day, place: Place) {
  const { id, name } = clueHolder(kind, place.jurisdictionId, place.jurisdictionName);
  return { holderKind: kind, holderId: id, holderName: name, heldSince: place.today, dueOn, nextStep };
}

function cluePerson(
  id: string,
  jurisdictionId: string,
  named: { readonly clueId: string; readonly personId: string; readonly isPrincipal: boolean },
): ClueChange {
  const set = { ...named, jurisdictionId };
  return { table: 'clue-person', id, version: 0, event: 'clue-person-named', set, jurisdictionId };
}

export const noHolder = {
  holderKind: null,
  holderId: null,
  holderName: null,
  heldSince: null,
  dueOn: null,
  nextStep: null,
} as const;

export const blank = {
  receivedOn: null,
  receivedBy: null,
  receivedByName: null,
  disposedOn: null,
  disposedBy: null,
  disposedByName: null,
  manner: null,
  disposalReason: null,
  reviewOn: null,
  duplicateOf: null,
  finding: null,
  findingNote: null,
  findingDocument: null,
  concludedOn: null,
  concludedBy: null,
  concludedByName: null,
  returnedOn: null,
  returnedBy: null,
  returnedByName: null,
  outcome: null,
  proof: null,
  doneBy: null,
  doneByName: null,
  signedBy: null,
  signedByName: null,
  closedOn: null,
  passedTo: null,
  passedOn: null,
  passedBy: null,
  passedByName: null,
  passReason: null,
  passDocument: null,
  passedFrom: null,
} as const;
