import './reports.css';
import { Button, Form, Input, Select } from 'antd';
import { dayOf } from '#platform/kernel/time.ts';
import { useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { longest, pointKinds } from '../report.model.ts';
import type { ReportPageAnswer } from '../reports.schema.ts';
import { type Order, useReportCommand } from './reports.api.ts';
import { pointTexts, reportsText } from './reports.text.ts';

export type StepVerb = 'hand-in' | 'pass' | 'send-back';
export interface StepDialogProps {
  readonly verb: StepVerb;
  readonly title: string;
  readonly report: ReportPageAnswer;
  readonly onClose: () => void;
}

/** The leader hands in; a post of the chain passes or sends back; a meeting's word has its day and its points. */
export function StepDialog({ verb, title, report, onClose }: StepDialogProps) {
  const text = useText(reportsText);
  const needed = { required: true, message: useText(uiText).required };
  const says = { 'hand-in': text.handInSays, pass: text.passSays, 'send-back': text.sendBackSays };
  const isMeeting = verb === 'pass' && report.chain[report.signatures.length]?.isMeeting === true;
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={title}
      consequence={says[verb]}
      submit={title}
      isDanger={verb === 'send-back'}
      command={useReportCommand(report.id, verb)}
      initial={isMeeting ? { heldOn: dayOf(new Date()) } : {}}
      order={(values) => ({ ...values, version: report.version })}
      onClose={onClose}
    >
      {isMeeting && (
        <Form.Item name="heldOn" label={text.heldOn} rules={[needed]}>
          <DayPicker isRequired latest={dayOf(new Date())} />
        </Form.Item>
      )}
      {verb === 'send-back' ? (
        <Form.Item name="reason" label={text.reason} rules={[{ ...needed, whitespace: true }]}>
          <Input.TextArea rows={3} maxLength={longest.opinion} />
        </Form.Item>
      ) : (
        <Form.Item name="opinion" label={text.opinion}>
          <Input.TextArea rows={3} maxLength={longest.opinion} />
        </Form.Item>
      )}
      {isMeeting && <Points />}
    </CommandDialog>
  );
}

function Points() {
  const text = useText(reportsText);
  const say = useSay();
  const needed = { required: true, message: useText(uiText).required };
  return (
    <Form.List name="points">
      {(fields, { add, remove }) => (
        <>
          <p className="soft">{text.points}</p>
          {fields.map(({ key, name }) => (
            <div key={key} className="report-point">
              <Form.Item name={[name, 'kind']} rules={[needed]}>
                <Select
                  aria-label={text.kind}
                  options={pointKinds.map((kind) => ({ value: kind, label: say(pointTexts[kind]) }))}
                />
              </Form.Item>
              <Form.Item name={[name, 'text']} rules={[{ ...needed, whitespace: true }]}>
                <Input aria-label={text.pointText} maxLength={longest.point} />
              </Form.Item>
              <Button onClick={() => remove(name)}>{text.remove}</Button>
            </div>
          ))}
          <Button onClick={() => add({ kind: 'problem', text: '' })}>{text.addPoint}</Button>
        </>
      )}
    </Form.List>
  );
}
