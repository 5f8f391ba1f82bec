import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import type { ContentFault } from '../content.schema.ts';
import type { Item } from '../rulebook.model.ts';
import type { SectionName } from '../sections.schema.ts';
import { type Mark, marksOf, moveLine, restoreLine } from './drafts.ts';
import { editionText, editorText } from './rulebook.text.ts';
import { LineWords } from './SectionTable.tsx';
import { type Lines, useSpeaker } from './values.ts';

export interface EditorTableProps {
  readonly name: SectionName;
  readonly base: readonly Item[];
  readonly lines: readonly Item[];
  readonly all: Lines;
  /** What does not add up as it stands now, told beside its line before anything is saved. */
  readonly faults: readonly ContentFault[];
  readonly onChange: (lines: readonly Item[]) => void;
  readonly onOpen: (line: Item) => void;
}

/** The lines of a section in their order, each with what can be done to it and a mark of what was done. */
export function EditorTable({ name, base, lines, all, faults, onChange, onOpen }: EditorTableProps) {
  const say = useSay();
  const text = useText(editionText);
  const editor = useText(editorText);
  const { marks, removed } = marksOf(base, lines);
  return (
    <div className="rule-scroll">
      <table className="rule-table">
        <thead>
          <tr>
            <th scope="col" className="rule-number">
              {text.order}
            </th>
            <th scope="col">{text.name}</th>
            <th scope="col">{text.rule}</th>
            <th scope="col">{editor.actions}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <tr key={line.code}>
              <td className="rule-number">{at + 1}</td>
              <th scope="row">
                <MarkTag mark={marks.get(line.code)} />
                <LineWords line={line} />
              </th>
              <td>
                <Summary name={name} line={line} all={all} />
                {faults
                  .filter(({ code }) => code === line.code)
                  .map(({ field, says }) => (
                    <p key={`${field} ${says.en}`} className="rule-fault rule-line-fault">
                      {say(says)}
                    </p>
                  ))}
              </td>
              <td>
                <RowActions line={line} at={at} lines={lines} onChange={onChange} onOpen={onOpen} />
              </td>
            </tr>
          ))}
          {removed.map((line) => (
            <tr key={`removed ${line.code}`} className="rule-row-removed">
              <td className="rule-number">—</td>
              <th scope="row">
                <LineWords line={line} />
              </th>
              <td>
                <Summary name={name} line={line} all={all} />
              </td>
              <td className="rule-row-cell">
                <Button onClick={() => onChange(restoreLine(base, lines, line))}>{editor.restore}</Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MarkTag({ mark }: { readonly mark: Mark | undefined }) {
  const text = useText(editorText);
  return mark === undefined ? null : (
    <Tag color={mark === 'moved' ? 'default' : mark === 'added' ? 'success' : 'processing'}>{text[mark]}</Tag>
  );
}

/** Everything that the section's own fields say of a line, in words. */
function Summary({ name, line, all }: { readonly name: SectionName; readonly line: Item; readonly all: Lines }) {
  const formats = useFormats();
  const facts = useSpeaker(all).facts(name, line);
  const told = facts.filter(({ value }) => value !== '');
  return told.map((fact) => (
    <div key={fact.key}>{fact.key === 'rule' ? fact.value : formats.named(fact.name, fact.value)}</div>
  ));
}

interface RowActionsProps {
  readonly line: Item;
  readonly at: number;
  readonly lines: readonly Item[];
  readonly onChange: (lines: readonly Item[]) => void;
  readonly onOpen: (line: Item) => void;
}

function RowActions({ line, at, lines, onChange, onOpen }: RowActionsProps) {
  const text = useText(editorText);
  const say = useSay();
  const named = (action: string) => `${action} ${say(line.label)}`;
  return (
    <div className="rule-row-actions">
      <Button onClick={() => onOpen(line)} aria-label={fill(text.lineEdit, { name: say(line.label) })}>
        {text.edit}
      </Button>
      <Button
        icon={<ArrowUpOutlined aria-hidden />}
        aria-label={named(text.up)}
        title={text.up}
        disabled={at === 0}
        onClick={() => onChange(moveLine(lines, at, -1))}
      />
      <Button
        icon={<ArrowDownOutlined aria-hidden />}
        aria-label={named(text.down)}
        title={text.down}
        disabled={at === lines.length - 1}
        onClick={() => onChange(moveLine(lines, at, 1))}
      />
      <Button
        danger
        aria-label={named(text.remove)}
        onClick={() => onChange(lines.filter(({ code }) => code !== line.code))}
      >
        {text.remove}
      </Button>
    </div>
  );
}
