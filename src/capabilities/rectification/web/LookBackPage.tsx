import { Tag } from 'antd';
import { useState } from 'react';
import { usePathIds } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { ActionButton } from '#web/ui/ActionButton.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import { Facts } from '#web/ui/Facts.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { Story } from '#web/ui/Story.tsx';
import { type LookBackCommand, lookBackCommands } from '../look-back.model.ts';
import type { LookBackPageAnswer } from '../look-back.schema.ts';
import type { LookBackLine } from '../rectification.schema.ts';
import { lookBackOutcomeLabels, lookBackStateLabels, taskStep } from '../rectification.text.ts';
import { DueMark } from './DueMark.tsx';
import { LookBackDialog } from './LookBackDialogs.tsx';
import { lookBackText } from './look-back.text.ts';
import { pageText } from './pages.text.ts';
import { useLookBack } from './rectification.api.ts';

/** One look-back: who went, what was seen, what it means, and who signed for it. */
export function LookBackPage() {
  const { lookBackId } = usePathIds<'lookBackId'>();
  return <DataView data={useLookBack(lookBackId)}>{(answer) => <OneLookBack {...answer} />}</DataView>;
}

function OneLookBack({ lookBack, problem, reopenedTaskId, story, allowed, today }: LookBackPageAnswer) {
  const text = useText(lookBackText);
  const page = useText(pageText);
  const say = useSay();
  const formats = useFormats();
  const [open, setOpen] = useState<LookBackCommand | null>(null);
  const { unitName, state, lookedOn, lookedByName, signedByName, closedOn, conclusion, nextStep } = lookBack;
  const signed = signedByName && closedOn && `${signedByName} · ${formats.day(closedOn)}`;
  const waiting = [
    { name: page.holder, value: lookBack.holderName },
    { name: page.nextStep, value: nextStep && say(taskStep(nextStep)) },
    { name: page.due, value: <DueMark {...lookBack} today={today} /> },
  ];
  const ended = [
    { name: text.signedBy, value: signed },
    ...(lookBack.outcomeReason === null ? [] : [{ name: text.reason, value: lookBack.outcomeReason }]),
  ];
  return (
    <>
      <PageHeader
        title={problem?.title ?? text.title}
        tags={<Tag>{say(lookBackStateLabels[state])}</Tag>}
        description={[problem?.number, fill(text.ofTask, { unit: unitName, day: formats.day(lookedOn) })]
          .filter(Boolean)
          .join(' · ')}
        back={{ to: `/rectification/tasks/${lookBack.taskId}`, says: page.tasks }}
        actions={lookBackCommands.map((command) => (
          <ActionButton
            key={command}
            command={command}
            allowed={allowed}
            type={command === 'sign' ? 'primary' : 'default'}
            danger={command === 'reject'}
            onClick={() => setOpen(command)}
          >
            {text[command]}
          </ActionButton>
        ))}
      />
      <Panel title={text.title}>
        <Facts
          facts={[
            { name: text.conclusion, value: say(lookBackOutcomeLabels[conclusion]) },
            { name: text.lookedBy, value: `${lookedByName} · ${formats.day(lookedOn)}` },
            ...(state === 'recorded' ? waiting : ended),
          ]}
        />
        <h3>{text.seen}</h3>
        <p className="written">{lookBack.seen}</p>
        <h3>{text.shown}</h3>
        <p className="written">{lookBack.evidence}</p>
        <p>
          <PageLink to={`/problems/${lookBack.problemId}`}>{text.openProblem}</PageLink>
        </p>
        <p>
          <PageLink to={`/rectification/tasks/${lookBack.taskId}`}>{text.openTask}</PageLink>
        </p>
        {reopenedTaskId && (
          <p>
            <PageLink to={`/rectification/tasks/${reopenedTaskId}`}>{text.openNext}</PageLink>
          </p>
        )}
      </Panel>
      <Panel title={page.story}>
        <Story entries={story} stepText={taskStep} />
      </Panel>
      {open && <LookBackDialog command={open} lookBack={lookBack} onClose={() => setOpen(null)} />}
    </>
  );
}

/** The look-backs at a problem, each with what it found and whether it is signed. */
export function LookBackList({ lookBacks }: { readonly lookBacks: readonly LookBackLine[] }) {
  const text = useText(lookBackText);
  const say = useSay();
  const formats = useFormats();
  return (
    <Panel title={text.title}>
      {lookBacks.length === 0 && <p className="soft">{text.none}</p>}
      {lookBacks.map(({ id, lookedOn, lookedByName, conclusion, state }) => (
        <p key={id}>
          <PageLink to={`/rectification/look-backs/${id}`}>{`${formats.day(lookedOn)} ${lookedByName}`}</PageLink>{' '}
          <Tag color={conclusion === 'held' ? 'success' : 'error'}>{say(lookBackOutcomeLabels[conclusion])}</Tag>
          <Tag>{say(lookBackStateLabels[state])}</Tag>
        </p>
      ))}
    </Panel>
  );
}
