import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { dayOf } from '#platform/kernel/time.ts';
import { useFormats } from '#web/format.ts';
import { useSay, useText } from '#web/language.ts';
import { ActionButton } from '#web/ui/ActionButton.tsx';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { PaperPageAnswer } from '../papers.schema.ts';
import { DecideDialog } from './DecideDialog.tsx';
import { type Order, useMeeting, usePaperCommand } from './papers.api.ts';
import { paperCommandTexts, papersText } from './papers.text.ts';

const commands = ['send-back', 'bring-back', 'send-sheet', 'table', 'review', 'sign'] as const;
type Command = (typeof commands)[number];

/** What may be done with a paper that is handed in. */
export function PaperActions({ paper }: { readonly paper: PaperPageAnswer }) {
  const say = useSay();
  const [open, setOpen] = useState<Command | 'decide' | null>(null);
  const text = useText(papersText);
  return (
    <>
      {commands.map((command) => (
        <ActionButton
          key={command}
          command={command}
          allowed={paper.allowed}
          type={command === 'send-back' || command === 'send-sheet' || command === 'bring-back' ? 'default' : 'primary'}
          onClick={() => setOpen(command)}
        >
          {say(paperCommandTexts[command].name)}
        </ActionButton>
      ))}
      <ActionButton command="decide" allowed={paper.allowed} type="primary" onClick={() => setOpen('decide')}>
        {text.decided}
      </ActionButton>
      {open === 'decide' && <Deciding paper={paper} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'decide' && <ActDialog command={open} paper={paper} onClose={() => setOpen(null)} />}
    </>
  );
}

/** The meeting's page knows into which papers this one could be merged. */
function Deciding({ paper, onClose }: { readonly paper: PaperPageAnswer; readonly onClose: () => void }) {
  const meeting = useMeeting(paper.meetingId ?? '');
  return meeting.data ? <DecideDialog paper={paper} others={meeting.data.others} onClose={onClose} /> : null;
}

interface ActDialogProps {
  readonly command: Command;
  readonly paper: PaperPageAnswer;
  readonly onClose: () => void;
}

function ActDialog({ command, paper, onClose }: ActDialogProps) {
  const text = useText(papersText);
  const say = useSay();
  const needed = { required: true, message: useText(uiText).required };
  const { id, version, title } = paper;
  const { name, says } = paperCommandTexts[command];
  const isSheet = command === 'send-sheet';
  const [reasonLabel, reasonHelp] =
    command === 'bring-back' ? [text.why, text.bringBackHelp] : [text.reason, text.reasonHelp];
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={`${say(name)} · ${title}`}
      consequence={say(says)}
      submit={say(name)}
      command={usePaperCommand(isSheet ? `${id}/sheets` : `${id}/${command}`)}
      initial={isSheet && paper.sheetDueOn !== null ? { dueOn: paper.sheetDueOn } : {}}
      order={(values) => (isSheet ? values : { ...values, version })}
      onClose={onClose}
    >
      {(command === 'review' || command === 'sign') && (
        <Form.Item name="opinion" label={text.ownOpinion}>
          <Input.TextArea rows={3} maxLength={1000} showCount />
        </Form.Item>
      )}
      {(command === 'send-back' || command === 'bring-back') && (
        <Form.Item name="reason" label={reasonLabel} extra={reasonHelp} rules={[{ ...needed, whitespace: true }]}>
          <Input.TextArea rows={3} maxLength={1000} showCount />
        </Form.Item>
      )}
      {command === 'table' && <MeetingField paper={paper} />}
      {isSheet && (
        <Form.Item name="dueOn" label={text.sheetDue} rules={[needed]}>
          <DayPicker isRequired earliest={dayOf(new Date())} />
        </Form.Item>
      )}
    </CommandDialog>
  );
}

/** Open meetings of the inspection. */
function MeetingField({ paper: { meetings } }: { readonly paper: PaperPageAnswer }) {
  const text = useText(papersText);
  const needed = { required: true, message: useText(uiText).required };
  const formats = useFormats();
  const open = meetings.filter(({ state }) => state === 'open');
  return (
    <Form.Item
      name="meetingId"
      label={text.meeting}
      rules={[needed]}
      extra={open.length === 0 ? text.noOpenMeeting : undefined}
    >
      <Select
        options={open.map(({ id, heldOn, chairedByName }) => ({
          value: id,
          label: `${formats.day(heldOn)} · ${chairedByName}`,
        }))}
      />
    </Form.Item>
  );
}
