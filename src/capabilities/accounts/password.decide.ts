/** What a password must be. */
import { accept, type Decision, type Refusal, refuse } from '#platform/kernel/decision.ts';
import { entryRules } from './accounts.model.ts';
import { accountRefusals } from './accounts.refusals.ts';
import { commonFragments } from './common-passwords.data.ts';

export interface PasswordOwner {
  readonly loginName: string;
  readonly staffNumber: string;
}

const classes = [/\p{Lu}/u, /\p{Ll}/u, /\p{N}/u, /[^\p{L}\p{N}\s]/u];
/** What must be left of a password when everything common is taken out of it. */
const leastOwn = 5;
const lookAlikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/**
 * Whether a new password is good enough. That it is none of the last five is checked where their digests are.
 * @param field the form's field that a refusal stands beside
 */
export function decidePassword(password: string, owner: PasswordOwner, field: string): Decision<'password-good'> {
  const no = (refusal: Refusal) => refuse({ ...refusal, field });
  const length = [...password].length;
  if (length < entryRules.passwordLength) return no(accountRefusals.passwordTooShort);
  if (length > entryRules.passwordMaximum) return no(accountRefusals.passwordTooLong);
  if (classes.filter((one) => one.test(password)).length < entryRules.passwordClasses)
    return no(accountRefusals.passwordTooPlain);
  const small = password.toLowerCase();
  const names = [owner.loginName, owner.staffNumber]
    .map((name) => name.toLowerCase())
    .filter((name) => name.length >= 3);
  if (names.some((name) => small.includes(name))) return no(accountRefusals.passwordNamesPerson);
  if (isCommon(small)) return no(accountRefusals.passwordCommon);
  return accept('password-good');
}

/** Common words and runs, also in look-alike signs (`P@ssw0rd`), do not count; neither does one character again and again. */
function isCommon(small: string): boolean {
  const plain = [...small].map((sign) => lookAlikes[sign] ?? sign).join('');
  return [small, plain].some((text) => new Set(ownPart(text)).size < leastOwn);
}

function ownPart(text: string): string {
  return commonFragments.reduce((rest, fragment) => rest.replaceAll(fragment, ''), text).replace(/(19|20)\d\d/g, '');
}
