import { Timeline } from 'antd';
import { useFormats } from '#web/format.ts';
import { eventName } from '#web/labels.ts';
import { fill, useSay, useText } from '#web/language.ts';
import type { Story } from '../clues.schema.ts';
import { pageText } from './clues.text.ts';

/** What was done, the oldest first, as the journal has it. */
export function StoryList({ story }: { readonly story: Story }) {
  const text = useText(pageText);
  const say = useSay();
  const formats = useFormats();
  return (
    <Timeline
      items={story.map(({ at, actorName, event, detail }) => ({
        key: `${at} ${event}`,
        content: (
          <>
            <strong>{say(eventName(event))}</strong>{' '}
            <span className="soft">{fill(text.signed, { name: actorName, day: formats.instant(at) })}</span>
            {typeof detail?.reason === 'string' && <div>{fill(text.reason, { reason: detail.reason })}</div>}
          </>
        ),
      }))}
    />
  );
}
