/** Passwords, codes and tokens: what is compared, sealed and drawn. No rule is decided here. */
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { generateSecret, generateURI, verifySync } from 'otplib';
import type { Instant } from '#platform/kernel/time.ts';
import { entryRules } from './accounts.model.ts';
import { accountSettings } from './accounts.settings.ts';

/** argon2id (RFC 9106) with OWASP's second recommendation: 19 MiB, two passes, about 25 ms of one core. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const stepSeconds = 30;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost);
}

export function isPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password.normalize('NFKC'));
}

let decoy: Promise<string> | undefined;

/** Takes the time of a comparison where there is nothing to compare with. @returns false */
export async function compareWithNothing(password: string): Promise<false> {
  decoy ??= hashPassword(randomBytes(24).toString('base64url'));
  await isPassword(await decoy, password);
  return false;
}

/** Letters and digits that are not mistaken for one another when read out or written down. */
const drawn = { capital: 'ABCDEFGHJKMNPQRSTUVWXYZ', small: 'abcdefghjkmnpqrstuvwxyz', digit: '23456789' };

/** A password to be handed over once, such as `Kmwtx-4827-qhxzp`: three classes, 57 bits. */
export function drawTemporaryPassword(): string {
  const part = (letters: string, length: number) =>
    Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
  return [part(drawn.capital, 1) + part(drawn.small, 4), part(drawn.digit, 4), part(drawn.small, 5)].join('-');
}

/** A session's token: 256 random bits for the cookie, their digest for the table. */
export function drawToken(): { token: string; tokenHash: Buffer } {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: tokenHashOf(token) };
}

export function tokenHashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** A login name as the door counts it: keyed, because people type passwords into the wrong field. */
export function loginDigestOf(loginName: string): Buffer {
  return createHmac('sha256', accountSettings().sessionKey)
    .update('login\0')
    .update(loginName.normalize('NFKC').toLowerCase())
    .digest();
}

export function drawSecondFactor(loginName: string): { secret: string; uri: string } {
  const secret = generateSecret();
  return { secret, uri: generateURI({ issuer: '着落 Zhuoluo', label: loginName, secret }) };
}

/** The time step that a code belongs to, one step early or late allowed; nothing where it belongs to none. */
export function stepOfCode(secret: string, code: string, now: Instant): number | null {
  const token = code.replaceAll(' ', '');
  if (!/^\d{6}$/.test(token)) return null;
  const result = verifySync({ secret, token, epoch: Math.floor(Date.parse(now) / 1000), epochTolerance: stepSeconds });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}

/** Recovery codes, 59 bits each, `7KQM-2XTD-9HWA`, and their digests; each is good for one sign-in. */
export function drawRecoveryCodes(): { codes: string[]; hashes: string[] } {
  const signs = drawn.capital + drawn.digit;
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('');
  const codes = Array.from({ length: entryRules.recoveryCodes }, () => [group(), group(), group()].join('-'));
  return { codes, hashes: codes.map(recoveryHashOf) };
}

export function recoveryHashOf(code: string): string {
  const plain = code.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return createHmac('sha256', accountSettings().secondFactorKey).update('recovery\0').update(plain).digest('hex');
}

/** Seals a second factor's secret under AES-256-GCM: version, nonce, tag, ciphertext, in base64url. */
export function seal(text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', accountSettings().secondFactorKey, nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`;
}

/** @throws Error where the text was changed or sealed under another key */
export function unseal(sealed: string): string {
  const bytes = Buffer.from(sealed.slice('v1.'.length), 'base64url');
  const cipher = createDecipheriv('aes-256-gcm', accountSettings().secondFactorKey, bytes.subarray(0, 12));
  cipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString('utf8');
}
