/** A section being edited: its lines as they will be saved, beside what stood there when the editing began. */
import { compareSection, isEqual } from '../comparison.model.ts';
import type { Item } from '../rulebook.model.ts';

export type Mark = 'added' | 'changed' | 'moved';

/** What became of each line since the editing began, and the lines that were taken out. */
export function marksOf(
  base: readonly Item[],
  mine: readonly Item[],
): { marks: ReadonlyMap<string, Mark>; removed: readonly Item[] } {
  const { added, removed, changed, moved } = compareSection('', base, mine);
  const marks = new Map<string, Mark>();
  for (const { item } of moved) marks.set(item.code, 'moved');
  for (const { code } of changed) marks.set(code, 'changed');
  for (const { item } of added) marks.set(item.code, 'added');
  return { marks, removed };
}

/** The line at `at` one place up (-1) or down (1); as it was where there is no such place. */
export function moveLine(lines: readonly Item[], at: number, by: -1 | 1): readonly Item[] {
  const to = at + by;
  const [line, other] = [lines[at], lines[to]];
  if (line === undefined || other === undefined) return lines;
  return lines.map((each, index) => (index === at ? other : index === to ? line : each));
}

/** The lines with one put in place of the line `code`, or at the end where it is new. */
export function putLine(lines: readonly Item[], code: string | null, line: Item): readonly Item[] {
  return code === null ? [...lines, line] : lines.map((each) => (each.code === code ? line : each));
}

/** A taken-out line back where it stood among those that are still there. */
export function restoreLine(base: readonly Item[], lines: readonly Item[], line: Item): readonly Item[] {
  const before = base
    .slice(
      0,
      base.findIndex(({ code }) => code === line.code),
    )
    .map(({ code }) => code);
  const at = lines.findLastIndex(({ code }) => before.includes(code));
  return [...lines.slice(0, at + 1), line, ...lines.slice(at + 1)];
}

/** A code from the English name, free among `taken`: `Report to the secretary` → `report-to-the-secretary`. */
export function codeFrom(name: string, taken: readonly string[]): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '');
  if (plain === '') return '';
  let code = plain;
  for (let number = 2; taken.includes(code); number += 1) code = `${plain}-${number}`;
  return code;
}

/** Form values as a line: blank texts, empty lists and unset fields are left out, because a line has what it says and no more. */
export function lineFrom(values: Readonly<Record<string, unknown>>): Item {
  const entries = Object.entries(values).flatMap(([field, value]) => {
    const kept = trimmed(value);
    return kept === undefined || (field === 'practice' && kept === false) ? [] : [[field, kept] as const];
  });
  return Object.fromEntries(entries) as unknown as Item;
}

function trimmed(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (Array.isArray(value)) return value.length === 0 ? undefined : value;
  if (typeof value !== 'object') return value;
  const texts = Object.entries(value).flatMap(([name, text]) => {
    const kept = trimmed(text);
    return kept === undefined ? [] : [[name, kept] as const];
  });
  return texts.length === 0 ? undefined : Object.fromEntries(texts);
}

export function isDirty(base: readonly Item[], mine: readonly Item[]): boolean {
  return !isEqual(base, mine);
}
