import { useCallback } from 'react';
import type { ScopeKind } from '#platform/kernel/actor.ts';
import type { Says } from '#platform/kernel/decision.ts';
import { useSettledData } from './data.ts';

/** One of `/api/roles`. */
export interface RoleShape {
  readonly role: string;
  readonly name: Says;
  readonly scopeKind: ScopeKind;
  readonly sphere: 'administration' | 'business';
}

export function useRoleList(): readonly RoleShape[] {
  return useSettledData<RoleShape[]>('/api/roles').data ?? none;
}

/** A role's name in both languages; dots while the names are being read. */
export function useRoleNames(): (role: string) => Says {
  const roles = useRoleList();
  return useCallback((role) => roles.find((each) => each.role === role)?.name ?? unread, [roles]);
}

const unread: Says = { zh: '…', en: '…' };
const none: readonly RoleShape[] = [];
