import { Alert, Button, Checkbox, Input } from 'antd';
import { useEffect, useState } from 'react';
import type { ApiFailure } from '#web/api.ts';
import { isStale } from '#web/data.ts';
import { useSay, useText } from '#web/language.ts';
import { FailureNote } from '#web/ui/FailureNote.tsx';
import { LeaveGuard } from '#web/ui/LeaveGuard.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { TalkPageAnswer } from '../fieldwork.schema.ts';
import { useStep } from './fieldwork.api.ts';
import { talkText } from './fieldwork.text.ts';
import { idOf, remarked, saysItself, TalkFields } from './TalkFields.tsx';
import { type TalkDraft, useTalkDraft } from './use-talk-draft.ts';

/** Written on a tablet while the person talks: big targets, ticks, and the record, all saved by themselves. */
export function TalkEditor({ talk }: { readonly talk: TalkPageAnswer }) {
  const text = useText(talkText);
  const written = useTalkDraft(talk);
  const record = useStep(`talks/${talk.id}/record`);
  const [isHeld, setHeld] = useState(false);
  const draft: TalkDraft = {
    ...written,
    change: (part) => {
      setHeld(false);
      record.reset();
      written.change(part);
    },
  };
  const finish = async () => {
    const version = await draft.flush();
    setHeld(version === null);
    if (version !== null) record.mutate({ version });
  };
  const { error } = record;
  const first = error?.fields[0]?.field ?? '';
  // The button is at the foot of a long page: what is missing is brought into sight.
  useEffect(() => {
    const field = error && document.getElementById(idOf(first));
    field?.scrollIntoView({ block: 'center' });
    field?.focus({ preventScroll: true });
  }, [error, first]);
  return (
    <>
      <LeaveGuard hasUnsaved={() => draft.isDirty} />
      <SaveState draft={draft} />
      <Panel>
        <TalkFields talk={talk} draft={draft} failure={error} />
      </Panel>
      <Panel title={text.content}>
        <Ticks title={text.questions} lines={talk.questions} part="asked" draft={draft} />
        <Ticks
          title={text.outline}
          lines={talk.outline.filter(({ who }) => who === null || who === draft.text.personClass)}
          part="points"
          draft={draft}
        />
        <Input.TextArea
          id={idOf('content')}
          aria-label={text.content}
          {...remarked(error, 'content')}
          placeholder={text.contentHint}
          value={draft.text.content}
          maxLength={40_000}
          autoSize={{ minRows: 12 }}
          onChange={({ target }) => draft.change({ content: target.value })}
        />
      </Panel>
      {error && !saysItself(first) && (
        <div className="panel-alert">
          <FailureNote failure={error} />
        </div>
      )}
      {isHeld && draft.failure && <NotRecorded failure={draft.failure} />}
      <Button type="primary" size="large" loading={record.isPending} onClick={() => void finish()}>
        {text.record}
      </Button>
    </>
  );
}

function SaveState({ draft }: { readonly draft: TalkDraft }) {
  const text = useText(talkText);
  const { failure, isSaving, isDirty, settle } = draft;
  const isLost = failure?.status === 0;
  if (isStale(failure)) {
    const theirs = failure.detail as { readonly content: string };
    return (
      <Alert
        type="warning"
        showIcon
        className="panel-alert"
        title={text.stale}
        description={
          <>
            <p>{text.theirs}</p>
            <p className="talk-content">{theirs.content}</p>
            <Button onClick={() => settle('mine')}>{text.keepMine}</Button>{' '}
            <Button onClick={() => settle('theirs')}>{text.takeTheirs}</Button>
          </>
        }
      />
    );
  }
  if (isLost) return <Alert type="error" showIcon className="panel-alert" title={text.offline} />;
  if (failure) return <FailureNote failure={failure} />;
  return (
    <p className="soft talk-status" role="status">
      {isSaving ? text.saving : isDirty ? text.waiting : text.saved}
    </p>
  );
}

/** The state of saving stands at the head of a long page; whoever presses the button at its foot is told there, too. */
function NotRecorded({ failure }: { readonly failure: ApiFailure }) {
  const text = useText(talkText);
  const say = useSay();
  const refused = failure.status === 0 ? text.offline : say(failure.says);
  const why = isStale(failure) ? text.staleAbove : refused;
  return (
    <Alert type="error" showIcon role="alert" className="panel-alert" title={text.notRecorded} description={why} />
  );
}

interface TicksProps {
  readonly title: string;
  readonly lines: TalkPageAnswer['questions'];
  readonly part: 'asked' | 'points';
  readonly draft: TalkDraft;
}

function Ticks({ title, lines, part, draft }: TicksProps) {
  const say = useSay();
  const ticked = draft.text[part];
  if (lines.length === 0) return null;
  return (
    <fieldset className="talk-lines">
      <legend>{title}</legend>
      <div className="talk-ticks">
        {lines.map(({ code, label }) => (
          <Checkbox
            key={code}
            checked={ticked.includes(code)}
            onChange={({ target }) =>
              draft.change({ [part]: target.checked ? [...ticked, code] : ticked.filter((each) => each !== code) })
            }
          >
            {say(label)}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
