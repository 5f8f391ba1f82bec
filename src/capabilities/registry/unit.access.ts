/** Who may do what with a unit; the server sends it with the data and the decisions hold to it again. */
import type { Says } from '#platform/kernel/decision.ts';

/** Roles that read the register of their jurisdictions. */
export const registerReaders = [
  'office-clerk',
  'office-director',
  'leading-group-member',
  'discipline-receiving-desk',
  'discipline-officer',
  'organisation-officer',
] as const;
/** Roles that write it. */
export const registerWriters = ['office-clerk', 'office-director'] as const;
/** Roles that read their own unit only. */
export const ownUnitReaders = ['unit-contact', 'unit-secretary'] as const;

/** Of a unit's history, the roles that may know how many clues came of it, and who was held to account. */
export const clueSeers = ['discipline-receiving-desk', 'discipline-officer', 'office-director'] as const;
export const accountabilitySeers = [
  'office-clerk',
  'office-director',
  'leading-group-member',
  'discipline-officer',
  'organisation-officer',
  'unit-secretary',
] as const;

export const unitCommands = [
  'rename',
  'change',
  'correct',
  'merge',
  'split',
  'transfer',
  'abolish',
  'join',
  'correct-member',
  'leave',
] as const;
export type UnitPageCommand = (typeof unitCommands)[number];

export interface Allowance {
  readonly command: UnitPageCommand;
  readonly allowed: boolean;
  readonly because?: Says;
}

export interface UnitAccess {
  readonly mayWrite: boolean;
  readonly isAbolished: boolean;
  /** Units under it now. */
  readonly under: number;
}

/** Commands that are the actor's at all, each with the reason where it is not possible now. */
export function allowedOnUnit({ mayWrite, isAbolished, under }: UnitAccess): Allowance[] {
  if (!mayWrite) return [];
  return unitCommands.map((command) => {
    if (isAbolished)
      return {
        command,
        allowed: false,
        because: { zh: '单位已撤销，登记不再变动。', en: 'The unit has ended; its record no longer changes.' },
      };
    if (under > 0 && (command === 'abolish' || command === 'transfer')) {
      return {
        command,
        allowed: false,
        because: {
          zh: `还有${under}个下属单位，请先调整其上级。`,
          en: `${under} units are still under it; give them another parent first.`,
        },
      };
    }
    return { command, allowed: true };
  });
}
