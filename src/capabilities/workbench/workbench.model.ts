/** A person's desk: the open items that wait for somebody, by what is left of their time, and those that others have now. */

import type { ClueStep } from '#capabilities/clues/clue.model.ts';
import type { HolderKind, NextStep } from '#capabilities/problems/problem.model.ts';
import type { LetterStep } from '#capabilities/rectification/letter.model.ts';
import { type Day, daysBetween } from '#platform/kernel/time.ts';

export type { HolderKind };

/** Everybody who does the work of inspection; administrators have no desk here. */
export const workbenchRoles = [
  'office-clerk',
  'office-director',
  'leading-group-member',
  'team-leader',
  'team-deputy',
  'team-liaison',
  'team-member',
  'discipline-receiving-desk',
  'discipline-officer',
  'organisation-officer',
  'unit-contact',
  'unit-secretary',
  'rectification-supervisor',
] as const;

/** What can lie on a desk: a row each of `problems.problem`, `rectification.task`, `rectification.letter`, `clues.clue`. */
export const itemKinds = ['problem', 'task', 'letter', 'clue'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** What waits for me, and what I handed on. */
export const views = ['waiting', 'handed-on'] as const;
export type View = (typeof views)[number];

/** 红黄绿: overdue, due soon, in time. Asked of the day, never stored. */
export const lights = ['red', 'yellow', 'green'] as const;
export type Light = (typeof lights)[number];

/** The steps that items of all kinds wait for. */
export type ItemStep = NextStep | ClueStep | LetterStep;

export interface HeldTime {
  readonly heldSince: Day;
  readonly dueOn: Day;
}

/** Red from the day after the due day; yellow from half of the time used; green before that. */
export function lightOf({ heldSince, dueOn }: HeldTime, today: Day): Light {
  if (dueOn < today) return 'red';
  return daysBetween(heldSince, today) * 2 >= daysBetween(heldSince, dueOn) ? 'yellow' : 'green';
}

/** In whose name somebody works, as `holdersOf` tells it from the grants. */
export interface Desk {
  readonly kind: HolderKind;
  readonly id: string;
}

/** The ids for which somebody works as this kind of holder. */
export function idsOf(desks: readonly Desk[], kind: HolderKind): string[] {
  return desks.filter((desk) => desk.kind === kind).map(({ id }) => id);
}

/** The last line seen of a list that goes by due day: `2026-11-24.<id>`. */
export interface Place {
  readonly dueOn: Day;
  readonly id: string;
}

export function placeOf(text: string): Place {
  return { dueOn: text.slice(0, 10) as Day, id: text.slice(11) };
}

/** Items that are counted of one light before the count says "more than". */
export const countedTo = 1_000;
