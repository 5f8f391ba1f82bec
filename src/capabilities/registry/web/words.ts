import type { Says } from '#platform/kernel/decision.ts';
import { useSay } from '#web/language.ts';

/** Choices of a select from coded names. */
export function useChoices(names: Readonly<Record<string, Says>>): { value: string; label: string }[] {
  const say = useSay();
  return Object.entries(names).map(([value, says]) => ({ value, label: say(says) }));
}

/** The word for a code; nothing for none. */
export function useWord(): (names: Readonly<Record<string, Says>>, code: string | null | undefined) => string {
  const say = useSay();
  return (names, code) => {
    const says = code ? names[code] : undefined;
    return says === undefined ? '' : say(says);
  };
}

const chinaDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** Today in China, `YYYY-MM-DD`. */
export function today(): string {
  return chinaDay.format(new Date());
}

/** The last day of a stretch whose first day no more is `untilOn`. */
export function lastDay(untilOn: string): string {
  return new Date(Date.parse(`${untilOn}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
