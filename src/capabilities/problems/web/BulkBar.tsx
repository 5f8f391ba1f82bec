import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { fill, useSay, useText } from '#web/language.ts';
import { useRoles } from '#web/session.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { BulkOrder, BulkPreview } from '../problem.schema.ts';
import { itemText } from './item.text.ts';
import { ledgerText } from './ledger.text.ts';
import { useBulk, useBulkPreview } from './problem.api.ts';

interface BulkProps {
  readonly chosen: readonly string[];
  readonly onChoose: (ids: string[]) => void;
}

/** Steps that the chosen problems take together. */
export function BulkBar({ chosen, onChoose }: BulkProps) {
  const text = useText(ledgerText);
  const roles = useRoles();
  const [command, setCommand] = useState<BulkOrder['order']['command'] | null>(null);
  const isOffice = roles.includes('office-clerk') || roles.includes('office-director');
  return (
    <div className="ledger-bulk">
      <strong>{fill(text.chosen, { count: chosen.length })}</strong>
      {roles.includes('team-leader') && <Button onClick={() => setCommand('confirm')}>{text.bulkConfirm}</Button>}
      {isOffice && <Button onClick={() => setCommand('feed-back')}>{text.bulkFeedBack}</Button>}
      <Button type="link" onClick={() => onChoose([])}>
        {text.clearChoice}
      </Button>
      {command !== null && (
        <BulkDialog command={command} chosen={chosen} onChoose={onChoose} onClose={() => setCommand(null)} />
      )}
    </div>
  );
}

interface DialogProps extends BulkProps {
  readonly command: BulkOrder['order']['command'];
  readonly onClose: () => void;
}

type Values = { opinion: string; on: string; dueOn: string };

function BulkDialog({ command, chosen, onChoose, onClose }: DialogProps) {
  const text = useText(ledgerText);
  const item = useText(itemText);
  const ui = useText(uiText);
  const bulk = useBulk();
  const preview = useBulkPreview();
  const filled = [{ required: true, message: ui.required }];
  const isConfirm = command === 'confirm';
  const orderOf = ({ opinion, on, dueOn }: Values) =>
    ({
      ids: [...chosen],
      order: isConfirm ? { command, opinion, dueOn } : { command, on, dueOn },
    }) as BulkOrder;
  return (
    <CommandDialog<Values, BulkOrder, { done: number }>
      title={isConfirm ? text.bulkConfirm : text.bulkFeedBack}
      consequence={`${isConfirm ? item.confirmSays : item.feedBackSays} ${text.bulkSays}`}
      submit={fill(text.run, { count: chosen.length })}
      command={bulk}
      order={orderOf}
      onClose={onClose}
      onDone={() => {
        onChoose([]);
        onClose();
      }}
    >
      {(form) => (
        <>
          {isConfirm ? (
            <Form.Item name="opinion" label={item.opinion} rules={filled}>
              <Input.TextArea rows={3} maxLength={2000} />
            </Form.Item>
          ) : (
            <Form.Item name="on" label={item.on} rules={filled}>
              <DayPicker isRequired />
            </Form.Item>
          )}
          <Form.Item name="dueOn" label={isConfirm ? item.dueConfirm : item.dueHandOn} rules={filled}>
            <DayPicker isRequired />
          </Form.Item>
          <Button
            loading={preview.isPending}
            onClick={() => void form.validateFields().then((values) => preview.mutate(orderOf(values)))}
          >
            {text.preview}
          </Button>
          {preview.data && <PreviewList preview={preview.data} onKeep={onChoose} />}
        </>
      )}
    </CommandDialog>
  );
}

function PreviewList({ preview, onKeep }: { readonly preview: BulkPreview; readonly onKeep: (ids: string[]) => void }) {
  const text = useText(ledgerText);
  const say = useSay();
  const { lines, possible } = preview;
  return (
    <div role="status">
      <p>{fill(text.previewResult, { all: lines.length, possible })}</p>
      {possible < lines.length && (
        <Button onClick={() => onKeep(lines.filter(({ allowed }) => allowed).map(({ id }) => id))}>
          {text.onlyPossible}
        </Button>
      )}
      <ul className="bulk-preview">
        {lines.map(({ id, number, title, because }) => (
          <li key={id}>
            {number} {title} · {because ? say(because) : text.possible}
          </li>
        ))}
      </ul>
    </div>
  );
}
