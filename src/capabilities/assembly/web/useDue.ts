import { useFormats } from '#web/format.ts';
import { useText } from '#web/language.ts';
import { termText } from './terms.text.ts';

/** Until when something waits; where the edition states no time, that. */
export function useDue(): (dueOn: string | null) => string {
  const text = useText(termText);
  const formats = useFormats();
  return (dueOn) => (dueOn === null ? text.none : formats.day(dueOn));
}
