/** The rules of letters, pure. Who drafts does not issue; who answers does not settle. */
import { accept, type Decision, refuse, type Says, unreachable } from '#platform/kernel/decision.ts';
import { type Day, yearOf } from '#platform/kernel/time.ts';
import {
  type Letter,
  type LetterAllowance,
  type LetterChange,
  type LetterCommand,
  type LetterDraft,
  type LetterEvent,
  type LetterFacts,
  type LetterProblem,
  type LetterState,
  type LetterStep,
  letterCommands,
  letterNumber,
} from './letter.model.ts';
import { rectificationRefusals as because } from './rectification.refusals.ts';
import { letterStateLabels } from './rectification.text.ts';
import { type Doer, type Holder, officeRoles, unitRoles } from './task.model.ts';

const noHolding = {
  holderKind: null,
  holderId: null,
  holderName: null,
  heldSince: null,
  dueOn: null,
  nextStep: null,
} as const satisfies Partial<LetterFacts>;

/** A clerk or director of the office drafts; the letter waits for a director to issue it. */
export function decideDraft(draft: LetterDraft, office: Holder, by: Doer, today: Day): Decision<LetterChange> {
  const { id, issueBy, problemCount, ...facts } = draft;
  if (!holds(by, officeRoles)) return refuse(worded(because.letterNotYours, '{who}', whoOf.revise));
  if (issueBy < today || draft.answerBy < issueBy) return refuse(because.letterDaysInOrder);
  if (draft.kind === 'rectification-letter' && problemCount === 0) return refuse(because.letterNeedsProblems);
  const set: LetterFacts = {
    ...facts,
    state: 'drafted',
    year: null,
    ordinal: null,
    number: null,
    draftedBy: by.accountId,
    draftedByName: by.name,
    draftedOn: today,
    issuedBy: null,
    issuedByName: null,
    issuedOn: null,
    answer: null,
    answerProof: null,
    answeredBy: null,
    answeredByName: null,
    answeredOn: null,
    effect: null,
    ...heldBy(office, issueBy, 'issue', today),
    outcome: null,
    outcomeReason: null,
    proof: null,
    doneBy: null,
    doneByName: null,
    signedBy: null,
    signedByName: null,
    closedOn: null,
  };
  return accept({ id, version: 0, event: 'letter-drafted', set, detail: {}, jurisdictionId: draft.jurisdictionId });
}

/** The lines of the letter's list; each is a row of `rectification.letter_problem` that never changes. */
export function letterProblemsOf(
  draft: Pick<LetterDraft, 'id' | 'jurisdictionId' | 'unitId'>,
  problemIds: readonly string[],
  nextId: () => string,
): LetterProblem[] {
  return problemIds.map((problemId) => ({
    id: nextId(),
    letterId: draft.id,
    problemId,
    jurisdictionId: draft.jurisdictionId,
    unitId: draft.unitId,
  }));
}

export function decideLetter(
  letter: Letter,
  command: LetterCommand,
  by: Doer,
  { today, office }: { readonly today: Day; readonly office: Holder },
): Decision<LetterChange> {
  const reason = reasonAgainst(letter, command.type, by);
  if (reason !== undefined) return refuse(reason);
  if (command.type === 'revise' && command.answerBy < today) return refuse(because.letterDaysInOrder);
  if (command.type === 'settle' && command.outcome !== 'adopted' && !command.outcomeReason)
    return refuse(because.letterReasonNeeded);
  const { event, set, detail = {} } = stepOf(letter, command, by, today, office);
  return accept({ id: letter.id, version: letter.version, event, set, detail, jurisdictionId: letter.jurisdictionId });
}

/** Commands that are the person's at all, each with the reason where it is not possible now. */
export function allowedOnLetter(letter: Letter, by: Doer): LetterAllowance[] {
  return letterCommands
    .filter((command) => holds(by, rolesFor[command]) && letter.state !== 'settled')
    .map((command) => {
      const reason = reasonAgainst(letter, command, by);
      return reason === undefined ? { command, allowed: true } : { command, allowed: false, because: reason.says };
    });
}

const rolesFor: Readonly<Record<LetterCommand['type'], readonly string[]>> = {
  revise: officeRoles,
  issue: ['office-director'],
  withdraw: ['office-director'],
  answer: unitRoles,
  settle: ['office-director'],
};
const stateFor: Readonly<Record<LetterCommand['type'], LetterState>> = {
  revise: 'drafted',
  issue: 'drafted',
  withdraw: 'drafted',
  answer: 'issued',
  settle: 'answered',
};
const director: Says = { zh: '巡察办主任', en: 'the director of the office' };
const whoOf: Readonly<Record<LetterCommand['type'], Says>> = {
  revise: { zh: '本地区巡察办', en: 'the office of the jurisdiction' },
  issue: director,
  withdraw: director,
  answer: { zh: '收函单位', en: 'the unit that got the letter' },
  settle: director,
};

function reasonAgainst(letter: Letter, command: LetterCommand['type'], by: Doer) {
  if (letter.state !== stateFor[command])
    return worded(because.letterNotNow, '{state}', letterStateLabels[letter.state]);
  if (!holds(by, rolesFor[command])) return worded(because.letterNotYours, '{who}', whoOf[command]);
  if ((command === 'issue' || command === 'withdraw') && letter.draftedBy === by.accountId)
    return because.letterOwnDraft;
  if (command === 'settle' && letter.answeredBy === by.accountId) return because.letterOwnAnswer;
  return undefined;
}

interface Step {
  readonly event: LetterEvent;
  readonly set: Partial<LetterFacts>;
  readonly detail?: Readonly<Record<string, unknown>>;
}

function stepOf(letter: Letter, command: LetterCommand, by: Doer, today: Day, office: Holder): Step {
  switch (command.type) {
    case 'issue':
      return issued(letter, command.ordinal, by, today);
    case 'revise':
      return {
        event: 'letter-revised',
        set: { title: command.title, body: command.body, answerBy: command.answerBy },
      };
    case 'withdraw': {
      const { reason } = command;
      const ending = { outcome: 'withdrawn', outcomeReason: reason, proof: reason } as const;
      const doer = { id: letter.draftedBy, name: letter.draftedByName };
      return { event: 'letter-withdrawn', set: { ...ending, ...closedBy(by, doer, today) }, detail: { reason } };
    }
    case 'answer':
      return {
        event: 'letter-answered',
        set: {
          state: 'answered',
          answer: command.answer,
          answerProof: command.proof,
          answeredBy: by.accountId,
          answeredByName: by.name,
          answeredOn: today,
          ...heldBy(office, notBefore(letter.answerBy, today), 'settle', today),
        },
      };
    case 'settle': {
      const { outcome, outcomeReason = null, effect } = command;
      const doer = { id: letter.answeredBy, name: letter.answeredByName };
      const ending = { outcome, outcomeReason, effect, proof: letter.answerProof };
      return { event: 'letter-settled', set: { ...ending, ...closedBy(by, doer, today) } };
    }
    default:
      return unreachable(command);
  }
}

function issued(letter: Letter, ordinal: number, by: Doer, today: Day): Step {
  const year = yearOf(today);
  const unit: Holder = { kind: 'unit', id: letter.unitId, name: letter.unitName };
  return {
    event: 'letter-issued',
    set: {
      state: 'issued',
      year,
      ordinal,
      number: letterNumber(letter.kind, year, ordinal),
      issuedBy: by.accountId,
      issuedByName: by.name,
      issuedOn: today,
      ...heldBy(unit, notBefore(letter.answerBy, today), 'answer', today),
    },
  };
}

function closedBy(by: Doer, doer: { readonly id: string | null; readonly name: string | null }, today: Day) {
  return {
    state: 'settled',
    ...noHolding,
    doneBy: doer.id,
    doneByName: doer.name,
    signedBy: by.accountId,
    signedByName: by.name,
    closedOn: today,
  } as const;
}

function heldBy({ kind, id, name }: Holder, dueOn: Day, nextStep: LetterStep, heldSince: Day) {
  return { holderKind: kind, holderId: id, holderName: name, heldSince, dueOn, nextStep } as const;
}

function notBefore(day: Day, today: Day): Day {
  return day < today ? today : day;
}

function holds(by: Doer, roles: readonly string[]): boolean {
  return roles.some((role) => by.rolesHere.includes(role));
}

function worded<R extends { readonly says: Says }>(refusal: R, place: string, by: Says): R {
  return { ...refusal, says: { zh: refusal.says.zh.replace(place, by.zh), en: refusal.says.en.replace(place, by.en) } };
}
