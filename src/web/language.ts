import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Says } from '#platform/kernel/decision.ts';

export { fill } from '#platform/kernel/filling.ts';

export type Language = keyof Says;
export type Texts = Readonly<Record<string, Says>>;

const storeName = 'zhuoluo.language';
const listeners = new Set<() => void>();
let language: Language = remembered();

function remembered(): Language {
  try {
    return globalThis.localStorage?.getItem(storeName) === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

export function currentLanguage(): Language {
  return language;
}

/** Switches the language everywhere at once and remembers it on this computer. */
export function chooseLanguage(next: Language): void {
  language = next;
  try {
    globalThis.localStorage?.setItem(storeName, next);
  } catch {
    // A browser that forbids storage still switches; it only does not remember.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage);
}

/** The texts of a `*.text.ts` file in the language of the person: `const text = useText(unitText)`. */
export function useText<T extends Texts>(texts: T): Readonly<Record<keyof T, string>> {
  const chosen = useLanguage();
  return useMemo(() => {
    const entries = Object.entries(texts).map(([key, says]) => [key, says[chosen]]);
    return Object.fromEntries(entries) as Record<keyof T, string>;
  }, [texts, chosen]);
}

/** Picks the language of one text: `say(failure.says)`. */
export function useSay(): (says: Says) => string {
  const chosen = useLanguage();
  return useCallback((says: Says) => says[chosen], [chosen]);
}
