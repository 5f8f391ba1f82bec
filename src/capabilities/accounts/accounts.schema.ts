/** Shapes of requests and answers about accounts, shared by the server and the web. */
import { z } from 'zod';
import { roleCodes } from './accounts.model.ts';

const says = z.object({ zh: z.string(), en: z.string() });
const instantText = z.string().meta({ format: 'date-time' });
const loginName = z.string().trim().min(1).max(64);
/** Length only: what makes a good password is a rule with words of its own. */
const password = z.string().min(1).max(256);
const personName = z.string().trim().min(1).max(60);
const staffNumber = z.string().trim().min(1).max(40);
const version = z.number().int().min(1);
const reason = z.string().trim().min(2).max(500);

export const roleShape = z.enum(roleCodes);
export const scopeKindShape = z.enum(['jurisdiction', 'round', 'inspection', 'unit']);

/** A grant as its holder and the security administrator see it. `live` says whether it holds today. */
export const grantShape = z.object({
  id: z.uuid(),
  version,
  accountId: z.uuid(),
  role: roleShape,
  scopeKind: scopeKindShape,
  scopeId: z.uuid(),
  scopeName: z.string(),
  withSubordinates: z.boolean(),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  endedOn: z.iso.date().nullable(),
  live: z.boolean(),
});
export type GrantView = z.infer<typeof grantShape>;

export const ownGrantShape = grantShape.omit({ version: true, accountId: true, endedOn: true, live: true });

export const demonstrationSignInShape = z.object({
  loginName: z.string(),
  password: z.string(),
  name: z.string(),
  roles: z.array(roleShape),
});

export const sessionShape = z.object({
  state: z.enum(['first-run', 'signed-out', 'signed-in']),
  csrfToken: z.string(),
  idleMinutes: z.number().int(),
  demonstration: z.array(demonstrationSignInShape).nullable(),
  account: z
    .object({
      id: z.uuid(),
      loginName: z.string(),
      displayName: z.string(),
      mustChangePassword: z.boolean(),
      secondFactor: z.boolean(),
      /** An administrator without a second factor: the page asks for one. */
      secondFactorAdvised: z.boolean(),
      grants: z.array(ownGrantShape),
    })
    .optional(),
});
export type SessionView = z.infer<typeof sessionShape>;

export const signInShape = z.object({ loginName, password, code: z.string().trim().max(32).optional() });
export const changePasswordShape = z.object({ current: password, next: password });

export const secondFactorShape = z.object({ secret: z.string(), uri: z.string(), qrSvg: z.string() });
export const confirmSecondFactorShape = z.object({ code: z.string().trim().min(1).max(32) });
export const recoveryCodesShape = z.object({ recoveryCodes: z.array(z.string()) });
export const removeSecondFactorShape = z.object({ password });

export const ownSessionShape = z.object({
  id: z.uuid(),
  createdAt: instantText,
  lastSeenAt: instantText,
  address: z.string(),
  agent: z.string(),
  current: z.boolean(),
});
export type OwnSession = z.infer<typeof ownSessionShape>;

export const seatShape = z.enum(['system', 'security', 'audit']);
export const firstRunShape = z.object({
  jurisdiction: z.object({
    name: z.string().trim().min(2).max(60),
    code: z
      .string()
      .trim()
      .regex(/^[0-9A-Z]{2,12}$/),
  }),
  administrators: z
    .array(z.object({ seat: seatShape, loginName, displayName: personName, staffNumber, password }))
    .length(3),
});
export type FirstRunOrder = z.infer<typeof firstRunShape>;
export const firstRunStateShape = z.object({ open: z.boolean() });

export const accountShape = z.object({
  id: z.uuid(),
  version,
  loginName: z.string(),
  displayName: z.string(),
  staffNumber: z.string(),
  jurisdictionId: z.uuid(),
  jurisdictionName: z.string(),
  status: z.enum(['active', 'disabled']),
  locked: z.boolean(),
  lockedAt: instantText.nullable(),
  mustChangePassword: z.boolean(),
  secondFactor: z.boolean(),
  createdAt: instantText,
  lastSeenAt: instantText.nullable(),
  /** Roles held today. */
  roles: z.array(roleShape),
});
export type AccountView = z.infer<typeof accountShape>;

/** What the person asking may do with an account now; a refused command carries the reason to show beside it. */
export const allowedShape = z.partialRecord(
  z.enum(['rename', 'disable', 'enable', 'reset-password', 'unlock', 'reset-second-factor', 'grant']),
  z.object({ may: z.boolean(), because: says.optional() }),
);
export const accountPageShape = z.object({ account: accountShape, allowed: allowedShape });
export type AccountPage = z.infer<typeof accountPageShape>;

export const accountListQuery = z.object({
  search: z.string().trim().max(60).optional(),
  status: z.enum(['active', 'disabled', 'locked']).optional(),
  /** `next` of the page before. */
  after: z.string().max(200).optional(),
});
export const accountListShape = z.object({ accounts: z.array(accountShape), next: z.string().nullable() });

export const createAccountShape = z.object({
  loginName,
  displayName: personName,
  staffNumber,
  jurisdictionId: z.uuid(),
});
export const newAccountShape = z.object({ account: accountShape, temporaryPassword: z.string() });
export const renameAccountShape = z.object({ version, displayName: personName, staffNumber });
export const versionShape = z.object({ version });
export const versionAndReasonShape = z.object({ version, reason });
export const temporaryPasswordShape = z.object({ account: accountShape, temporaryPassword: z.string() });

export const createGrantShape = z.object({
  accountId: z.uuid(),
  role: roleShape,
  scopeKind: scopeKindShape,
  scopeId: z.uuid(),
  withSubordinates: z.boolean(),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
});
/** `on`: the first day on which the grant no longer holds; today ends it at once. */
export const endGrantShape = z.object({ version, on: z.iso.date(), reason });

export const roleFactShape = z.object({
  role: roleShape,
  name: says,
  scopeKind: scopeKindShape,
  sphere: z.enum(['administration', 'business']),
});
export const scopeQuery = z.object({
  kind: scopeKindShape,
  search: z.string().trim().max(60).optional(),
});
export const scopeShape = z.object({ id: z.uuid(), name: z.string(), path: z.string() });
export const idParams = z.object({ id: z.uuid() });
export const nothingShape = z.object({ done: z.literal(true) });
