/** Who may do what: the roles, what each is granted for, and the seat that keeps administrators apart from the work. */
import type { ScopeKind } from '#platform/kernel/actor.ts';
import type { Says } from '#platform/kernel/decision.ts';
import type { Id } from '#platform/kernel/id.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';

export type AccountId = Id<'account'>;
export type GrantId = Id<'role-grant'>;
export type SessionId = Id<'session'>;

/** Two seats are never held by one person at one time (三员分立): the database refuses it too. */
export type Seat = 'system' | 'security' | 'audit' | 'business';
export type Sphere = 'administration' | 'business';

export const roleCodes = [
  'system-administrator',
  'security-administrator',
  'audit-administrator',
  'office-clerk',
  'office-director',
  'leading-group-member',
  'team-leader',
  'team-deputy',
  'team-liaison',
  'team-member',
  'discipline-receiving-desk',
  'discipline-officer',
  'organisation-officer',
  'unit-contact',
  'unit-secretary',
  'rectification-supervisor',
] as const;
export type RoleCode = (typeof roleCodes)[number];

export interface RoleFact {
  readonly role: RoleCode;
  readonly name: Says;
  readonly scopeKind: ScopeKind;
  readonly seat: Seat;
}

export const roles: readonly RoleFact[] = [
  administrator('system', '系统管理员', 'System administrator'),
  administrator('security', '安全管理员', 'Security administrator'),
  administrator('audit', '审计管理员', 'Audit administrator'),
  business('office-clerk', 'jurisdiction', '巡察办工作人员', 'Inspection-office clerk'),
  business('office-director', 'jurisdiction', '巡察办主任', 'Inspection-office director'),
  business('leading-group-member', 'jurisdiction', '巡察工作领导小组成员', 'Leading-group member'),
  business('team-leader', 'inspection', '巡察组组长', 'Team leader'),
  business('team-deputy', 'inspection', '巡察组副组长', 'Team deputy'),
  business('team-liaison', 'inspection', '巡察组联络员', 'Team liaison'),
  business('team-member', 'inspection', '巡察组组员', 'Team member'),
  business('discipline-receiving-desk', 'jurisdiction', '纪委线索受理岗', 'Discipline receiving desk'),
  business('discipline-officer', 'jurisdiction', '纪委承办人员', 'Discipline officer'),
  business('organisation-officer', 'jurisdiction', '组织部工作人员', 'Organisation-department officer'),
  business('unit-contact', 'unit', '被巡察单位联络员', 'Inspected unit’s contact'),
  business('unit-secretary', 'unit', '被巡察单位党组织书记', 'Inspected unit’s secretary'),
  business('rectification-supervisor', 'round', '整改督导组成员', 'Rectification supervisor'),
];

const factOf = new Map(roles.map((fact) => [fact.role, fact]));

export function roleFact(role: RoleCode): RoleFact {
  const fact = factOf.get(role);
  if (fact === undefined) throw new Error(`no such role: ${role}`);
  return fact;
}

export function isRole(text: string): text is RoleCode {
  return factOf.has(text as RoleCode);
}

export function sphereOf(role: RoleCode): Sphere {
  return roleFact(role).seat === 'business' ? 'business' : 'administration';
}

export type AccountStatus = 'active' | 'disabled';

/** An account as rules see it; its secrets never leave the commands. */
export interface Account {
  readonly id: AccountId;
  readonly version: number;
  readonly loginName: string;
  readonly displayName: string;
  /** Number in the office's personnel list: one person, one account. */
  readonly staffNumber: string;
  readonly jurisdictionId: string;
  readonly status: AccountStatus;
  readonly mustChangePassword: boolean;
  readonly lockedAt: Instant | null;
  readonly secondFactor: 'none' | 'proposed' | 'confirmed';
}

export interface RoleGrant {
  readonly id: GrantId;
  readonly version: number;
  readonly accountId: AccountId;
  readonly role: RoleCode;
  readonly scopeKind: ScopeKind;
  readonly scopeId: string;
  readonly withSubordinates: boolean;
  readonly fromOn: Day;
  /** The last day; without one the grant holds until it is ended. */
  readonly toOn: Day | null;
  /** The first day on which it no longer holds, where it was ended. */
  readonly endedOn: Day | null;
}

/** What a round of the house counts on; each number is the grade-3 baseline (GB/T 22239-2019) or stricter. */
export const entryRules = {
  failuresBeforeLock: 5,
  /** A security administrator has nobody above who could unlock: that lock ends by itself. */
  securityLockMinutes: 30,
  idleMinutes: 15,
  sessionHours: 12,
  lastSeenSeconds: 30,
  recoveryCodes: 10,
  previousPasswords: 5,
  passwordLength: 10,
  passwordMaximum: 128,
  passwordClasses: 3,
} as const;

function administrator(seat: Exclude<Seat, 'business'>, zh: string, en: string): RoleFact {
  return { role: `${seat}-administrator`, name: { zh, en }, scopeKind: 'jurisdiction', seat };
}

function business(role: RoleCode, scopeKind: ScopeKind, zh: string, en: string): RoleFact {
  return { role, name: { zh, en }, scopeKind, seat: 'business' };
}
