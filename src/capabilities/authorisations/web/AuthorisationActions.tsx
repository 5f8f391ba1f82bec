import { Alert, Form, Input } from 'antd';
import { useState } from 'react';
import { dayOf } from '#platform/kernel/time.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { ActionButton } from '#web/ui/ActionButton.tsx';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { AuthorisationCommand } from '../authorisation.model.ts';
import type { AuthorisationPageAnswer } from '../authorisations.schema.ts';
import { type Order, useAuthorisationCommand } from './authorisations.api.ts';
import { authorisationText, commandText } from './authorisations.text.ts';
import { TermFields } from './DraftDialog.tsx';

const commands: readonly AuthorisationCommand[] = [
  'ask-withdrawal',
  'ask-extension',
  'change',
  'decline',
  'approve',
  'refuse',
  'grant',
];
const leading: readonly AuthorisationCommand[] = ['approve', 'grant', 'ask-extension'];
const reasoned: readonly AuthorisationCommand[] = ['decline', 'refuse', 'ask-extension', 'ask-withdrawal'];

/** What may be done with an authorisation now: asked for by the office, decided by the leading group. */
export function AuthorisationActions({ row }: { readonly row: AuthorisationPageAnswer }) {
  const say = useSay();
  const [open, setOpen] = useState<AuthorisationCommand | null>(null);
  return (
    <>
      {commands.map((command) => (
        <ActionButton
          key={command}
          command={command}
          allowed={row.allowed}
          type={leading.includes(command) ? 'primary' : 'default'}
          onClick={() => setOpen(command)}
        >
          {say(commandText[command].name)}
        </ActionButton>
      ))}
      {open && <ActDialog command={open} row={row} onClose={() => setOpen(null)} />}
    </>
  );
}

function isPrepared({ preparation: { hasMembers, unprepared } }: AuthorisationPageAnswer): boolean {
  return hasMembers && unprepared.length === 0;
}

interface ActDialogProps {
  readonly command: AuthorisationCommand;
  readonly row: AuthorisationPageAnswer;
  readonly onClose: () => void;
}

function ActDialog({ command, row, onClose }: ActDialogProps) {
  const formats = useFormats();
  const text = useText(authorisationText);
  const say = useSay();
  const needed = { required: true, message: useText(uiText).required };
  const { id, version, decisionNumber, fromOn, toOn, deputies } = row;
  const name = say(commandText[command].name);
  const { hasMembers, unprepared } = row.preparation;
  const lacking = hasMembers ? fill(text.unprepared, { names: formats.list(unprepared) }) : text.noMembers;
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={`${name} · ${decisionNumber}`}
      consequence={say(commandText[command].says)}
      submit={name}
      isDanger={command === 'ask-withdrawal'}
      command={useAuthorisationCommand(id, command)}
      initial={command === 'change' ? { decisionNumber, fromOn, toOn, deputies } : {}}
      order={(values) => ({ ...values, version })}
      onClose={onClose}
    >
      {command === 'change' && <TermFields />}
      {command === 'ask-extension' && (
        <Form.Item name="to" label={text.newTo} rules={[needed]}>
          <DayPicker isRequired earliest={toOn > dayOf(new Date()) ? toOn : dayOf(new Date())} />
        </Form.Item>
      )}
      {command === 'approve' && !isPrepared(row) && (
        <>
          <Alert type="warning" showIcon title={lacking} />
          <Form.Item name="waiver" label={text.waiver} extra={text.waiverHelp}>
            <Input.TextArea rows={3} maxLength={500} showCount />
          </Form.Item>
        </>
      )}
      {reasoned.includes(command) && (
        <Form.Item name="reason" label={text.reason} rules={[{ ...needed, whitespace: true }]}>
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      )}
    </CommandDialog>
  );
}
