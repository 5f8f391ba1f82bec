import { Alert, Modal, Radio } from 'antd';
import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import type { Says } from '#platform/kernel/decision.ts';
import { fill, useSay, useText } from '../language.ts';
import type { ConflictRow, Fields, Side } from './conflict.ts';
import { conflictRows, merged } from './conflict.ts';
import { uiText } from './ui.text.ts';

export interface ConflictDialogProps {
  /** The fields of the form with their names, in the form's order. */
  readonly labels: Readonly<Record<string, Says>>;
  readonly mine: Fields;
  /** The row as it now stands: `failure.detail` of a `platform.stale`. */
  readonly now: Fields & { readonly version: number };
  /** What stood there when the edit began; with it, fields that only one side changed are chosen already. */
  readonly base?: Fields;
  /** Shows a value of a field in words; left out, texts and numbers are shown as they are. */
  readonly show?: (field: string, value: unknown) => ReactNode;
  readonly isSaving?: boolean;
  /** Saves the merged fields as an edit of version `now.version`. */
  readonly onSave: (fields: Fields, version: number) => void;
  /** Back to the form, in which everything written still stands. */
  readonly onClose: () => void;
}

/** Shows the second of two writers both texts; loses neither. */
export function ConflictDialog({ labels, mine, now, base, show, isSaving, onSave, onClose }: ConflictDialogProps) {
  const text = useText(uiText);
  const rows = useMemo(() => conflictRows(Object.keys(labels), { base, mine, now }), [labels, base, mine, now]);
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const choices: Record<string, Side> = {};
  for (const row of rows) {
    const side = chosen[row.field] ?? row.suggested;
    if (side) choices[row.field] = side;
  }
  const open = rows.length - Object.keys(choices).length;
  return (
    <Modal
      open
      width={880}
      title={text.conflictTitle}
      okText={text.conflictSave}
      cancelText={text.back}
      okButtonProps={{ disabled: open > 0, loading: isSaving }}
      onOk={() => onSave(merged(mine, rows, choices), now.version)}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p>{rows.length === 0 ? text.conflictSame : text.conflictIntro}</p>
      {rows.length > 0 && (
        <table className="conflict-table">
          <thead>
            <tr>
              <th scope="col">{text.conflictField}</th>
              <th scope="col">{text.conflictMine}</th>
              <th scope="col">{text.conflictNow}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ConflictChoice
                key={row.field}
                row={row}
                label={labels[row.field]}
                side={choices[row.field]}
                show={show}
                onChoose={(side) => setChosen((before) => ({ ...before, [row.field]: side }))}
              />
            ))}
          </tbody>
        </table>
      )}
      {open > 0 && <Alert type="warning" showIcon title={fill(text.conflictOpen, { count: open })} />}
    </Modal>
  );
}

interface ConflictChoiceProps {
  readonly row: ConflictRow;
  readonly label: Says | undefined;
  readonly side: Side | undefined;
  readonly show: ConflictDialogProps['show'];
  readonly onChoose: (side: Side) => void;
}

function ConflictChoice({ row, label, side, show, onChoose }: ConflictChoiceProps) {
  const text = useText(uiText);
  const say = useSay();
  const shown = (value: unknown) => show?.(row.field, value) ?? (plainText(value) || text.blank);
  const name = label ? say(label) : row.field;
  return (
    <tr>
      <th scope="row">{name}</th>
      {(['mine', 'now'] as const).map((each) => (
        <td key={each} className={side === each ? 'conflict-chosen' : undefined}>
          <Radio name={`conflict-${row.field}`} checked={side === each} onChange={() => onChoose(each)}>
            <span className="visually-hidden">
              {name} · {each === 'mine' ? text.conflictMine : text.conflictNow}
            </span>
            <span className="conflict-text">{shown(row[each])}</span>
          </Radio>
        </td>
      ))}
    </tr>
  );
}

function plainText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value, null, 2) : String(value);
}
