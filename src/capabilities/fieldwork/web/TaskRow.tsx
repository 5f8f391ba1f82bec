import { Button, Form, Input, Tag } from 'antd';
import { useState } from 'react';
import { dayOf } from '#platform/kernel/time.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { SiteAnswer } from '../fieldwork.schema.ts';
import type { TaskLine } from '../step.schema.ts';
import { type Order, useAdding, useStep } from './fieldwork.api.ts';
import { stageText } from './fieldwork.text.ts';
import { EndWaiverButton, WaiveDialog } from './StagePanel.tsx';
import { stepText } from './step.text.ts';

interface TaskRowProps {
  readonly site: SiteAnswer;
  readonly task: TaskLine;
}

/** One task of a step: whose it is, whether it is done and by whom, and what may be done with it. */
export function TaskRow({ site, task }: TaskRowProps) {
  const text = useText(stepText);
  const say = useSay();
  const formats = useFormats();
  const { label, who, isMandatory, missing, tick, takenBack, dueOn, daysLate } = task;
  return (
    <li>
      <span>
        {say(label)} <span className="soft small">{isMandatory ? text.mandatory : text.optional}</span>
        {who && <span className="soft small"> · {say(who)}</span>}
        {missing > 0 && dueOn !== null && (
          <span className="soft small"> · {fill(text.taskDue, { day: formats.day(dueOn) })}</span>
        )}
        {daysLate > 0 && <Tag color="error">{fill(text.taskLate, { count: daysLate })}</Tag>}
        {tick?.note && <span className="soft small"> · {tick.note}</span>}
        {missing > 0 &&
          takenBack.map(({ byName, on, reason }) => (
            <span key={`${on} ${reason}`} className="soft small site-taken-back">
              {fill(text.takenBack, { name: byName, day: formats.day(on), reason })}
            </span>
          ))}
      </span>
      <TaskMark site={site} task={task} />
      <TaskButtons site={site} task={task} />
    </li>
  );
}

function TaskMark({ site, task: { missing, isByHand, isCondition, tick, waiverId } }: TaskRowProps) {
  const text = useText(stepText);
  const waived = useText(stageText).waived;
  const formats = useFormats();
  const waiver = site.waivers.find(({ id }) => id === waiverId);
  if (tick !== null)
    return (
      <span className="site-step-head">
        <Tag color="success">{text.done}</Tag>
        <span className="soft">{fill(text.tickedBy, { name: tick.tickedByName, day: formats.day(tick.doneOn) })}</span>
      </span>
    );
  if (missing === 0) return <Tag color="success">{text.done}</Tag>;
  if (waiver) return <span className="soft">{fill(waived, { reason: waiver.reason, name: waiver.waivedByName })}</span>;
  return (
    <span className="site-step-head">
      <Tag color="gold">{text.open}</Tag>
      {!isByHand && <span className="soft small">{isCondition ? text.askedBelow : text.byRecords}</span>}
    </span>
  );
}

type Open = 'tick' | 'untick' | 'waive' | null;

function TaskButtons({ site, task }: TaskRowProps) {
  const text = useText(stepText);
  const formats = useFormats();
  const say = useSay();
  const waive = useText(stageText).waive;
  const [open, setOpen] = useState<Open>(null);
  const { tick, mayTick, isMandatory, isCondition, missing, waiverId, code, label } = task;
  const { inspectionId, mayWaive } = site;
  const mayLetGo = mayWaive && isMandatory && !isCondition && missing > 0 && waiverId === null;
  const close = () => setOpen(null);
  const title = say(label);
  return (
    <span className="site-task-buttons">
      {mayTick && (
        <Button
          size="small"
          type="primary"
          aria-label={formats.named(text.tick, title)}
          onClick={() => setOpen('tick')}
        >
          {text.tick}
        </Button>
      )}
      {tick?.mayUntick && (
        <Button size="small" aria-label={formats.named(text.untick, title)} onClick={() => setOpen('untick')}>
          {text.untick}
        </Button>
      )}
      {mayLetGo && (
        <Button size="small" aria-label={formats.named(waive, title)} onClick={() => setOpen('waive')}>
          {waive}
        </Button>
      )}
      {mayWaive && waiverId !== null && missing > 0 && <EndWaiverButton id={waiverId} />}
      {open === 'tick' && <TickDialog site={site} task={task} onClose={close} />}
      {open === 'untick' && tick && <UntickDialog title={title} tick={tick} onClose={close} />}
      {open === 'waive' && (
        <WaiveDialog title={title} what="tasks" order={{ inspectionId, task: code }} onClose={close} />
      )}
    </span>
  );
}

function TickDialog({ site, task, onClose }: TaskRowProps & { readonly onClose: () => void }) {
  const formats = useFormats();
  const text = useText(stepText);
  const say = useSay();
  const needed = { required: true, message: useText(uiText).required };
  const today = dayOf(new Date());
  const { inspectionId, movedInOn } = site;
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={formats.named(text.tick, say(task.label))}
      consequence={text.tickSays}
      submit={text.tick}
      command={useAdding('ticks')}
      initial={{ doneOn: today }}
      order={(values) => ({ ...values, inspectionId, task: task.code })}
      onClose={onClose}
    >
      <Form.Item name="doneOn" label={text.doneOn} rules={[needed]}>
        <DayPicker isRequired latest={today} {...(movedInOn === null ? {} : { earliest: movedInOn })} />
      </Form.Item>
      <Form.Item name="note" label={text.note}>
        <Input maxLength={500} />
      </Form.Item>
    </CommandDialog>
  );
}

interface UntickDialogProps {
  readonly title: string;
  readonly tick: NonNullable<TaskLine['tick']>;
  readonly onClose: () => void;
}

function UntickDialog({ title, tick: { id, version }, onClose }: UntickDialogProps) {
  const formats = useFormats();
  const text = useText(stepText);
  const needed = { required: true, whitespace: true, message: useText(uiText).required };
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={formats.named(text.untick, title)}
      consequence={text.untickSays}
      submit={text.untick}
      isDanger
      command={useStep(`ticks/${id}/untick`)}
      order={(values) => ({ ...values, version })}
      onClose={onClose}
    >
      <Form.Item name="reason" label={text.reason} rules={[needed]}>
        <Input.TextArea rows={3} maxLength={1000} showCount />
      </Form.Item>
    </CommandDialog>
  );
}
