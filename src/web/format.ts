import { fen, formatWan } from '#platform/kernel/money.ts';
import { formatText } from './format.text.ts';
import { fill, type Language, useLanguage } from './language.ts';

/** Every instant is shown in China's time, wherever the computer stands. */
const timeZone = 'Asia/Shanghai';
const locales: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' };

export interface Formats {
  /** `2026-11-24` → 2026年11月24日 / 24 November 2026. */
  day(day: string): string;
  /** An instant to the minute: 2026-11-24 11:52, which sorts and aligns in tables in both languages. */
  instant(at: string): string;
  /** An instant to the second, for logs. */
  second(at: string): string;
  number(value: number): string;
  /** Words one after the other: 甲、乙 / A, B. */
  list(words: readonly string[]): string;
  /** A word and what it is: 理由：重复 / Reason: twice the same. */
  named(name: string, value: string): string;
  /** A word and what stands beside it: 祝青禾（组员）. */
  aside(name: string, value: string): string;
  /** An amount in fen, shown in 万元. */
  wan(fen: number): string;
}

export function formatsOf(language: Language): Formats {
  const locale = locales[language];
  const dayFormat = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'long' });
  const numbers = new Intl.NumberFormat(locale);
  const amounts = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 6 });
  return {
    day: (day) => dayFormat.format(new Date(`${day}T00:00:00Z`)),
    instant: (at) => clock(at).slice(0, 16),
    second: clock,
    number: (value) => numbers.format(value),
    list: (words) => words.join(language === 'zh' ? '、' : ', '),
    named: (name, value) => fill(formatText.named[language], { name, value }),
    aside: (name, value) => fill(formatText.aside[language], { name, value }),
    // By way of its decimal digits, so that no amount passes through a floating-point fraction.
    wan: (amount) =>
      fill(formatText.wan[language], { amount: amounts.format(formatWan(fen(amount)) as Intl.StringNumericLiteral) }),
  };
}

// The Swedish locale writes ISO order, `2026-11-24 11:52:07`.
const clockFormat = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
function clock(at: string): string {
  return clockFormat.format(new Date(at));
}

const formats: Record<Language, Formats> = { zh: formatsOf('zh'), en: formatsOf('en') };

export function useFormats(): Formats {
  return formats[useLanguage()];
}
