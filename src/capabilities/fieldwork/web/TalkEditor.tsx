import { Alert, Button, Checkbox, Form, Input, Select } from 'antd';
import { dayOf } from '#platform/kernel/time.ts';
import { isStale } from '#web/data.ts';
import { useSay, useText } from '#web/language.ts';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { FailureNote } from '#web/ui/FailureNote.tsx';
import { LeaveGuard } from '#web/ui/LeaveGuard.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { TalkPageAnswer } from '../fieldwork.schema.ts';
import { talkClasses } from '../site.model.ts';
import type { TalkText } from '../talk.model.ts';
import { useStep } from './fieldwork.api.ts';
import { classTexts, talkText } from './fieldwork.text.ts';
import { type TalkDraft, useTalkDraft } from './use-talk-draft.ts';

/** Written on a tablet while the person talks: big targets, ticks, and the record, all saved by themselves. */
export function TalkEditor({ talk }: { readonly talk: TalkPageAnswer }) {
  const text = useText(talkText);
  const draft = useTalkDraft(talk);
  const record = useStep(`talks/${talk.id}/record`);
  const finish = async () => {
    const version = await draft.flush();
    if (version !== null) record.mutate({ version });
  };
  return (
    <>
      <LeaveGuard hasUnsaved={() => draft.isDirty} />
      <SaveState draft={draft} />
      <Panel>
        <TalkFields talk={talk} draft={draft} />
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
          aria-label={text.content}
          placeholder={text.contentHint}
          value={draft.text.content}
          maxLength={40_000}
          autoSize={{ minRows: 12 }}
          onChange={({ target }) => draft.change({ content: target.value })}
        />
      </Panel>
      {/* Where the eyes are: beside the button, not above the page. */}
      {record.error && <FailureNote failure={record.error} />}
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
            <p>{text.theirs}：</p>
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

function TalkFields({ talk, draft }: { readonly talk: TalkPageAnswer; readonly draft: TalkDraft }) {
  const text = useText(talkText);
  const say = useSay();
  const value = draft.text;
  const entry = (name: 'personName' | 'post' | 'place', label: string, most: number) => (
    <Form.Item label={label} htmlFor={`talk-${name}`}>
      <Input
        id={`talk-${name}`}
        size="large"
        maxLength={most}
        value={value[name]}
        onChange={({ target }) => draft.change({ [name]: target.value })}
      />
    </Form.Item>
  );
  return (
    <Form layout="vertical" component="div" className="talk-fields">
      {entry('personName', text.person, 60)}
      {entry('post', text.post, 120)}
      <Form.Item label={text.class} htmlFor="talk-class">
        <Select
          id="talk-class"
          size="large"
          value={value.personClass}
          options={talkClasses.map((each) => ({ value: each, label: say(classTexts[each]) }))}
          onChange={(personClass) => draft.change({ personClass })}
        />
      </Form.Item>
      <Form.Item label={text.heldOn} htmlFor="talk-day">
        <DayPicker
          id="talk-day"
          isRequired
          value={value.heldOn}
          latest={dayOf(new Date())}
          {...(talk.movedInOn === null ? {} : { earliest: talk.movedInOn })}
          onChange={(day) => day !== null && draft.change({ heldOn: day as TalkText['heldOn'] })}
        />
      </Form.Item>
      {entry('place', text.place, 120)}
      <Form.Item label={text.inspectors} htmlFor="talk-inspectors">
        <Select
          id="talk-inspectors"
          size="large"
          mode="multiple"
          value={[...value.inspectors]}
          options={talk.team.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(inspectors: string[]) => draft.change({ inspectors })}
        />
      </Form.Item>
    </Form>
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
