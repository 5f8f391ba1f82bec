/** Two texts of one edit, compared field by field. Values are what JSON can hold. */
export type Fields = Readonly<Record<string, unknown>>;
export type Side = 'mine' | 'now';

export interface ConflictRow {
  readonly field: string;
  readonly mine: unknown;
  readonly now: unknown;
  /** Where only one of the two sides changed the field, that side; undefined where a person has to choose. */
  readonly suggested: Side | undefined;
}

/** The fields on which both texts differ. `base` is what stood there when the edit began. */
export function conflictRows(
  fields: readonly string[],
  texts: { readonly base?: Fields; readonly mine: Fields; readonly now: Fields },
): ConflictRow[] {
  const { base, mine, now } = texts;
  return fields
    .filter((field) => !isSame(mine[field], now[field]))
    .map((field) => ({ field, mine: mine[field], now: now[field], suggested: suggestion(field, base, mine, now) }));
}

function suggestion(field: string, base: Fields | undefined, mine: Fields, now: Fields): Side | undefined {
  if (!base) return undefined;
  if (isSame(base[field], mine[field])) return 'now';
  if (isSame(base[field], now[field])) return 'mine';
  return undefined;
}

/** What is saved: everything I wrote, with the other text in the fields where it was chosen. */
export function merged(mine: Fields, rows: readonly ConflictRow[], choices: Readonly<Record<string, Side>>): Fields {
  const taken = rows.filter(({ field }) => choices[field] === 'now').map(({ field, now }) => [field, now]);
  return { ...mine, ...Object.fromEntries(taken) };
}

/** Equal as records: an absent field, null and an empty text are the same blank. */
export function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(plain(left)) === JSON.stringify(plain(right));
}

function plain(value: unknown): unknown {
  if (value === undefined || value === '') return null;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, each]) => [key, plain(each)]),
  );
}
