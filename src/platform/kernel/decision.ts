/** What the rules answer: an event that may happen, or a refusal that says why not, in both languages. */
import { type Filling, fill } from './filling.ts';

export interface Says {
  readonly zh: string;
  readonly en: string;
}

/** Why a rule said no; `platform/http` maps each to one HTTP status. */
export type Because = 'input' | 'permission' | 'missing' | 'state' | 'limit';

export interface Refusal {
  /** Stable code, `capability.reason`; what clients and tests compare. */
  readonly kind: string;
  readonly because: Because;
  /** May hold `{name}` places, filled by `refuse(refusal, { name })`. */
  readonly says: Says;
  /** The form field that the refusal belongs beside. */
  readonly field?: string;
}

export type Decision<Event> =
  | { readonly accepted: true; readonly event: Event }
  | { readonly accepted: false; readonly refusal: Refusal };

export function accept<Event>(event: Event): Decision<Event> {
  return { accepted: true, event };
}

export function refuse(refusal: Refusal, filling: Filling = {}): { accepted: false; refusal: Refusal } {
  return { accepted: false, refusal: filled(refusal, filling) };
}

/** Thrown where a decision has to stop a command; the transaction rolls back and the edge answers with the refusal. */
export class Refused extends Error {
  readonly refusal: Refusal;
  /** What the refused person needs in order to lose nothing, such as the row as it now stands. */
  readonly detail: unknown;
  constructor(refusal: Refusal, filling: Filling = {}, detail?: unknown) {
    super(refusal.kind);
    this.name = 'Refused';
    this.refusal = filled(refusal, filling);
    this.detail = detail;
  }
}

/** The event of an accepted decision. @throws Refused where the rules said no. */
export function accepted<Event>(decision: Decision<Event>): Event {
  if (!decision.accepted) throw new Refused(decision.refusal);
  return decision.event;
}

interface RefusalText extends Says {
  readonly because: Because;
  readonly field?: string;
}

/** Names a capability's refusals: `refusals('clue', { alreadyDisposed: … })` gives `clue.already-disposed`. */
export function refusals<Name extends string>(
  capability: string,
  texts: Readonly<Record<Name, RefusalText>>,
): Readonly<Record<Name, Refusal>> {
  const entries = Object.entries<RefusalText>(texts).map(([name, { because, zh, en, field }]) => [
    name,
    { kind: `${capability}.${kebab(name)}`, because, says: { zh, en }, ...(field === undefined ? {} : { field }) },
  ]);
  return Object.fromEntries(entries);
}

/** Marks the end of a switch over a union that the compiler knows to be complete. */
export function unreachable(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}

function filled(refusal: Refusal, filling: Filling): Refusal {
  if (Object.keys(filling).length === 0) return refusal;
  const { zh, en } = refusal.says;
  return { ...refusal, says: { zh: fill(zh, filling), en: fill(en, filling) } };
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
