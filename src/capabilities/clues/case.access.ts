/** Who may do what with a case; investigation and trial are never in one hand (查审分离). */
import type { Refusal, Says } from '#platform/kernel/decision.ts';
import { type CaseCommand, type CaseFile, caseCommands } from './case.model.ts';
import { disciplineOfficers, holdsOne } from './clue.access.ts';
import type { Hand } from './clue.model.ts';
import { clueRefusals } from './clues.refusals.ts';

export { type CaseCommand, caseCommands };

/** Why a command is not possible now; undefined where it is. */
export function caseRefusal(file: CaseFile, command: CaseCommand, by: Hand): Refusal | undefined {
  if (!holdsOne(by, disciplineOfficers)) return clueRefusals.notYours;
  if (file.state === 'concluded') return clueRefusals.caseConcluded;
  const inState = file.state === statesFor[command] || statesFor[command] === 'any';
  if (!inState) return clueRefusals.caseNotInThisState;
  const tries = command === 'try' || command === 'decide-form' || command === 'sanction' || command === 'conclude';
  return tries && file.investigatedBy === by.id ? clueRefusals.investigatorTries : undefined;
}

export interface CaseAllowance {
  readonly command: CaseCommand;
  readonly allowed: boolean;
  readonly because?: Says;
}

export function allowedOnCase(file: CaseFile, by: Hand): CaseAllowance[] {
  if (!holdsOne(by, disciplineOfficers)) return [];
  return caseCommands.map((command) => {
    const refusal = caseRefusal(file, command, by);
    return refusal === undefined ? { command, allowed: true } : { command, allowed: false, because: refusal.says };
  });
}

const statesFor: Readonly<Record<CaseCommand, CaseFile['state'] | 'any'>> = {
  investigate: 'filed',
  try: 'investigating',
  'add-person': 'any',
  'decide-form': 'trial',
  sanction: 'trial',
  conclude: 'trial',
};
