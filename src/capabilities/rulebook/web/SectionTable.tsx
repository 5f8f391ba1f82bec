import { Tag } from 'antd';
import { fill, useSay, useText } from '#web/language.ts';
import type { Item } from '../rulebook.model.ts';
import { type SectionName, sectionOf } from '../sections.schema.ts';
import { editionText } from './rulebook.text.ts';
import { inTree } from './tree.ts';
import { type Lines, type Speaker, useSpeaker } from './values.ts';

/** Fields that one sentence says together, so that nobody has to put a rule together from nine columns. */
const deadlineFields = ['from', 'direction', 'to', 'limit', 'amount', 'unit', 'isInclusive'];

interface Column {
  readonly key: string;
  readonly name: string;
  readonly show: (line: Item) => string;
}

/** The columns of a section: a deadline as a sentence, a number with its unit, every other field by itself; columns empty throughout are left out. */
function columnsOf(name: SectionName, lines: readonly Item[], speaker: Speaker, ruleName: string): Column[] {
  const fields = Object.keys(sectionOf(name).fields).filter((field) => field !== 'parent');
  const plain = (field: string): Column => ({
    key: field,
    name: speaker.fieldName(name, field),
    show: (line) => speaker.value(name, field, line[field]),
  });
  const columns = (): Column[] => {
    if (name === 'deadlines') {
      const rule = { key: 'rule', name: ruleName, show: speaker.deadline };
      return [rule, ...fields.filter((field) => !deadlineFields.includes(field)).map(plain)];
    }
    if (name === 'numbers') {
      const show = (line: Item) => `${line.amount} ${speaker.value(name, 'unit', line.unit)}`;
      return [{ key: 'amount', name: speaker.fieldName(name, 'amount'), show }];
    }
    return fields.map(plain);
  };
  return columns().filter(({ show }) => lines.some((line) => show(line) !== ''));
}

export interface SectionTableProps {
  readonly name: SectionName;
  readonly lines: readonly Item[];
  /** The whole edition, in which references find their labels. */
  readonly all: Lines;
}

/** A section as an office reads it: names, rules in words, notes and sources beneath. */
export function SectionTable({ name, lines, all }: SectionTableProps) {
  const text = useText(editionText);
  const say = useSay();
  const speaker = useSpeaker(all);
  const columns = columnsOf(name, lines, speaker, text.rule);
  const placed = inTree(lines);
  const numbers = numbering(placed.map(({ depth }) => depth));
  return (
    <div className="rule-scroll">
      <table className="rule-table" aria-label={say(sectionOf(name).name)}>
        <thead>
          <tr>
            <th scope="col" className="rule-number">
              {text.order}
            </th>
            <th scope="col">{text.name}</th>
            {columns.map((column) => (
              <th scope="col" key={column.key}>
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {placed.map(({ line, depth }, at) => (
            <tr key={line.code}>
              <td className="rule-number">{numbers[at]}</td>
              <th scope="row" className={`rule-depth-${Math.min(depth, 3)}`}>
                <LineWords line={line} />
              </th>
              {columns.map(({ key, show }) => (
                <td key={key}>{show(line) || '—'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A line's name with its note, and a mark where it is practice rather than the measure's own word. */
export function LineWords({ line }: { readonly line: Item }) {
  const text = useText(editionText);
  const say = useSay();
  return (
    <>
      {say(line.label)}
      {line.practice && <Tag className="rule-practice">{text.practice}</Tag>}
      {line.note && <div className="rule-note">{say(line.note)}</div>}
      {line.source && <div className="rule-note">{fill(text.source, { source: say(line.source) })}</div>}
    </>
  );
}

/** 1, 1.1, 1.2, 2 … by depth. */
function numbering(depths: readonly number[]): string[] {
  const counts: number[] = [];
  return depths.map((depth) => {
    counts.length = depth + 1;
    counts[depth] = (counts[depth] ?? 0) + 1;
    return Array.from(counts, (count) => count ?? 1).join('.');
  });
}
