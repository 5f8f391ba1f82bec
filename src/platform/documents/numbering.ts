import type { Language } from './document.model.ts';

const digits = '零一二三四五六七八九';

/** 1 to 99 as 一 to 九十九. */
export function chineseNumber(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  if (number < 1 || number > 99) return String(number);
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`;
}

const alreadyNumbered = /^\s*(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、])/u;

/** Numbers headings as they come: 一、 （一） 1. in Chinese, 1. 1.1 1.1.1 in English. A heading that brings its number keeps it. */
export function headingNumbers(language: Language): (level: 1 | 2 | 3, text: string) => string {
  const counts: [number, number, number] = [0, 0, 0];
  return (level, text) => {
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    counts.fill(0, level);
    if (alreadyNumbered.test(text)) return text;
    if (language === 'en') return `${counts.slice(0, level).join('.')}${level === 1 ? '.' : ''} ${text}`;
    const [first, second, third] = counts;
    return [`${chineseNumber(first)}、`, `（${chineseNumber(second)}）`, `${third}. `][level - 1] + text;
  };
}
