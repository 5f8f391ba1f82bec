import type { Tx } from '#platform/db/database.ts';
import type { Change } from './record.ts';

/** Looks at what was just written, in the same transaction: what must never be later than its cause. */
export type Follower = (tx: Tx, changes: readonly Change[]) => Promise<void>;

const followers = new Map<string, Follower[]>();

/**
 * Follows every change of these kinds of subjects. Capabilities on the right follow those on the left, which need not know
 * of them. A follower writes other kinds than those it follows, or it would follow itself.
 */
export function follow(kinds: readonly string[], follower: Follower): void {
  for (const kind of kinds) followers.set(kind, [...(followers.get(kind) ?? []), follower]);
}

export async function tellFollowers(tx: Tx, changes: readonly Change[]): Promise<void> {
  const asked = new Set(changes.flatMap(({ subject }) => followers.get(subject.kind) ?? []));
  for (const follower of asked) await follower(tx, changes);
}
