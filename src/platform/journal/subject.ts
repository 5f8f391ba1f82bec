/** What can be noted without a row of its own. */
export interface NotedSubject {
  readonly kind: string;
  /** Administrative entries may be read whole by the audit administrator; business content may not. */
  readonly sphere: 'administration' | 'business';
}

/** A subject is one kind of row whose whole life the journal keeps. */
export interface Subject extends NotedSubject {
  /** Schema-qualified table; it has `id uuid` and `version integer`, and no column defaults. */
  readonly table: string;
  /** Columns whose values are journaled as digests: passwords, keys. */
  readonly digested: readonly string[];
}

export function defineSubject(subject: Omit<Subject, 'digested'> & { digested?: readonly string[] }): Subject {
  return { digested: [], ...subject };
}

/** A domain table that is no subject's, and why. */
export interface Exemption {
  readonly table: string;
  readonly because: string;
}
