import { generateSync } from 'otplib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from '#platform/kernel/time.ts';
import { setAccountSettings } from './accounts.settings.ts';
import {
  drawRecoveryCodes,
  drawSecondFactor,
  hashPassword,
  isPassword,
  loginDigestOf,
  recoveryHashOf,
  seal,
  stepOfCode,
  unseal,
} from './vault.ts';

beforeAll(() =>
  setAccountSettings({
    sessionKey: Buffer.alloc(32, 1),
    secondFactorKey: Buffer.alloc(32, 2),
    idleMinutes: 15,
    secureCookies: false,
  }),
);

describe('passwords', () => {
  it('are kept as argon2id, and compared whatever way the signs were composed', async () => {
    const kept = await hashPassword('Café-山水-42');
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await isPassword(kept, 'Cafe\u0301-山水-42')).toBe(true);
    expect(await isPassword(kept, 'Cafe-山水-42')).toBe(false);
  });
});

describe('second factors', () => {
  const { secret, uri } = drawSecondFactor('chen.mo');
  const at = (second: number) => new Date(1_800_000_000_000 + second * 1000).toISOString() as Instant;
  const codeAt = (second: number) => generateSync({ secret, epoch: 1_800_000_000 + second });

  it('give a code’s step, one step early or late allowed and no more', () => {
    const step = 1_800_000_000 / 30;
    expect(stepOfCode(secret, codeAt(0), at(0))).toBe(step);
    expect(stepOfCode(secret, codeAt(0), at(30))).toBe(step);
    expect(stepOfCode(secret, codeAt(30), at(0))).toBe(step + 1);
    expect(stepOfCode(secret, codeAt(0), at(61))).toBeNull();
    expect(stepOfCode(secret, 'letters', at(0))).toBeNull();
    expect(stepOfCode(secret, `${codeAt(0).slice(0, 3)} ${codeAt(0).slice(3)}`, at(0))).toBe(step);
  });

  it('are named for the authenticator', () => {
    expect(uri).toMatch(/^otpauth:\/\/totp\/.*chen\.mo\?.*secret=/);
  });

  it('are sealed: another seal each time, and a changed one opens for nobody', () => {
    const sealed = seal(secret);
    expect(unseal(sealed)).toBe(secret);
    expect(seal(secret)).not.toBe(sealed);
    const bytes = Buffer.from(sealed.slice(3), 'base64url');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(() => unseal(`v1.${bytes.toString('base64url')}`)).toThrow();
  });

  it('come with ten recovery codes that are read however they are typed', () => {
    const { codes, hashes } = drawRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    expect(recoveryHashOf(` ${(codes[0] ?? '').toLowerCase().replaceAll('-', ' ')}`)).toBe(hashes[0]);
  });
});

it('a login name is counted the same in capitals', () => {
  expect(loginDigestOf('Chen.Mo')).toEqual(loginDigestOf('chen.mo'));
  expect(loginDigestOf('chen.mo')).not.toEqual(loginDigestOf('chen.m'));
});
