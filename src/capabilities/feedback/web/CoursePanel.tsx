import { useFormats } from '#web/format.ts';
import { useText } from '#web/language.ts';
import { Facts } from '#web/ui/Facts.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { FeedbackPageAnswer } from '../feedback.schema.ts';
import { feedbackText } from './feedback.text.ts';

/** Who prepared, approved, gave and signed, and the two acts of giving it. */
export function CoursePanel({ feedback }: { readonly feedback: FeedbackPageAnswer }) {
  const text = useText(feedbackText);
  const formats = useFormats();
  const { writers, preparedAt, approvedByName, approvedAt, place, givenByName, recordedByName, state } = feedback;
  const { bodyOn, bodyPresent, chiefOn, chiefPresent, signedByName, signedAt, isInside } = feedback;
  const act = (day: string | null, present: string | null) =>
    day === null || present === null ? null : `${formats.day(day)} · ${present}`;
  const byAt = (name: string | null, at: string | null) =>
    name === null || at === null ? null : `${name} · ${formats.instant(at)}`;
  const facts = [
    ...(isInside ? [{ name: text.prepared, value: byAt(writers.join(text.between), preparedAt) }] : []),
    { name: text.approved, value: byAt(approvedByName, approvedAt) },
    { name: text.place, value: place },
    { name: text.givenBy, value: givenByName },
    { name: text.body, value: act(bodyOn, bodyPresent) },
    { name: text.chief, value: act(chiefOn, chiefPresent) },
    { name: text.recorded, value: recordedByName },
    { name: text.signed, value: byAt(signedByName, signedAt) ?? (state === 'given' ? text.notSigned : null) },
  ];
  return (
    <Panel title={text.course}>
      <Facts facts={facts.filter(({ value }) => value !== null)} />
    </Panel>
  );
}
