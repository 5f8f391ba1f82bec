/** The story once more, as the calls that the pages make. */
import type { Answer, Caller } from '../caller.ts';

/** What the story makes, by the name that it has here. */
export type Thing = 'paper' | 'finding' | 'task' | 'clue' | 'case' | 'head' | 'cashier';
export type Made = Map<Thing, string>;

export interface Call {
  readonly url: string;
  readonly order: object;
}

/** One step of one person. */
export interface Deed {
  readonly name: string;
  readonly who: string;
  /** Made from what the person's page shows now. */
  call(caller: Caller, made: Made): Promise<Call>;
  /** Remembers what was made. */
  keep?(answer: Answer, made: Made, caller: Caller): Promise<void> | void;
  /** What the pages show from then on, each once. */
  readonly tells: readonly string[];
}

export const homes = {
  paper: '/api/problems',
  finding: '/api/problems',
  task: '/api/rectification/tasks',
  clue: '/api/clues',
  case: '/api/cases',
} as const;
export type Home = keyof typeof homes;

export function idOf(made: Made, thing: Thing): string {
  const id = made.get(thing);
  if (id === undefined) throw new Error(`the story has no ${thing} yet`);
  return id;
}

export const addressOf = (made: Made, thing: Home): string => `${homes[thing]}/${idOf(made, thing)}`;

/** A step on something that is there, decided on the version that the person sees. */
export function on(thing: Home, verb: string, order: (made: Made) => object = () => ({})): Deed['call'] {
  return async (caller, made) => {
    const address = addressOf(made, thing);
    const page = await caller.get<{ version?: number; task?: { version: number } }>(address);
    return { url: `${address}/${verb}`, order: { version: page.version ?? page.task?.version, ...order(made) } };
  };
}

export const remember =
  (thing: Thing): NonNullable<Deed['keep']> =>
  ({ body }, made) => {
    made.set(thing, body.id);
  };
