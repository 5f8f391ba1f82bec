import { Tag } from 'antd';
import { fill, useSay, useText } from '#web/language.ts';
import type { SectionComparison } from '../comparison.model.ts';
import type { Item } from '../rulebook.model.ts';
import { comparisonText, lineText } from './rulebook.text.ts';
import { type Lines, useBothLanguages, useSpeaker } from './values.ts';

interface Row {
  readonly key: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly line: Item;
  readonly field: string;
  readonly old: string;
  readonly new: string;
}

const colours = { added: 'green', removed: 'volcano', changed: 'blue', moved: 'default' } as const;

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
  const line = useText(lineText);
  const both = useBothLanguages();
  const old = useSpeaker(before, after);
  const fresh = useSpeaker(after, before);
  const place = (at: number) => fill(text.placeAt, { number: at + 1 });
  const whole = (item: Item, speaker: typeof old) =>
    Object.entries(item)
      .filter(([field]) => field !== 'code' && field !== 'label')
      .map(([field, value]) => `${speaker.fieldName(section, field)}：${speaker.value(section, field, value)}`);
  const words = (item: Item, speaker: typeof old) => [both(item.label), ...whole(item, speaker)].join('；');
  const sayField = (speaker: typeof old, field: string, value: unknown) =>
    isBilingual(value) ? both(value) : speaker.value(section, field, value);
  return [
    ...added.map(
      ({ item }): Row => ({
        key: `+${item.code}`,
        kind: 'added',
        line: item,
        field: line.label,
        old: '',
        new: words(item, fresh),
      }),
    ),
    ...removed.map(
      (item): Row => ({
        key: `-${item.code}`,
        kind: 'removed',
        line: item,
        field: line.label,
        old: words(item, old),
        new: '',
      }),
    ),
    ...changed.flatMap(({ code, after: item, fields }) =>
      fields.map(
        ({ field, old: was, new: is }): Row => ({
          key: `${code} ${field}`,
          kind: 'changed',
          line: item,
          field: fresh.fieldName(section, field),
          old: sayField(old, field, was),
          new: sayField(fresh, field, is),
        }),
      ),
    ),
    ...moved.map(
      ({ item, from, at }): Row => ({
        key: `~${item.code}`,
        kind: 'moved',
        line: item,
        field: text.place,
        old: place(from),
        new: place(at),
      }),
    ),
  ];
}

function isBilingual(value: unknown): value is { zh: string; en: string } {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
}
