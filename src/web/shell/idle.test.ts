import { expect, it } from 'vitest';
import { idleState, isPingDue } from './idle.ts';

const minute = 60_000;

it('warns in the last minute and ends when the time is over', () => {
  expect(idleState(0, 13.9 * minute, 15)).toEqual({ at: 'awake' });
  expect(idleState(0, 14 * minute, 15)).toEqual({ at: 'warning', secondsLeft: 60 });
  expect(idleState(0, 15 * minute - 1, 15)).toEqual({ at: 'warning', secondsLeft: 1 });
  expect(idleState(0, 15 * minute, 15)).toEqual({ at: 'over' });
});

it('tells the server about somebody who writes, at most once a minute, and not about an empty chair', () => {
  expect(isPingDue(2 * minute, 0, 2 * minute)).toBe(true);
  expect(isPingDue(minute / 2, 0, minute / 2)).toBe(false);
  expect(isPingDue(0, 1, 5 * minute)).toBe(false);
});
