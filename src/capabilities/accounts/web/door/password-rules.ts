/** The password rules that a page can check while somebody types; the server checks these and more, and has the last word. */
export type PasswordRule = 'ruleLength' | 'ruleClasses' | 'ruleOwn';

export interface PasswordCheck {
  readonly rule: PasswordRule;
  readonly isMet: boolean;
}

const shortest = 10;
const strongLength = 14;
const classes = [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9]/];

/** Checks a password. `own` are the words that it must not contain: login name and staff number. */
export function checkPassword(password: string, own: readonly (string | undefined)[]): PasswordCheck[] {
  const lower = password.toLowerCase();
  const words = own.filter((word) => word !== undefined && word.length >= 3);
  return [
    { rule: 'ruleLength', isMet: [...password].length >= shortest },
    { rule: 'ruleClasses', isMet: classesOf(password) >= 3 },
    { rule: 'ruleOwn', isMet: password !== '' && !words.some((word) => lower.includes((word ?? '').toLowerCase())) },
  ];
}

export function passwordStrength(password: string, checks: readonly PasswordCheck[]): 'weak' | 'fair' | 'strong' {
  if (checks.some(({ isMet }) => !isMet)) return 'weak';
  return [...password].length >= strongLength && classesOf(password) === classes.length ? 'strong' : 'fair';
}

function classesOf(password: string): number {
  return classes.filter((each) => each.test(password)).length;
}
