import { Alert, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { compareSection } from '../comparison.model.ts';
import { type LineConflict, mergeSection, resolveMerge } from '../merge.model.ts';
import type { Item } from '../rulebook.model.ts';
import { ComparisonTable } from './ComparisonTable.tsx';
import { mergeText } from './rulebook.text.ts';
import { type Lines, useSpeaker } from './values.ts';

export interface MergeDialogProps {
  readonly section: string;
  readonly base: readonly Item[];
  readonly mine: readonly Item[];
  readonly theirs: readonly Item[];
  readonly all: Lines;
  readonly isSaving: boolean;
  readonly onSave: (merged: readonly Item[]) => void;
  readonly onClose: () => void;
}

/** Two people saved the same section: what the other did is shown, both are put together, and the lines on which they disagree are chosen. */
export function MergeDialog({ section, base, mine, theirs, all, isSaving, onSave, onClose }: MergeDialogProps) {
  const text = useText(mergeText);
  const merge = mergeSection(base, mine, theirs);
  const [choices, setChoices] = useState<ReadonlyMap<string, 'mine' | 'theirs'>>(new Map());
  const open = merge.conflicts.filter(({ code }) => !choices.has(code)).length;
  const theirLines = { ...all, [section]: theirs };
  const title = merge.conflicts.length === 0 ? text.clean : fill(text.conflicts, { count: merge.conflicts.length });
  return (
    <Modal
      open
      width={960}
      title={text.title}
      okText={text.save}
      cancelText={text.back}
      okButtonProps={{ disabled: open > 0, loading: isSaving }}
      onOk={() => onSave(resolveMerge(merge, choices))}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <Alert className="panel-alert" type={open > 0 ? 'warning' : 'info'} showIcon title={title} />
      {merge.conflicts.length > 0 && (
        <table className="conflict-table">
          <thead>
            <tr>
              <th scope="col">{text.line}</th>
              <th scope="col">{text.mine}</th>
              <th scope="col">{text.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {merge.conflicts.map((conflict) => (
              <Conflict
                key={conflict.code}
                section={section}
                conflict={conflict}
                all={theirLines}
                chosen={choices.get(conflict.code)}
                onChoose={(side) => setChoices(new Map(choices).set(conflict.code, side))}
              />
            ))}
          </tbody>
        </table>
      )}
      <h3>{text.theirChanges}</h3>
      <ComparisonTable comparison={compareSection(section, base, theirs)} before={all} after={theirLines} />
    </Modal>
  );
}

interface ConflictProps {
  readonly section: string;
  readonly conflict: LineConflict;
  readonly all: Lines;
  readonly chosen: 'mine' | 'theirs' | undefined;
  readonly onChoose: (side: 'mine' | 'theirs') => void;
}

function Conflict({ section, conflict, all, chosen, onChoose }: ConflictProps) {
  const text = useText(mergeText);
  const say = useSay();
  const { code, base, mine, theirs } = conflict;
  const name = [mine, theirs, base].find((line) => line !== undefined)?.label;
  const label = name ? say(name) : code;
  return (
    <tr>
      <th scope="row">{label}</th>
      {(['mine', 'theirs'] as const).map((side) => (
        <td key={side} className={chosen === side ? 'conflict-chosen' : undefined}>
          <Radio name={`merge-${code}`} checked={chosen === side} onChange={() => onChoose(side)}>
            <span className="visually-hidden">
              {label} · {text[side]}
            </span>
            <WholeLine section={section} line={conflict[side]} all={all} />
          </Radio>
        </td>
      ))}
    </tr>
  );
}

function WholeLine({
  section,
  line,
  all,
}: {
  readonly section: string;
  readonly line: Item | undefined;
  readonly all: Lines;
}) {
  const formats = useFormats();
  const text = useText(mergeText);
  const speaker = useSpeaker(all);
  if (line === undefined) return <span>{text.gone}</span>;
  const told = speaker.everything(section, line).filter(({ value }) => value !== '');
  return <span className="conflict-text">{told.map(({ name, value }) => formats.named(name, value)).join('\n')}</span>;
}
