/** What differs between two editions, section by section and line by line, found by the lines' codes. */
import type { Item } from './rulebook.model.ts';

export interface FieldChange {
  readonly field: string;
  /** `undefined` where the line does not have the field. */
  readonly old: unknown;
  readonly new: unknown;
}

export interface SectionComparison {
  readonly section: string;
  readonly added: readonly { readonly item: Item; readonly at: number }[];
  readonly removed: readonly Item[];
  readonly changed: readonly {
    readonly code: string;
    readonly before: Item;
    readonly after: Item;
    readonly fields: readonly FieldChange[];
  }[];
  /** Lines that stand elsewhere among the lines common to both; the fewest that explain the new order. */
  readonly moved: readonly { readonly item: Item; readonly from: number; readonly at: number }[];
}

type Sections = Readonly<Record<string, readonly Item[]>>;

/** Sections that differ, in the order of the newer content; empty where the two are equal. */
export function compareContents(before: Sections, after: Sections): SectionComparison[] {
  const names = [...Object.keys(after), ...Object.keys(before).filter((name) => !Object.hasOwn(after, name))];
  return names
    .map((name) => compareSection(name, before[name] ?? [], after[name] ?? []))
    .filter((one) => countChanges(one) > 0);
}

export function compareSection(section: string, before: readonly Item[], after: readonly Item[]): SectionComparison {
  const old = byCode(before);
  const fresh = byCode(after);
  const common = after.filter(({ code }) => old.has(code));
  const kept = longestRise(common.map(({ code }) => old.get(code)?.at ?? 0));
  return {
    section,
    added: after.flatMap((item, at) => (old.has(item.code) ? [] : [{ item, at }])),
    removed: before.filter(({ code }) => !fresh.has(code)),
    changed: common.flatMap((item) => {
      const was = old.get(item.code)?.item ?? item;
      const fields = compareItems(was, item);
      return fields.length === 0 ? [] : [{ code: item.code, before: was, after: item, fields }];
    }),
    moved: common.flatMap((item, index) =>
      kept.has(index) ? [] : [{ item, from: old.get(item.code)?.at ?? 0, at: fresh.get(item.code)?.at ?? 0 }],
    ),
  };
}

/** The newer section made from the older one and what differs. */
export function applyComparison(
  before: readonly Item[],
  { added, removed, changed, moved }: SectionComparison,
): Item[] {
  const gone = new Set([...removed.map(({ code }) => code), ...moved.map(({ item }) => item.code)]);
  const now = new Map(changed.map(({ code, after }) => [code, after]));
  const result = before.filter(({ code }) => !gone.has(code)).map((item) => now.get(item.code) ?? item);
  for (const { item, at } of [...added, ...moved].sort((one, other) => one.at - other.at)) result.splice(at, 0, item);
  return result;
}

/** How many lines were added, removed, changed or moved; a line both changed and moved counts once. */
export function countChanges({ added, removed, changed, moved }: SectionComparison): number {
  return (
    added.length +
    removed.length +
    new Set([...changed.map(({ code }) => code), ...moved.map(({ item }) => item.code)]).size
  );
}

/** Fields of one line that differ, in the order in which the lines name them. */
export function compareItems(before: Item, after: Item): FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields
    .filter((field) => !isEqual(before[field], after[field]))
    .map((field) => ({ field, old: before[field], new: after[field] }));
}

/** Equality of JSON values; a field that is `undefined` equals one that is not there. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((value, at) => isEqual(value, other[at]))
    );
  }
  const left = one as Readonly<Record<string, unknown>>;
  const right = other as Readonly<Record<string, unknown>>;
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((name) => isEqual(left[name], right[name]));
}

function byCode(items: readonly Item[]): Map<string, { item: Item; at: number }> {
  return new Map(items.map((item, at) => [item.code, { item, at }]));
}

/** Indexes of one longest rising subsequence: the lines that may be said to have stayed. O(n log n). */
function longestRise(values: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  values.forEach((value, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const kept = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) kept.add(index);
  return kept;
}
