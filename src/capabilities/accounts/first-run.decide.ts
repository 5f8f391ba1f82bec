import { accept, type Decision, refuse } from '#platform/kernel/decision.ts';
import type { Seat } from './accounts.model.ts';
import { accountRefusals } from './accounts.refusals.ts';
import { decidePassword } from './password.decide.ts';

export interface FirstAdministrator {
  readonly seat: Exclude<Seat, 'business'>;
  readonly loginName: string;
  readonly staffNumber: string;
  readonly password: string;
}

/** Three seats, three people (三员分立), each with a good password, and only while nobody is there. */
export function decideFirstRun(
  { administrators }: { administrators: readonly FirstAdministrator[] },
  isAnybody: boolean,
): Decision<'first-run'> {
  if (isAnybody) return refuse(accountRefusals.firstRunClosed);
  if (different(administrators.map(({ seat }) => seat)) !== 3) return refuse(accountRefusals.seatsIncomplete);
  const people = [
    administrators.map(({ loginName }) => loginName),
    administrators.map(({ staffNumber }) => staffNumber),
  ];
  if (people.some((names) => different(names) !== 3)) return refuse(accountRefusals.administratorsSame);
  for (const [index, administrator] of administrators.entries()) {
    const decision = decidePassword(administrator.password, administrator, `administrators.${index}.password`);
    if (!decision.accepted) return decision;
  }
  if (different(administrators.map(({ password }) => password)) !== 3)
    return refuse(accountRefusals.administratorsSamePassword);
  return accept('first-run');
}

function different(names: readonly string[]): number {
  return new Set(names.map((name) => name.normalize('NFKC').toLowerCase())).size;
}
