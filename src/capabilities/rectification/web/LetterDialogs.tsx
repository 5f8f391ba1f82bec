import { Form, Select } from 'antd';
import { useState } from 'react';
import { useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import type { LetterCommand } from '../letter.model.ts';
import type { LetterAnswer } from '../rectification.schema.ts';
import { letterOutcomeLabels } from '../rectification.text.ts';
import { dialogText, pageText } from './pages.text.ts';
import { useLetterCommand } from './rectification.api.ts';
import { Words } from './TaskDialogs.tsx';

interface LetterDialogProps {
  readonly command: LetterCommand['type'];
  readonly letter: LetterAnswer;
  readonly onClose: () => void;
}

/** The form of one command on a letter. */
export function LetterDialog({ command, letter, onClose }: LetterDialogProps) {
  const text = useText(dialogText);
  const send = useLetterCommand(letter.id, command);
  // The dialog keeps to what stood there when it was opened, also after the page behind it has read anew.
  const [{ title, body, answerBy, version: seen }] = useState(letter);
  const draft = { title, body, answerBy };
  const order = (values: object, version: number) => ({ ...values, version });
  const labels = { title: pageText.title, body: pageText.body, answerBy: pageText.answerBy };
  return (
    <CommandDialog<object, object, { id: string }>
      title={text[command]}
      consequence={text[`${command}Consequence`]}
      submit={text[command]}
      isDanger={command === 'withdraw'}
      command={send}
      initial={command === 'revise' ? draft : {}}
      order={(values) => order(values, seen)}
      {...(command === 'revise' ? { conflict: { labels, base: draft, order } } : {})}
      onClose={onClose}
    >
      <FieldsOf command={command} />
    </CommandDialog>
  );
}

function FieldsOf({ command }: Pick<LetterDialogProps, 'command'>) {
  const text = useText(dialogText);
  const page = useText(pageText);
  const say = useSay();
  switch (command) {
    case 'revise':
      return (
        <>
          <Words name="title" label={page.title} isShort />
          <Words name="body" label={page.body} />
          <Form.Item name="answerBy" label={page.answerBy} rules={[{ required: true }]}>
            <DayPicker aria-label={page.answerBy} />
          </Form.Item>
        </>
      );
    case 'issue':
      return null;
    case 'withdraw':
      return <Words name="reason" label={text.reason} />;
    case 'answer':
      return (
        <>
          <Words name="answer" label={page.answerTitle} />
          <Words name="proof" label={page.answerProof} isShort />
        </>
      );
    case 'settle':
      return (
        <>
          <Form.Item name="outcome" label={text.outcome} rules={[{ required: true }]}>
            <Select
              options={(['adopted', 'partly-adopted', 'not-adopted'] as const).map((value) => ({
                value,
                label: say(letterOutcomeLabels[value]),
              }))}
            />
          </Form.Item>
          <Words name="outcomeReason" label={text.outcomeReason} isOptional />
          <Words name="effect" label={page.effect} />
        </>
      );
  }
}
