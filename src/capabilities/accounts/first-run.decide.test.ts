import { describe, expect, it } from 'vitest';
import { decideFirstRun, type FirstAdministrator } from './first-run.decide.ts';

const three: readonly FirstAdministrator[] = [
  { seat: 'system', loginName: 'long.qm', staffNumber: 'A1', password: 'Kmwt-4827-qhxz' },
  { seat: 'security', loginName: 'ran.jz', staffNumber: 'A2', password: 'Rvbd-5936-wkpc' },
  { seat: 'audit', loginName: 'yan.sz', staffNumber: 'A3', password: 'Tgny-2648-mjxe' },
];
const changed = (index: number, change: Partial<FirstAdministrator>) =>
  three.map((one, at) => (at === index ? { ...one, ...change } : one));
const outcome = (administrators: readonly FirstAdministrator[], isAnybody = false) => {
  const decision = decideFirstRun({ administrators }, isAnybody);
  return decision.accepted ? decision.event : `${decision.refusal.kind} ${decision.refusal.field ?? ''}`.trim();
};

describe('the first run', () => {
  it('takes three people for three seats, once', () => {
    expect(outcome(three)).toBe('first-run');
    expect(outcome(three, true)).toBe('accounts.first-run-closed');
  });

  it('refuses a seat left empty and one person in two', () => {
    expect(outcome(changed(2, { seat: 'system' }))).toBe('accounts.seats-incomplete administrators');
    expect(outcome(changed(2, { loginName: 'LONG.QM' }))).toBe('accounts.administrators-same administrators');
    expect(outcome(changed(1, { staffNumber: 'A1' }))).toBe('accounts.administrators-same administrators');
  });

  it('refuses a weak or a shared password beside its field', () => {
    expect(outcome(changed(1, { password: 'Admin@123456' }))).toBe(
      'accounts.password-common administrators.1.password',
    );
    expect(outcome(changed(1, { password: 'Kmwt-4827-qhxz' }))).toBe(
      'accounts.administrators-same-password administrators',
    );
  });
});
