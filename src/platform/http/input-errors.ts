import type { Says } from '#platform/kernel/decision.ts';
import { hiddenIn } from '#platform/kernel/hidden.ts';
import { addYears, type Day, isDay } from '#platform/kernel/time.ts';
import type { FieldError } from './shape-errors.ts';

/** Beyond this no deadline is meant and no record lies: the year was mistyped. */
const yearsAhead = 3;
const dayForm = /^\d{4}-\d{2}-\d{2}$/;
type Path = readonly string[];

/**
 * What no field of a body or query may hold, whatever its shape: characters that nobody sees, and days of the far past or
 * future. Passwords are kept as they are typed; how late the days of a list (holidays) may be, its own year says.
 */
export function inputErrors(data: unknown, today: Day): FieldError[] {
  const last = addYears(today, yearsAhead);
  return [...textsIn(data)].flatMap(({ path, text }) => {
    const says = faultOf(text, path.at(-1) ?? '', last);
    return says === undefined ? [] : [{ field: path.join('.'), says }];
  });
}

function faultOf(text: string, name: string, last: Day): Says | undefined {
  if (/password$/i.test(name)) return undefined;
  const character = hiddenIn(text);
  if (character !== undefined) return hidden(character);
  if (!dayForm.test(text)) return undefined;
  if (!isDay(text)) return notADay;
  const isListed = /^\d+$/.test(name);
  return text > last && !isListed ? tooLate(last) : undefined;
}

function* textsIn(value: unknown, path: Path = []): Generator<{ readonly path: Path; readonly text: string }> {
  if (typeof value === 'string') yield { path, text: value };
  if (typeof value !== 'object' || value === null) return;
  for (const [name, held] of Object.entries(value)) yield* textsIn(held, [...path, name]);
}

const hidden = (character: string): Says => ({
  zh: `含有看不见的字符（${character}），请删去后重新输入。`,
  en: `Holds a character that cannot be seen (${character}). Delete it and type the text again.`,
});
const notADay: Says = { zh: '不是有效日期，年份不早于1900年。', en: 'Not a date, or before the year 1900.' };
const tooLate = (last: Day): Says => ({
  zh: `日期不能晚于${last}（今天起三年）。`,
  en: `No later than ${last}, three years from today.`,
});
