/** Who may do what with a clue, and when; decisions hold to it and the page shows it with its reasons. */
import { type Refusal, refuse, type Says } from '#platform/kernel/decision.ts';
import { type Clue, type ClueCommand, clueCommands, type Hand } from './clue.model.ts';
import { clueRefusals } from './clues.refusals.ts';
import { closers, disciplineOfficers, disciplineRoles, receivingDesk } from './roles.model.ts';

export * from './roles.model.ts';
export { type ClueCommand, clueCommands };

export const rolesFor: Readonly<Record<ClueCommand, readonly string[]>> = {
  receive: receivingDesk,
  'register-duplicate': receivingDesk,
  dispose: disciplineOfficers,
  conclude: disciplineOfficers,
  'file-case': disciplineOfficers,
  'join-case': disciplineOfficers,
  'name-person': disciplineRoles,
  'pass-on': disciplineRoles,
  'take-back': disciplineRoles,
  // Of the jurisdiction that it was passed to.
  'take-over': receivingDesk,
  'return-result': receivingDesk,
  'send-back': closers,
  close: closers,
};

export interface Allowance {
  readonly command: ClueCommand;
  readonly allowed: boolean;
  readonly because?: Says;
}

/** Why a command is not possible now; undefined where it is. */
export function clueRefusal(clue: Clue, command: ClueCommand, by: Hand): Refusal | undefined {
  if (!holdsOne(by, rolesFor[command])) return clueRefusals.notYours;
  if (clue.state === 'closed') return clueRefusals.clueClosed;
  if (command === 'take-over' || command === 'take-back') return passingRefusal(clue, command, by);
  if (clue.state === 'passing') return clueRefusals.beingPassed;
  switch (command) {
    case 'pass-on':
      if (clue.state === 'transferred') return clueRefusals.notYetReceived;
      if (clue.state === 'under-case') return clueRefusals.passedUnderCase;
      return isConcluded(clue) ? clueRefusals.alreadyConcluded : undefined;
    case 'receive':
      if (clue.state !== 'transferred') return clueRefusals.alreadyReceived;
      return clue.transferredBy === by.id ? clueRefusals.receiverTransferred : undefined;
    case 'register-duplicate':
      if (clue.state === 'transferred') return clueRefusals.notYetReceived;
      return clue.state === 'received' ? undefined : clueRefusals.alreadyDisposed;
    case 'dispose':
      if (clue.state === 'transferred') return clueRefusals.notYetReceived;
      return clue.state === 'received' || isHeld(clue) ? undefined : clueRefusals.alreadyDisposed;
    case 'conclude':
      return beingHandled(clue);
    case 'file-case':
    case 'join-case':
      return beingHandled(clue);
    case 'name-person':
      if (clue.state === 'transferred') return clueRefusals.notYetReceived;
      return isConcluded(clue) ? clueRefusals.alreadyConcluded : undefined;
    case 'return-result':
      return clue.state === 'concluded' ? undefined : notReturnable(clue);
    case 'send-back':
      return clue.state === 'returned' ? undefined : clueRefusals.notYetReturned;
    case 'close':
      if (clue.state !== 'returned') return clueRefusals.notYetReturned;
      return clue.concludedBy === by.id || clue.returnedBy === by.id ? clueRefusals.signerIsDoer : undefined;
  }
}

/**
 * The commands of the person's roles here, each with the reason where it is not possible now.
 * @param openCases how many of the clue's cases are not concluded
 */
export function allowedOnClue(clue: Clue, by: Hand, openCases = 0): Allowance[] {
  return clueCommands
    .filter((command) => holdsOne(by, rolesFor[command]))
    .map((command) => {
      const refusal =
        clueRefusal(clue, command, by) ?? (command === 'conclude' ? openCasesRefusal(openCases) : undefined);
      return refusal === undefined ? { command, allowed: true } : { command, allowed: false, because: refusal.says };
    });
}

export function openCasesRefusal(open: number): Refusal | undefined {
  return open === 0 ? undefined : refuse(clueRefusals.casesStillOpen, { count: open }).refusal;
}

export function holdsOne({ roles }: Hand, wanted: readonly string[]): boolean {
  return wanted.some((role) => roles.includes(role));
}

function passingRefusal(clue: Clue, command: 'take-over' | 'take-back', by: Hand): Refusal | undefined {
  if (clue.state !== 'passing') return clueRefusals.notPassed;
  return command === 'take-over' && clue.passedBy === by.id ? clueRefusals.receiverTransferred : undefined;
}

function beingHandled(clue: Clue): Refusal | undefined {
  if (clue.state === 'transferred') return clueRefusals.notYetReceived;
  if (clue.state === 'received') return clueRefusals.notYetDisposed;
  if (isHeld(clue)) return clueRefusals.heldForReview;
  return clue.state === 'disposed' || clue.state === 'under-case' ? undefined : clueRefusals.alreadyConcluded;
}

function notReturnable(clue: Clue): Refusal {
  return clue.state === 'returned' ? clueRefusals.notInThisState : clueRefusals.notYetConcluded;
}

function isHeld({ state, manner }: Clue): boolean {
  return state === 'disposed' && manner === 'held-for-review';
}

function isConcluded({ state }: Clue): boolean {
  return state === 'concluded' || state === 'returned';
}
