import { Timeline } from 'antd';
import type { Says } from '#platform/kernel/decision.ts';
import { useFormats } from '../format.ts';
import { eventName } from '../labels.ts';
import { fill, useSay, useText } from '../language.ts';
import { useRoleNames } from '../roles.ts';
import { uiText } from './ui.text.ts';

/** One entry of a record's story, as the journal has it; columns of `change` are named as the database names them. */
export interface StoryEntry {
  readonly at: string;
  readonly actorName: string;
  /** The role in which it was done; null for the program. */
  readonly role: string | null;
  readonly event: string;
  readonly change: Readonly<Record<string, unknown>> | null;
  readonly detail: Readonly<Record<string, unknown>> | null;
  /** Number of the authorisation (一次一授权) under which a team did it. */
  readonly under?: string | null;
}

export interface StoryProps {
  readonly entries: readonly StoryEntry[];
  /** The words for the code of a next step. */
  readonly stepText: (step: string) => Says;
}

/** What happened to a record, the newest first: who did what when, what was said, and who has had it since. */
export function Story({ entries, stepText }: StoryProps) {
  const text = useText(uiText);
  if (entries.length === 0) return <p className="soft">{text.noStory}</p>;
  return (
    <Timeline
      items={[...entries].reverse().map((entry, place) => ({
        key: `${entry.at} ${entry.event} ${place}`,
        content: <Entry entry={entry} stepText={stepText} />,
      }))}
    />
  );
}

function Entry({ entry, stepText }: { readonly entry: StoryEntry; readonly stepText: StoryProps['stepText'] }) {
  const text = useText(uiText);
  const say = useSay();
  const formats = useFormats();
  const roleName = useRoleNames();
  const { at, actorName, role, event, change, under } = entry;
  const program = actorName === 'demonstration' ? text.demonstration : actorName;
  const who = role === null ? `${text.program} · ${program}` : `${actorName} · ${say(roleName(role))}`;
  const [holder, step, due] = ['holder_name', 'next_step', 'due_on'].map((name) => word(name, change));
  return (
    <>
      <strong>{say(eventName(event))}</strong>{' '}
      <span className="soft">
        {formats.instant(at)} · {who}
        {under && ` · ${fill(text.under, { number: under })}`}
      </span>
      {wordsOf(entry).map((said) => (
        <p key={said} className="story-words">
          {said}
        </p>
      ))}
      {holder && step && due && (
        <p className="story-words soft">
          {fill(text.takes, { holder, step: say(stepText(step)), due: formats.day(due) })}
        </p>
      )}
    </>
  );
}

const spoken = ['opinion', 'reason', 'document'] as const;
const written = [
  'seen',
  'evidence',
  'disposal_reason',
  'finding_note',
  'sent_back_reason',
  'outcome_reason',
  'offered_proof',
  'proof',
];

/** What was said with it, each sentence once. */
function wordsOf({ change, detail }: StoryEntry): string[] {
  const found = [...spoken.map((name) => word(name, detail)), ...written.map((name) => word(name, change))];
  return [...new Set(found.filter((one) => one !== undefined))];
}

function word(name: string, from: StoryEntry['change']): string | undefined {
  const value = from?.[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
