import { type Actor, roleAt } from '#platform/kernel/actor.ts';
import type { Instant } from '#platform/kernel/time.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** What an entry commits to; the names are part of the format and never change. */
export interface Committed {
  readonly id: string;
  readonly at: Instant;
  readonly actorKind: Actor['kind'];
  readonly actorId: string | null;
  readonly actorName: string;
  readonly role: string | null;
  readonly address: string | null;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly jurisdictionId: string | null;
  readonly version: number | null;
  readonly event: string;
  readonly result: 'done' | 'refused';
  readonly sphere: 'administration' | 'business';
  readonly change: Json;
  readonly detail: Json;
}

/** The part of an entry that its actor gives. @param jurisdictionId where the effect lies, if in a jurisdiction */
export function signature(
  actor: Actor,
  jurisdictionId: string | null,
): Pick<Committed, 'actorKind' | 'actorId' | 'actorName' | 'role' | 'address'> {
  switch (actor.kind) {
    case 'account':
      return {
        actorKind: 'account',
        actorId: actor.accountId,
        actorName: actor.name,
        role: roleAt(actor, jurisdictionId),
        address: actor.address,
      };
    case 'door':
      return { actorKind: 'door', actorId: null, actorName: 'door', role: null, address: actor.address };
    case 'system':
      return { actorKind: 'system', actorId: null, actorName: actor.name, role: null, address: null };
  }
}

/** Values as JSON has them: instants and days are strings already; `undefined` is left out. */
export function plain(values: Readonly<Record<string, unknown>>): Record<string, Json> {
  return JSON.parse(JSON.stringify(values)) as Record<string, Json>;
}

const columns = new Map<string, string>();

/** `validFrom` → `valid_from`: the models' names and the columns' names, of which there are few. */
export function snake(name: string): string {
  const known = columns.get(name);
  if (known !== undefined) return known;
  const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  columns.set(name, column);
  return column;
}

export function camel(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
