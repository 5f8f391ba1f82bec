import { fill, useSay, useText } from '#web/language.ts';
import type { EditionHead } from '../rulebook.schema.ts';
import { listText } from './rulebook.text.ts';

/** `2016 年试行本 · 原版 1`: an edition's title with its number. */
export function useEditionName(): (edition: Pick<EditionHead, 'title' | 'number' | 'isShipped'>) => string {
  const say = useSay();
  const text = useText(listText);
  return ({ title, number, isShipped }) =>
    `${say(title)} · ${fill(isShipped ? text.shippedNumber : text.number, { number })}`;
}
