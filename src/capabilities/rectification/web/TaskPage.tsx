import { Alert } from 'antd';
import { useState } from 'react';
import { useGo, usePathIds } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { ActionButton } from '#web/ui/ActionButton.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import { Facts } from '#web/ui/Facts.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { Story } from '#web/ui/Story.tsx';
import type { TaskPageAnswer } from '../rectification.schema.ts';
import {
  completionLabels,
  letterKindLabels,
  outcomeLabels,
  stateLabels,
  taskStep,
  taskStepLabels,
  wayLabels,
} from '../rectification.text.ts';
import type { TaskPageCommand } from '../task.model.ts';
import { DueMark } from './DueMark.tsx';
import { RecordLookBack } from './LookBackDialogs.tsx';
import { LookBackList } from './LookBackPage.tsx';
import { lookBackText } from './look-back.text.ts';
import { dialogText, pageText } from './pages.text.ts';
import { useTask } from './rectification.api.ts';
import { TaskDialog } from './TaskDialogs.tsx';

const commands = [
  'plan',
  'progress',
  'prove',
  'review',
  'sign-off',
  'send-back',
  'extend',
  'look-back',
] as const satisfies readonly TaskPageCommand[];

/** One task: what has to be done, what was done, who proved, reviewed and signed it. */
export function TaskPage() {
  const { taskId } = usePathIds<'taskId'>();
  return <DataView data={useTask(taskId)}>{(answer) => <OneTask key={answer.task.id} {...answer} />}</DataView>;
}

function OneTask({ task, problem, letters, line, lookBacks, story, allowed, today }: TaskPageAnswer) {
  const text = useText(pageText);
  const dialog = useText(dialogText);
  const lookBack = useText(lookBackText);
  const say = useSay();
  const go = useGo();
  const formats = useFormats();
  const [open, setOpen] = useState<TaskPageCommand | null>(null);
  const step = task.nextStep as keyof typeof taskStepLabels | null;
  return (
    <>
      <PageHeader
        title={problem?.title ?? text.facts}
        description={`${problem?.number ?? ''} · ${task.unitName} · ${say(wayLabels[task.way])} · ${say(stateLabels[task.state])}`}
        back={{ to: '/rectification', says: text.tasks }}
        actions={commands.map((command) => (
          <ActionButton
            key={command}
            command={command}
            allowed={allowed}
            danger={command === 'send-back'}
            onClick={() => setOpen(command)}
          >
            {command === 'look-back' ? lookBack.record : dialog[command]}
          </ActionButton>
        ))}
      />
      {task.sentBackReason && (
        <Alert
          type="warning"
          showIcon
          title={fill(text.sentBackNote, { count: task.timesSentBack, reason: task.sentBackReason })}
        />
      )}
      <Panel title={text.facts}>
        <Facts
          facts={[
            { name: text.holder, value: task.holderName },
            { name: text.nextStep, value: step && say(taskStepLabels[step]) },
            { name: text.due, value: <DueMark {...task} today={today} /> },
            { name: text.completeBy, value: formats.day(task.completeBy) },
            { name: text.completion, value: say(completionLabels[task.completion]) },
            { name: text.keptUp, value: task.keptUp ? text.yes : text.no },
            { name: text.recovered, value: formats.wan(task.recoveredFen) },
            { name: text.assigned, value: `${formats.day(task.assignedOn)} ${task.assignedByName}` },
          ]}
        />
        {problem && (
          <>
            <h3>{text.problemFacts}</h3>
            <p className="written">{problem.facts}</p>
            <PageLink to={`/problems/${task.problemId}`}>{text.openProblem}</PageLink>
          </>
        )}
        {letters.map(({ id, kind, number, title }) => (
          <p key={id}>
            <PageLink
              to={`/rectification/letters/${id}`}
            >{`${say(letterKindLabels[kind])} ${number ?? ''} ${title}`}</PageLink>
          </p>
        ))}
      </Panel>
      <Work task={task} />
      {line.length > 1 && (
        <Panel title={text.line}>
          {line.map(({ id, state, assignedOn, closedOn }) => (
            <p key={id}>
              <PageLink
                to={`/rectification/tasks/${id}`}
              >{`${formats.day(assignedOn)} – ${closedOn ? formats.day(closedOn) : ''} ${say(stateLabels[state])}`}</PageLink>
            </p>
          ))}
        </Panel>
      )}
      {(task.closedOn !== null || lookBacks.length > 0) && <LookBackList lookBacks={lookBacks} />}
      <Panel title={text.story}>
        <Story entries={story} stepText={taskStep} />
      </Panel>
      {open === 'look-back' && (
        <RecordLookBack
          task={task}
          onClose={() => setOpen(null)}
          onRecorded={(id) => go(`/rectification/look-backs/${id}`)}
        />
      )}
      {open && open !== 'look-back' && <TaskDialog command={open} task={task} onClose={() => setOpen(null)} />}
    </>
  );
}

function Work({ task }: Pick<TaskPageAnswer, 'task'>) {
  const text = useText(pageText);
  const say = useSay();
  const formats = useFormats();
  const signed = (name: string | null, on: string | null) => name && `${name}${on ? ` · ${formats.day(on)}` : ''}`;
  return (
    <>
      {task.plan && (
        <Panel title={text.planTitle}>
          <p className="written">{task.plan}</p>
          <h3>{text.measures}</h3>
          <p className="written">{task.measures}</p>
          <Facts facts={[{ name: text.leader, value: task.responsibleLeader }]} />
        </Panel>
      )}
      {task.progress.length > 0 && (
        <Panel title={text.progressTitle}>
          <Facts
            facts={task.progress.map(({ on, by, text: said }) => ({ name: `${formats.day(on)} ${by}`, value: said }))}
          />
        </Panel>
      )}
      {task.offeredProof && (
        <Panel title={text.proofTitle}>
          <Facts
            facts={[
              { name: text.offeredProof, value: task.offeredProof },
              { name: text.provedBy, value: signed(task.provedByName, task.provedOn) },
              { name: text.reviewedBy, value: signed(task.reviewedByName, task.reviewedOn) },
              { name: text.signedBy, value: signed(task.signedByName, task.closedOn) },
              { name: text.outcome, value: task.outcome && say(outcomeLabels[task.outcome]) },
              { name: text.outcomeReason, value: task.outcomeReason },
            ]}
          />
        </Panel>
      )}
    </>
  );
}
