/** Chance that comes out the same every time, and what is made of it. */
import { type Chance, chance, personName } from '#capabilities/registry/demo/chance.ts';
import { newId } from '#platform/kernel/id.ts';
import { addDays, type Day } from '#platform/kernel/time.ts';

export { type Chance, chance, personName };

/** Somebody who signs: the account where there is one, else a person from before the program, known by an id of its own. */
export interface Signatory {
  readonly id: string;
  readonly name: string;
}

export function somebody(luck: Chance): Signatory {
  return { id: newId(), name: personName(luck) };
}

/** A day from `least` to `most` days after another one. */
export function later(luck: Chance, day: Day, least: number, most: number): Day {
  return addDays(day, least + luck.number(most - least + 1));
}

/** Splits a whole number by weights; the parts add up to it exactly. */
export function shares(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const parts: number[] = [];
  let seen = 0;
  let given = 0;
  for (const weight of weights) {
    seen += weight;
    const upTo = Math.round((total * seen) / sum);
    parts.push(upTo - given);
    given = upTo;
  }
  return parts;
}

/** The same elements in an order of chance. */
export function shuffled<T>(luck: Chance, from: readonly T[]): T[] {
  const cards = [...from];
  for (let at = cards.length - 1; at > 0; at -= 1) {
    const other = luck.number(at + 1);
    const [one, two] = [cards[at], cards[other]];
    if (one === undefined || two === undefined) continue;
    cards[at] = two;
    cards[other] = one;
  }
  return cards;
}
