import { Form, Input, Tag } from 'antd';
import { useState } from 'react';
import { dayOf } from '#platform/kernel/time.ts';
import { usePathIds } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { useSay, useText } from '#web/language.ts';
import { ActionButton } from '#web/ui/ActionButton.tsx';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { DocumentButton } from '#web/ui/DocumentButton.tsx';
import { Facts } from '#web/ui/Facts.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { TalkPageAnswer } from '../fieldwork.schema.ts';
import { type TalkCommand, talkStateTexts } from '../talk.model.ts';
import { type Order, sitePath, useStep, useTalk } from './fieldwork.api.ts';
import { classTexts, talkText } from './fieldwork.text.ts';
import { TalkEditor } from './TalkEditor.tsx';
import './fieldwork.css';

/** One talk: written while it is held, then read back and signed. */
export function TalkPage() {
  const { talkId } = usePathIds<'talkId'>();
  return <DataView data={useTalk(talkId)}>{(talk) => <OneTalk key={talk.id} talk={talk} />}</DataView>;
}

const offered = ['sign', 'go-without-signature', 'correct', 'withdraw'] as const satisfies readonly TalkCommand[];
type Offered = (typeof offered)[number];
const words = {
  sign: { name: 'sign', says: 'signSays' },
  'go-without-signature': { name: 'leaveUnsigned', says: 'leaveUnsignedSays' },
  correct: { name: 'correct', says: 'correctSays' },
  withdraw: { name: 'withdraw', says: 'withdrawSays' },
} as const;

function OneTalk({ talk }: { readonly talk: TalkPageAnswer }) {
  const text = useText(talkText);
  const say = useSay();
  const [open, setOpen] = useState<Offered | null>(null);
  const { personName, unitName, teamName, state, inspectionId, allowed } = talk;
  return (
    <>
      <PageHeader
        title={personName || text.title}
        description={`${unitName} · ${teamName}`}
        tags={<Tag>{say(talkStateTexts[state])}</Tag>}
        back={{ to: sitePath(inspectionId), says: unitName }}
        actions={
          <>
            <DocumentButton size="large" url={`/api/fieldwork/talks/${talk.id}/document`} />
            {offered.map((command) => (
              <ActionButton
                key={command}
                size="large"
                command={command}
                allowed={allowed}
                type={command === 'sign' ? 'primary' : 'default'}
                onClick={() => setOpen(command)}
              >
                {text[words[command].name]}
              </ActionButton>
            ))}
          </>
        }
      />
      {state === 'draft' ? <TalkEditor talk={talk} /> : <Written talk={talk} />}
      {open && <StepDialog talk={talk} command={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function Written({ talk }: { readonly talk: TalkPageAnswer }) {
  const text = useText(talkText);
  const say = useSay();
  const formats = useFormats();
  const day = (value: string | null) => (value === null ? null : formats.day(value));
  const labels = (lines: TalkPageAnswer['questions'], codes: readonly string[]) =>
    lines.filter(({ code }) => codes.includes(code)).map(({ label }) => say(label));
  return (
    <>
      <Panel>
        <Facts
          facts={[
            { name: text.post, value: talk.post },
            { name: text.class, value: talk.personClass && say(classTexts[talk.personClass]) },
            { name: text.heldOn, value: day(talk.heldOn) },
            { name: text.place, value: talk.place },
            { name: text.inspectors, value: formats.list(talk.inspectors.map(({ name }) => name)) },
            { name: text.questions, value: formats.list(labels(talk.questions, talk.asked)) || null },
            { name: text.outline, value: formats.list(labels(talk.outline, talk.points)) || null },
            { name: text.readBackOn, value: day(talk.readBackOn) },
            { name: text.signedOn, value: day(talk.signedOn) ?? talk.unsignedReason },
            ...(talk.withdrawnReason === null ? [] : [{ name: text.withdrawn, value: talk.withdrawnReason }]),
          ]}
        />
      </Panel>
      <Panel title={text.content}>
        <p className="talk-content">{talk.content}</p>
      </Panel>
    </>
  );
}

interface StepDialogProps {
  readonly talk: TalkPageAnswer;
  readonly command: Offered;
  readonly onClose: () => void;
}

function StepDialog({ talk, command, onClose }: StepDialogProps) {
  const text = useText(talkText);
  const needed = { required: true, message: useText(uiText).required };
  const today = dayOf(new Date());
  const isReadBack = command === 'sign' || command === 'go-without-signature';
  const isReasoned = command === 'go-without-signature' || command === 'withdraw';
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={text[words[command].name]}
      consequence={text[words[command].says]}
      submit={text[words[command].name]}
      isDanger={command === 'withdraw'}
      command={useStep(`talks/${talk.id}/${command}`)}
      initial={isReadBack ? { readBackOn: today, signedOn: today } : {}}
      order={(values) => ({ ...values, version: talk.version })}
      onClose={onClose}
    >
      {isReadBack && (
        <Form.Item name="readBackOn" label={text.readBackOn} rules={[needed]}>
          <DayPicker isRequired earliest={talk.heldOn} latest={today} />
        </Form.Item>
      )}
      {command === 'sign' && (
        <Form.Item name="signedOn" label={text.signedOn} rules={[needed]}>
          <DayPicker isRequired earliest={talk.heldOn} latest={today} />
        </Form.Item>
      )}
      {isReasoned && (
        <Form.Item name="reason" label={text.reason} rules={[{ ...needed, whitespace: true }]}>
          <Input.TextArea rows={3} maxLength={1000} showCount />
        </Form.Item>
      )}
    </CommandDialog>
  );
}
