import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Id } from '#platform/kernel/id.ts';
import { addDays, type Day } from '#platform/kernel/time.ts';
import { type Account, type RoleCode, type RoleGrant, roleCodes, roleFact, roles } from './accounts.model.ts';
import { decideEndGrant, decideGrant, type GrantOrder, type GrantSituation, holdsOn } from './grant.decide.ts';

const today = '2026-11-24' as Day;
const scopeId = '01900000-0000-7000-8000-000000000002';
const account: Account = {
  id: '01900000-0000-7000-8000-000000000001' as Id<'account'>,
  version: 1,
  loginName: 'chen.mo',
  displayName: '陈默',
  staffNumber: 'A1001',
  jurisdictionId: scopeId,
  status: 'active',
  mustChangePassword: false,
  lockedAt: null,
  secondFactor: 'none',
};
const held = (
  role: RoleCode,
  fromOn: string,
  toOn: string | null = null,
  endedOn: string | null = null,
): RoleGrant => ({
  id: '01900000-0000-7000-8000-000000000003' as Id<'role-grant'>,
  version: 1,
  accountId: account.id,
  role,
  scopeKind: roleFact(role).scopeKind,
  scopeId,
  withSubordinates: false,
  fromOn: fromOn as Day,
  toOn: toOn as Day | null,
  endedOn: endedOn as Day | null,
});
const order = (change: Partial<GrantOrder> = {}): GrantOrder => ({
  role: 'office-clerk',
  scopeKind: 'jurisdiction',
  scopeId,
  withSubordinates: false,
  from: today,
  to: null,
  ...change,
});
const situation = (change: Partial<GrantSituation> = {}): GrantSituation => ({
  account,
  isSelf: false,
  grants: [],
  scopeAdministered: true,
  today,
  ...change,
});
const outcome = (one: GrantOrder, where: GrantSituation) => {
  const decision = decideGrant(one, where);
  return decision.accepted ? decision.event : decision.refusal.kind;
};

describe('granting a role', () => {
  it('is refused to oneself, to a disabled account, outside one’s scope, for a day gone by', () => {
    expect(outcome(order(), situation())).toBe('role-granted');
    expect(outcome(order(), situation({ isSelf: true }))).toBe('accounts.grant-to-oneself');
    expect(outcome(order(), situation({ account: { ...account, status: 'disabled' } }))).toBe(
      'accounts.account-disabled',
    );
    expect(outcome(order(), situation({ scopeAdministered: false }))).toBe('accounts.scope-missing');
    expect(outcome(order({ from: addDays(today, -1) }), situation())).toBe('accounts.grant-in-past');
    expect(outcome(order({ to: addDays(today, -1) }), situation())).toBe('accounts.grant-days-in-order');
    expect(outcome(order({ to: today }), situation())).toBe('role-granted');
  });

  it('fits the role’s kind of scope, for every role and every kind', () => {
    for (const { role, scopeKind } of roles) {
      for (const kind of ['jurisdiction', 'round', 'inspection', 'unit'] as const) {
        const expected = kind === scopeKind ? 'role-granted' : 'accounts.scope-does-not-fit';
        expect(outcome(order({ role, scopeKind: kind }), situation())).toBe(expected);
      }
    }
  });

  it('reaches subordinates only from a jurisdiction', () => {
    const unit = order({ role: 'unit-contact', scopeKind: 'unit', withSubordinates: true });
    expect(outcome(unit, situation())).toBe('accounts.subordinates-do-not-fit');
  });

  it('never gives one person two seats at a time, whichever two', () => {
    for (const first of roleCodes) {
      for (const second of roleCodes) {
        const one = order({ role: second, scopeKind: roleFact(second).scopeKind });
        const apart = roleFact(first).seat !== roleFact(second).seat;
        const expected = apart
          ? 'accounts.seats-apart'
          : first === second
            ? 'accounts.already-granted'
            : 'role-granted';
        expect(outcome(one, situation({ grants: [held(first, '2026-01-01')] }))).toBe(expected);
      }
    }
  });

  it('lets another seat begin on the day after the first ended', () => {
    const clerk = order({ from: '2026-12-01' as Day });
    expect(outcome(clerk, situation({ grants: [held('audit-administrator', '2026-01-01', '2026-11-30')] }))).toBe(
      'role-granted',
    );
    expect(outcome(clerk, situation({ grants: [held('audit-administrator', '2026-01-01', '2026-12-01')] }))).toBe(
      'accounts.seats-apart',
    );
    expect(outcome(clerk, situation({ grants: [held('audit-administrator', '2026-01-01', null, '2026-12-01')] }))).toBe(
      'role-granted',
    );
  });

  it('says in each language which role is in the way', () => {
    const decision = decideGrant(order(), situation({ grants: [held('audit-administrator', '2026-01-01')] }));
    expect(decision.accepted ? null : decision.refusal.says.zh).toContain('“审计管理员”（2026-01-01起）');
  });

  it('agrees with a calendar of days about whether two grants meet', () => {
    const day = fc.integer({ min: 0, max: 20 }).map((days) => addDays(today, days));
    const maybeDay = fc.option(day, { nil: null });
    fc.assert(
      fc.property(day, maybeDay, maybeDay, day, maybeDay, (fromOn, toOn, endedOn, from, to) => {
        fc.pre((toOn === null || toOn >= fromOn) && (to === null || to >= from));
        const existing = held('audit-administrator', fromOn, toOn, endedOn);
        const days = Array.from({ length: 60 }, (_, index) => addDays(today, index));
        const meet = days.some((one) => holdsOn(existing, one) && from <= one && (to === null || one <= to));
        expect(outcome(order({ from, to }), situation({ grants: [existing] }))).toBe(
          meet ? 'accounts.seats-apart' : 'role-granted',
        );
      }),
    );
  });
});

describe('ending a grant', () => {
  const end = (on: string, grant: RoleGrant, change: { isSelf?: boolean; isLast?: boolean } = {}) => {
    const decision = decideEndGrant(on as Day, { grant, isSelf: false, isLast: false, today, ...change });
    return decision.accepted ? decision.event : decision.refusal.kind;
  };

  it('is possible from today on, and shortens only', () => {
    const grant = held('office-clerk', '2026-01-01', '2026-12-31');
    expect(end('2026-11-24', grant)).toBe('grant-ended');
    expect(end('2026-11-23', grant)).toBe('accounts.end-in-past');
    expect(end('2027-01-01', grant)).toBe('accounts.grant-already-ended');
    expect(end('2026-11-25', held('office-clerk', '2026-01-01', null, '2026-11-24'))).toBe(
      'accounts.grant-already-ended',
    );
  });

  it('is refused of one’s own and of the last administrator of a seat', () => {
    const grant = held('security-administrator', '2026-01-01');
    expect(end('2026-11-24', grant, { isSelf: true })).toBe('accounts.grant-of-oneself');
    expect(end('2026-11-24', grant, { isLast: true })).toBe('accounts.last-administrator');
  });

  it('makes it hold no longer on that very day', () => {
    expect(holdsOn(held('office-clerk', '2026-01-01', null, '2026-11-24'), today)).toBe(false);
    expect(holdsOn(held('office-clerk', '2026-01-01', null, '2026-11-25'), today)).toBe(true);
    expect(holdsOn(held('office-clerk', '2026-11-24', '2026-11-24'), today)).toBe(true);
  });
});
