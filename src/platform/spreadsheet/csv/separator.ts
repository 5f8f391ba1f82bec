const separators = [',', '\t', ';'] as const;

type Separator = (typeof separators)[number];

/** What separates the cells, told by the first lines; Excel's own first line `sep=;` is obeyed and left out. */
export function sniffSeparator(head: string): { separator: Separator; skipLines: 0 | 1 } {
  const told = /^sep=([,;\t])\r?\n/.exec(head)?.[1];
  const named = separators.find((separator) => separator === told);
  if (named !== undefined) return { separator: named, skipLines: 1 };
  const lines = linesOutsideQuotes(head, 30);
  const [best] = separators
    .map((separator) => ({ separator, score: agreement(lines.map((line) => line.split(separator).length - 1)) }))
    .sort((one, other) => other.score - one.score);
  return { separator: best?.separator ?? ',', skipLines: 0 };
}

/** How many cells the lines agree on: the commonest count of separators, weighed by the lines that have just so many. */
function agreement(counts: readonly number[]): number {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1);
  return Math.max(0, ...[...lines].map(([count, times]) => times * times * count));
}

function linesOutsideQuotes(head: string, most: number): string[] {
  return head
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, most);
}
