import type { Says } from '#platform/kernel/decision.ts';

/** The words of one capability for what the journal holds: exported from its `web/events.text.ts`. */
export interface JournalLabels {
  /** Event code → what was done, as a short verb phrase: `unit-renamed` → 单位更名. */
  readonly eventLabels: Readonly<Record<string, Says>>;
  /** Subject kind → what it was done to. */
  readonly subjectLabels: Readonly<Record<string, Says>>;
  /** Column, in camelCase → its name; only for administrative subjects, whose changes the auditor reads. */
  readonly fieldLabels?: Readonly<Record<string, Says>>;
}

const files = import.meta.glob<JournalLabels>('../capabilities/*/web/events.text.ts', { eager: true });
const labels = Object.values(files);

const gather = (pick: (each: JournalLabels) => Readonly<Record<string, Says>> | undefined) =>
  Object.assign({}, ...labels.map(pick)) as Readonly<Record<string, Says>>;

export const eventLabels = gather((each) => each.eventLabels);
export const subjectLabels = gather((each) => each.subjectLabels);
const fieldLabels = gather((each) => each.fieldLabels);

/** The words for a code; the code itself where a capability has none, so that nothing is hidden from the auditor. */
const named = (from: Readonly<Record<string, Says>>) => (code: string) => from[code] ?? { zh: code, en: code };
export const eventName = named(eventLabels);
export const subjectName = named(subjectLabels);
/** The journal holds columns as the database names them. */
export const fieldName = (column: string) =>
  named(fieldLabels)(column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()));
