/** Lines of a section that may stand under each other. */
import type { Item } from '../rulebook.model.ts';

export interface Placed {
  readonly line: Item;
  readonly depth: number;
}

/** Each line followed by those under it, in their order; a line whose parent is not there stands at the root. */
export function inTree(lines: readonly Item[]): Placed[] {
  const codes = new Set(lines.map(({ code }) => code));
  const under = new Map<string, Item[]>();
  for (const line of lines) {
    const parent =
      typeof line.parent === 'string' && codes.has(line.parent) && line.parent !== line.code ? line.parent : '';
    under.set(parent, [...(under.get(parent) ?? []), line]);
  }
  const placed: Placed[] = [];
  const seen = new Set<string>();
  const place = (parent: string, depth: number) => {
    for (const line of under.get(parent) ?? []) {
      if (seen.has(line.code)) continue;
      seen.add(line.code);
      placed.push({ line, depth });
      place(line.code, depth + 1);
    }
  };
  place('', 0);
  // Lines in a ring hang under no root; they are shown all the same.
  for (const line of lines) if (!seen.has(line.code)) placed.push({ line, depth: 0 });
  return placed;
}
