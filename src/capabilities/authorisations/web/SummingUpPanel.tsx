import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { dayOf } from '#platform/kernel/time.ts';
import { useFormats } from '#web/format.ts';
import { useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { AfterAnswer } from '../supervision.schema.ts';
import type { Order } from './authorisations.api.ts';
import { useSupervisionCommand } from './supervision.api.ts';
import { afterText } from './supervision.text.ts';

const parts = ['wentWell', 'fellShort', 'toChange'] as const;

export interface SummingUpPanelProps {
  readonly roundId: string;
  readonly answer: AfterAnswer;
}

/** What the round taught. */
export function SummingUpPanel({ roundId, answer: { summingUp, mayKeep } }: SummingUpPanelProps) {
  const text = useText(afterText);
  const formats = useFormats();
  const [isWriting, setWriting] = useState(false);
  const verb = summingUp === null ? text.write : text.rewrite;
  return (
    <Panel title={text.summingUp} actions={mayKeep && <Button onClick={() => setWriting(true)}>{verb}</Button>}>
      {summingUp === null ? (
        <p className="soft">{text.noSummingUp}</p>
      ) : (
        <>
          <p className="soft">{`${formats.day(summingUp.heldOn)} · ${summingUp.recordedByName}`}</p>
          {parts.map((part) => (
            <div key={part}>
              <h3>{text[part]}</h3>
              <p className="written">{summingUp[part]}</p>
            </div>
          ))}
        </>
      )}
      {isWriting && (
        <WriteDialog roundId={roundId} title={verb} present={summingUp} onClose={() => setWriting(false)} />
      )}
    </Panel>
  );
}

interface WriteDialogProps {
  readonly roundId: string;
  readonly title: string;
  readonly present: AfterAnswer['summingUp'];
  readonly onClose: () => void;
}

function WriteDialog({ roundId, title, present, onClose }: WriteDialogProps) {
  const text = useText(afterText);
  const needed = { required: true, message: useText(uiText).required };
  const { heldOn = dayOf(new Date()) as string, wentWell, fellShort, toChange, version = 0 } = present ?? {};
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={title}
      consequence={text.writeSays}
      submit={title}
      command={useSupervisionCommand(roundId, 'summing-up')}
      initial={{ heldOn, wentWell, fellShort, toChange }}
      order={(values) => ({ ...values, version })}
      onClose={onClose}
    >
      <Form.Item name="heldOn" label={text.heldOn} rules={[needed]}>
        <DayPicker isRequired latest={dayOf(new Date())} />
      </Form.Item>
      {parts.map((part) => (
        <Form.Item key={part} name={part} label={text[part]} rules={[{ ...needed, whitespace: true }]}>
          <Input.TextArea rows={3} maxLength={4000} />
        </Form.Item>
      ))}
    </CommandDialog>
  );
}
