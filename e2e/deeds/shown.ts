/** What the pages show of the story: every record that is there, and every line of what happened. */
import type { Caller } from '../caller.ts';
import { caseTitle, names } from './clue.ts';
import { addressOf, type Home, type Made } from './deed.ts';
import { titles } from './problem.ts';

export interface Readers {
  /** Reads problems and tasks. */
  readonly office: Caller;
  /** Reads clues, persons and cases. */
  readonly discipline: Caller;
}

interface Rows {
  readonly rows: readonly unknown[];
}
interface Entry {
  readonly event: string;
}

const each = <T>(found: readonly T[], words: (one: T) => string): string[] => found.map(words);

/** What is in one list and not in the other, each as often as it is. */
export function missing(from: readonly string[], there: readonly string[]): string[] {
  const left = [...there];
  return from.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

export async function shown(readers: Readers, made: Made): Promise<string[]> {
  const parts = await Promise.all([
    ledger(readers, 'paper'),
    ledger(readers, 'finding'),
    timeline(readers, made, 'paper'),
    timeline(readers, made, 'finding'),
    tasks(readers, made),
    clues(readers, made),
    persons(readers),
    cases(readers, made),
  ]);
  return parts.flat();
}

async function ledger({ office }: Readers, thing: keyof typeof titles): Promise<string[]> {
  const { rows } = await office.get<Rows>(`/api/problems?search=${encodeURIComponent(titles[thing])}`);
  return each(rows, () => `ledger ${thing}`);
}

async function timeline({ office }: Readers, made: Made, thing: Home): Promise<string[]> {
  if (!made.has(thing)) return [];
  const entries = await office.get<Entry[]>(`${addressOf(made, thing)}/timeline`);
  return each(entries, ({ event }) => `${thing} ${event}`);
}

async function tasks({ office }: Readers, made: Made): Promise<string[]> {
  const problemId = made.get('paper');
  if (problemId === undefined) return [];
  const found = await office.get<{ tasks: { id: string }[] }>(`/api/rectification/of-problem?problemId=${problemId}`);
  const stories = await Promise.all(
    found.tasks.map(({ id }) => office.get<{ story: Entry[] }>(`/api/rectification/tasks/${id}`)),
  );
  return stories.flatMap(({ story }) => ['task', ...each(story, ({ event }) => `task ${event}`)]);
}

interface CluePage {
  readonly story: readonly Entry[];
  readonly people: readonly { readonly name: string }[];
}
async function clues({ discipline }: Readers, made: Made): Promise<string[]> {
  const problemId = made.get('finding');
  if (problemId === undefined) return [];
  const { rows } = await discipline.get<{ rows: { id: string }[] }>(`/api/clues?problemId=${problemId}`);
  const pages = await Promise.all(rows.map(({ id }) => discipline.get<CluePage>(`/api/clues/${id}`)));
  return pages.flatMap(({ story, people }) => [
    'clue',
    ...each(story, ({ event }) => `clue ${event}`),
    ...each(people, ({ name }) => `reported ${name}`),
  ]);
}

async function persons({ discipline }: Readers): Promise<string[]> {
  const found = Object.values(names).map(async (name) => {
    const { rows } = await discipline.get<Rows>(`/api/clues/persons?search=${encodeURIComponent(name)}`);
    return each(rows, () => `person ${name}`);
  });
  return (await Promise.all(found)).flat();
}

interface CasePage {
  readonly story: readonly Entry[];
  readonly people: readonly { readonly name: string; readonly form: unknown }[];
  readonly sanctionList: readonly { readonly code: string; readonly personName: string }[];
}
async function cases({ discipline }: Readers, made: Made): Promise<string[]> {
  if (!made.has('clue')) return [];
  const { rows } = await discipline.get<{ rows: { id: string }[] }>(
    `/api/cases?search=${encodeURIComponent(caseTitle)}`,
  );
  const pages = await Promise.all(rows.map(({ id }) => discipline.get<CasePage>(`/api/cases/${id}`)));
  return pages.flatMap(({ story, people, sanctionList }) => [
    'case',
    ...each(story, ({ event }) => `case ${event}`),
    ...each(
      people.filter(({ form }) => form !== null),
      ({ name }) => `form of ${name}`,
    ),
    ...each(sanctionList, ({ code, personName }) => `${code} for ${personName}`),
  ]);
}
