import { Timeline as Line } from 'antd';
import { useEffect } from 'react';
import { useFormats } from '#web/format.ts';
import { eventName } from '#web/labels.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { useRoleNames } from '#web/roles.ts';
import { DataView } from '#web/ui/DataView.tsx';
import type { TimelineEntry } from '../problem.schema.ts';
import { nextStepText } from '../problem.text.ts';
import { itemText } from './item.text.ts';
import { useTimeline } from './problem.api.ts';

/** What happened to a problem, from the journal, the newest first; read anew when its version changes. */
export function Timeline({ id, version }: { readonly id: string; readonly version: number }) {
  const timeline = useTimeline(id);
  const { refetch } = timeline;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means new entries
  useEffect(() => void refetch(), [version, refetch]);
  const say = useSay();
  return (
    <DataView data={timeline} isEmpty={(entries) => entries.length === 0}>
      {(entries) => (
        <Line
          items={[...entries].reverse().map((entry) => ({
            key: `${entry.at} ${entry.version}`,
            content: (
              <>
                <strong>{say(eventName(entry.event))}</strong> <Signature entry={entry} />
                <Words entry={entry} />
              </>
            ),
          }))}
        />
      )}
    </DataView>
  );
}

function Signature({ entry: { at, actorName, role } }: { readonly entry: TimelineEntry }) {
  const formats = useFormats();
  const say = useSay();
  const roleName = useRoleNames();
  const text = useText(itemText);
  const who = role === null ? `${text.program} · ${actorName}` : `${actorName} · ${say(roleName(role))}`;
  return (
    <span className="soft">
      {formats.instant(at)} · {who}
    </span>
  );
}

/** Who has it from then on, and what was said. */
function Words({ entry: { change, detail } }: { readonly entry: TimelineEntry }) {
  const text = useText(itemText);
  const say = useSay();
  const formats = useFormats();
  const word = (name: string, from: TimelineEntry['change']) => {
    const value = from?.[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const [holder, step, due] = ['holder_name', 'next_step', 'due_on'].map((name) => word(name, change));
  const said = [
    word('opinion', detail),
    word('reason', detail),
    word('outcome_reason', change),
    word('proof', change),
  ].filter((one) => one !== undefined);
  return (
    <>
      {said.map((one) => (
        <p key={one} className="problem-text">
          {one}
        </p>
      ))}
      {holder && step && due && (
        <p>{fill(text.takes, { holder, step: say(nextStepText(step)), due: formats.day(due) })}</p>
      )}
    </>
  );
}
