/** Two people changed the same section: what each did, put together line by line; nothing that either wrote is lost. */
import { compareItems, isEqual } from './comparison.model.ts';
import type { Item } from './rulebook.model.ts';

export interface LineConflict {
  readonly code: string;
  /** `undefined` where the line was removed. */
  readonly base: Item | undefined;
  readonly mine: Item | undefined;
  readonly theirs: Item | undefined;
}

export interface Merge {
  /** Theirs with my changes wherever only I changed a line; a line in conflict stands as theirs, or as mine where they removed it. */
  readonly merged: readonly Item[];
  readonly conflicts: readonly LineConflict[];
}

/**
 * Three-way merge by line. Fields that only one side changed are taken over; a line whose same field both changed
 * differently, or that one removed and the other changed, is a conflict for a person to decide.
 */
export function mergeSection(base: readonly Item[], mine: readonly Item[], theirs: readonly Item[]): Merge {
  const was = new Map(base.map((item) => [item.code, item]));
  const ours = new Map(mine.map((item) => [item.code, item]));
  const others = new Map(theirs.map((item) => [item.code, item]));
  const conflicts: LineConflict[] = [];
  const settled = new Map<string, Item>();
  for (const code of new Set([...others.keys(), ...ours.keys()])) {
    const line = { code, base: was.get(code), mine: ours.get(code), theirs: others.get(code) };
    const { item, isConflict } = mergeLine(line);
    if (isConflict) conflicts.push(line);
    if (item !== undefined) settled.set(code, item);
  }
  return { merged: inOrder(base, mine, theirs, settled), conflicts };
}

/** The merge once a person has chosen, for each line in conflict, whose text stands. */
export function resolveMerge(merge: Merge, choices: ReadonlyMap<string, 'mine' | 'theirs'>): Item[] {
  const conflicts = new Map(merge.conflicts.map((conflict) => [conflict.code, conflict]));
  return merge.merged.flatMap((item) => {
    const conflict = conflicts.get(item.code);
    if (conflict === undefined) return [item];
    const chosen = choices.get(item.code) === 'mine' ? conflict.mine : conflict.theirs;
    return chosen === undefined ? [] : [chosen];
  });
}

function mergeLine({ base, mine, theirs }: LineConflict): { item: Item | undefined; isConflict: boolean } {
  if (isEqual(mine, theirs)) return { item: theirs, isConflict: false };
  if (isEqual(base, mine)) return { item: theirs, isConflict: false };
  if (isEqual(base, theirs)) return { item: mine, isConflict: false };
  if (base === undefined || mine === undefined || theirs === undefined)
    return { item: theirs ?? mine, isConflict: true };
  const my = compareItems(base, mine);
  const touched = new Map(compareItems(base, theirs).map((change) => [change.field, change.new]));
  const clashes = my.some(({ field, new: value }) => touched.has(field) && !isEqual(touched.get(field), value));
  if (clashes) return { item: theirs, isConflict: true };
  return {
    item: { ...theirs, ...Object.fromEntries(my.map(({ field, new: value }) => [field, value])) },
    isConflict: false,
  };
}

/** Theirs in their order unless only mine was reordered; lines that only I added stand after the line they followed in mine. */
function inOrder(
  base: readonly Item[],
  mine: readonly Item[],
  theirs: readonly Item[],
  settled: ReadonlyMap<string, Item>,
): Item[] {
  const order = (items: readonly Item[]) =>
    items.map(({ code }) => code).filter((code) => base.some((item) => item.code === code));
  const common = order(theirs).filter((code) => mine.some((item) => item.code === code));
  const theyReordered = !isEqual(
    order(base).filter((code) => common.includes(code)),
    common,
  );
  const [first, second] = theyReordered ? [theirs, mine] : [mine, theirs];
  const codes = first.map(({ code }) => code);
  second.forEach(({ code }, index) => {
    if (codes.includes(code)) return;
    const before = second[index - 1]?.code;
    codes.splice(before === undefined ? 0 : codes.indexOf(before) + 1, 0, code);
  });
  return codes.flatMap((code) => settled.get(code) ?? []);
}
