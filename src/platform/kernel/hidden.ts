/**
 * Characters that nobody sees: of no width, or turning the direction of what follows. Two names that look the same would
 * differ, and a text could read otherwise than it is written.
 */
const hidden = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/u;

/** @returns the first character of a text that nobody sees, as `U+200B` */
export function hiddenIn(text: string): string | undefined {
  const found = hidden.exec(text)?.[0].codePointAt(0);
  return found === undefined ? undefined : `U+${found.toString(16).toUpperCase().padStart(4, '0')}`;
}
