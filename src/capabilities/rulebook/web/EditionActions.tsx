import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { dayOf } from '#platform/kernel/time.ts';
import { useGo } from '#web/address.ts';
import { fill, useText } from '#web/language.ts';
import { ActionButton } from '#web/ui/ActionButton.tsx';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { EditionPage } from '../rulebook.schema.ts';
import { comparisonPath, type MoveOrder, useMoveEdition, useRulebooks } from './rulebook.api.ts';
import { commandText, editionText, listText } from './rulebook.text.ts';
import { StartDraftDialog } from './StartDraftDialog.tsx';

type Open = 'submit' | 'approve' | 'send-back' | 'withdraw' | 'start-draft';
type Move = Exclude<Open, 'start-draft'>;
const moves = ['withdraw', 'send-back', 'approve', 'submit'] as const satisfies readonly Move[];

/** What may be done with the edition now; each dialog says what will happen first. */
export function EditionActions({ page }: { readonly page: EditionPage }) {
  const text = useText(editionText);
  const list = useText(listText);
  const command = useText(commandText);
  const go = useGo();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const { edition, base, allowed } = page;
  return (
    <>
      <Button onClick={() => go(comparisonPath(edition.id, base?.id))}>{base ? text.compare : text.compareAny}</Button>
      {moves.map((move) => (
        <ActionButton
          key={move}
          command={move}
          allowed={allowed}
          type={move === 'approve' || move === 'submit' ? 'primary' : 'default'}
          onClick={() => setOpen(move)}
        >
          {command[move]}
        </ActionButton>
      ))}
      <ActionButton command="start-draft" allowed={allowed} type="primary" onClick={() => setOpen('start-draft')}>
        {list.startDraft}
      </ActionButton>
      {open === 'start-draft' && <DraftFromHere page={page} onClose={close} />}
      {open !== null && open !== 'start-draft' && <MoveDialog move={open} page={page} onClose={close} />}
    </>
  );
}

function DraftFromHere({ page: { edition }, onClose }: { readonly page: EditionPage; readonly onClose: () => void }) {
  const { data } = useRulebooks();
  return data ? <StartDraftDialog base={edition} draftsIn={data.draftsIn} onClose={onClose} /> : null;
}

const consequences = {
  submit: 'submitSays',
  approve: 'approveSays',
  'send-back': 'sendBackSays',
  withdraw: 'withdrawSays',
} as const;

interface MoveDialogProps {
  readonly move: Move;
  readonly page: EditionPage;
  readonly onClose: () => void;
}

function MoveDialog({ move, page: { edition, base, changes }, onClose }: MoveDialogProps) {
  const text = useText(commandText);
  const ui = useText(uiText);
  const command = useMoveEdition(edition.id, move);
  const hasDay = move === 'submit' || move === 'approve';
  const today = dayOf(new Date());
  const proposed = edition.effectiveFrom !== null && edition.effectiveFrom > today ? edition.effectiveFrom : today;
  return (
    <CommandDialog<{ effectiveFrom?: string; reason?: string }, MoveOrder, unknown>
      title={text[move]}
      consequence={
        <>
          <div>{fill(text[consequences[move]], { count: changes })}</div>
          {hasDay && base && <PageLink to={comparisonPath(edition.id, base.id)}>{text.lookFirst}</PageLink>}
        </>
      }
      submit={text[move]}
      isDanger={move === 'withdraw'}
      command={command}
      initial={hasDay ? { effectiveFrom: proposed } : {}}
      order={(values) => ({ ...values, version: edition.version })}
      onClose={onClose}
    >
      {hasDay ? (
        <Form.Item name="effectiveFrom" label={text.effectiveFrom} rules={[{ required: true, message: ui.required }]}>
          <DayPicker earliest={today} isRequired />
        </Form.Item>
      ) : (
        <Form.Item
          name="reason"
          label={text.reason}
          rules={[{ required: true, whitespace: true, message: ui.required }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount autoFocus />
        </Form.Item>
      )}
    </CommandDialog>
  );
}
