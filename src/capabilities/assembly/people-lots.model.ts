/** The published algorithm `zhuoluo-draw-2`: which people take the seats of a round's teams, the same for the same list, secret and words. */

import { chooserFrom } from './chance.model.ts';
import type { Digests, PeopleStatement } from './draw.model.ts';
import type { Lots } from './lots.model.ts';

/**
 * Seat by seat in the order of the list: of the people open to it whom no seat has yet, one is drawn, each equally likely. Whoever would leave
 * a later seat without anybody is thrown back and another is drawn. Undefined where the seats cannot all be filled.
 */
export async function drawPeople(
  { seats }: Pick<PeopleStatement, 'seats'>,
  secret: string,
  words: string,
  digests: Digests,
): Promise<Lots | undefined> {
  const reserve = reserveFor(seats.map(({ open }) => open));
  if (reserve === undefined) return undefined;
  const below = await chooserFrom(secret, words, digests);
  const order: number[] = [];
  let attempts = 1;
  for (const [seat, { open }] of seats.entries()) {
    const left = open.filter((person) => !order.includes(person));
    for (;;) {
      const drawn = await below(left.length);
      const person = left[drawn];
      if (person === undefined) return undefined;
      if (reserve.take(seat, person)) {
        order.push(person);
        break;
      }
      left.splice(drawn, 1);
      attempts += 1;
    }
  }
  return { order, attempts };
}

interface Reserve {
  /** Gives the seat to the person, if everybody behind it can still be seated; otherwise nothing changes. */
  take(seat: number, person: number): boolean;
}

/** Keeps somebody in reserve for each seat not yet drawn (a matching by augmenting paths); undefined where there is not one for each. */
function reserveFor(open: readonly (readonly number[])[]): Reserve | undefined {
  const taken = new Set<number>();
  const kept = new Map<number, number>();
  const seatOf = new Map<number, number>();
  const keep = (seat: number, seen: Set<number>): boolean => {
    for (const person of open[seat] ?? []) {
      if (taken.has(person) || seen.has(person)) continue;
      seen.add(person);
      const other = seatOf.get(person);
      if (other !== undefined && !keep(other, seen)) continue;
      kept.set(seat, person);
      seatOf.set(person, seat);
      return true;
    }
    return false;
  };
  if (!open.every((_, seat) => keep(seat, new Set()))) return undefined;
  const take = (seat: number, person: number): boolean => {
    const other = seatOf.get(person);
    const own = kept.get(seat) ?? person;
    taken.add(person);
    if (other === seat) return true;
    seatOf.delete(own);
    if (other === undefined || keep(other, new Set())) {
      if (seatOf.get(person) === other) seatOf.delete(person);
      kept.set(seat, person);
      return true;
    }
    taken.delete(person);
    seatOf.set(own, seat);
    return false;
  };
  return { take };
}
