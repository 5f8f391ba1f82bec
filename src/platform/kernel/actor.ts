/** Who acts. Every transaction has one; row-level security and the journal read it. */

export type ScopeKind = 'jurisdiction' | 'round' | 'inspection' | 'unit';

/** A live grant of a role for a scope; which roles there are is the business of the capability that keeps accounts. */
export interface Grant {
  readonly role: string;
  readonly scopeKind: ScopeKind;
  readonly scopeId: string;
  /** A jurisdiction's grant that reaches the jurisdictions under it. */
  readonly withSubordinates: boolean;
}

export interface AccountActor {
  readonly kind: 'account';
  readonly accountId: string;
  readonly sessionId: string;
  readonly name: string;
  /** The role that the present call is made under, as far as the call alone tells. */
  readonly role: string;
  /** Every role that the present call admits; of several, the one that counts is held where the effect lies. */
  readonly admitted?: readonly string[];
  readonly grants: readonly Grant[];
  readonly address: string;
}

export type Actor =
  | AccountActor
  /** Somebody not signed in yet: may only try to enter. */
  | { readonly kind: 'door'; readonly address: string }
  /** The program itself: jobs, the command line, the loading of demonstration data. */
  | { readonly kind: 'system'; readonly name: string };

/** Whether somebody holds one of these roles where he acts. */
export function holdsOneOf({ roles }: { readonly roles: readonly string[] }, wanted: readonly string[]): boolean {
  return roles.some((role) => wanted.includes(role));
}

/**
 * The role an effect is made under: a clerk of one district who is a director in another acts in each as what he is there.
 * @param jurisdictionId where the effect lies, if in a jurisdiction
 * @returns the first fitting of the admitted roles: held for this very jurisdiction, then held from above or for a part
 * of one, then the call's own; nothing where the actor has none
 */
export function roleAt({ role, admitted = [], grants }: AccountActor, jurisdictionId: string | null): string | null {
  const held = admitted.flatMap((one) => grants.filter((grant) => grant.role === one));
  const here =
    held.find(({ scopeId }) => scopeId === jurisdictionId) ??
    held.find(({ scopeKind, withSubordinates }) => withSubordinates || scopeKind !== 'jurisdiction');
  return (jurisdictionId === null ? undefined : here?.role) ?? (role || null);
}
