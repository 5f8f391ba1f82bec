import { Button, Form, Input, Tag } from 'antd';
import { useState } from 'react';
import { unreachable } from '#platform/kernel/decision.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { SiteAnswer, StepAhead } from '../fieldwork.schema.ts';
import { type Order, useAdding, useStep } from './fieldwork.api.ts';
import { needTexts, stageText } from './fieldwork.text.ts';

/** Entry conditions of the steps ahead: done, missing, or let go by the leader. */
export function StagePanel({ site }: { readonly site: SiteAnswer }) {
  const text = useText(stageText);
  const say = useSay();
  const leaving = site.leftOn === null ? site.steps.find(({ isOffSite }) => isOffSite) : undefined;
  if (site.steps.length === 0)
    return (
      <Panel title={text.title}>
        <p className="soft">{text.none}</p>
      </Panel>
    );
  return (
    <Panel title={text.title}>
      {site.steps.map((step) => (
        <section key={step.code}>
          <h3>{fill(step === leaving ? text.leaving : text.into, { step: say(step.label) })}</h3>
          <ul className="plain-list site-conditions">
            {step.conditions.map((condition) => (
              <Condition key={condition.needs} site={site} step={step.code} condition={condition} />
            ))}
          </ul>
        </section>
      ))}
    </Panel>
  );
}

interface ConditionProps {
  readonly site: SiteAnswer;
  readonly step: string;
  readonly condition: StepAhead['conditions'][number];
}

function Condition({ site, step, condition }: ConditionProps) {
  const text = useText(stageText);
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  const { needs, missing, waiverId } = condition;
  const { inspectionId, mayWaive } = site;
  const meeting = site.ways.find(({ shape }) => shape === 'opening-meeting')?.label;
  const name = fill(say(needTexts[needs]), { meeting: meeting ? say(meeting) : text.meeting });
  const waiver = site.waivers.find(({ id }) => id === waiverId);
  return (
    <li>
      <span>
        <a href={placeOf(site, needs)}>{name}</a>
      </span>
      {missing === 0 && <Tag color="success">{text.done}</Tag>}
      {missing > 0 && !waiver && <Tag color="gold">{fill(text.missing, { count: missing })}</Tag>}
      {waiver && (
        <span className="soft">{fill(text.waived, { reason: waiver.reason, name: waiver.waivedByName })}</span>
      )}
      {mayWaive && waiver && <EndWaiverButton id={waiver.id} />}
      {mayWaive && missing > 0 && !waiver && (
        <Button size="small" onClick={() => setIsOpen(true)}>
          {text.waive}
        </Button>
      )}
      {isOpen && (
        <WaiveDialog
          title={name}
          what="conditions"
          order={{ inspectionId, step, needs }}
          onClose={() => setIsOpen(false)}
        />
      )}
    </li>
  );
}

/** Where on the page, or beyond it, a condition is met. */
function placeOf({ inspectionId, seesTalks }: SiteAnswer, needs: StepAhead['conditions'][number]['needs']): string {
  switch (needs) {
    case 'checklists-done':
      return '#checks';
    case 'old-problems-verified':
      return '#old-problems';
    case 'tasks-done':
      return '#steps';
    case 'requests-settled':
      return '#requests';
    case 'talks-signed':
      return seesTalks ? '#talks' : '#figures';
    case 'opening-meeting-held':
    case 'notice-published':
      return '#records';
    case 'problems-confirmed':
      return `/inspections/${inspectionId}`;
    default:
      return unreachable(needs);
  }
}

export function EndWaiverButton({ id }: { readonly id: string }) {
  const text = useText(stageText);
  const end = useStep(`waivers/${id}/end`);
  return (
    <Button size="small" loading={end.isPending} onClick={() => end.mutate({})}>
      {text.restore}
    </Button>
  );
}

interface WaiveDialogProps {
  readonly title: string;
  readonly what: 'items' | 'conditions' | 'tasks';
  readonly order: Order;
  readonly onClose: () => void;
}

export function WaiveDialog({ title, what, order, onClose }: WaiveDialogProps) {
  const formats = useFormats();
  const text = useText(stageText);
  const needed = { required: true, whitespace: true, message: useText(uiText).required };
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={formats.named(text.waive, title)}
      consequence={text.waiveSays}
      submit={text.waive}
      command={useAdding(`waivers/${what}`)}
      order={(values) => ({ ...values, ...order })}
      onClose={onClose}
    >
      <Form.Item name="reason" label={text.reason} rules={[needed]}>
        <Input.TextArea rows={3} maxLength={1000} showCount />
      </Form.Item>
    </CommandDialog>
  );
}
