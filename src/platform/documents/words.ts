/** Days and numbers as official documents write them, in the language asked for. */
import { dayOf, parseInstant } from '../kernel/time.ts';
import type { Language } from './document.model.ts';

const english = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long' });

/** 2026年11月26日 / 26 November 2026; where there is none yet, room to write one by hand. */
export function dayText(day: string | null, language: Language): string {
  if (language === 'en') return day === null ? '____________' : english.format(new Date(`${day}T00:00:00Z`));
  if (day === null) return '　　　　年　　月　　日';
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** The day on which it was in China. */
export function dayTextAt(at: string | null, language: Language): string {
  return dayText(at === null ? null : dayOf(parseInstant(at)), language);
}

/** The number that the register of outgoing documents gives (发文字号) is written in by hand: only its year is known. */
export function numberToFill(at: string, language: Language): string {
  const year = dayOf(parseInstant(at)).slice(0, 4);
  return language === 'zh' ? `　　　　〔${year}〕　　号` : `[${year}] No. ____`;
}

/** Names one after the other. */
export function listText(words: readonly string[], language: Language): string {
  return words.join(language === 'zh' ? '、' : ', ');
}
