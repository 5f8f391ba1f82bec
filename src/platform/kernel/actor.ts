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
  /** The role that the present call is made under. */
  readonly role: string;
  readonly grants: readonly Grant[];
  readonly address: string;
}

export type Actor =
  | AccountActor
  /** Somebody not signed in yet: may only try to enter. */
  | { readonly kind: 'door'; readonly address: string }
  /** The program itself: jobs, the command line, the loading of demonstration data. */
  | { readonly kind: 'system'; readonly name: string };
