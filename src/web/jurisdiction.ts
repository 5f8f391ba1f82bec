import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Search } from './address.ts';
import { cursorParameter, jurisdictionParameter, roundParameter } from './address.ts';
import { useSettledData } from './data.ts';
import type { SessionGrant } from './session.ts';
import { useAccount } from './session.ts';

/** One of `/api/jurisdictions`. */
export interface Jurisdiction {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly level: 'city' | 'county';
  readonly parentId: string | null;
}

export interface JurisdictionChoice {
  /** The jurisdiction that pages show; undefined while it is being read, or where no grant names one. */
  readonly current: Jurisdiction | undefined;
  /** Those that the person's grants reach, the city first. */
  readonly granted: readonly Jurisdiction[];
  /** Every jurisdiction, for names. */
  readonly all: readonly Jurisdiction[];
  readonly isWaiting: boolean;
  choose(id: string): void;
}

/** The jurisdictions that these grants reach, in the order of `all`. */
export function reachedJurisdictions(grants: readonly SessionGrant[], all: readonly Jurisdiction[]): Jurisdiction[] {
  const parents = new Map(all.map(({ id, parentId }) => [id, parentId]));
  const isUnder = (id: string, top: string): boolean => {
    for (let at: string | null | undefined = id; at; at = parents.get(at)) if (at === top) return true;
    return false;
  };
  const own = grants.filter(({ scopeKind }) => scopeKind === 'jurisdiction');
  return all.filter(({ id }) =>
    own.some(({ scopeId, withSubordinates }) => (withSubordinates ? isUnder(id, scopeId) : id === scopeId)),
  );
}

/**
 * The jurisdiction that the person works in, kept in the address. Pages filter by `current.id`; those who may see
 * several change it in the top bar.
 */
export function useJurisdiction(): JurisdictionChoice {
  const { grants } = useAccount();
  const answer = useSettledData<Jurisdiction[]>('/api/jurisdictions');
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const all = answer.data ?? none;
  const granted = useMemo(() => reachedJurisdictions(grants, all), [grants, all]);
  const chosen = search[jurisdictionParameter];
  return {
    current: granted.find(({ id }) => id === chosen) ?? granted[0],
    granted,
    all,
    isWaiting: answer.isPending,
    choose: (id) => {
      // A round belongs to its jurisdiction.
      const next = { ...search, [cursorParameter]: '', [roundParameter]: '', [jurisdictionParameter]: id };
      void navigate({ to: '.', search: next as never });
    },
  };
}

const none: readonly Jurisdiction[] = [];
