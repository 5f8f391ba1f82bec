/** The rules of passing a clue on to another discipline commission (移送): asked of its desk, signed for there, receipt here. */
import { accept, refuse } from '#platform/kernel/decision.ts';
import { yearOf } from '#platform/kernel/time.ts';
import { agreedDue, blank, type Decided, noHolder, possible, type StatedDue } from './clue.decide.ts';
import {
  type Clue,
  type ClueChange,
  clueHolder,
  clueNumber,
  type DueOrder,
  type Moment,
  type PassOrder,
} from './clue.model.ts';
import { clueRefusals } from './clues.refusals.ts';

export interface PassTarget {
  readonly jurisdictionId: string;
  readonly jurisdictionName: string;
}

const undisposed = {
  manner: null,
  disposalReason: null,
  disposedOn: null,
  disposedBy: null,
  disposedByName: null,
  reviewOn: null,
} as const;
const unpassed = {
  passedTo: null,
  passedOn: null,
  passedBy: null,
  passedByName: null,
  passReason: null,
  passDocument: null,
} as const;

/**
 * Passes a clue on that is another commission's to deal with: the higher one's (上级), or that which has jurisdiction.
 * @param persons who is named in it, in words: the register of persons is each jurisdiction's own
 */
export function decidePassingOn(
  moment: Moment,
  clue: Clue,
  target: PassTarget,
  order: PassOrder & { readonly persons: string | null },
  stated: StatedDue,
): Decided {
  const no = possible(moment, clue, 'pass-on');
  if (no !== undefined) return no;
  if (target.jurisdictionId === clue.jurisdictionId) return refuse(clueRefusals.passedToItself);
  const due = agreedDue(order, stated, moment.today);
  if (!due.accepted) return due;
  const desk = clueHolder('receiving-desk', target.jurisdictionId, target.jurisdictionName);
  return accept([
    changed(clue, 'clue-passed-on', {
      ...undisposed,
      state: 'passing',
      reported: [order.persons, clue.reported].filter((words) => words !== null).join('；') || null,
      passedTo: target.jurisdictionId,
      passedOn: moment.today,
      passedBy: moment.by.id,
      passedByName: moment.by.name,
      passReason: order.reason,
      passDocument: order.document,
      ...heldBy(desk, moment),
      dueOn: due.event,
      nextStep: 'receive',
    }),
  ]);
}

/** Takes back what the other desk has not signed for. */
export function decideTakingBack(
  moment: Moment,
  clue: Clue,
  order: DueOrder & { readonly reason: string },
  stated: StatedDue,
): Decided {
  const no = possible(moment, clue, 'take-back');
  if (no !== undefined) return no;
  const due = agreedDue(order, stated, moment.today);
  if (!due.accepted) return due;
  const own = clueHolder('discipline', clue.jurisdictionId, moment.jurisdictionName);
  const set = { ...unpassed, state: 'received', ...heldBy(own, moment), dueOn: due.event, nextStep: 'dispose' };
  return accept([changed(clue, 'clue-taken-back', set, { reason: order.reason })]);
}

/**
 * The other desk signs: the clue ends with its sender, by two people of two commissions, and goes on as one of their own.
 * @param moment of the jurisdiction that it was passed to
 * @param ordinal the next free number of that jurisdiction's year
 * @returns the sender's clue first, then the new one
 */
export function decideTakingOver(
  moment: Moment,
  clue: Clue,
  order: DueOrder,
  ordinal: number,
  stated: StatedDue,
): Decided {
  const no = possible(moment, clue, 'take-over');
  if (no !== undefined) return no;
  const due = agreedDue(order, stated, moment.today);
  if (!due.accepted) return due;
  const { passedTo, passedOn, passedBy, passedByName } = clue;
  if (passedTo === null) return refuse(clueRefusals.notPassed);
  const { by, today, jurisdictionName } = moment;
  const own = clueHolder('discipline', passedTo, jurisdictionName);
  const {
    jurisdictionId: _,
    unitId,
    editionId,
    problemId,
    source,
    foundOn,
    matter,
    discipline,
    evidence,
    reported,
  } = clue;
  const year = yearOf(today);
  const set = {
    ...blank,
    jurisdictionId: passedTo,
    // The round and the inspection are the sender's.
    ...{ roundId: null, inspectionId: null, unitId, editionId, problemId },
    ...{ source, foundOn, matter, discipline, evidence, reported },
    ...{ year, ordinal, number: clueNumber(year, ordinal) },
    state: 'received',
    ...heldBy(own, moment),
    dueOn: due.event,
    nextStep: 'dispose',
    transferredOn: passedOn,
    transferredBy: passedBy,
    transferredByName: passedByName,
    receivedOn: today,
    receivedBy: by.id,
    receivedByName: by.name,
    passedFrom: clue.id,
  };
  const id = moment.nextId();
  const next: ClueChange = { table: 'clue', id, version: 0, event: 'clue-taken-over', set, jurisdictionId: passedTo };
  return accept([ended(moment, clue), next]);
}

function ended({ by, today }: Moment, clue: Clue): ClueChange {
  const { passedOn, passedBy, passedByName, passReason, passDocument } = clue;
  return changed(clue, 'clue-pass-received', {
    ...noHolder,
    state: 'closed',
    finding: 'passed-on',
    findingNote: passReason,
    findingDocument: passDocument,
    concludedOn: passedOn,
    concludedBy: passedBy,
    concludedByName: passedByName,
    returnedOn: today,
    returnedBy: by.id,
    returnedByName: by.name,
    outcome: 'passed-on',
    proof: passDocument,
    doneBy: passedBy,
    doneByName: passedByName,
    signedBy: by.id,
    signedByName: by.name,
    closedOn: today,
  });
}

function heldBy({ kind, id, name }: ReturnType<typeof clueHolder>, { today }: Moment) {
  return { holderKind: kind, holderId: id, holderName: name, heldSince: today };
}

function changed(clue: Clue, event: string, set: ClueChange['set'], detail?: ClueChange['detail']): ClueChange {
  const { id, version, jurisdictionId } = clue;
  return { table: 'clue', id, version, event, set, jurisdictionId, ...(detail === undefined ? {} : { detail }) };
}
