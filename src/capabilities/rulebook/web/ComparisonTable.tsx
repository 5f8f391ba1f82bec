import { Tag } from 'antd';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import type { SectionComparison } from '../comparison.model.ts';
import type { Item } from '../rulebook.model.ts';
import { comparisonText, lineText } from './rulebook.text.ts';
import { factKey, type Lines, type Speaker, useSpeaker } from './values.ts';

interface Row {
  readonly key: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly line: Item;
  readonly field: string;
  readonly old: string;
  readonly new: string;
}

const colours = { added: 'success', removed: 'error', changed: 'processing', moved: 'default' } as const;

export interface ComparisonTableProps {
  readonly comparison: SectionComparison;
  readonly before: Lines;
  readonly after: Lines;
}

/** What differs in one section: the kind in words and colour, then the old text beside the new. */
export function ComparisonTable({ comparison, before, after }: ComparisonTableProps) {
  const text = useText(comparisonText);
  const say = useSay();
  const rows = useRows(comparison, before, after);
  return (
    <div className="rule-scroll">
      <table className="rule-table rule-changes">
        <thead>
          <tr>
            <th scope="col">{text.kind}</th>
            <th scope="col">{text.line}</th>
            <th scope="col">{text.field}</th>
            <th scope="col">{text.old}</th>
            <th scope="col">{text.new}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td>
                <Tag color={colours[row.kind]}>{text[row.kind]}</Tag>
              </td>
              <th scope="row">{say(row.line.label)}</th>
              <td>{row.field}</td>
              <td className={row.old ? 'rule-old' : undefined}>{row.old ? <del>{row.old}</del> : text.nothing}</td>
              <td className={row.new ? 'rule-new' : undefined}>{row.new ? <ins>{row.new}</ins> : text.nothing}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useRows({ section, added, removed, changed, moved }: SectionComparison, before: Lines, after: Lines): Row[] {
  const text = useText(comparisonText);
  const formats = useFormats();
  const name = useText(lineText).label;
  const old = useSpeaker(before, after);
  const fresh = useSpeaker(after, before);
  const place = (at: number) => fill(text.placeAt, { number: at + 1 });
  const words = (item: Item, speaker: Speaker) => {
    const [label, ...others] = speaker.everything(section, item).filter(({ value }) => value !== '');
    return [label?.value ?? '', ...others.map((fact) => formats.named(fact.name, fact.value))].join('\n');
  };
  return [
    ...added.map(({ item }) => rowOf('added', item, name, '', words(item, fresh))),
    ...removed.map((item) => rowOf('removed', item, name, words(item, old), '')),
    ...changed.flatMap(({ before: was, after: is, fields }) => {
      const told = new Map(old.everything(section, was).map((fact) => [fact.key, fact.value]));
      const touched = new Set(fields.map(({ field }) => factKey(section, field)));
      return fresh
        .everything(section, is)
        .filter(({ key }) => touched.has(key))
        .map((fact) => rowOf('changed', is, fact.name, told.get(fact.key) ?? '', fact.value));
    }),
    ...moved.map(({ item, from, at }) => rowOf('moved', item, text.place, place(from), place(at))),
  ];
}

function rowOf(kind: Row['kind'], line: Item, field: string, old: string, fresh: string): Row {
  return { key: `${kind} ${line.code} ${field}`, kind, line, field, old, new: fresh };
}
