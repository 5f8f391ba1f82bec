import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

/** The search part of the address as plain strings; written by hand and by links alike, so never trusted to be anything else. */
export type Search = Readonly<Record<string, string>>;

export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

export function stringifySearch(search: Record<string, unknown>): string {
  const kept = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const query = new URLSearchParams(kept.map(([key, value]) => [key, String(value)])).toString();
  return query === '' ? '' : `?${query}`;
}

/** The search parameters that every page keeps. */
export const jurisdictionParameter = 'jurisdiction';
export const roundParameter = 'round';

/** Goes to a page: `const go = useGo(); go('/registry/units/…')`. */
export function useGo(): (to: string, options?: { readonly replace?: boolean }) => void {
  const navigate = useNavigate();
  return useCallback(
    (to, options = {}) => {
      const [path = '/', query = ''] = to.split('?', 2);
      void navigate({ to: path, search: parseSearch(query) as never, replace: options.replace });
    },
    [navigate],
  );
}

/** The ids in the page's path: `/registry/units/$unitId` gives `{ unitId }`. */
export function usePathIds<Name extends string>(): Readonly<Record<Name, string>> {
  return useParams({ strict: false }) as Readonly<Record<Name, string>>;
}

export interface Filters<Name extends string> {
  /** What the address says; an empty string where it says nothing. */
  readonly values: Readonly<Record<Name, string>>;
  /** Changes some and goes back to the first page, because a cursor belongs to the filters that it was made with. */
  set(changes: Partial<Record<Name, string>>): void;
  clear(): void;
  readonly isFiltered: boolean;
}

/** Name of the search parameter that holds the place in a list. */
export const cursorParameter = 'after';

/**
 * The filters of a list, kept in the address, so that a link shows what its sender saw:
 * `const filters = useFilters(['search', 'kind'])`. Names must be constant.
 */
export function useFilters<Name extends string>(names: readonly Name[]): Filters<Name> {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const key = names.join(' ');
  const values = useMemo(() => {
    const entries = key.split(' ').map((name) => [name, search[name] ?? '']);
    return Object.fromEntries(entries) as Record<Name, string>;
  }, [key, search]);
  const set = useCallback(
    (changes: Partial<Record<Name, string>>) => {
      const next = { ...search, ...changes, [cursorParameter]: '' };
      void navigate({ to: '.', search: next as never, replace: true });
    },
    [navigate, search],
  );
  const clear = useCallback(() => {
    const none = Object.fromEntries(key.split(' ').map((name) => [name, ''])) as Record<Name, string>;
    set(none);
  }, [key, set]);
  const isFiltered = Object.values(values).some((value) => value !== '');
  return { values, set, clear, isFiltered };
}

/** The place in a keyset list, kept in the address; a new page is a step in the browser's history. */
export function useCursor(): { readonly cursor: string; go(cursor: string): void } {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const go = useCallback(
    (cursor: string) => {
      const next = { ...search, [cursorParameter]: cursor };
      void navigate({ to: '.', search: next as never });
    },
    [navigate, search],
  );
  return { cursor: search[cursorParameter] ?? '', go };
}
