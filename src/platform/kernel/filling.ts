/** What is put into a text. */
export type Filling = Readonly<Record<string, string | number>>;

/** Puts values into the `{name}` places of a text. */
export function fill(text: string, values: Filling): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
