import { Tag } from 'antd';
import { fill, useSay, useText } from '#web/language.ts';
import type { Item } from '../rulebook.model.ts';
import { type SectionName, sectionOf } from '../sections.schema.ts';
import { editionText } from './rulebook.text.ts';
import { inTree } from './tree.ts';
import { type Lines, useSpeaker } from './values.ts';

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
  const placed = inTree(lines).map(({ line, depth }) => ({ line, depth, facts: speaker.facts(name, line) }));
  // A column that says nothing throughout is left out, and so is what the indentation says already.
  const columns = (placed[0]?.facts ?? []).filter(
    ({ key }, at) => key !== 'parent' && placed.some(({ facts }) => facts[at]?.value !== ''),
  );
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
          {placed.map(({ line, depth, facts }, at) => (
            <tr key={line.code}>
              <td className="rule-number">{numbers[at]}</td>
              <th scope="row" className={`rule-depth-${Math.min(depth, 3)}`}>
                <LineWords line={line} />
              </th>
              {columns.map(({ key }) => (
                <td key={key}>{facts.find((fact) => fact.key === key)?.value || '—'}</td>
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
