import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { LightTag } from '#web/ui/DueMark.tsx';
import type { StepClock } from '../step.schema.ts';
import { stepText } from './step.text.ts';

/** Deadlines that run, with the day each leads to and its light. */
export function StepClocks({ clocks }: { readonly clocks: readonly StepClock[] }) {
  const say = useSay();
  return (
    <ul className="plain-list site-documents">
      {clocks.map((clock) => (
        <li key={clock.code}>
          <span>{say(clock.label)}</span>
          <ClockDay clock={clock} />
        </li>
      ))}
    </ul>
  );
}

function ClockDay({ clock: { dueOn, isLast, reachedOn, light } }: { readonly clock: StepClock }) {
  const text = useText(stepText);
  const formats = useFormats();
  const due =
    dueOn === null ? text.calendarUnknown : fill(isLast ? text.latest : text.notBefore, { day: formats.day(dueOn) });
  return (
    <span>
      {due} {light !== null && <LightTag light={light} />}
      {reachedOn !== null && <span className="soft"> {fill(text.reached, { day: formats.day(reachedOn) })}</span>}
    </span>
  );
}
